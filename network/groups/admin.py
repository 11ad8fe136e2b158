"""Records for superusers; processes live in the staff pages."""

from django.contrib import admin

from network.groups.models import Membership, Network, Specialisation, Theme

admin.site.register(Network, list_display=["name_pl", "kind", "slug", "is_hosted"], exclude=["website"])
admin.site.register(Theme, list_display=["name_pl", "network", "position"])
admin.site.register(Specialisation, list_display=["name_pl", "network", "position"])
admin.site.register(
    Membership,
    list_display=["member", "network", "state"],
    list_filter=["state"],
    autocomplete_fields=["organisation"],
    readonly_fields=["state", "decided_by", "decided_at", "applied_by", "submitted_at"],
)
