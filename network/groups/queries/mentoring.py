"""Reads about mentoring: the pairs, and those of one reader. Guarded rows start from `pairs_of(user)`."""

from django.db.models import Count, Max, Q

from members.models import Affiliation
from members.permissions import staff_roles
from members.queries import current_organisations
from network.groups.models import ContactLog, MentoringPair

ORDER = ("-starts_on", "public_id")


def pairs():
    """Return the pairs with `meeting_count` and `last_meeting`, those that began last first."""
    held = Q(meetings__cancelled_at=None)
    return (
        MentoringPair.objects.select_related("network", "mentor", "mentor_person", "mentee", "mentee_person")
        .annotate(meeting_count=Count("meetings", filter=held), last_meeting=Max("meetings__happened_at", filter=held))
        .order_by(*ORDER)
    )


def pairs_of(user):
    """Return the pairs in which `user` is a side: by name for an organisation they still belong to, or all of it."""
    if not user.is_authenticated:
        return pairs().none()
    mine = current_organisations(user)
    sides = Q()
    for side in ("mentor", "mentee"):
        me = Q(**{f"{side}_person": None}) | Q(**{f"{side}_person__user": user})
        sides |= me & Q(**{f"{side}__in": mine})
    return pairs().filter(pk__in=MentoringPair.objects.filter(sides).values("pk"))


def visible_to(user):
    """Return the pairs of which `user` knows: all for staff, else those of `pairs_of`."""
    return pairs() if staff_roles(user) else pairs_of(user)


def has_pairs(user):
    """Return whether `user` is a side of any pair."""
    return pairs_of(user).exists()


def meetings_of(pair):
    """Return the meetings of a pair, the last one first."""
    return ContactLog.objects.filter(mentoring=pair).order_by("-happened_at", "pk")


def people_of(organisation):
    """Return the current people of `organisation`, in Polish order."""
    people = Affiliation.objects.current().filter(organisation=organisation)
    return people.select_related("person").order_by("person__sort_key", "pk")
