"""What consultations put on the home pages."""

from django import template
from django.utils import timezone

from consultations.models import RemarkDecision
from consultations.public import log_words, presentation
from consultations.public.asks import open_asks, turnout
from consultations.queries import ballotage as votes
from consultations.queries import consultation as queries

register = template.Library()
register.filter("log_words", log_words.in_words)
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
    asks = open_asks(user)
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
    return {
        "asks": open_asks(context["request"].user),
        "promises": queries.promise_counts(today=timezone.localdate()),
    }


@register.inclusion_tag("consultations/home/ballotages.html")
def ballotage_panel(consultation):
    """The votes inside a consultation, for its public page."""
    found = votes.public_ballotages().filter(consultation=consultation).order_by("opens_at", "pk")
    return {
        "ballotages": [
            (ballotage, votes.accepts_votes(ballotage), turnout(ballotage.shown_turnout)) for ballotage in found
        ]
    }


@register.inclusion_tag("consultations/home/ballotages_staff.html")
def ballotage_staff_panel(consultation):
    """The votes inside a consultation, for its staff page."""
    return {"ballotages": consultation.ballotages.order_by("pk"), "consultation": consultation}
