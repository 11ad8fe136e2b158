"""May this user do this? Plain yes-or-no questions, asked inside services and by templates alike.

All look at affiliations current by the database's clock, never at the mail domain.
"""

from django.utils import timezone

from members import working_days
from members.models import Affiliation, StaffRole

Role = StaffRole.Role
OWNERS_ANSWER_WORKING_DAYS = 5


def staff_roles(user):
    """Return the set of role names of an active staff user; empty for anybody else."""
    if not (user.is_authenticated and user.is_active and user.is_staff) or user.bound_to:
        return frozenset()
    if not hasattr(user, "_staff_roles"):
        user._staff_roles = frozenset(user.staff_roles.values_list("role", flat=True))
    return user._staff_roles


def has_staff_role(user, *roles):
    """True for a staff user with one of `roles`, and for network managers."""
    return bool(staff_roles(user) & {Role.NETWORK_MANAGER, *roles})


def can_enter_staff(user, roles=(), *, is_reading=True):
    """May `user` walk through a staff door that asks for one of `roles` (none: any role)?"""
    held = staff_roles(user)
    if not held:
        return False
    if Role.AUDITOR in held and is_reading:
        return True
    wanted = set(roles) or set(Role.values) - {Role.AUDITOR}
    return bool(held & (wanted | {Role.NETWORK_MANAGER}))


def _has_role(user, organisation, *roles):
    person = getattr(user, "person", None) if user.is_authenticated else None
    if person is None or organisation is None or user.bound_to not in (None, organisation):
        return False
    return Affiliation.objects.current().filter(person=person, organisation=organisation, role__in=roles).exists()


def can_speak_for(user, organisation):
    """Answer surveys, register colleagues: owners and editors of the organisation."""
    return _has_role(user, organisation, Affiliation.Role.OWNER, Affiliation.Role.EDITOR)


def can_edit_organisation(user, organisation):
    """Propose changes of the profile: owners and editors, and staff editors."""
    return can_speak_for(user, organisation) or has_staff_role(user, Role.EDITOR)


def can_manage_people(user, organisation):
    """Invite, approve and end affiliations: owners, and network managers."""
    return _has_role(user, organisation, Affiliation.Role.OWNER) or has_staff_role(user)


def is_member_of(user, organisation):
    """True for anybody currently affiliated with the organisation, readers included."""
    return _has_role(user, organisation, *Affiliation.Role.values)


def can_verify(user, organisation):
    """Verify, refuse or approve profile changes: staff editors who are not of that organisation."""
    return has_staff_role(user, Role.EDITOR) and not is_member_of(user, organisation)


def can_merge(user, *organisations):
    """Merge two records of one organisation: staff editors who belong to neither."""
    return has_staff_role(user, Role.EDITOR) and not any(is_member_of(user, one) for one in organisations)


def can_merge_people(user):
    """Say that two records are one human being: network managers."""
    return has_staff_role(user)


def can_import(user):
    """Import organisations from a file: staff editors."""
    return has_staff_role(user, Role.EDITOR)


def can_grant_roles(user):
    """Invite staff and grant roles: network managers."""
    return has_staff_role(user)


def can_answer_join_request(user, request):
    """Say yes or no to somebody who asks to join, never to oneself: owners; network managers when no owner can or did."""
    if request.person.user_id == user.pk:
        return False
    if _has_role(user, request.organisation, Affiliation.Role.OWNER):
        return True
    return has_staff_role(user) and (not has_owner(request.organisation) or is_left_to_staff(request))


def has_owner(organisation):
    """True when somebody who can sign in owns the profile."""
    owners = Affiliation.objects.current().filter(organisation=organisation, role=Affiliation.Role.OWNER)
    return owners.filter(person__user__is_active=True).exists()


def left_to_staff_after(request):
    """Return the last day on which only owners answer."""
    return working_days.after(working_days.local_day(request.created_at), OWNERS_ANSWER_WORKING_DAYS)


def is_left_to_staff(request):
    """True once the owners have had their working days."""
    return timezone.localdate() > left_to_staff_after(request)


def can_end_affiliation(user, affiliation):
    """End an affiliation: those who manage the people, and everybody their own."""
    return affiliation.person.user_id == user.pk or can_manage_people(user, affiliation.organisation)


def can_issue_tokens(user, organisation):
    """Make API tokens: owners for their organisation; staff other than auditors for the network (organisation None)."""
    if organisation is None:
        return bool(staff_roles(user) - {Role.AUDITOR})
    return _has_role(user, organisation, Affiliation.Role.OWNER)


def can_revoke_token(user, token):
    """End a token: whoever made it, those who may make such tokens, and network managers."""
    return (
        token.owner_id == user.pk
        or has_staff_role(user)
        or (token.organisation is not None and can_issue_tokens(user, token.organisation))
    )


def can_erase(user, person):
    """Erase a person's data: everybody their own, network managers on request."""
    return (person.user_id is not None and person.user_id == user.pk) or has_staff_role(user)
