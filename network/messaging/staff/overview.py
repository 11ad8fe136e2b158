"""All messages with their reach, and what waits for a second person."""

from django.db.models import Q
from django.shortcuts import render
from django.views.decorators.http import require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.text import localized
from network.messaging import permissions, queries
from network.messaging.models import Message, OrganisationReach
from network.messaging.queries.doors import status_counts
from network.messaging.queries.reach import REACHED

NEWEST_FIRST = ("-created_at", "-public_id")


@staff_only
@require_safe
def message_list(request):
    rows, asked = _asked(request)
    page = keyset.page(rows, NEWEST_FIRST, after=request.GET.get("cursor", ""))
    found = _with_reach(page.rows)
    context = asked | {
        "rows": found,
        "page": page,
        "sent_rows": [
            {"label": localized(row["message"], "title"), "counts": row["counts"]} for row in found if row["total"]
        ],
        "states": Message.State.choices,
        "can_draft": permissions.can_draft(request.user),
    }
    return render(request, "messaging/staff/list.html", context)


@staff_only
@require_safe
def message_list_csv(request):
    rows, _words = _asked(request)
    header = ["id", "title", "class", "state", "sender", "sent_at", "organisations", *OrganisationReach.Status.values]
    return csv_response("messages.csv", header, _csv_rows(rows.order_by(*NEWEST_FIRST)))


def _csv_rows(rows, size=200):
    """Yield the lines of the file, a keyset page at a time, so that memory stays flat."""
    cursor = ""
    while True:
        page = keyset.page(rows, NEWEST_FIRST, after=cursor, size=size)
        for row in _with_reach(page.rows):
            message, counts = row["message"], row["counts"]
            yield [
                message.public_id, message.title_pl, message.message_class, message.state, str(message.sender_organisation),
                message.frozen_at.isoformat() if message.frozen_at else "", row["total"], *(counts.get(status, 0) for status in OrganisationReach.Status.values),
            ]  # fmt: skip
        cursor = page.next_cursor
        if not cursor:
            return


def _asked(request):
    """Return the messages that fit the search and the state in the address, and both as the page shows them."""
    words, state = request.GET.get("q", "").strip(), request.GET.get("state", "")
    # What the apps tell by themselves (a registration, a new date) stands with its object, not here.
    rows = queries.visible_to(request.user).filter(dedup_key=None)
    if words:
        rows = rows.filter(
            Q(title_pl__icontains=words)
            | Q(title_en__icontains=words)
            | Q(sender_organisation__search_key__icontains=words.lower())
        )
    if state in Message.State.values:
        rows = rows.filter(state=state)
    return rows, {"q": words, "state": state if state in Message.State.values else ""}


def _with_reach(messages):
    """Return [{"message", "counts": {"acted": 14, ...}, "total": 72, "reached": 50}], in organisations."""
    counts = status_counts(messages)
    found = [{"message": message, "counts": counts.get(message.pk, {})} for message in messages]
    return [
        row | {"total": sum(row["counts"].values()), "reached": sum(row["counts"].get(status, 0) for status in REACHED)}
        for row in found
    ]
