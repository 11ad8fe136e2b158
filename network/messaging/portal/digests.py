"""Digests in the portal: each whole, and what waits for the next."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from members.doors import member_required
from network.messaging.queries import digests as found

DIGESTS_SHOWN = 12


@member_required
@require_safe
def digests(request):
    person = request.user.person
    context = {"items": found.waiting_items(person), "runs": found.digests_of(person)[:DIGESTS_SHOWN]}
    return render(request, "messaging/portal/digests.html", context)


@member_required
@require_safe
def digest(request, public_id):
    run = get_object_or_404(found.digests_of(request.user.person), public_id=public_id)
    return render(request, "messaging/portal/digest.html", {"run": run, "items": found.items_of(run)})
