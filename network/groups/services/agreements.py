"""Agreements before they are signed: written, given a file and signatories, sent for signature, taken back, ended."""

import hashlib
from pathlib import Path

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import Agreement, AgreementVersion, Signatory

State = Agreement.State
TEXT = ("kind", "title_pl", "title_en", "place", "group", "amends", "valid_from", "valid_to")
REMINDERS_DAYS = (7, 30, 60)  # before the last day


@transaction.atomic
def save_agreement(agreement, *, by):
    """Store a new or changed draft and return it. Raises PermissionDenied, IllegalTransition, ValidationError."""
    _require_manager(by)
    agreement.full_clean(exclude=["created_by"])
    if agreement.pk is None:
        agreement.created_by = by
        agreement.save()
    else:
        require_draft(locked(agreement))
        agreement.save(update_fields=TEXT)
    return agreement


@transaction.atomic
def add_version(agreement, *, upload, by):
    """Keep `upload` (checked by the form) as the next version of a draft and return it. Raises PermissionDenied, IllegalTransition."""
    _require_manager(by)
    agreement = locked(agreement)
    require_draft(agreement)
    last = agreement.versions.aggregate(last=Max("number"))["last"] or 0
    version = AgreementVersion(
        agreement=agreement,
        number=last + 1,
        name=Path(upload.name).name[-150:],
        size_bytes=upload.size,
        sha256=_sha256(upload),
        added_by=by,
    )
    # On disk the file has a name of ours: what a stranger typed never becomes a path.
    version.file.save(f"{version.public_id}{Path(upload.name).suffix.lower()}", upload)
    return version


@transaction.atomic
def add_signatory(agreement, *, organisation, side, by, capacity="", is_required=True):
    """Let `organisation` sign a draft for one of the two sides; return the Signatory. Twice changes its side and capacity."""
    _require_manager(by)
    agreement = locked(agreement)
    require_draft(agreement)
    values = {"side": side, "capacity": capacity, "is_required": is_required}
    return Signatory.objects.update_or_create(agreement=agreement, organisation=organisation, defaults=values)[0]


@transaction.atomic
def remove_signatory(signatory, *, by):
    """Take a signatory off a draft. Raises PermissionDenied, IllegalTransition; also for one who signed a version before."""
    _require_manager(by)
    require_draft(locked(signatory.agreement))
    if signatory.signatures.exists():
        raise IllegalTransition(
            _("This organisation signed an earlier version: let it sign again, or mark that it need not.")
        )
    signatory.delete()


@transaction.atomic
def send_for_signature(agreement, *, by):
    """Fix text, file and signatories, and ask them to sign; return the agreement.

    Raises PermissionDenied, IllegalTransition; ValidationError that names all that is missing.
    """
    _require_manager(by)
    agreement = locked(agreement)
    require_draft(agreement)
    if problems := missing(agreement):
        raise ValidationError(problems)
    agreement.version = _newest(agreement)
    agreement.state, agreement.sent_at = State.IN_SIGNATURE, timezone.now()
    agreement.save(update_fields=["version", "state", "sent_at"])
    signals.agreement_sent_for_signature.send(sender=Agreement, agreement=agreement)
    return agreement


def missing(agreement):
    """Return sentences: what a draft lacks before it can be sent for signature."""
    sides = set(agreement.signatories.filter(is_required=True).values_list("side", flat=True))
    problems = []
    if _newest(agreement) is None:
        problems.append(_("Add the file that is to be signed."))
    if sides != set(Signatory.Side.values):
        problems.append(_("Name who must sign: at least one organisation of each party."))
    return problems


@transaction.atomic
def return_to_draft(agreement, *, by):
    """Take an agreement back from signing: what was signed so far counts no more, and a new file is needed. Return it."""
    _require_manager(by)
    agreement = locked(agreement)
    if agreement.state != State.IN_SIGNATURE:
        raise IllegalTransition(_("Only an agreement that is being signed can be taken back."))
    agreement.versions.filter(withdrawn_at=None).update(withdrawn_at=Now())
    agreement.state, agreement.version, agreement.sent_at = State.DRAFT, None, None
    agreement.save(update_fields=["state", "version", "sent_at"])
    return agreement


@transaction.atomic
def terminate(agreement, *, by, reason):
    """End an agreement in force, with a reason; return it. Raises PermissionDenied, IllegalTransition."""
    _require_manager(by)
    agreement = locked(agreement)
    if agreement.state != State.IN_FORCE:
        raise IllegalTransition(_("Only an agreement in force can be terminated."))
    agreement.state, agreement.end_reason, agreement.ended_at = State.TERMINATED, reason, timezone.now()
    agreement.save(update_fields=["state", "end_reason", "ended_at"])
    return agreement


@transaction.atomic
def publish(agreement, *, is_published, by):
    """Show an agreement to everybody, or to its parties only. Raises PermissionDenied; IllegalTransition before it was in force."""
    _require_manager(by)
    agreement = locked(agreement)
    if is_published and agreement.in_force_at is None:
        raise IllegalTransition(_("An agreement is shown to everybody once it is in force."))
    agreement.is_published = is_published
    agreement.save(update_fields=["is_published"])
    return agreement


def expire_due():
    """End the agreements whose last day has passed; return how many."""
    over = Agreement.objects.filter(state=State.IN_FORCE, valid_to__lt=timezone.localdate())
    return over.update(state=State.EXPIRED, ended_at=Now())


def remind_of_expiry():
    """Say by signal which agreements in force end within 60, 30 or 7 days; receivers tell each of these once."""
    today = timezone.localdate()
    within = today + timezone.timedelta(days=max(REMINDERS_DAYS))
    for agreement in Agreement.objects.filter(state=State.IN_FORCE, valid_to__range=(today, within)):
        left = (agreement.valid_to - today).days
        notice = min(days for days in REMINDERS_DAYS if days >= left)
        signals.agreement_expiring.send(sender=Agreement, agreement=agreement, notice_days=notice)


def locked(agreement):
    """Return the agreement locked until the transaction ends: signing, sending and taking back wait for one another."""
    return Agreement.objects.select_for_update(of=("self",)).select_related("network", "group").get(pk=agreement.pk)


def require_draft(agreement):
    """Raise IllegalTransition unless the agreement is a draft."""
    if agreement.state != State.DRAFT:
        raise IllegalTransition(
            _("This agreement is “%(state)s”: text, file and signatories are fixed.")
            % {"state": agreement.get_state_display()}
        )


def _require_manager(user):
    if not permissions.can_manage_agreements(user):
        raise PermissionDenied


def _newest(agreement):
    return agreement.versions.filter(withdrawn_at=None).order_by("-number").first()


def _sha256(upload):
    digest = hashlib.sha256()
    upload.seek(0)
    for chunk in upload.chunks():
        digest.update(chunk)
    upload.seek(0)
    return digest.hexdigest()
