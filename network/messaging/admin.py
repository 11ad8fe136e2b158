"""Records for superusers. Writing, sending and looking at reach happen in /staff/."""

from django.contrib import admin

from network.messaging.models import Audience, Message, Topic


@admin.register(Topic)
class TopicAdmin(admin.ModelAdmin):
    list_display = ["slug", "name_pl", "name_en", "position"]


@admin.register(Audience)
class AudienceAdmin(admin.ModelAdmin):
    list_display = ["name", "network"]


@admin.register(Message)
class MessageAdmin(admin.ModelAdmin):
    """Read-only: a message changes through services only, which keep its states legal."""

    list_display = ["title_pl", "message_class", "state", "sender_organisation", "frozen_at"]
    list_filter = ["state", "message_class"]
    search_fields = ["title_pl", "title_en"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
