"""From the bytes of a file to a header and records of clean cells: encodings, separators, workbooks, limits."""

import csv
import io
import unicodedata
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from members import csv_files
from members.services.imports import workbook
from members.text import UNWANTED

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_CELL = 5_000
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass
class Record:
    """One row of the file: its number (the header is row 1), its cells by position, and [[position, code, value]] found in them."""

    number: int
    cells: list
    read: list = field(default_factory=list)


@dataclass
class Table:
    header: list  # the names of the columns, as they stand there
    records: list


def read(data):
    """Return the Table of a CSV file or of the first sheet of an XLSX workbook.

    Raises ValidationError, with a sentence that says what to do, when the file is none of ours at all.
    """
    if len(data) > MAX_BYTES:
        raise ValidationError(_("The file is larger than 5 MB: split it."), code="too_large")
    if data.startswith(workbook.SIGNATURE):
        return _table(workbook.rows(data, max_rows=MAX_ROWS + 2, max_columns=MAX_COLUMNS + 1))
    try:
        return _table(_records(_text(data)))
    except csv.Error:
        raise ValidationError(
            _("The file cannot be read as CSV: export it again from the spreadsheet."), code="not_csv"
        ) from None


def _table(rows):
    header = [_plain(cell)[:80] for cell in next(rows, [])]
    while header and not header[-1]:
        header.pop()
    if not header:
        raise ValidationError(_("The file is empty: its first row must hold the names of the columns."), code="empty")
    if len(header) > MAX_COLUMNS:
        raise ValidationError(
            _("The file has more than 100 columns: delete those we do not know."), code="too_many_columns"
        )
    records = []
    for number, cells in enumerate(rows, start=2):
        if any(cells):
            records.append(_record(number, cells))
        if len(records) > MAX_ROWS:
            raise ValidationError(
                _("The file has more than %(rows)s rows: split it.") % {"rows": MAX_ROWS}, code="too_many_rows"
            )
    return Table(header, records)


def _text(data):
    named = next((encoding for bom, encoding in BOMS.items() if data.startswith(bom)), None)
    for encoding in [named] if named else ["utf-8", "cp1250"]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValidationError(_("We cannot read the letters of this file: save it as CSV UTF-8."), code="encoding")


def _records(text):
    """Yield the records, split at the separator that the first line uses most."""
    first_line = text.split("\n", 1)[0]
    separator = max(";,\t", key=first_line.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _plain(text):
    return UNWANTED.sub("", unicodedata.normalize("NFC", text)).strip()


def _record(number, cells):
    record = Record(number, [])
    for position, cell in enumerate(cells[: MAX_COLUMNS + 1]):
        record.cells.append(_cell(record, position, cell))
    while record.cells and not record.cells[-1]:
        record.cells.pop()
    return record


def _cell(record, position, cell):
    """Return the text of a cell: composed letters, no spaces around, without the sign that guards a formula."""
    if not cell:
        return ""
    text = (cell if cell.isascii() else unicodedata.normalize("NFC", cell)).strip()
    if UNWANTED.search(text):
        record.read.append([position, "control_character", ""])
        return UNWANTED.sub("", text)
    if len(text) > MAX_CELL:
        record.read.append([position, "cell_too_long", MAX_CELL])
        return text[:MAX_CELL]
    if csv_files.STARTS_FORMULA.match(text):
        if csv_files.is_formula(text):
            record.read.append([position, "formula_cell", ""])
        return csv_files.unguard(text)
    return text
