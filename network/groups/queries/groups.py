"""Reads about groups: the lists, their members, coordinators and files. Guarded rows start from `visible_to`."""

from django.db.models import Case, Count, F, Prefetch, Q, When
from django.db.models.functions import Now

from members.models import Affiliation, Organisation
from members.permissions import staff_roles
from members.queries import current_organisations
from network.groups.models import CoordinatorTerm, Group, GroupFile, GroupMember
from network.groups.queries.calls import unfinished_calls

ROLE_ORDER = Case(
    *[When(role=role, then=place) for place, role in enumerate(("coordinator", "moderator", "member"))], default=3
)


def groups(kind="", state=""):
    """Return groups with coordinator, theme, `member_count` (organisations) and `calls_now` (at most one), by kind and name.

    Closed groups are among them only when `state` asks for them.
    """
    rows = Group.objects.select_related("coordinator", "theme", "specialisation", "network")
    rows = rows.annotate(member_count=Count("members__organisation", distinct=True)).prefetch_related(
        Prefetch("calls", unfinished_calls(), to_attr="calls_now")
    )
    rows = rows.filter(state=state) if state in Group.State.values else rows.exclude(state=Group.State.CLOSED)
    rows = rows.filter(kind=kind) if kind in Group.Kind.values else rows
    return rows.order_by("kind", F("specialisation__position").asc(nulls_first=True), "name_pl", "pk")


def group(public_id):
    """Return a queryset with this group, closed or not; see `groups`."""
    rows = Group.objects.select_related("coordinator", "theme", "specialisation", "network")
    return rows.prefetch_related(Prefetch("calls", unfinished_calls(), to_attr="calls_now")).filter(public_id=public_id)


def kind_counts():
    """Return {kind: number of groups that are not closed} for the kinds that occur."""
    open_ones = Group.objects.exclude(state=Group.State.CLOSED)
    return dict(open_ones.order_by().values_list("kind").annotate(Count("pk")))


def seats_of(user):
    """Return the rows of GroupMember that stand for `user`: of an own organisation as a whole, or of them by name."""
    if not user.is_authenticated:
        return GroupMember.objects.none()
    mine = current_organisations(user)
    return GroupMember.objects.filter(Q(person=None) | Q(person__user=user), organisation__in=mine)


def visible_to(user):
    """Return the groups whose inside `user` may see: those in which they have a seat."""
    return Group.objects.filter(pk__in=seats_of(user).values("group"))


def visible_inside(user):
    """Return the groups whose inside `user` may see, see `visible_to`; all for staff."""
    return Group.objects.all() if staff_roles(user) else visible_to(user)


def groups_of(organisation, person):
    """Return [(GroupMember, Group)]: where `organisation` as a whole, or `person` for it, has a seat; closed groups last."""
    is_closed = Case(When(group__state=Group.State.CLOSED, then=1), default=0)
    seats = GroupMember.objects.filter(Q(person=None) | Q(person=person), organisation=organisation)
    seats = seats.select_related("group__coordinator", "group__theme").order_by(
        is_closed, "group__name_pl", "group_id", F("person").asc(nulls_first=True)
    )
    seen = {}
    for seat in seats:
        seen.setdefault(seat.group_id, (seat, seat.group))
    return list(seen.values())


def members_of(group):
    """Return the seats of `group`: coordinator, moderators, members, observers, each organisation before its people."""
    rows = GroupMember.objects.filter(group=group).select_related("organisation", "person")
    return rows.order_by(
        ROLE_ORDER, "organisation__sort_key", "organisation__public_id", F("person__sort_key").asc(nulls_first=True)
    )


def public_members_of(group):
    """Return the seats of organisations of `group` that stand in the public directory; never people."""
    shown = members_of(group).filter(person=None, organisation__state=Organisation.State.VERIFIED)
    return shown.filter(organisation__is_public=True)


def names_shown(group, user, *, sees_all):
    """Return the ids of people in `group` whose names `user` may read: all, else colleagues, oneself and who shows as contact."""
    people = GroupMember.objects.filter(group=group, person__isnull=False)
    if not sees_all:
        shown = Affiliation.objects.current().filter(is_public_contact=True).values("person")
        mine = Affiliation.objects.current().filter(person__user=user).values("organisation")
        people = people.filter(Q(person__in=shown) | Q(person__user=user) | Q(organisation__in=mine))
    return set(people.values_list("person_id", flat=True))


def terms_of(group):
    """Return who coordinated `group`, the present one first."""
    return CoordinatorTerm.objects.filter(group=group).select_related("organisation").order_by("-valid")


def files_of(group):
    """Return the files of `group`, newest first."""
    return GroupFile.objects.filter(group=group).order_by("-added_at", "-pk")


def files_for(user, *, is_staff):
    """Return the files `user` may download: of the groups they see inside; all for staff."""
    files = GroupFile.objects.select_related("group")
    return files if is_staff else files.filter(group__in=visible_to(user))


def helix_balance(group):
    """Return [(side, label, organisations)] of the four sides of the helix, zeros included, so that a missing side shows."""
    found = dict(
        Organisation.objects.filter(group_memberships__group=group)
        .order_by()
        .values_list("helix")
        .annotate(Count("pk", distinct=True))
    )
    return [(side.value, side.label, found.get(side.value, 0)) for side in Organisation.Helix]


def colleagues_of(organisation, group):
    """Return the current people of `organisation` who have no seat of their own in `group`, as affiliations."""
    seated = GroupMember.objects.filter(group=group, organisation=organisation, person__isnull=False).values("person")
    people = Affiliation.objects.filter(organisation=organisation, valid__contains=Now()).exclude(person__in=seated)
    return people.select_related("person").order_by("person__sort_key", "pk")
