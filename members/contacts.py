"""Addresses and phone numbers as we store them, and which mailboxes belong to an office and not to a person."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

SHARED_MAILBOXES = {"office", "biuro", "kontakt", "contact", "info", "sekretariat"}


def normalise_email(value):
    """Return the address in lower case without spaces around it; raise ValidationError when it is none."""
    address = value.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise ValidationError(
            _("This is not an e-mail address: write it like name@company.pl."), code="email_invalid"
        ) from None
    return address


def normalise_phone(value):
    """Return the number as E.164 ("41 278 72 00" -> "+48412787200"); raise ValidationError when it is none."""
    digits = re.sub(r"[\s().\-–/]", "", value)
    digits = re.sub(r"^00", "+", digits)
    if re.fullmatch(r"[1-9][0-9]{8}", digits):
        digits = f"+48{digits}"
    if not re.fullmatch(r"\+[1-9][0-9]{7,14}", digits):
        raise ValidationError(
            _("This is not a phone number: write nine digits, or + and the number with its country."),
            code="phone_invalid",
        )
    return digits


def readable_phone(value):
    """Return a stored number as people read it: "+48412787200" -> "41 278 72 00", with non-breaking spaces."""
    polish = re.fullmatch(r"\+48([0-9]{2})([0-9]{3})([0-9]{2})([0-9]{2})", value)
    return "\u00a0".join(polish.groups()) if polish else value


def is_shared_mailbox(address):
    """True for office@, biuro@, kontakt@ and the like: such a mailbox never becomes a person."""
    return address.partition("@")[0].lower() in SHARED_MAILBOXES
