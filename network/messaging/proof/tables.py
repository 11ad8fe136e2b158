"""The report in the reader's words, as tables: page, CSV and PDF show the same ones."""

from dataclasses import dataclass, field

from django.template.defaultfilters import date
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from network.messaging.models import Delivery, OrganisationReach, Receipt, SnapshotEntry
from network.messaging.queries import plans

HOURS = {24: gettext_lazy("24 hours"), 72: gettext_lazy("72 hours"), 168: gettext_lazy("7 days")}
PLANS = {
    plans.REMINDER: gettext_lazy("reminder"),
    plans.CALL: gettext_lazy("call list"),
    plans.NO_CONTACT: gettext_lazy("find an address or a number first"),
    plans.NOTHING: gettext_lazy("nothing: the message is over"),
}
STRENGTHS, STATES, STATUSES = Receipt.Strength, Delivery.State, OrganisationReach.Status
REASONS = {
    "bounced": gettext_lazy("mail came back"),
    "": gettext_lazy("no answer"),
    **dict(SnapshotEntry.Exclusion.choices),
}


@dataclass(frozen=True)
class Table:
    """Rows of texts and whole numbers. `numbers`: how many columns from the right are numbers; `marks`: a status for each row."""

    title: str
    columns: list
    rows: list
    numbers: int = 1
    has_total: bool = False
    is_half: bool = True
    marks: list = field(default_factory=list)
    note: str = ""


def tables(report):
    """Return the Tables of a ReachReport, in reading order."""
    return [
        _statuses(report),
        _moments(report),
        _strengths(report),
        _mails(report),
        _entries(report),
        *([_residents(report)] if report.residents["addressed"] else []),
        _unreached(report),
    ]


def percent(part, whole):
    """Return "69%" of two counts, "–" of nothing."""
    return f"{round(100 * part / whole)}%" if whole else "–"


def _statuses(report):
    total = report.now["denominator"]
    rows = [[str(status.label), report.now[status], percent(report.now[status], total)] for status in STATUSES]
    return Table(
        title=_("Organisations by status"),
        columns=[_("Status"), _("Organisations"), _("Share")],
        rows=[*rows, [_("Together"), total, percent(total, total)]],
        numbers=2,
        has_total=True,
        marks=[status.value for status in STATUSES],
        note=_late(report),
    )


def _late(report):
    """Say apart what became of those who joined after the message went out."""
    total = report.late["denominator"]
    if not total:
        return ""
    return ngettext(
        "Joined later and got it too, in no figure above: %(n)d organisation, %(reached)s reached.",
        "Joined later and got it too, in no figure above: %(n)d organisations, %(reached)s reached.",
        total,
    ) % {"n": total, "reached": report.late_reached}


def _moments(report):
    total = report.now["denominator"]
    rows = [
        [
            str(HOURS[then.hours]),
            then.reached if then.is_over else _("not over yet"),
            percent(then.reached, total) if then.is_over else "–",
        ]
        for then in report.moments
    ]
    return Table(
        title=_("Reach over time"),
        columns=[_("After"), _("Organisations reached of %(total)s") % {"total": total}, _("Reach")],
        rows=[*rows, [_("now"), report.reached, percent(report.reached, total)]],
        numbers=2,
    )


def _strengths(report):
    rows = [[str(STRENGTHS(name).label), count] for name, count in report.strengths.items()]
    share = percent(report.strengths["assisted"], report.reached)
    much = _("Told by staff: %(share)s of the reach, more than a fifth. Look at their notes.") % {"share": share}
    return Table(
        title=_("Strongest receipt"),
        columns=[_("Receipt"), _("Organisations")],
        rows=[*rows, [_("Together"), report.reached]],
        has_total=True,
        note=much if report.is_much_assisted else "",
    )


def _mails(report):
    rows = [[str(STATES(state).label), count] for state, count in sorted(report.deliveries.items())]
    return Table(
        title=_("Mails by state"),
        columns=[_("State"), _("Mails")],
        rows=[*rows, [_("Together"), sum(report.deliveries.values())]],
        has_total=True,
        note=_("Ever in doubt: %(n)s. Recipients with a first mail: %(recipients)s.")
        % {"n": report.in_doubt_ever, "recipients": report.recipients},
    )


def _entries(report):
    reasons = [
        [_("left out: %(reason)s") % {"reason": SnapshotEntry.Exclusion(reason).label}, count]
        for reason, count in report.exclusions.items()
        if count
    ]
    return Table(
        title=_("Entries of the snapshot"),
        columns=[_("Entry"), _("Entries")],
        rows=[[_("with a delivery"), report.included], *reasons, [_("Together"), report.entries]],
        has_total=True,
        is_half=False,
        note=_(
            "An entry is a person or a shared mailbox for one organisation. Leaving a person out never makes the denominator smaller: an organisation without an address stays as “no contact”. Suspect receipts outside all sums: %(suspect)s. Opening of mails is not measured."
        )
        % {"suspect": report.receipts["suspect"]},
    )


def _residents(report):
    """People who follow the newsroom have no organisation: they are counted, and stand in no other figure of reach."""
    rows = [
        [_("got it"), report.residents["addressed"]],
        [_("confirmed it"), report.residents["confirmed"]],
        [_("found it useful, or partly"), report.residents["useful"]],
    ]
    return Table(title=_("Residents who follow the newsroom"), columns=[_("Residents"), _("People")], rows=rows)


def _unreached(report):
    rows = [
        [
            one.organisation,
            str(STATUSES(one.status).label),
            str(REASONS[one.reason]),
            str(PLANS[one.plan]),
            _day(one.due_at),
        ]
        for one in report.unreached
    ]
    return Table(
        title=_("Organisations not reached, and the plan"),
        columns=[_("Organisation"), _("Status"), _("Reason"), _("Plan"), _("Not before")],
        rows=rows,
        numbers=0,
        is_half=False,
        note="" if rows else _("None: all were reached."),
    )


def _day(moment):
    return date(timezone.localtime(moment), "j E, H:i") if moment else "–"
