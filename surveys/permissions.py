"""May this user do this with surveys? Asked in services and by templates alike."""

from members import permissions as members
from members import queries
from surveys.models import Wave

Role = members.Role


def can_edit_survey(user, survey):
    """Build, open, close and release surveys: staff editors."""
    return members.has_staff_role(user, Role.EDITOR)


def can_open_wave(user, survey):
    return can_edit_survey(user, survey)


def can_answer(user, wave, organisation):
    """Answer for the organisation: its owners and editors, when the wave asks it."""
    return members.can_speak_for(user, organisation) and wave.targets.filter(organisation=organisation).exists()


def can_see_answers(user, response):
    """Read one organisation's answers: everybody of it, and staff."""
    return members.is_member_of(user, response.organisation) or members.can_enter_staff(user)


def can_see_results(user, wave):
    """Read the numbers: staff always, people of asked organisations once they are released."""
    if members.can_enter_staff(user):
        return True
    return (
        wave.state == Wave.State.RELEASED
        and wave.targets.filter(organisation__in=queries.current_organisations(user)).exists()
    )


def can_export(user, wave):
    """Take the rows out as a file: staff, auditors included."""
    return members.can_enter_staff(user)
