"""The reach of one message on paper: sums shown, the snapshot's hash at the foot."""

from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from members.doors import staff_only
from network.messaging import queries
from network.messaging.models import OrganisationReach, SnapshotEntry
from network.messaging.queries.doors import snapshot_counts
from network.messaging.staff.found import message_or_404
from network.messaging.staff.reach import moments_of, reached_of, receipts_of
from network.messaging.staff.sending import NOT_SENT


@staff_only
@require_safe
def report(request, public_id):
    message = message_or_404(request, public_id)
    if message.state in NOT_SENT or message.frozen_at is None:
        return redirect("messaging:staff-preview", public_id)
    reach = queries.reach(message)
    counts = {status: reach[status] for status in OrganisationReach.Status.values}
    entries = snapshot_counts(message)
    context = {
        "message": message,
        "now": timezone.now(),
        "reach": reach | {"reached": reached_of(reach)},
        "counts": counts,
        "moments": moments_of(message),
        "snapshot": entries,
        "left_out": [(label, entries[kind]) for kind, label in SnapshotEntry.Exclusion.choices if entries[kind]],
        "unreached": queries.unreached(message),
        **receipts_of(message),
    }
    return render(request, "messaging/staff/report.html", context)
