"""The check of single cells: each becomes the value we would store, or a finding."""

import contextlib
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from stdnum.eu import nace

from members import contacts
from members.models import Location, Organisation, Person
from members.models.numbers import clean_krs, clean_number, validate_krs, validate_nip, validate_regon
from members.services.imports.columns import COLUMNS, KIND_OF, ROLE_OF
from members.text import fold

LIMITS = {
    "website": Organisation._meta.get_field("website").max_length,
    "legal_name": Organisation._meta.get_field("legal_name").max_length,
    "short_name": Organisation._meta.get_field("short_name").max_length,
    "building": Location._meta.get_field("building").max_length,
    "room": Location._meta.get_field("room").max_length,
    "given_name": Person._meta.get_field("given_name").max_length,
    "family_name": Person._meta.get_field("family_name").max_length,
}
_is_website = URLValidator(["http", "https"])


def check(row):
    """Return {column: value} of a Row as we would store it, "" where the cell is empty or wrong; findings go on the row."""
    values = {column: row.values.get(column, "") for column in COLUMNS}
    if not values["legal_name"]:
        row.find("legal_name", "legal_name_missing")
    for column, limit in LIMITS.items():
        if len(values[column]) > limit:
            row.find(column, "cell_too_long", limit)
    return values | {column: _checked(row, column, values[column], convert) for column, convert in CONVERT.items()}


def _checked(row, column, text, convert):
    try:
        return convert(text) if text else ""
    except ValidationError as error:
        row.find(column, error.code, text)
        return ""


def _number(clean, validate):
    def convert(text):
        value = clean(text)
        if value:
            validate(value)
        return value

    return convert


def _parent_nip(text):
    with contextlib.suppress(ValidationError):
        return _number(clean_number, validate_nip)(text)
    raise ValidationError("", code="parent_unknown")


def _kind(text):
    if fold(text) not in KIND_OF:
        raise ValidationError("", code="org_type_unknown")
    return KIND_OF[fold(text)]


def _role(text):
    if fold(text) not in ROLE_OF:
        raise ValidationError("", code="role_unknown")
    return fold(text)


def _website(text):
    url = text if "://" in text else f"https://{text}"
    try:
        _is_website(url)
    except ValidationError:
        raise ValidationError("", code="website_invalid") from None
    return url


@lru_cache(maxsize=1000)  # a file says the same few codes again and again
def _pkd(text):
    """62.10.b -> "62.10.B"; the four digits must be a NACE class of the old or the new edition."""
    code = text.upper().replace(" ", "").rstrip(".")
    main, _dot, letter = code.rpartition(".") if code[-1:].isalpha() else (code, "", "")
    if (letter and len(letter) != 1) or not any(nace.is_valid(main, revision) for revision in ("2.0", "2.1")):
        raise ValidationError("", code="pkd_unknown")
    return f"{nace.format(nace.compact(main))}{'.' if letter else ''}{letter}"


CONVERT = {
    "org_type": _kind,
    "nip": _number(clean_number, validate_nip),
    "regon": _number(clean_number, validate_regon),
    "krs": _number(clean_krs, validate_krs),
    "parent_nip": _parent_nip,
    "pkd": _pkd,
    "website": _website,
    "email": contacts.normalise_email,
    "phone": contacts.normalise_phone,
    "role": _role,
}
