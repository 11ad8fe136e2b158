"""The one to-do list of the portal: every app tells what waits, the nearest deadline stands first."""

from datetime import UTC, datetime

from events import queries as events
from members import queries
from members.todo import Todo
from network.groups.queries import agreements, charters, joint, memberships, work
from network.messaging.portal import home as messaging
from surveys import queries as surveys

# Each source: (person, organisation) -> list of members.todo.Todo.
SOURCES = (
    messaging.todo,
    surveys.portal_todo,
    events.portal_todo,
    agreements.portal_todo,
    charters.portal_todo,
    memberships.portal_todo,
    work.portal_todo,
    joint.portal_todo,
)

NO_DEADLINE = datetime.max.replace(tzinfo=UTC)


def todo(request) -> list[Todo]:
    """Return what waits for the organisation the reader acts for; asked once a request (page and navigation count)."""
    if not hasattr(request, "_todo"):
        items = [item for source in SOURCES for item in source(request.user.person, request.organisation)]
        request._todo = sorted(items, key=lambda item: item.due_at or NO_DEADLINE)
    return request._todo


def waits_elsewhere(request):
    """Return [(Organisation, count)]: the reader's other organisations for which something waits."""
    others = [one for one in queries.current_organisations(request.user) if one != request.organisation]
    counts = [(one, sum(len(source(request.user.person, one)) for source in SOURCES)) for one in others]
    return [(organisation, count) for organisation, count in counts if count]


def todo_count(request):
    """Return how many matters wait."""
    return len(todo(request))
