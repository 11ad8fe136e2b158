"""Does the calendar keep the rules? Announcing is refused while one finding refuses it.

Rules: art. 5a of the Municipal Government Act and the city's resolution (21 days) for `kielce_resolution`; the park's own
consultations suggest 14 days.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.models import Consultation, Section

Kind = Consultation.Kind
MIN_DAYS = {Kind.KIELCE_RESOLUTION: 21, Kind.PARTICIPATORY_BUDGET: 21, Kind.PARK_OWN: 14}
SATURDAY = 5


@dataclass(frozen=True)
class Finding:
    """One thing the checklist says: `code`, the sentence, and whether it refuses the announcement or only warns."""

    code: str
    text: str
    is_refusal: bool = True


def check_calendar(consultation, *, today):
    """Return the list of findings for announcing on `today`. The day of the announcement is day 0."""
    return [
        *_days(consultation, today=today),
        *_papers(consultation, today=today),
        *_closing_day(consultation),
    ]


def last_day(consultation):
    """The last day for remarks in local time: closing at 24:00 is midnight of the next day."""
    return timezone.localdate(consultation.closes_at - timedelta(microseconds=1))


def _days(consultation, *, today):
    needed = MIN_DAYS[consultation.kind]
    found = (last_day(consultation) - today).days
    if found < needed:
        yield Finding(
            "days_too_few",
            ngettext(
                "Remarks would last %(found)s day from the announcement; this kind needs %(needed)s. Move the closing day.",
                "Remarks would last %(found)s days from the announcement; this kind needs %(needed)s. Move the closing day.",
                found,
            )
            % {"found": max(found, 0), "needed": needed},
        )
    if timezone.localdate(consultation.opens_at) < today:
        yield Finding("announced_too_late", _("The opening day has passed. Move it to today or later."))


def _papers(consultation, *, today):
    if not _has_points(consultation):
        yield Finding("material_missing", _("There is no material yet. Add at least one point."))
    if consultation.report_due_on <= last_day(consultation):
        yield Finding("report_due_missing", _("The answers must be due after the last day for remarks."))
    if not (consultation.title_en and consultation.summary_en):
        yield Finding("language_missing", _("The English title or summary is missing."))


def _closing_day(consultation):
    if last_day(consultation).weekday() >= SATURDAY:
        yield Finding("closes_on_weekend", _("The last day is a Saturday or Sunday."), is_refusal=False)


def _has_points(consultation):
    """Lists bring `has_points` along, so that they need not ask for each."""
    if hasattr(consultation, "has_points"):
        return consultation.has_points
    return Section.objects.filter(version__consultation=consultation).exists()
