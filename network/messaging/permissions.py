"""May this user do this? Asked inside services and by templates alike."""

from members.models import Affiliation
from members.permissions import Role, can_speak_for, has_staff_role, staff_roles

WRITERS = (Role.EDITOR, Role.CONSULTATION_OFFICER)  # officers announce consultations


def can_draft(user):
    """Write, edit, send and stop messages: staff editors and consultation officers."""
    return has_staff_role(user, *WRITERS)


def can_manage_topics(user):
    """Name the topics of messages: network managers."""
    return has_staff_role(user)


def can_manage_webhooks(user):
    """Add, change, pause and delete webhooks, and send events again: network managers."""
    return has_staff_role(user)


def can_edit(user, message):
    """Change a draft: whoever may write messages."""
    return can_draft(user) and message.state == message.State.DRAFT


def can_approve(user, message):
    """Be the second person: whoever may write messages, but never the author nor whoever changed it last."""
    return can_draft(user) and user.pk not in writers_of(message)


def writers_of(message):
    """Return the ids of the users whose words stand in the message: its author and whoever changed it last."""
    author = message.sender.user_id if message.sender else None
    return {author, message.edited_by_id} - {None}


def can_send(user, message):
    """Send, schedule, pause, cancel or remind: whoever may write messages."""
    return can_draft(user)


def can_see_reach(user, message):
    """See the reach board: all staff, auditors included."""
    return bool(staff_roles(user))


def can_see_call_list(user, message):
    """See whom to call, with names and phone numbers: whoever may write messages."""
    return can_draft(user)


def can_print(user, message):
    """Put organisations on the list of letters, print them and hand them out: whoever may write messages."""
    return can_draft(user)


def can_record_assisted(user, message):
    """Write down that an organisation was told in person: whoever may write messages."""
    return can_draft(user)


def can_stop_mail(user):
    """Stop all mail, and let it go on: whoever may write messages."""
    return can_draft(user)


def can_limit_mail(user):
    """Say how many mails a recipient domain may get: network managers."""
    return has_staff_role(user)


def can_judge_bounces(user):
    """Say what a returned mail was about, and write to an address again: whoever may write messages."""
    return can_draft(user)


def can_mend_address(user, point, organisation):
    """Correct an address for `organisation`: its owners and editors, for its mailboxes and its people without an account.

    Whoever has an account signs in with the address and corrects it themselves.
    """
    if not can_speak_for(user, organisation):
        return False
    if point.organisation_id:
        return point.organisation_id == organisation.pk
    current = Affiliation.objects.current().filter(organisation=organisation, person=point.person_id)
    return point.person.user_id is None and current.exists()
