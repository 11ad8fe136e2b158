"""May this user do this to a consultation? Plain yes-or-no questions, asked by services and templates alike."""

from members import permissions as members
from members.models import StaffRole

Role = StaffRole.Role


def can_prepare(user, consultation=None):
    """Write and change a draft, draft answers: consultation officers."""
    return members.has_staff_role(user, Role.CONSULTATION_OFFICER)


def can_announce(user, consultation):
    """Announce: an officer other than the one who prepared it."""
    return can_prepare(user) and user.pk != consultation.prepared_by_id


def can_approve_answer(user, decision):
    """Approve an answer: an officer other than its last editor."""
    return can_prepare(user) and user.pk != decision.drafted_by_id


def can_publish_report(user, report):
    """Publish all answers at once: an officer other than the one who prepared the report."""
    return can_prepare(user) and user.pk != report.prepared_by_id


def can_moderate(user):
    """Hide a remark, with a reason, and show it again: moderators and officers."""
    return members.has_staff_role(user, Role.MODERATOR, Role.CONSULTATION_OFFICER)


def can_run_ballotage(user):
    """Prepare a vote, propose and confirm its steps: consultation officers. A step needs two of them."""
    return members.has_staff_role(user, Role.CONSULTATION_OFFICER)


def can_confirm_act(user, proposed):
    """Confirm what another officer proposed for a vote."""
    return can_run_ballotage(user) and user.pk != proposed.by_id


def can_remark_for(user, organisation):
    """Send a remark in an organisation's name: its owners and editors."""
    return members.can_speak_for(user, organisation)
