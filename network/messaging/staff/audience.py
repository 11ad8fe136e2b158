"""Choosing who gets a message, and counting them."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from members.doors import staff_only
from network.messaging import queries, services
from network.messaging.forms import AudienceForm, show_refusal
from network.messaging.forms.audience import initial_from
from network.messaging.models import SnapshotEntry
from network.messaging.permissions import WRITERS
from network.messaging.services.content import needs_approval
from network.messaging.services.following import count_followers
from network.messaging.staff.audiences import audiences_of
from network.messaging.staff.found import message_or_404


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def audience(request, public_id):
    message = message_or_404(request, public_id)
    if message.state != message.State.DRAFT:
        return redirect("messaging:staff-message", public_id)
    initial = initial_from(message.audience)
    form = AudienceForm(request.POST or None, initial=initial or {}, network=message.network)
    if request.method == "POST" and form.is_valid() and _saved(form, message, by=request.user):
        is_done = request.POST.get("next") == "preview"
        return redirect("messaging:staff-preview" if is_done else "messaging:staff-audience", message.public_id)
    context = {
        "saved_audiences": audiences_of(message.network),
        "form": form,
        "message": message,
        "is_foreign": initial is None,
        "has_exceptions": any(form[name].value() for name in form.fields if name.startswith("except_")),
    }
    return render(request, "messaging/staff/audience.html", context | counted(message))


def _saved(form, message, *, by):
    try:
        return services.edit_draft(message, by=by, audience=form.definition())
    except ValidationError as error:
        show_refusal(form, error)
        return None


def counted(message):
    """Return what a saved audience means: {"forecast": {...}, "clauses": [(words, organisations)], "left_out": [(reason, people)]}."""
    if not message.audience:
        return {"forecast": None, "clauses": [], "left_out": []}
    forecast = queries.forecast(
        message.audience,
        message_class=message.message_class,
        network=message.network,
        topic=message.topic,
        effort_minutes=message.effort_minutes,
    )
    followers = count_followers(message)
    people = forecast["people"] + followers
    forecast |= {
        "people": people,
        "followers": followers,
        "minutes": people * message.effort_minutes,
        "needs_approval": needs_approval(message.message_class, people),
    }
    reasons = SnapshotEntry.Exclusion
    return {
        "forecast": forecast,
        "clauses": queries.explain(message.audience, network=message.network),
        "left_out": [(reasons(reason).label, people) for reason, people in forecast["excluded"].items() if people],
    }
