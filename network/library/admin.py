"""Records of the library, for superusers."""

from django.contrib import admin

from network.library.models import GoodPractice


@admin.register(GoodPractice)
class GoodPracticeAdmin(admin.ModelAdmin):
    list_display = ["title_pl", "organisation", "category", "state"]
    list_filter = ["state", "category"]
