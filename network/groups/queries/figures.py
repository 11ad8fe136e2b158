"""The figures of a network: each names its denominator and opens the rows behind it."""

from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from django.db.models import BooleanField, Count, DurationField, ExpressionWrapper, F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.models import Organisation
from network.groups.models import ActionItem, Agreement, Milestone, Stakeholder
from network.groups.queries.networks import organisations_of

DAY_SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class Figure:
    """One figure: `value` (None when nothing is there to count), what it is of (`of`, a number, in words), and its rows."""

    key: str
    label: str
    value: int | Decimal | None
    of: int
    of_words: str
    url: str
    note: str = ""

    @property
    def share(self):
        """A part of its denominator, from 0 to 1; None for a figure that is no part of it."""
        is_part = isinstance(self.value, int) and self.key in PARTS and self.of
        return Decimal(self.value) / self.of if is_part else None

    @property
    def percent(self):
        return None if self.share is None else round(self.share * 100)


PARTS = {"agreements_in_force", "overdue_items", "milestones_on_time", "helix"}


def figures(network):
    """Return the [Figure] of groups and agreements of `network`."""
    return [
        _in_force(network),
        _waiting(network),
        _overdue(network),
        _on_time(network),
        _helix(network),
        _gap(network),
    ]


def helix_of(network):
    """Return [(side, label, organisations)] of the four sides of the helix in `network`, zeros included."""
    counts = dict(organisations_of(network).order_by().values_list("helix").annotate(Count("pk")))
    return [(side.value, side.label, counts.get(side.value, 0)) for side in Organisation.Helix]


def milestones(network, state=""):
    """Return the milestones of `network` whose day has come or that are done, by day, each with `is_on_time`.

    `state` narrows them: "on_time" or "late". On time is what was done on its day or before; dropped ones are left out.
    """
    reached = Q(state=Milestone.State.DONE) | Q(state__in=Milestone.OPEN, due_on__lt=timezone.localdate())
    on_time = Q(state=Milestone.State.DONE, done_at__date__lte=F("due_on"))
    rows = Milestone.objects.filter(reached, goal__roadmap__network=network)
    rows = rows.annotate(is_on_time=ExpressionWrapper(on_time, output_field=BooleanField()))
    if state in ("on_time", "late"):
        rows = rows.filter(on_time) if state == "on_time" else rows.exclude(on_time)
    return rows.select_related("goal__roadmap", "owner").order_by("due_on", "pk")


def _in_force(network):
    sent = Agreement.objects.filter(network=network).exclude(state=Agreement.State.DRAFT)
    counts = sent.aggregate(all=Count("pk"), part=Count("pk", filter=Q(state=Agreement.State.IN_FORCE)))
    return Figure(
        "agreements_in_force",
        _("agreements in force"),
        counts["part"],
        counts["all"],
        ngettext("of %(n)d agreement that was sent for signature", "of %(n)d agreements that were sent for signature", counts["all"])
        % {"n": counts["all"]},
        f"{reverse('groups:staff-agreements')}?state=in_force",
    )  # fmt: skip


def _waiting(network):
    """How long agreements wait for signatures: the middle one of those that wait now, in days."""
    waiting = Agreement.objects.filter(network=network, state=Agreement.State.IN_SIGNATURE, sent_at__isnull=False)
    age = ExpressionWrapper(Now() - F("sent_at"), output_field=DurationField())
    days = [one.total_seconds() / DAY_SECONDS for one in waiting.values_list(age, flat=True)]
    return Figure(
        "days_waiting",
        _("days that an agreement waits for signatures"),
        Decimal(str(round(median(days), 1))) if days else None,
        len(days),
        ngettext("the middle of %(n)d that waits now", "the middle of %(n)d that wait now", len(days)) % {"n": len(days)},
        f"{reverse('groups:staff-agreements')}?state=in_signature",
        _("the longest: %(days)s days") % {"days": round(max(days))} if days else "",
    )  # fmt: skip


def _overdue(network):
    counts = ActionItem.objects.filter(network=network, state=ActionItem.State.OPEN).aggregate(
        all=Count("pk"), part=Count("pk", filter=Q(due_on__lt=timezone.localdate()))
    )
    return Figure(
        "overdue_items",
        _("action items after their day"),
        counts["part"],
        counts["all"],
        ngettext("of %(n)d open action item", "of %(n)d open action items", counts["all"]) % {"n": counts["all"]},
        f"{reverse('groups:staff-actions')}?overdue=1",
    )


def _on_time(network):
    counts = milestones(network).aggregate(all=Count("pk"), part=Count("pk", filter=Q(is_on_time=True)))
    return Figure(
        "milestones_on_time",
        _("milestones on time"),
        counts["part"],
        counts["all"],
        ngettext(
            "of %(n)d milestone that is done or whose day has passed",
            "of %(n)d milestones that are done or whose day has passed",
            counts["all"],
        )
        % {"n": counts["all"]},
        reverse("groups:staff-milestones"),
    )


def _helix(network):
    sides = helix_of(network)
    there = [label for _side, label, count in sides if count]
    missing = [str(label) for _side, label, count in sides if not count]
    return Figure(
        "helix",
        _("sides of the helix among the members"),
        len(there),
        len(sides),
        ngettext("of %(n)d side", "of %(n)d sides", len(sides)) % {"n": len(sides)},
        f"{reverse('groups:staff-figures')}#helix",
        _("missing: %(sides)s") % {"sides": ", ".join(missing)} if missing else "",
    )


def _gap(network):
    """How many steps of engagement are missing, on the average of the stakeholders who were assessed."""
    assessed = Stakeholder.objects.filter(network=network, present__isnull=False)
    pairs = assessed.values_list("present__current", "present__desired")
    missing = [max(desired - current, 0) for current, desired in pairs]
    behind = sum(1 for steps in missing if steps)
    return Figure(
        "engagement_gap",
        _("missing steps of engagement for each stakeholder"),
        Decimal(str(round(sum(missing) / len(missing), 2))) if missing else None,
        len(missing),
        ngettext("the average of %(n)d assessed stakeholder", "the average of %(n)d assessed stakeholders", len(missing))
        % {"n": len(missing)},
        f"{reverse('groups:staff-stakeholders')}?gap=1",
        ngettext("%(n)d is not where we want them", "%(n)d are not where we want them", behind) % {"n": behind}
        if missing
        else "",
    )  # fmt: skip
