"""Reads about drafts that a reference group reads before they are published. Guarded rows start from `visible_to`."""

from django.db.models import Count, Q

from members.permissions import staff_roles
from network.groups.models import AgendaItem, DraftComment, DraftReview, TrendCard
from network.groups.queries.groups import visible_to as visible_groups
from network.groups.queries.roadmaps import goals_of
from network.groups.queries.trends import voters

ORDER = ("-sent_at", "public_id")


def reviews():
    """Return the reviews with their group and draft, `said` (comments) and `unanswered` (comments with words, without an answer)."""
    waits = Q(comments__answer="") & ~Q(comments__body="")
    rows = DraftReview.objects.select_related("group", "roadmap", "agenda__group", "card__group")
    return rows.annotate(said=Count("comments"), unanswered=Count("comments", filter=waits))


def visible_to(user):
    """Return the reviews `user` may read: of groups they are in; all for staff."""
    return reviews() if staff_roles(user) else reviews().filter(group__in=visible_groups(user))


def comments_of(review):
    """Return the comments on a draft, in Polish order of their organisations."""
    rows = DraftComment.objects.filter(review=review).select_related("organisation")
    return rows.order_by("organisation__sort_key", "public_id")


def silent(review):
    """Return the organisations of the group that have not said anything about a draft."""
    return list(voters(review.group).exclude(draft_comments__review=review))


def is_published(review):
    """True when what the review is about is public already."""
    if review.roadmap:
        return review.roadmap.is_public
    if review.agenda:
        return review.agenda.agreement_id is not None
    return review.card.state == TrendCard.State.ADOPTED


def words_of(review):
    """Return (title, text) of a draft as its readers get it: what it says now, in Polish, in plain lines."""
    if review.roadmap:
        return review.roadmap.title_pl, "\n\n".join(_roadmap_lines(review.roadmap))
    if review.agenda:
        items = AgendaItem.objects.filter(agenda=review.agenda).order_by("priority", "created_at", "pk")
        return review.agenda.title_pl, "\n\n".join(f"{item.title}\n{item.text}" for item in items)
    card = review.card
    return card.title_pl, "\n\n".join(filter(None, [card.text_pl, card.evidence]))


def _roadmap_lines(roadmap):
    yield from filter(None, [roadmap.vision_pl])
    for goal in goals_of(roadmap):
        steps = [f"– {step.title_pl} ({step.due_on:%d.%m.%Y})" for step in goal.milestones.all()]
        yield "\n".join([goal.title_pl, *steps])
