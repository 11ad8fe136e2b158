"""Remarks: sent, confirmed by the link in the mail, numbered without gaps, withdrawn, hidden with a reason."""

import hashlib

from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from consultations import permissions
from consultations.ballot.canonical import sha256_hex
from consultations.models import Consultation, Remark, RemarkContact
from consultations.services.mail import send_letter
from members import limits
from members.errors import IllegalTransition
from network.messaging import services as messaging

TOKEN_SALT = "consultations.remark.confirm"  # noqa: S105 -- a namespace for signing, no secret
TOKEN_SECONDS = 72 * 60 * 60
HOUR = 60 * 60
PER_ADDRESS = 10  # unconfirmed remarks an hour: each sends a mail to an address that anybody can type


@transaction.atomic
def send_remark(
    consultation,
    *,
    body,
    section=None,
    user=None,
    organisation=None,
    visibility=Remark.Visibility.HIDDEN,
    name="",
    email="",
    locale="pl",
):
    """Take in a remark and return it.

    Of a signed-in person it is `received` and numbered at once; of anybody else it waits for the link sent to `email`.
    Raises ValidationError (empty text, no address, point of another material) and PermissionDenied (after the close by the
    database's clock, or in the name of an organisation one may not speak for).
    """
    consultation = _open_and_locked(consultation)
    _refuse_bad_words(consultation, body=body, section=section)
    person = getattr(user, "person", None) if user and user.is_authenticated else None
    if organisation and not permissions.can_remark_for(user, organisation):
        raise PermissionDenied(_("You may not speak for this organisation."))
    if person is None and not email:
        raise ValidationError({"email": _("Give an e-mail address: the answer goes there.")})
    if person is None and limits.is_over(
        f"remark:{sha256_hex(email.casefold().encode())[:32]}", PER_ADDRESS, seconds=HOUR
    ):
        raise ValidationError(
            {"email": _("Many remarks came from this address. Wait an hour, or sign in and send them.")},
            code="too_often",
        )
    remark = Remark.objects.create(
        consultation=consultation,
        version=consultation.material.filter(published_at__isnull=False).latest("number"),
        section=section,
        body=body.strip(),
        person=person,
        organisation=organisation,
        visibility=Remark.Visibility.ORGANISATION if organisation else visibility,
        submitted_at=timezone.now(),
    )
    RemarkContact.objects.create(remark=remark, name=name, email=email or user.email, locale=locale)
    if person is None:
        _ask_to_confirm(remark)
        return remark
    return _receive(remark, consultation)


@transaction.atomic
def confirm_remark(token):
    """Receive the remark that the link's `token` names and return it; a second press changes nothing.

    `submitted_at` decides the deadline, so a link pressed after the close still counts. Raises signing.BadSignature.
    """
    remark = Remark.objects.select_related("consultation").get(public_id=read_token(token))
    consultation = Consultation.objects.select_for_update().get(pk=remark.consultation_id)
    remark.refresh_from_db()
    return _receive(remark, consultation) if remark.state == Remark.State.UNCONFIRMED else remark


def confirmation_token(remark):
    """Return the token for the mailed link; `read_token` reads it."""
    return signing.dumps(str(remark.public_id), salt=TOKEN_SALT)


def remark_of_token(token):
    """Return the remark that a mailed link names, for a look before it is confirmed. Raises signing.BadSignature."""
    try:
        return Remark.objects.select_related("consultation", "section").get(public_id=read_token(token))
    except Remark.DoesNotExist as error:  # never confirmed, and deleted since
        raise signing.BadSignature from error


def read_token(token):
    """Return the public id of the remark that a mailed link names. Raises signing.BadSignature when wrong or too old."""
    return signing.loads(token, salt=TOKEN_SALT, max_age=TOKEN_SECONDS)


