"""What joint work asks of an organisation: points for trend cards, comments on drafts."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.permissions import can_speak_for
from members.text import localized
from members.todo import Todo
from network.groups.models import DraftComment, DraftReview, GroupMember, TrendPriority, TrendVote


def portal_todo(person, organisation):
    """Return the open votes in which `organisation` has given no points, and drafts it has said nothing about, as lines of the to-do list."""
    if not can_speak_for(person.user, organisation):
        return []
    seats = GroupMember.objects.filter(organisation=organisation).exclude(role=GroupMember.Role.OBSERVER)
    given = TrendPriority.objects.filter(vote=OuterRef("pk"), organisation=organisation)
    votes = TrendVote.objects.filter(~Exists(given), group__in=seats.values("group"), runs__contains=Now())
    said = DraftComment.objects.filter(review=OuterRef("pk"), organisation=organisation)
    drafts = DraftReview.objects.filter(~Exists(said), group__in=seats.values("group"), due_at__gt=Now())
    return [_weigh(vote) for vote in votes.select_related("group")] + [
        _read(review) for review in drafts.select_related("group")
    ]


def _weigh(vote):
    return Todo(
        verb=pgettext("verb", "Weigh"),
        title=_("Points for the trends: %(name)s") % {"name": localized(vote.group, "name")},
        url=reverse("groups:portal-trend-points", args=[vote.group.public_id]),
        button=_("Give points"),
        icon="bar-chart",
        why=localized(vote.group, "name"),
        due_at=vote.runs.upper,
        minutes=5,
    )


def _read(review):
    return Todo(
        verb=pgettext("verb", "Comment"),
        title=review.title,
        url=reverse("groups:portal-review", args=[review.public_id]),
        button=_("Read the draft"),
        icon="chat-left-text",
        why=localized(review.group, "name"),
        due_at=review.due_at,
        minutes=15,
    )
