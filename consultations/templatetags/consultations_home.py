"""What consultations put on the home pages."""

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.models import RemarkDecision
from consultations.public import presentation
from consultations.queries import ballotage as votes
from consultations.queries import consultation as queries
from members.text import localized

register = template.Library()
Outcome = RemarkDecision.Outcome
BAR = {
    Outcome.ACCEPTED: "bar",
    Outcome.PARTLY: "bar2",
    Outcome.REJECTED: "off",
    Outcome.ALREADY_COVERED: "empty",
    Outcome.FURTHER_ANALYSIS: "empty",
}


@register.inclusion_tag("consultations/home/public_home.html", takes_context=True)
def consultations_public_home(context):
    """What waits for the citizen, votes and remarks in one list by deadline, and what came of earlier ones."""
    user = context["request"].user
    asks = sorted(
        [*map(_vote_ask, _open_votes()), *map(_remark_ask, _open_consultations(user))], key=lambda ask: ask["closes_at"]
    )
    lead = next((ask for ask in asks if ask["is_vote"]), asks[0] if asks else None)
    outcomes = queries.outcome_counts()
    latest = queries.latest_answer()
    return {
        "lead": lead,
        "asks": [ask for ask in asks if ask is not lead],
        "total": queries.visible_to(user).filter(state__in=queries.PUBLIC_STATES).count(),
        "answers": sum(outcomes.values()),
        "outcomes": [
            {"label": Outcome(outcome).label, "value": count, "kind": BAR[outcome]}
            for outcome, count in outcomes.items()
            if count
        ],
        "promises": queries.promise_counts(today=timezone.localdate()),
        "latest": latest and presentation.public_face(latest),
        "latest_consultation": latest and latest.consultation,
    }


@register.inclusion_tag("consultations/home/staff_home.html", takes_context=True)
def consultations_staff_home(context):
    """Open consultations and votes with turnout and days left, and promises that are late."""
    user = context["request"].user
    return {
        "asks": sorted(
            [*map(_vote_ask, _open_votes()), *map(_remark_ask, _open_consultations(user))],
            key=lambda ask: ask["closes_at"],
        ),
        "promises": queries.promise_counts(today=timezone.localdate()),
    }


@register.inclusion_tag("consultations/home/ballotages.html")
def ballotage_panel(consultation):
    """The votes inside a consultation, for its public page."""
    found = votes.public_ballotages().filter(consultation=consultation).order_by("opens_at", "pk")
    return {"ballotages": [(ballotage, votes.accepts_votes(ballotage)) for ballotage in found]}


@register.inclusion_tag("consultations/home/ballotages_staff.html")
def ballotage_staff_panel(consultation):
    """The votes inside a consultation, for its staff page."""
    return {"ballotages": consultation.ballotages.order_by("pk"), "consultation": consultation}


def _open_consultations(user):
    return queries.open_now(queries.with_counts(queries.visible_to(user)))


def _open_votes():
    return [ballotage for ballotage in votes.public_ballotages() if votes.accepts_votes(ballotage)]


def _remark_ask(consultation):
    citizens, organisations = consultation.citizen_remarks, consultation.organisation_remarks
    return {
        "is_vote": False,
        "kind": _("Remarks"),
        "icon": "chat-left-text",
        "title": localized(consultation, "title"),
        "text": localized(consultation, "summary"),
        "url": reverse("consultations:public-detail", args=[consultation.slug]),
        "staff_url": reverse("consultations:staff-detail", args=[consultation.public_id]),
        "button": _("Add a remark"),
        "opened_at": consultation.opens_at,
        "closes_at": consultation.closes_at,
        "turnout": ngettext("%(n)s remark of a citizen", "%(n)s remarks of citizens", citizens) % {"n": citizens},
        "turnout_note": ngettext("and %(n)s of an organisation", "and %(n)s of organisations", organisations)
        % {"n": organisations},
    }


def _vote_ask(ballotage):
    return {
        "is_vote": True,
        "kind": _("Vote"),
        "icon": "check2-square",
        "title": localized(ballotage, "title"),
        "text": localized(ballotage.consultation, "summary"),
        "url": reverse("consultations:public-ballotage", args=[ballotage.public_id]),
        "staff_url": reverse("consultations:staff-ballotage", args=[ballotage.public_id]),
        "button": _("Vote now"),
        "opened_at": ballotage.opens_at,
        "closes_at": ballotage.closes_at,
        "turnout": ngettext("%(n)s vote", "%(n)s votes", ballotage.shown_turnout) % {"n": ballotage.shown_turnout},
        "turnout_note": _("rounded down to 10"),
    }
