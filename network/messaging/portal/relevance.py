"""What we hear about, as an organisation: why more of one topic and less of another, and a way to say otherwise."""

from django.contrib import messages as notices
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from members.doors import member_required
from members.permissions import can_speak_for
from network.messaging import services
from network.messaging.models import Topic
from network.messaging.queries.relevance import relevance_of


@member_required
@require_safe
def relevance(request):
    context = {
        "rows": relevance_of(request.organisation),
        "can_decide": can_speak_for(request.user, request.organisation),
    }
    return render(request, "messaging/portal/relevance.html", context)


@member_required
@require_POST
def decide(request, slug):
    """Single mails, only the digest, as our answers say, or all answers put aside."""
    topic, choice = get_object_or_404(Topic, slug=slug), request.POST.get("choice", "")
    if choice == "reset":
        services.reset_weight(request.organisation, topic, by=request.user)
        notices.success(request, _("The answers so far do not count any more."))
    else:
        services.set_weight(request.organisation, topic, by=request.user, choice=choice)
        notices.success(request, _("Saved. It holds for all people of your organisation."))
    return redirect("messaging:portal-relevance")
