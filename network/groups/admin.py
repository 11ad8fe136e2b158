"""Records for superusers; processes live in the staff pages."""

from django.contrib import admin

from network.groups.models import Group, Membership, Network, Theme

admin.site.register(Network, list_display=["name_pl", "kind", "slug"])
admin.site.register(Theme, list_display=["name_pl", "network", "position"])
admin.site.register(
    Group,
    list_display=["name_pl", "kind", "coordinator"],
    search_fields=["name_pl"],
    autocomplete_fields=["coordinator"],
)
admin.site.register(
    Membership,
    list_display=["organisation", "network", "state"],
    list_filter=["state"],
    autocomplete_fields=["organisation"],
)
