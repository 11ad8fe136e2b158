"""What floors above add to the directory, which members keeps without knowing them."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from members.queries import facets
from members.text import localized
from network.groups.models import Group, GroupMember

OPEN = Group.objects.exclude(state__in=[Group.State.CLOSED, Group.State.FORMING])


def _in_groups(ids):
    seats = GroupMember.objects.filter(organisation=OuterRef("pk"), person=None, group__in=OPEN)
    return Q(Exists(seats.filter(group__public_id__in=[one for one in ids if facets.is_uuid(one)])))


def _labels(ids):
    groups = Group.objects.filter(public_id__in=[one for one in ids if facets.is_uuid(one)]).order_by("name_pl", "pk")
    return [(str(group.public_id), localized(group, "name")) for group in groups]


GROUP = facets.Facet(
    "group",
    _("Group"),
    _in_groups,
    _labels,
    rows=(
        "groups_groupmember x JOIN groups_group g "
        "ON g.id = x.group_id AND x.person_id IS NULL AND g.state NOT IN ('closed', 'forming')",
        "g.public_id::text",
    ),
)
