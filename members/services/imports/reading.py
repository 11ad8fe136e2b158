"""From the bytes of a CSV file to rows of clean cells: encodings, separators, headers, limits."""

import csv
import io
import unicodedata
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from members import csv_files
from members.services.imports.columns import COLUMN_OF
from members.text import UNWANTED, fold

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 5_000  # what one request commits well inside its 30 seconds; larger ones need a job with progress
MAX_COLUMNS = 100
MAX_CELL = 5_000
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass
class Row:
    """One row of the file: its number (the header is row 1), its cells by column, and what was found while reading."""

    number: int
    values: dict
    findings: list = field(default_factory=list)  # {"field", "code", "value"}

    def find(self, column, code, value=""):
        self.findings.append({"field": column, "code": code, "value": str(value)})


def read(data):
    """Return the Rows of the file. With an unusable header the only row is the header, with its findings.

    Raises ValidationError, with a sentence that says what to do, when the file is no CSV of ours at all.
    """
    records = _records(_text(data))
    try:
        header = next(records, [])
        if not any(header):
            raise ValidationError(
                _("The file is empty: its first row must hold the names of the columns."), code="empty"
            )
        columns = [COLUMN_OF.get(fold(cell), "") for cell in header]
        head = _head(header, columns)
        if head.findings:
            return [head]
        rows = [_row(number, record, columns) for number, record in enumerate(records, start=2) if any(record)]
    except csv.Error:
        raise ValidationError(
            _("The file cannot be read as CSV: export it again from the spreadsheet."), code="not_csv"
        ) from None
    if len(rows) > MAX_ROWS:
        raise ValidationError(
            _("The file has more than %(rows)s rows: split it.") % {"rows": MAX_ROWS}, code="too_many_rows"
        )
    return rows


def _text(data):
    if len(data) > MAX_BYTES:
        raise ValidationError(_("The file is larger than 5 MB: split it."), code="too_large")
    if data.startswith(b"PK"):
        raise ValidationError(_("This is a spreadsheet workbook: save it as CSV and send that file."), code="not_csv")
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


def _head(header, columns):
    """Return the header as a row, with findings about columns that are unknown, twice there, or missing."""
    row = Row(1, {})
    if len(header) > MAX_COLUMNS:
        raise ValidationError(
            _("The file has more than 100 columns: delete those we do not know."), code="too_many_columns"
        )
    for position, (cell, column) in enumerate(zip(header, columns, strict=True)):
        if not column and cell.strip():
            row.find(cell.strip()[:80], "header_unknown", cell.strip()[:80])
        elif column and column in columns[:position]:
            row.find(column, "header_twice")
    if "legal_name" not in columns:
        row.find("legal_name", "legal_name_missing")
    return row


def _row(number, record, columns):
    row = Row(number, {})
    for position, cell in enumerate(record):
        column = columns[position] if position < len(columns) else ""
        if column:
            row.values[column] = _cell(row, column, cell)
        elif cell.strip():
            row.find("", "header_unknown", cell.strip()[:80])
    return row


def _cell(row, column, cell):
    """Return the text of a cell: composed letters, no spaces around, without the sign that guards a formula."""
    text = unicodedata.normalize("NFC", cell).strip()
    if UNWANTED.search(text):
        row.find(column, "control_character")
        return UNWANTED.sub("", text)
    if len(text) > MAX_CELL:
        row.find(column, "cell_too_long", MAX_CELL)
        return text[:MAX_CELL]
    if csv_files.is_formula(text) and column != "phone":
        row.find(column, "formula_cell")
    return csv_files.unguard(text)
