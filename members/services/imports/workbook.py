"""Rows of text from an XLSX workbook, read as a stream: a small file may unpack to a huge one, so its sizes are asked first."""

import io
import zipfile
from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook

SIGNATURE = b"PK"
MAX_PARTS = 500
MAX_UNPACKED = 80 * 1024 * 1024
MAX_STRINGS = 24 * 1024 * 1024  # the table of texts is kept in memory, several times as large
MAX_RATIO = 200  # spreadsheets shrink to a tenth or a thirtieth
SMALL_PART = 1024 * 1024  # below this the ratio says nothing
# The header of a zip may lie about sizes; Python reads no more of a part than is said there, then its checksum is wrong.


def rows(data, *, max_rows, max_columns):
    """Yield the rows of the first sheet as lists of text: of a formula the value that the spreadsheet shows.

    Raises ValidationError for what is no workbook, or is one that unpacks to more than we read.
    """
    _check_sizes(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        for row in sheet.iter_rows(max_row=max_rows, max_col=max_columns, values_only=True):
            yield [_text(value) for value in row]
    except ValidationError:
        raise
    except Exception:  # noqa: BLE001 -- the library lets out whatever a broken file makes it stumble on
        raise _unreadable() from None


def _check_sizes(data):
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise _unreadable() from None
    is_bomb = any(
        part.file_size > SMALL_PART and part.file_size > MAX_RATIO * max(part.compress_size, 1) for part in parts
    )
    strings = sum(part.file_size for part in parts if part.filename.lower().endswith("sharedstrings.xml"))
    unpacked = sum(part.file_size for part in parts)
    if is_bomb or len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED or strings > MAX_STRINGS:
        raise ValidationError(
            _("This workbook unpacks to more than we read: copy the list to an empty workbook, or save it as CSV."),
            code="too_large",
        )


def _unreadable():
    return ValidationError(
        _("We cannot read this workbook: save it once more as XLSX or as CSV and send that file."), code="not_xlsx"
    )


def _text(value):
    """Return what a person sees in the cell: 1234563218.0 -> "1234563218", a date -> "2026-05-04"."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
