"""Tables of figures (proof/tables.py) on a page."""

from itertools import zip_longest

from django import template

register = template.Library()


@register.filter
def is_number(table, place):
    """True when the column at `place` holds numbers."""
    return place >= len(table.columns) - table.numbers


@register.filter
def marked_rows(table):
    """Return [{"cells", "mark" (a status or None), "is_total"}]."""
    rows = [{"cells": cells, "mark": mark, "is_total": False} for cells, mark in zip_longest(table.rows, table.marks)]
    if rows and table.has_total:
        rows[-1]["is_total"] = True
    return rows
