"""Keyset pages for HTML lists: the next page starts after the last row, so page 500 costs what page 1 costs."""

import base64
import json
import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import Q

PAGE_SIZE = 20
MOST_SHOWN = 10**9
FARTHEST_ZONE = timedelta(hours=16)


@dataclass(frozen=True)
class Page:
    """One page of a list: its rows, how many rows came before it, and the cursor of the next page ("" at the end)."""

    rows: list
    shown_before: int
    next_cursor: str

    @property
    def shown(self):
        """How many rows the reader has seen, this page included."""
        return self.shown_before + len(self.rows)


def page(queryset, keys, *, after="", size=PAGE_SIZE):
    """Return the Page of `queryset` that follows the cursor `after`, ordered by `keys`, unique together; "-key" falls.

    A cursor that is not ours is the same as none: the list starts at its beginning.
    """
    return page_of_parts([queryset], keys, after=after, size=size)


def page_of_parts(querysets, keys, *, after="", size=PAGE_SIZE):
    """Return the Page of several querysets that follow one another in the order of `keys`; a later one is asked when it is reached."""
    shown, last = _decode(after, len(keys))
    rows = []
    try:
        for queryset in querysets:
            ordered = queryset.filter(_after(keys, last)) if last else queryset
            rows += ordered.order_by(*keys)[: size + 1 - len(rows)]
            if len(rows) > size:
                break
    except (ValidationError, ValueError, TypeError):
        if last is None:  # it was not the cursor
            raise
        return page_of_parts(querysets, keys, size=size)
    has_more, rows = len(rows) > size, rows[:size]
    cursor = _encode(shown + len(rows), [getattr(rows[-1], key.removeprefix("-")) for key in keys]) if has_more else ""
    return Page(rows, shown, cursor)


def _after(keys, last):
    """Return the condition "the row comes after `last`", key by key."""
    names = [key.removeprefix("-") for key in keys]
    signs = ["lt" if key.startswith("-") else "gt" for key in keys]
    condition = Q()
    for position, name in enumerate(names):
        same = Q(**dict(zip(names[:position], last[:position], strict=True)))
        condition |= same & Q(**{f"{name}__{signs[position]}": last[position]})
    # The first key alone lets the database start in the index.
    return Q(**{f"{names[0]}__{signs[0]}e": last[0]}) & condition


def _encode(shown, values):
    text = json.dumps([shown, *(_plain(value) for value in values)])
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _plain(value):
    return str(value) if isinstance(value, uuid.UUID | date) else value


def _decode(cursor, count):
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        shown, *last = json.loads(text, parse_constant=_no_constant)
    except (ValueError, TypeError, RecursionError):
        return 0, None
    counts = isinstance(shown, int) and 0 <= shown <= MOST_SHOWN
    usable = counts and len(last) == count and all(isinstance(one, str | int | float) for one in last)
    return (shown, last) if usable and not any(map(is_beyond_zones, last)) else (0, None)


def _no_constant(name):
    raise ValueError(f"{name} stands in no cursor of ours")


def is_beyond_zones(value):
    """True for the text of a moment so far from UTC that PostgreSQL would refuse it; Python reads it."""
    try:
        offset = datetime.fromisoformat(value).utcoffset()
    except (ValueError, TypeError):
        return False
    return offset is not None and abs(offset) >= FARTHEST_ZONE
