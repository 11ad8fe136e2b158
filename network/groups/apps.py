"""How members are bound: networks, groups, memberships."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GroupsConfig(AppConfig):
    name = "network.groups"
    label = "groups"
    verbose_name = _("Groups")

    def ready(self):
        from network.groups import activity, erasing, merging, receivers  # noqa: F401, PLC0415 -- app ready
