"""CSV files that a spreadsheet opens safely: used by every list of the house that can be downloaded."""

import csv
import re

from django.http import StreamingHttpResponse

# A spreadsheet runs a cell that starts with one of these as a formula.
STARTS_FORMULA = re.compile("^'*[=+\\-@\t\r\n＝＋－＠]")
BOM = "\ufeff"  # tells Excel that the file is UTF-8


def guard(cell):
    """Return a text cell with ' before what would be run as a formula; `unguard` takes it off again. Numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and STARTS_FORMULA.match(cell) else cell


def unguard(cell):
    """Return the text that `guard` was given."""
    return cell[1:] if cell.startswith("'") and STARTS_FORMULA.match(cell) else cell


def is_formula(cell):
    """True when a spreadsheet would run this cell."""
    return not cell.startswith("'") and bool(STARTS_FORMULA.match(cell))


class _Echo:
    """A file that hands back what is written to it, so that rows leave as they are made."""

    def write(self, line):
        return line


def csv_response(filename, header, rows):
    """Return a streamed download of `header` and `rows` (iterables of cells), guarded, UTF-8, separated by semicolons."""
    writer = csv.writer(_Echo(), delimiter=";")

    def lines():
        yield BOM
        yield writer.writerow([guard(cell) for cell in header])
        for row in rows:
            yield writer.writerow([guard(cell) for cell in row])

    disposition = f'attachment; filename="{filename}"'
    return StreamingHttpResponse(
        lines(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"},
    )
