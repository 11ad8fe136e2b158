"""Numbers of Polish registers (NIP, REGON, KRS) and codes of regions: the same checks in forms, imports and the API."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError as BadNumber
from stdnum.pl import nip, regon


def validate_nip(value):
    """Refuse a NIP with a wrong checksum, and the all-zero one, which passes the formula."""
    if not _has_checksum(nip, value):
        raise ValidationError(_("This NIP is wrong: check its ten digits."), code="nip_checksum")


def validate_regon(value):
    """Refuse a REGON (9 or 14 digits) with a wrong checksum, and the all-zero one."""
    if not _has_checksum(regon, value):
        raise ValidationError(_("This REGON is wrong: check its 9 or 14 digits."), code="regon_checksum")


def validate_krs(value):
    """Refuse a KRS that is not ten digits. It has no check digit."""
    if not re.fullmatch(r"[0-9]{10}", value) or not int(value):
        raise ValidationError(_("This KRS is wrong: it has ten digits, zeros on the left."), code="krs_format")


def validate_nuts(value):
    """Refuse what does not look like a NUTS code, such as PL7, PL72 or PL721."""
    if not re.fullmatch(r"[A-Z]{2}[0-9A-Z]{0,3}", value):
        raise ValidationError(_("This is not a NUTS code: write it like PL721."), code="nuts_format")


def clean_number(value):
    """Return the number without spaces, dashes and the "PL" in front: "PL 123-456-32-18" -> "1234563218"."""
    return re.sub(r"^PL|[\s\-]", "", value.strip().upper())


def clean_krs(value):
    """Return the KRS with its zeros on the left, as people leave them out; other text unchanged."""
    digits = clean_number(value)
    return digits.zfill(10) if re.fullmatch(r"[0-9]{1,10}", digits) else digits


def _has_checksum(module, value):
    try:
        module.validate(value)
    except BadNumber:
        return False
    return value.isascii() and value.isdigit() and int(value) > 0
