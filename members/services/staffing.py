"""Park staff: their roles, and leaving. A change of roles ends the sessions of the person whose roles they are."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members import permissions
from members.models import StaffRole, User
from members.services import accounts
from members.sessions import end_sessions

MANAGER = StaffRole.Role.NETWORK_MANAGER


@transaction.atomic
def set_roles(user, *, roles, by):
    """Give a staff user exactly `roles`; no role at all ends their work as staff."""
    _check(by)
    roles = set(roles)
    held = set(user.staff_roles.values_list("role", flat=True))
    if roles == held:
        return
    if MANAGER in held - roles:
        _keep_a_manager(user)
    user.staff_roles.exclude(role__in=roles).delete()
    StaffRole.objects.bulk_create(StaffRole(user=user, role=role, granted_by=by) for role in roles - held)
    User.objects.filter(pk=user.pk).update(is_staff=bool(roles))
    end_sessions(user)


@transaction.atomic
def deactivate(user, *, by):
    """Close a staff account at once; the roles stay written, so that it can be opened again."""
    _check(by)
    _keep_a_manager(user)
    accounts.deactivate(user)


@transaction.atomic
def reactivate(user, *, by):
    """Open a closed staff account again, with the roles it had."""
    _check(by)
    accounts.reactivate(user)


def grant_invited_roles(user, invitation):
    """Make the invited `user` staff. Called by `invitations.accept`, which has checked the invitation."""
    StaffRole.objects.bulk_create(
        [StaffRole(user=user, role=role, granted_by=invitation.invited_by) for role in invitation.roles],
        ignore_conflicts=True,
    )
    User.objects.filter(pk=user.pk).update(is_staff=True)
    end_sessions(user)


@transaction.atomic
def create_manager(*, email, password, given_name, family_name):
    """Return a new network manager. For the operator's command line: the first manager has nobody to invite them."""
    user = accounts.create_account(email=email, password=password, given_name=given_name, family_name=family_name)
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    StaffRole.objects.create(user=user, role=MANAGER)
    return user


def _check(by):
    if not permissions.can_grant_roles(by):
        raise PermissionDenied


def _keep_a_manager(leaving):
    """Refuse to lose the last working network manager. The rows are locked, so two cannot dismiss each other."""
    managers = StaffRole.objects.select_for_update(of=["self"]).filter(role=MANAGER, user__is_active=True)
    ids = {role.user_id for role in managers}
    if ids <= {leaving.pk}:
        raise ValidationError(_("Name another network manager first."), code="last_manager")
