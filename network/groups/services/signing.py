"""Signing an agreement: accepted in the portal, or recorded by staff from paper or a signed file."""

from datetime import datetime, time

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import Agreement, Signatory, Signature
from network.groups.services.agreements import locked

State, Method = Agreement.State, Signature.Method


@transaction.atomic
def accept(agreement, *, organisation, sha256, by):
    """Sign for `organisation` in the portal and return the Signature; the last one that is needed puts the agreement in force.

    `sha256` is that of the file the signer read. A second press of anybody of the organisation gives the first signature.
    Raises PermissionDenied for who may not sign now; IllegalTransition when it is not being signed, or the file is another one.
    """
    if not permissions.can_sign_for(by, organisation):
        raise PermissionDenied(_("Only a person whom the organisation lets sign may sign for it."))
    return _sign(agreement, organisation, sha256, method=Method.PORTAL, person=by.person, recorded_by=by)


@transaction.atomic
def record(agreement, *, organisation, sha256, method, signer, evidence, signed_on, by):
    """Record that `organisation` signed on paper or with a qualified signature on a day; return the Signature.

    Errors as for `accept`; ValidationError for a day that has not come.
    """
    if not permissions.can_manage_agreements(by):
        raise PermissionDenied
    if method not in (Method.WET, Method.QUALIFIED):
        raise PermissionDenied(_("Acceptance in the portal is for the organisation itself."))
    if signed_on > timezone.localdate():
        raise ValidationError({"signed_on": _("Choose the day on which it was signed: today or before.")})
    how = {"method": method, "signer": signer, "evidence": evidence}
    signed_at = timezone.make_aware(datetime.combine(signed_on, time.min))
    return _sign(agreement, organisation, sha256, signed_at=signed_at, recorded_by=by, **how)


def _sign(agreement, organisation, sha256, **fields):
    agreement = locked(agreement)
    if agreement.state not in (State.IN_SIGNATURE, State.IN_FORCE):
        raise IllegalTransition(
            _("This agreement is “%(state)s”: it is not being signed.") % {"state": agreement.get_state_display()}
        )
    if sha256 != agreement.version.sha256:
        raise IllegalTransition(_("The file has changed since you read it. Read the new one, then sign."))
    signatory = Signatory.objects.filter(agreement=agreement, organisation=organisation).first()
    if signatory is None:
        raise PermissionDenied(_("This organisation is not a party of the agreement."))
    signed = Signature.objects.filter(signatory=signatory, version=agreement.version).first()
    if signed or agreement.state == State.IN_FORCE:
        return _known(signed)
    signature = Signature.objects.create(signatory=signatory, version=agreement.version, sha256=sha256, **fields)
    _put_in_force(agreement)
    return signature


def _known(signed):
    if signed is None:
        raise IllegalTransition(_("The agreement is in force already; nobody need sign any more."))
    return signed


def _put_in_force(agreement):
    """The agreement is in force when nobody who must sign is missing; what it amends is replaced."""
    signed = Signature.objects.filter(version=agreement.version).values("signatory")
    if agreement.signatories.filter(is_required=True).exclude(pk__in=signed).exists():
        return
    agreement.state, agreement.in_force_at = State.IN_FORCE, timezone.now()
    agreement.save(update_fields=["state", "in_force_at"])
    if agreement.amends_id:
        before = Agreement.objects.filter(pk=agreement.amends_id, state=State.IN_FORCE)
        before.update(state=State.AMENDED, ended_at=timezone.now())
    signals.agreement_in_force.send(sender=Agreement, agreement=agreement)
