"""The evaluation report of a group: parts, one under another, on a page, as CSV and as JSON. Apps above add parts of theirs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from members.text import localized
from network.groups.models import Group, Milestone
from network.groups.queries import groups, pilots, trends
from network.groups.queries import work as items


@dataclass(frozen=True)
class Part:
    """One table of the report. `rows(group)` yields lists of cells under `header`; `key` names it in JSON."""

    key: str
    title: str | Promise
    header: tuple[str | Promise, ...]
    rows: Callable[[Group], Iterable[list]]


PARTS: list[Part] = []


def register_part(part):
    """Add a part at the end of each report, in AppConfig.ready of an app above."""
    PARTS.append(part)


def report(group):
    """Return [(Part, rows)] of a group, empty parts left out."""
    filled = [(part, [list(row) for row in part.rows(group)]) for part in PARTS]
    return [(part, rows) for part, rows in filled if rows]


def figures(group):
    """Return [(label, number, of)] that stand at the head of the report; `of` is the whole, None where there is none."""
    seated = trends.voters(group).count()
    sent = pilots.feedback().filter(group=group)
    answered = sent.exclude(state="open")
    milestones = Milestone.objects.filter(goal__roadmap__group=group).exclude(state=Milestone.State.DROPPED)
    own_items = items.items().filter(group=group).exclude(state="dropped")
    return [
        (_("organisations that sent feedback"), sent.values("organisation").distinct().count(), seated),
        (_("feedback answered"), answered.count(), sent.count()),
        (_("milestones done"), milestones.filter(state=Milestone.State.DONE).count(), milestones.count()),
        (_("action items done"), own_items.filter(state="done").count(), own_items.count()),
    ]


def _members(group):
    return ([str(seat.organisation), seat.get_role_display()] for seat in groups.members_of(group).filter(person=None))


def _milestones(group):
    found = Milestone.objects.filter(goal__roadmap__group=group).select_related("goal")
    for one in found.order_by("due_on", "pk"):
        done = one.done_at.date() if one.done_at else ""
        lesson = localized(one, "lesson")
        yield [localized(one, "title"), one.get_state_display(), one.due_on, done, one.evidence, lesson]


def _items(group):
    found = items.items().filter(group=group).order_by(*items.ITEM_ORDER)
    return ([item.title, str(item.organisation), item.due_on, item.get_state_display()] for item in found)


def _feedback(group):
    for one in pilots.issues(group):
        said = [one.text, str(one.organisation), one.get_severity_display()]
        yield [*said, one.get_state_display(), one.release, one.answer]


def _trends(group):
    for _state, label, cards in trends.board(group):
        for card in cards:
            yield [localized(card, "title"), label, card.total]


PARTS += [
    Part("members", gettext_lazy("Who takes part"), (gettext_lazy("Organisation"), gettext_lazy("Role")), _members),
    Part(
        "milestones",
        gettext_lazy("Milestones, evidence and lessons"),
        (
            gettext_lazy("Milestone"),
            gettext_lazy("State"),
            gettext_lazy("Until"),
            gettext_lazy("Done"),
            gettext_lazy("Evidence"),
            gettext_lazy("Lesson"),
        ),
        _milestones,
    ),
    Part(
        "action_items",
        gettext_lazy("Action items"),
        (gettext_lazy("What"), gettext_lazy("Organisation"), gettext_lazy("Until"), gettext_lazy("State")),
        _items,
    ),
    Part(
        "feedback",
        gettext_lazy("Feedback and answers"),
        (
            gettext_lazy("What"),
            gettext_lazy("Organisation"),
            gettext_lazy("How bad"),
            gettext_lazy("State"),
            gettext_lazy("Release"),
            pgettext_lazy("noun", "Answer"),
        ),
        _feedback,
    ),
    Part(
        "trends",
        gettext_lazy("Trends on the board"),
        (gettext_lazy("Title"), gettext_lazy("State"), gettext_lazy("Points")),
        _trends,
    ),
]
