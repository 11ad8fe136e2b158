"""Named reads of networks and groups."""

from django.db.models import Count, Q

from members.models import Organisation
from network.groups.models import Group, GroupMember, Membership, Network


def default_network():
    """Return the network of this installation (the oldest one); raises Network.DoesNotExist on an empty install."""
    return Network.objects.earliest("pk")


def organisations_of(network):
    """Return the verified organisations that belong to `network`: its members and its coordinators; none for no network."""
    members = Membership.objects.filter(network=network, state=Membership.State.ACTIVE).values("organisation")
    coordinators = Network.coordinators.through.objects.filter(network=network).values("organisation")
    return Organisation.objects.filter(Q(pk__in=members) | Q(pk__in=coordinators), state=Organisation.State.VERIFIED)


def groups(kind=""):
    """Return all groups with coordinator, theme and `member_count` (organisations), by kind and name."""
    rows = Group.objects.select_related("coordinator", "theme", "network").order_by("kind", "name_pl", "pk")
    rows = rows.annotate(member_count=Count("members__organisation", distinct=True))
    return rows.filter(kind=kind) if kind in Group.Kind.values else rows


def kind_counts():
    """Return {kind: number of groups} for the kinds that occur."""
    return dict(Group.objects.order_by().values_list("kind").annotate(Count("pk")))


def members_of(group):
    """Return the memberships of `group` that stand for organisations, coordinators first, then in Polish order."""
    rows = GroupMember.objects.filter(group=group, person=None).select_related("organisation")
    is_coordinator = Q(role=GroupMember.Role.COORDINATOR)
    return rows.annotate(leads=Count("pk", filter=is_coordinator)).order_by(
        "-leads", "organisation__sort_key", "organisation__public_id"
    )


def helix_balance(group):
    """Return [(side, label, organisations)] of the four sides of the helix, zeros included, so that a missing side shows."""
    found = dict(
        Organisation.objects.filter(group_memberships__group=group)
        .order_by()
        .values_list("helix")
        .annotate(Count("pk", distinct=True))
    )
    return [(side.value, side.label, found.get(side.value, 0)) for side in Organisation.Helix]
