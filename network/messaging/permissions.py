"""May this user do this? Asked inside services and by templates alike."""

from members.models import Affiliation
from members.permissions import Role, can_speak_for, has_staff_role, staff_roles
from network.groups.models import Group

WRITERS = (Role.EDITOR, Role.CONSULTATION_OFFICER)  # officers announce consultations


def can_draft(user):
    """Write, edit, send and stop messages: staff editors and consultation officers."""
    return has_staff_role(user, *WRITERS)


def can_publish_for(user, organisation):
    """Write to the groups that the organisation coordinates: people whom it lets publish, now. A token never does."""
    person = getattr(user, "person", None) if user.is_authenticated else None
    if person is None or organisation is None or user.bound_to:
        return False
    return Affiliation.objects.current().filter(person=person, organisation=organisation, can_publish=True).exists()


def groups_to_write_to(organisation):
    """Return the groups that an organisation may write to by itself: those it coordinates, while they are not closed."""
    return Group.objects.filter(coordinator=organisation).exclude(state=Group.State.CLOSED)


def can_write(user, message):
    """Change, send and stop this message: whoever may write messages, and its organisation where that wrote it."""
    return can_draft(user) or (message.from_portal and can_publish_for(user, message.sender_organisation))


def can_manage_topics(user):
    """Name the topics of messages, and keep the texts that messages begin with: network managers."""
    return has_staff_role(user)


def can_manage_webhooks(user):
    """Add, change, pause and delete webhooks, and send events again: network managers."""
    return has_staff_role(user)


def can_edit(user, message):
    """Change a draft: whoever may write it."""
    return message.state == message.State.DRAFT and can_write(user, message)


def can_approve(user, message):
    """Be the second person: whoever may write messages, but never the author nor whoever changed it last."""
    return can_draft(user) and user.pk not in writers_of(message)


def writers_of(message):
    """Return the ids of the users whose words stand in the message: its author and whoever changed it last."""
    author = message.sender.user_id if message.sender else None
    return {author, message.edited_by_id} - {None}


def can_send(user, message):
    """Send, schedule, pause, cancel or remind: whoever may write it."""
    return can_write(user, message)


def can_return(user, message):
    """Give a message back to its author, with remarks: whoever may write messages."""
    return can_draft(user)


def can_decide_mail(user):
    """Say what becomes of mail in doubt or given up: whoever may write messages."""
    return can_draft(user)


def can_see_reach(user, message):
    """See the reach by organisation: all staff, auditors included, and the organisation that wrote it from the portal."""
    return bool(staff_roles(user)) or (message.from_portal and can_publish_for(user, message.sender_organisation))


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


def can_requeue_work(user):
    """Try work again that was given up: network managers."""
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
