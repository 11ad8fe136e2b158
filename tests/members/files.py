"""Workbooks as people send them."""

import io

from openpyxl import Workbook


def workbook(*rows):
    """Return the bytes of an XLSX file whose first sheet has these rows."""
    book, target = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(target)
    return target.getvalue()
