"""Invitations: of colleagues by an owner, of staff by a network manager. The link proves the address it was mailed to.

The token exists in the mail only; its hash is stored. Nothing but a new invitation opens a closed one.
"""

import hashlib
import secrets
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from members import contacts, mails, permissions
from members.errors import IllegalTransition
from members.models import Affiliation, Invitation, StaffInvitation
from members.models.access import InvitationState as State
from members.queries import access
from members.services import accounts, people, staffing

LIFETIME = timedelta(days=14)
ASK_AGAIN_SECONDS = 24 * 60 * 60
AT_ONCE = 200  # a page must answer; whoever is left is invited with the next press


@transaction.atomic
def invite(organisation, *, email, role, by):
    """Invite an address to act for the organisation in `role`, and return the invitation."""
    if not permissions.can_manage_people(by, organisation):
        raise PermissionDenied
    _refuse_office(email)
    if Affiliation.objects.current().filter(organisation=organisation, person__user__email__iexact=email).exists():
        raise ValidationError({"email": _("This person already belongs to the organisation.")}, code="already_member")
    if organisation.invitations.filter(email__iexact=email, state=State.SENT, expires_at__gt=Now()).exists():
        raise ValidationError(
            {"email": _("This address is already invited. Withdraw that invitation first.")}, code="already_invited"
        )
    # An expired one makes room for its successor.
    organisation.invitations.filter(email__iexact=email, state=State.SENT).update(state=State.WITHDRAWN)
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(organisation=organisation, role=role, **_common(email, by, token))
    _mail("members/mail/invitation", invitation, token, organisation=organisation, role=invitation.get_role_display())
    return invitation


@transaction.atomic
def invite_waiting(organisations, *, by):
    """Invite the people of `organisations` who may speak for them but have no account; return how many were invited."""
    invited = set()
    for affiliation in access.without_account(organisations)[:AT_ONCE]:
        one = (affiliation.organisation, affiliation.address)
        if one not in invited:  # two people may share an address
            invite(affiliation.organisation, email=affiliation.address, role=affiliation.role, by=by)
            invited.add(one)
    return len(invited)


@transaction.atomic
def invite_staff(*, email, roles, by):
    """Invite an address to work as park staff in `roles`, and return the invitation."""
    if not permissions.can_grant_roles(by):
        raise PermissionDenied
    _refuse_office(email)
    StaffInvitation.objects.filter(email__iexact=email, state=State.SENT).update(state=State.WITHDRAWN)
    token = secrets.token_urlsafe(32)
    invitation = StaffInvitation.objects.create(roles=list(roles), **_common(email, by, token))
    _mail("members/mail/staff_invitation", invitation, token)
    return invitation


@transaction.atomic
def withdraw(invitation, *, by):
    """Make the mailed link worthless."""
    if not _may_manage(by, invitation):
        raise PermissionDenied
    invitation = _locked(invitation)
    if invitation.state != State.SENT:
        raise IllegalTransition(_("This invitation is already %(state)s.") % {"state": invitation.get_state_display()})
    _set_state(invitation, State.WITHDRAWN)


@transaction.atomic
def accept(invitation, *, user):
    """Give `user` what the invitation promises. Only the owner of the invited address, and only while it is open."""
    invitation = _locked_open(invitation)
    if not is_meant_for(invitation, user):
        raise PermissionDenied
    _set_state(invitation, State.ACCEPTED)
    if isinstance(invitation, StaffInvitation):
        staffing.grant_invited_roles(user, invitation)
    elif not permissions.is_member_of(user, invitation.organisation):
        people.start_affiliation(user.person, invitation.organisation, role=invitation.role)


@transaction.atomic
def accept_as_newcomer(invitation, *, given_name, family_name, password):
    """Make the account of somebody who has none, accept for them and return the user.

    Whoever the organisation knows by this address already, from an import, stays one person.
    """
    invitation = _locked_open(invitation)
    known = access.affiliation_by_address(invitation.organisation, invitation.email) if _is_ours(invitation) else None
    user = accounts.create_account(
        email=invitation.email,
        password=password,
        given_name=given_name,
        family_name=family_name,
        locale=get_language()[:2],
        person=known and known.person,
    )
    if known:
        people.give_invited_role(known, invitation.role)
    accept(invitation, user=user)
    return user


def ask_again(invitation):
    """Tell the person who invited that the link no longer works; at most once a day for one invitation."""
    if (
        not cache.add(f"invitation-again:{invitation.public_id}", True, ASK_AGAIN_SECONDS)
        or invitation.invited_by is None
    ):
        return
    address = invitation.invited_by.email
    mails.send(
        "members/mail/invitation_again",
        to=address,
        locale=access.locale_of_address(address) or "pl",
        invited=invitation.email,
        people_url=_people_url(invitation),
    )


def _people_url(invitation):
    """Return the page on which whoever invited can invite again: a network manager has no portal of the organisation."""
    if not _is_ours(invitation):
        return reverse("members:staff-team")
    if permissions.is_member_of(invitation.invited_by, invitation.organisation):
        return reverse("members:portal-people")
    return reverse("members:staff-organisation", args=[invitation.organisation.public_id])


def is_meant_for(invitation, user):
    """True when `user` has proven to read mail at the invited address."""
    return EmailAddress.objects.filter(user=user, email__iexact=invitation.email, verified=True).exists()


def _refuse_office(email):
    if contacts.is_shared_mailbox(email):
        raise ValidationError(
            {"email": _("This is an office mailbox. Invite a person at an address of their own.")},
            code="shared_mailbox",
        )


def hash_token(token):
    """Return the form in which a token is stored."""
    return hashlib.sha256(token.encode()).hexdigest()


def _common(email, by, token):
    return {
        "email": contacts.normalise_email(email),
        "invited_by": by,
        "token_hash": hash_token(token),
        "expires_at": timezone.now() + LIFETIME,
    }


def _mail(template, invitation, token, **context):
    address = invitation.email
    mails.send(
        template,
        to=address,
        locale=access.locale_of_address(address) or get_language()[:2],
        key=f"invitation:{invitation.public_id}",
        invitation_url=reverse("members:public-invitation", args=[token]),
        expires_at=invitation.expires_at,
        **context,
    )


def _is_ours(invitation):
    """True for an invitation of an organisation, False for one to the staff."""
    return isinstance(invitation, Invitation)


def _may_manage(user, invitation):
    if _is_ours(invitation):
        return permissions.can_manage_people(user, invitation.organisation)
    return permissions.can_grant_roles(user)


def _locked(invitation):
    return type(invitation).objects.select_for_update().get(pk=invitation.pk)


def _locked_open(invitation):
    invitation = _locked(invitation)
    if not invitation.is_open:
        raise IllegalTransition(_("This invitation is no longer open. Ask for a new one."))
    return invitation


def _set_state(invitation, state):
    invitation.state = state
    invitation.save(update_fields=["state"])
