"""May this user do this with events? Asked in services and by templates alike."""

from events import queries
from members import permissions as members
from members import queries as member_queries

Role = members.Role


def can_edit_event(user, event):
    """Plan, publish, move and cancel events: staff editors."""
    return members.has_staff_role(user, Role.EDITOR)


def can_manage_venues(user):
    """Keep the list of places: network managers."""
    return members.has_staff_role(user)


def can_check_in(user, occurrence):
    return can_edit_event(user, occurrence.event)


def can_see_participants(user, occurrence):
    """See who comes, with contact data: staff, auditors included."""
    return members.can_enter_staff(user)


def can_register(user, occurrence):
    """Register oneself: anybody signed in who may see the event."""
    return user.is_authenticated and queries.visible_to(user).filter(pk=occurrence.pk).exists()


def can_register_for(user, occurrence, person, organisation):
    """Register oneself, or as an owner or editor of the organisation a colleague of it."""
    if not can_register(user, occurrence):
        return False
    if organisation is not None and not _belongs(person, organisation):
        return False
    if person.user_id == user.pk:
        return True
    return organisation is not None and members.can_speak_for(user, organisation)


def can_cancel(user, registration):
    """Cancel one's own registration, a colleague's as an owner or editor, or any as staff."""
    if is_own(user, registration) or can_edit_event(user, registration.occurrence.event):
        return True
    return registration.organisation is not None and members.can_speak_for(user, registration.organisation)


def is_own(user, registration):
    return registration.person is not None and registration.person.user_id == user.pk


def _belongs(person, organisation):
    return member_queries.current_people(organisation).filter(person=person).exists()
