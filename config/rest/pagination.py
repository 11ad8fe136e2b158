"""Keyset pages: `results`, `next`, `previous`; at most 200 a page; no page numbers and no counts."""

from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import CursorPagination

from members.keyset import is_beyond_zones

MAX_PAGE_SIZE = 200


class KeysetPagination(CursorPagination):
    """Pages by the view's `ordering` (a tuple that ends with a unique column)."""

    page_size = 50
    max_page_size = MAX_PAGE_SIZE
    page_size_query_param = "page_size"
    ordering = ("-pk",)

    def get_ordering(self, request, queryset, view):
        """Return the allow-listed ordering the reader asked for, else the view's own.

        `ordering_fields = {"name": ("sort_key", "pk")}` maps the public name to unique columns; "-name" turns it round.
        """
        asked = request.query_params.get("ordering")
        if not asked:
            return getattr(view, "ordering", self.ordering)
        columns = getattr(view, "ordering_fields", {}).get(asked.removeprefix("-"))
        if columns is None:
            raise ValidationError(
                {
                    "ordering": f"Order by one of: {', '.join(sorted(getattr(view, 'ordering_fields', {}))) or 'nothing'}."
                }
            )
        return tuple(f"-{column}" for column in columns) if asked.startswith("-") else tuple(columns)

    def get_page_size(self, request):
        asked = request.query_params.get(self.page_size_query_param)
        if asked is None:
            return self.page_size
        if not (asked.isascii() and asked.isdigit() and 1 <= int(asked) <= MAX_PAGE_SIZE):
            raise ValidationError({"page_size": f"Ask for 1 to {MAX_PAGE_SIZE} rows a page."})
        return int(asked)

    def decode_cursor(self, request):
        try:
            cursor = super().decode_cursor(request)
        except NotFound:
            raise _not_ours() from None
        position = (cursor and cursor.position) or ""
        if "\x00" in position or is_beyond_zones(position):
            raise _not_ours()
        return cursor


def _not_ours():
    return ValidationError({"cursor": "This cursor is not one of ours: start again without it."})
