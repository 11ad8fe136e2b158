"""How a consultation is put on a page: phases with dates, remarks under their points, lines of the CSV."""

from collections import defaultdict
from datetime import timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consultations.models import Consultation, Remark, RemarkDecision
from consultations.queries import consultation as queries
from members.text import localized

Outcome = RemarkDecision.Outcome
VERDICT = {
    Outcome.ALREADY_COVERED: "accepted",
    Outcome.ACCEPTED: "accepted",
    Outcome.PARTLY: "partly",
    Outcome.REJECTED: "rejected",
    Outcome.FURTHER_ANALYSIS: "later",
}
CSV_HEADER = [
    gettext_lazy("number"),
    gettext_lazy("point"),
    gettext_lazy("who"),
    gettext_lazy("remark"),
    gettext_lazy("decision"),
    gettext_lazy("reasons"),
]


def phases(consultation, *, now):
    """Return the calendar as [{"label", "dates", "state": "done" | "now" | "ahead"}]."""
    reported_at = consultation.report.published_at if hasattr(consultation, "report") else None
    first = [
        _phase(_("Announcement"), consultation.announced_at, consultation.announced_at, now),
        _phase(_("Remarks"), consultation.opens_at, consultation.closes_at, now),
    ]
    is_over = consultation.state in (Consultation.State.ARCHIVED, Consultation.State.CANCELLED)
    return first if is_over and not reported_at else [*first, _answers_phase(consultation, reported_at, now)]


def _phase(label, starts, ends, now):
    state = "ahead" if starts is None or now < starts else "now" if now < ends else "done"
    return {"label": label, "state": state, "dates": _dates(starts, ends)}


def _answers_phase(consultation, reported_at, now):
    if reported_at:
        return {"label": _("Answers"), "state": "done", "dates": _day(reported_at)}
    due = _("by %(day)s") % {"day": date_format(consultation.report_due_on, "j E")}
    return {"label": _("Answers"), "state": "now" if now >= consultation.closes_at else "ahead", "dates": due}


def _dates(starts, ends):
    if starts is None:
        return ""
    last = ends - timedelta(microseconds=1) if ends > starts else ends  # closing at 24:00 belongs to the day before
    return _day(starts) if _day(starts) == _day(last) else f"{_day(starts)} – {_day(last)}"


def _day(moment):
    return date_format(timezone.localtime(moment), "j E")


def sections_with_remarks(consultation, sections, *, limit):
    """Return [(section, shown remarks, how many more)], one query for all points."""
    by_anchor = defaultdict(list)
    for remark in queries.public_remarks(consultation).filter(section__isnull=False):
        by_anchor[remark.section.anchor].append(remark)
    return [(section, *_first(by_anchor[section.anchor], limit)) for section in sections]


def remarks_on_the_whole(consultation, *, limit):
    """Return (shown remarks, how many more) of those that name no point."""
    return _first(list(queries.public_remarks(consultation).filter(section=None)), limit)


def _first(remarks, limit):
    return [public_face(remark) for remark in remarks[:limit]], max(len(remarks) - limit, 0)


def public_face(remark):
    """Return what the public may see of a remark: {"number", "who", "quote", "anchor", "verdict", "verdict_label", "answer", "signed"}."""
    face = {
        "number": remark.number,
        "who": author(remark),
        "quote": public_text(remark),
        "anchor": f"remark-{remark.number}",
    }
    decision = getattr(remark, "decision", None)
    if decision and decision.published_at:
        face |= {
            "verdict": VERDICT[Outcome(decision.outcome)],
            "verdict_label": _verdict_label(decision),
            "answer": localized(decision, "justification"),
            "signed": _day(decision.published_at),
        }
    return face


def author(remark):
    """Return who speaks, as far as the author allows."""
    if remark.visibility == Remark.Visibility.ORGANISATION and remark.organisation:
        who = str(remark.organisation)
    elif remark.visibility == Remark.Visibility.NAME:
        who = str(remark.person) if remark.person else remark.contact.name or _("a citizen")
    else:
        who = _("a citizen")
    return f"{who} · {_day(remark.submitted_at)}"


def public_text(remark):
    """Return the remark's words, or why they are not shown."""
    if remark.state == Remark.State.WITHDRAWN:
        return _("Withdrawn by the author.")
    if remark.state == Remark.State.HIDDEN:
        return _("Hidden: %(reason)s.") % {"reason": remark.get_hide_reason_display()}
    return remark.body


def _verdict_label(decision):
    label = decision.get_outcome_display()
    label = label[:1].upper() + label[1:]
    if decision.promise:
        return _("%(label)s, answer by %(day)s") % {"label": label, "day": date_format(decision.promise.due_on, "j E")}
    return label


def csv_rows(consultation):
    """Yield one row per numbered remark, as the public may see it."""
    for remark in queries.public_remarks(consultation).iterator(chunk_size=2000):
        face = public_face(remark)
        point = str(remark.section.number) if remark.section else ""
        yield face["number"], point, face["who"], face["quote"], face.get("verdict_label", ""), face.get("answer", "")
