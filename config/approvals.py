"""The one list of what waits for a second person of staff: every app tells its own, what the reader may decide first."""

from consultations.approvals import approvals as consultations
from members.staff import profile as members
from members.todo import Approval
from network.groups.approvals import approvals as groups
from network.messaging.staff import approvals as messaging

# Each source: user -> iterable of members.todo.Approval.
SOURCES = (messaging.approvals, members.approvals, groups, consultations)


def approvals(request) -> list[Approval]:
    """Return what waits for a second person; asked once a request (page, board and navigation count)."""
    if not hasattr(request, "_approvals"):
        rows = [row for source in SOURCES for row in source(request.user)]
        request._approvals = sorted(rows, key=lambda row: not row.may_decide)
    return request._approvals


def to_approve(request):
    """Return how many matters the reader may decide as the second person."""
    return sum(row.may_decide for row in approvals(request))
