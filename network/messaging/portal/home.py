"""What messaging puts on the portal home: messages to confirm, and those that colleagues have dealt with."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.models import Affiliation
from members.permissions import can_speak_for
from members.text import localized
from members.todo import Handled, Todo
from network.messaging import queries
from network.messaging.models import OrganisationReach
from network.messaging.queries import contact_health, doors

HANDLED_SHOWN = 5
# Surveys and events list these themselves, with drafts and seats; here they would stand twice.
LISTED_BY_THEIR_APPS = ("answer", "register")


def todo(person, organisation):
    """Return the messages that wait for somebody of `organisation`, and addresses to correct, as lines of the to-do list."""
    waiting = queries.portal_todo(organisation, person).exclude(act_kind__in=LISTED_BY_THEIR_APPS)
    messages = [_todo(message) for message in waiting.select_related("sender_organisation")]
    return messages + _addresses_to_correct(person, organisation)


def _addresses_to_correct(person, organisation):
    """One line for all addresses that refuse mail: for those who can correct them, and for whoever it is about."""
    broken = list(contact_health.broken_addresses(organisation))
    is_theirs = any(point.person_id == person.pk for point in broken)
    if not broken or not (is_theirs or can_speak_for(person.user, organisation)):
        return []
    title = ngettext(
        "An address of your company refuses mail: %(addresses)s",
        "%(n)d addresses of your company refuse mail: %(addresses)s",
        len(broken),
    )
    addresses = ", ".join(point.value for point in broken)
    return [
        Todo(
            verb=_("Correct"),
            title=title % {"n": len(broken), "addresses": addresses},
            url=reverse("messaging:portal-addresses"),
            button=_("Correct it"),
            icon="envelope",
            why=_("what we send there does not arrive"),
            minutes=1,
        )
    ]


def _todo(message):
    parts = [
        str(message.sender_organisation),
        message.get_message_class_display(),
        _("one person of the organisation is enough"),
    ]
    return Todo(
        verb=_("Confirm"),
        title=localized(message, "title"),
        url=_url(message),
        button=_("Read it"),
        icon="check2-square",
        why=" · ".join(parts),
        due_at=message.deadline,
        minutes=message.effort_minutes,
    )


def handled(person, organisation):
    """Return the latest messages somebody of `organisation` has dealt with, as lines of the portal home."""
    return [handled_line(row) for row in doors.handled(organisation)[:HANDLED_SHOWN]]


def handled_line(row):
    """Return the Handled line of an OrganisationReach row: a role and a moment, never a name."""
    return Handled(
        title=localized(row.message, "title"), url=_url(row.message), mark=row.status, how=_how(row), at=row.first_at
    )


def _how(row):
    words = {
        OrganisationReach.Status.ACTED: _("acted: %(role)s"),
        OrganisationReach.Status.REACHED: _("confirmed: %(role)s"),
        OrganisationReach.Status.DECLINED: _("not for us, said: %(role)s"),
    }
    return words[row.status] % {"role": _role(row)}


def _role(row):
    """Return who it was, as a role: "owner", else the function in the organisation; staff when no person of it stands there."""
    if row.by is None:
        return _("staff of the network, in a conversation")
    affiliation = next((one for one in row.by.roles_here if one.organisation_id == row.organisation_id), None)
    if affiliation is None:
        return _("a person who has left")
    return (
        Affiliation.Role.OWNER.label
        if affiliation.role == Affiliation.Role.OWNER
        else affiliation.get_function_display()
    )


def _url(message):
    return reverse("messaging:portal-message", args=[message.public_id])
