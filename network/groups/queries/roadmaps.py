"""Reads about roadmaps: with their goals and milestones, what is late, and lessons learned."""

from django.db.models import Count, Prefetch, Q
from django.utils import timezone

from members.text import fold
from network.groups.models import ActionItem, Goal, Milestone, Roadmap

LESSON_ORDER = ("-done_at", "public_id")


def roadmaps():
    """Return roadmaps with `milestone_count` (without dropped ones) and `done_count`, by title."""
    kept = ~Q(goals__milestones__state=Milestone.State.DROPPED)
    done = Q(goals__milestones__state=Milestone.State.DONE)
    return (
        Roadmap.objects.select_related("group", "network")
        .annotate(
            milestone_count=Count("goals__milestones", filter=kept, distinct=True),
            done_count=Count("goals__milestones", filter=done, distinct=True),
        )
        .order_by("title_pl", "pk")
    )


def public_roadmaps():
    """Return the roadmaps that everybody may read, see `roadmaps`."""
    return roadmaps().filter(is_public=True)


def goals_of(roadmap):
    """Return the goals of `roadmap` with their milestones by day, and the action items of these."""
    steps = ActionItem.objects.select_related("organisation").order_by("due_on", "pk")
    milestones = Milestone.objects.select_related("owner").order_by("due_on", "pk")
    milestones = milestones.prefetch_related(Prefetch("action_items", steps))
    goals = Goal.objects.filter(roadmap=roadmap).select_related("theme", "specialisation", "trend")
    return goals.prefetch_related(Prefetch("milestones", milestones)).order_by("position", "pk")


def late_milestones():
    """Return the milestones that are neither done nor dropped after their day, the oldest first."""
    late = Milestone.objects.filter(state__in=Milestone.OPEN, due_on__lt=timezone.localdate())
    return late.select_related("goal__roadmap", "owner").order_by("due_on", "pk")


def lessons(text=""):
    """Return the done milestones of public roadmaps, the newest first; with words, those whose lesson or title has them all."""
    found = Milestone.objects.filter(state=Milestone.State.DONE, goal__roadmap__is_public=True)
    for word in fold(text).split():
        match = Q()
        for name in ("title_pl", "title_en", "lesson_pl", "lesson_en"):
            match |= Q(**{f"{name}__unaccent__icontains": word})
        found = found.filter(match)
    return found.select_related("goal__roadmap", "owner").order_by(*LESSON_ORDER)
