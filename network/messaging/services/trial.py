"""A trial: how a message will read, in the mailbox of whoever writes it. It is nobody's delivery and proves nothing."""

import uuid

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

from members import limits
from network.messaging import permissions
from network.messaging.mail import render
from network.messaging.services.notify import send_account_mail

TRIALS_AN_HOUR = 10


def send_trial(message, *, by):
    """Send the message as it reads now to the address `by` signs in with, in each language it has; return the Deliveries.

    Raises PermissionDenied; ValidationError (too_often) after ten trials in an hour.
    """
    if not permissions.can_write(by, message):
        raise PermissionDenied
    if limits.is_over(f"trial:{by.pk}", TRIALS_AN_HOUR, seconds=3600):
        raise ValidationError(_("Ten trials in an hour are enough: wait a while."), code="too_often")
    return [_send(message, language, by) for language in ("pl", "en") if language == "pl" or message.body_en]


def _send(message, language, by):
    mail = render.preview(message, language)
    with translation.override(language):
        subject = _("Trial: %(title)s") % {"title": mail["subject"]}
    key = f"trial:{message.public_id}:{language}:{uuid.uuid4()}"
    return send_account_mail(
        key, address=by.email, locale=language, subject=subject, text=mail["text"], html=mail["html"]
    )
