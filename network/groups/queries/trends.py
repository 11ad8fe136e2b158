"""Reads about the diagnosis board: cards by their state, the vote, and points. Guarded rows start from `visible_to`."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, Now

from members.models import Organisation
from members.permissions import staff_roles
from network.groups.models import GroupMember, TrendCard, TrendPriority, TrendVote
from network.groups.queries.groups import visible_to as visible_groups

State = TrendCard.State
ORDER = ("-adopted_at", "public_id")


def cards():
    """Return all cards with what their lines show, and `total`: its points in the last vote about it that is over, else 0."""
    given = TrendPriority.objects.filter(card=OuterRef("pk"), vote__runs__endswith__lte=Now()).values("vote")
    total = given.annotate(sum=Sum("points")).order_by("-vote__runs").values("sum")[:1]
    rows = TrendCard.objects.select_related("group", "theme", "subject", "goal__roadmap")
    return rows.prefetch_related("authors").annotate(total=Coalesce(Subquery(total), 0))


def visible_to(user):
    """Return the cards `user` may read: adopted ones, those of groups they are in, all for staff."""
    if staff_roles(user):
        return cards()
    return cards().filter(Q(state=State.ADOPTED) | Q(group__in=visible_groups(user)))


def adopted(theme=""):
    """Return the adopted cards, which everybody may read, the last one first; only those of a theme when one is named."""
    found = cards().filter(state=State.ADOPTED)
    found = found.filter(theme__slug=theme) if theme else found
    return found.order_by(*ORDER)


def board(group):
    """Return [(state, label, cards)] of the four columns; the heaviest card stands first in its column, then the oldest."""
    rows = list(cards().filter(group=group).order_by("-total", "created_at", "pk"))
    return [(state.value, state.label, [card for card in rows if card.state == state]) for state in State]


def trends_about(subject):
    """Return the cards that name an object of any app, by title."""
    content_type = ContentType.objects.get_for_model(subject)
    named = cards().filter(subject__content_type=content_type, subject__object_id=subject.pk)
    return named.order_by("title_pl", "pk")


def open_vote(group):
    """Return the vote that runs now in `group`, or None."""
    return TrendVote.objects.filter(group=group, runs__contains=Now()).first()


def last_vote(group):
    """Return the last vote of `group` that is over, or None."""
    return TrendVote.objects.filter(group=group, runs__endswith__lte=Now()).order_by("-runs").first()


def weighed(group):
    """Return the cards that a vote of `group` is about, the oldest first."""
    return TrendCard.objects.filter(group=group, state=State.PRIORITY).order_by("created_at", "pk")


def points_of(vote, organisation):
    """Return {card id: points} that `organisation` gave in `vote`."""
    return dict(TrendPriority.objects.filter(vote=vote, organisation=organisation).values_list("card", "points"))


def turnout(vote):
    """Return (organisations that gave points, organisations that may) of `vote`."""
    may = voters(vote.group)
    given = TrendPriority.objects.filter(vote=vote, organisation__in=may)
    return given.values("organisation").distinct().count(), may.count()


def voters(group):
    """Return the organisations of `group` that work in it: those with a seat, but observers."""
    seats = GroupMember.objects.filter(group=group).exclude(role=GroupMember.Role.OBSERVER)
    return Organisation.objects.filter(pk__in=seats.values("organisation")).order_by("sort_key", "public_id")


def points_in(vote):
    """Return [(card, organisation, points)] of `vote`, the heaviest first, for its table."""
    rows = TrendPriority.objects.filter(vote=vote).select_related("card", "organisation")
    return rows.order_by("card__created_at", "card", "-points", F("organisation__sort_key"))
