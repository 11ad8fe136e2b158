"""Our action items, and meetings with the office in which we took part."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from members.doors import member_required
from network.groups import permissions
from network.groups.models import ActionItem
from network.groups.queries import work as queries
from network.groups.queries.calendar import next_days
from network.groups.services import work as services

CLOSED_SHOWN = 20


@member_required
@require_safe
def item_list(request):
    mine = queries.items_of(request.user.person, request.organisation)
    waiting = list(mine.filter(state=ActionItem.State.OPEN))
    context = {
        "waiting": [(item, permissions.can_close_item(request.user, item)) for item in waiting],
        "closed": mine.exclude(state=ActionItem.State.OPEN).order_by("-closed_at")[:CLOSED_SHOWN],
        "contacts": queries.contacts_of(request.user.person, request.organisation)[:CLOSED_SHOWN],
    }
    return render(request, "groups/portal/item_list.html", context)


@member_required
@require_POST
def item_close(request, public_id):
    """Done, or not done after all."""
    item = get_object_or_404(queries.items_of(request.user.person, request.organisation), public_id=public_id)
    if "undo" in request.POST:
        services.reopen_item(item, by=request.user)
    else:
        services.close_item(item, by=request.user)
        messages.success(request, _("Done: %(title)s. It can be undone below.") % {"title": item.title})
    return redirect("groups:portal-actions")


@member_required
@require_safe
def contact(request, public_id):
    """What was agreed in a meeting we took part in; notes of the office stay with the office."""
    found = get_object_or_404(queries.contacts_for(request.user).select_related("group"), public_id=public_id)
    context = {"contact": found, "days": next_days(found) if found.repeats else []}
    return render(request, "groups/portal/contact.html", context)
