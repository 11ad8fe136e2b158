"""Reads about pilots and what their members say. Guarded rows start from `feedback_of` and `visible_to`."""

from django.db.models import Count, Q

from members.permissions import staff_roles
from members.queries import current_organisations
from network.groups.models import Group, PilotFeedback
from network.groups.queries.groups import seats_of

ORDER = ("-created_at", "public_id")
State = PilotFeedback.State


def pilots_of(user, organisation):
    """Return the pilots that are not closed in which `user` has a seat through `organisation`."""
    seats = seats_of(user).filter(organisation=organisation).values("group")
    live = Group.objects.filter(pk__in=seats, kind=Group.Kind.PILOT).exclude(state=Group.State.CLOSED)
    return live.order_by("name_pl", "pk")


def feedback():
    """Return all feedback with what its lines show."""
    return PilotFeedback.objects.select_related("group", "organisation", "person")


def feedback_of(organisation):
    """Return what people of `organisation` sent, the last one first."""
    return feedback().filter(organisation=organisation).order_by(*ORDER)


def visible_to(user):
    """Return the feedback `user` may read: of own organisations; all for staff."""
    return feedback() if staff_roles(user) else feedback().filter(organisation__in=current_organisations(user))


def issues(group, *, state="", release=""):
    """Return the feedback of a pilot by state and release ("" for all), the last one first."""
    found = feedback().filter(group=group)
    found = found.filter(state=state) if state in State.values else found
    found = found.filter(release=release) if release else found
    return found.order_by(*ORDER)


def releases(group):
    """Return [(release, planned, done)] of a pilot, the last named release first."""
    rows = PilotFeedback.objects.filter(group=group).exclude(release="").order_by().values("release")
    counted = rows.annotate(
        planned=Count("pk", filter=Q(state=State.PLANNED)), done=Count("pk", filter=Q(state=State.DONE))
    )
    return [(row["release"], row["planned"], row["done"]) for row in counted.order_by("-release")]


def counts(group):
    """Return [(state, label, number)] of the feedback of a pilot, zeros included."""
    found = dict(PilotFeedback.objects.filter(group=group).order_by().values_list("state").annotate(Count("pk")))
    return [(state.value, state.label, found.get(state.value, 0)) for state in State]
