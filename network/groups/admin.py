"""Records for superusers; processes live in the staff pages."""

from django.contrib import admin

from network.groups.models import Membership, Network, Specialisation, Theme

admin.site.register(Network, list_display=["name_pl", "kind", "slug"])
admin.site.register(Theme, list_display=["name_pl", "network", "position"])
admin.site.register(Specialisation, list_display=["name_pl", "network", "position"])
admin.site.register(
    Membership,
    list_display=["organisation", "network", "state"],
    list_filter=["state"],
    autocomplete_fields=["organisation"],
)
