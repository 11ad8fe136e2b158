"""What waits for people: remarks and votes as one kind of line, for the list, the home page and the board."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations.queries import ballotage as votes
from consultations.queries import consultation as queries
from members.text import localized


def open_asks(user):
    """Return what takes remarks or votes now, nearest end first: {"is_vote", "title", "url", "button", "closes_at", ...}."""
    consultations = queries.open_now(queries.with_counts(queries.visible_to(user)))
    return sorted([*map(_vote, open_votes()), *map(_remarks, consultations)], key=lambda ask: ask["closes_at"])


def open_votes():
    return [ballotage for ballotage in votes.public_ballotages() if votes.accepts_votes(ballotage)]


def turnout(count):
    """Say how many have voted so far; `count` is already rounded down to 10."""
    if not count:
        return _("fewer than 10 votes")
    return ngettext("at least %(n)s vote", "at least %(n)s votes", count) % {"n": intcomma(count)}


def _remarks(consultation):
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


def _vote(ballotage):
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
        "turnout": turnout(ballotage.shown_turnout),
        "turnout_note": "",
    }