@transaction.atomic
def withdraw(remark, *, by):
    """Withdraw one's own remark before the close; it keeps its number. Raises PermissionDenied, IllegalTransition."""
    consultation = Consultation.objects.select_for_update().get(pk=remark.consultation_id)
    remark.refresh_from_db()
    if remark.person_id is None or remark.person_id != by.person.pk:
        raise PermissionDenied
    if remark.state != Remark.State.RECEIVED or not _is_open_now(consultation):
        raise IllegalTransition(_("A remark can be withdrawn until remarks close."))
    return _set_state(remark, Remark.State.WITHDRAWN)


@transaction.atomic
def hide(remark, *, by, reason):
    """Hide a remark's text for `reason`; it keeps its number and is answered all the same."""
    remark = Remark.objects.select_for_update().get(pk=remark.pk)
    if not permissions.can_moderate(by):
        raise PermissionDenied
    if remark.state != Remark.State.RECEIVED:
        raise IllegalTransition(_("Only a remark that is shown can be hidden."))
    remark.hide_reason = Remark.HideReason(reason)
    remark.save(update_fields=["hide_reason"])
    return _set_state(remark, Remark.State.HIDDEN)


@transaction.atomic
def show_again(remark, *, by):
    """Undo `hide`."""
    remark = Remark.objects.select_for_update().get(pk=remark.pk)
    if not permissions.can_moderate(by):
        raise PermissionDenied
    if remark.state != Remark.State.HIDDEN:
        raise IllegalTransition(_("This remark is not hidden."))
    remark.hide_reason = ""
    remark.save(update_fields=["hide_reason"])
    return _set_state(remark, Remark.State.RECEIVED)


def content_sha256(remark):
    """Return the hash that the author's receipt carries, to prove later what was written."""
    return hashlib.sha256(remark.body.encode()).hexdigest()


def _open_and_locked(consultation):
    consultation = Consultation.objects.select_for_update().get(pk=consultation.pk)
    if not _is_open_now(consultation):
        raise PermissionDenied(_("Remarks are closed now."))
    return consultation


def _is_open_now(consultation):
    """By the database's clock after the lock, whatever the state column has got to."""
    if consultation.state not in (Consultation.State.ANNOUNCED, Consultation.State.OPEN):
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return consultation.opens_at <= cursor.fetchone()[0] < consultation.closes_at


def _refuse_bad_words(consultation, *, body, section):
    if not body.strip():
        raise ValidationError({"body": _("Write your remark.")})
    if section and section.version.consultation_id != consultation.pk:
        raise ValidationError({"section": _("This point belongs to another consultation.")})


def _receive(remark, consultation):
    """Give the next number under the consultation's lock, which the caller holds."""
    consultation.last_number += 1
    consultation.save(update_fields=["last_number"])
    remark.number, remark.state, remark.received_at = consultation.last_number, Remark.State.RECEIVED, timezone.now()
    remark.save(update_fields=["number", "state", "received_at"])
    _send_receipt(remark)
    if remark.person_id:
        messaging.record_act(consultation, person=remark.person, kind="remark", organisation=remark.organisation)
    return remark


def _set_state(remark, state):
    remark.state = state
    remark.save(update_fields=["state"])
    return remark


def _ask_to_confirm(remark):
    path = reverse("consultations:public-remark-confirm", args=[confirmation_token(remark)])
    _write_to_author(remark, "remark_confirm", path=path)


def _send_receipt(remark):
    _write_to_author(
        remark,
        "remark_received",
        context={"remark": remark, "sha256": content_sha256(remark)},
        path=reverse("consultations:public-detail", args=[remark.consultation.slug]),
    )


def _write_to_author(remark, letter, *, path, context=None):
    send_letter(
        f"remark:{remark.public_id}:{letter}",
        email=remark.contact.email,
        locale=remark.contact.locale,
        template=f"consultations/mail/{letter}",
        context={"consultation": remark.consultation, **(context or {})},
        path=path,
    )
