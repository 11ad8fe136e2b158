"""The one to-do list of the portal: every app tells what waits, the nearest deadline stands first."""

from datetime import UTC, datetime

import surveys.queries
from members.todo import Todo

# Each source: (person, organisation) -> list of members.todo.Todo.
SOURCES = (surveys.queries.portal_todo,)

NO_DEADLINE = datetime.max.replace(tzinfo=UTC)


def todo(request) -> list[Todo]:
    """Return what waits for the organisation the reader acts for; asked once a request (page and navigation count)."""
    if not hasattr(request, "_todo"):
        items = [item for source in SOURCES for item in source(request.user.person, request.organisation)]
        request._todo = sorted(items, key=lambda item: item.due_at or NO_DEADLINE)
    return request._todo


def todo_count(request):
    """Return how many matters wait."""
    return len(todo(request))
