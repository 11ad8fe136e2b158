"""Saved audiences: their list, one of them as a form, the count while choosing, and using one in a message."""

from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import staff_only
from network.messaging import queries, services
from network.messaging.audience import parse
from network.messaging.forms import SavedAudienceForm, show_refusal
from network.messaging.forms.audience import initial_from
from network.messaging.models import Audience
from network.messaging.permissions import WRITERS
from network.messaging.queries.doors import first_network
from network.messaging.staff.found import message_or_404, say_why_not


def audiences_of(network):
    """Return the saved audiences of a network, by name."""
    return Audience.objects.filter(network=network).order_by("name", "pk")


@staff_only(*WRITERS)
@require_safe
def audiences(request):
    rows = [
        {"audience": one, "words": parse(one.definition).words()} for one in audiences_of(_network_or_none(request))
    ]
    return render(request, "messaging/staff/audiences.html", {"rows": rows})


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def audience_edit(request, public_id=None):
    """Make one or change one. "Count" only counts, and shows the form as it was filled in."""
    network = _network_or_none(request)
    if network is None:
        return redirect("messaging:staff-list")
    saved = get_object_or_404(audiences_of(network), public_id=public_id) if public_id else None
    form = _form(request, network, saved)
    definition = form.definition() if form.is_bound and form.is_valid() else saved and saved.definition
    if (
        form.is_bound
        and form.is_valid()
        and request.POST.get("next") != "count"
        and _save(request, form, network, saved)
    ):
        return redirect("messaging:staff-audiences")
    is_foreign = bool(saved) and initial_from(saved.definition) is None
    context = {
        "form": form,
        "saved": saved,
        "is_foreign": is_foreign,
        "has_exceptions": any(form[name].value() for name in form.fields if name.startswith("except_")),
        **counted(definition, network),
    }
    return render(request, "messaging/staff/audience_edit.html", context)


def _form(request, network, saved):
    initial = (initial_from(saved.definition) or {}) | {"name": saved.name} if saved else {}
    return SavedAudienceForm(request.POST or None, initial=initial, network=network)


def _save(request, form, network, saved):
    try:
        services.save_audience(
            network=network,
            by=request.user,
            name=form.cleaned_data["name"],
            definition=form.definition(),
            audience=saved,
        )
    except ValidationError as error:
        show_refusal(form, error)
        return False
    notices.success(request, _("The audience is saved."))
    return True


@staff_only(*WRITERS)
@require_POST
def audience_count(request):
    """What the choice in a form means, as a piece of a page. Nothing is saved."""
    network = _network_or_none(request)
    form = SavedAudienceForm(request.POST, network=network)
    form.fields["name"].required = False
    found = counted(form.definition() if form.is_valid() else None, network)
    return render(request, "messaging/staff/_audience_count.html", found)


@staff_only(*WRITERS)
@require_POST
def audience_delete(request, public_id):
    services.delete_audience(
        get_object_or_404(audiences_of(_network_or_none(request)), public_id=public_id), by=request.user
    )
    notices.success(request, _("The audience is deleted. Messages that used it keep theirs."))
    return redirect("messaging:staff-audiences")


@staff_only(*WRITERS)
@require_POST
def use_audience(request, public_id):
    """Take a saved audience into a draft, or save the draft's audience under a name."""
    message = message_or_404(request, public_id)
    try:
        if request.POST.get("next") == "save":
            services.save_audience(
                network=message.network, by=request.user, name=request.POST.get("name", ""), definition=message.audience
            )
            notices.success(request, _("The audience is saved."))
        else:
            chosen = get_object_or_404(
                audiences_of(message.network), public_id=request.POST.get("audience") or message.public_id
            )
            services.edit_draft(message, by=request.user, audience=chosen.definition)
    except ValidationError as error:
        say_why_not(request, error)
    return redirect("messaging:staff-audience", public_id)


def counted(definition, network):
    """Return {"preview": audience_preview or None, "reachable": organisations, "clauses": [(words, organisations)]}."""
    if not definition:
        return {"preview": None, "reachable": 0, "clauses": []}
    preview = queries.audience_preview(definition, message_class="network_info", network=network)
    return {
        "preview": preview,
        "reachable": preview["organisations"] - preview["not_reachable"],
        "clauses": queries.explain(definition, network=network),
    }


def _network_or_none(request):
    try:
        return first_network()
    except ValidationError as error:
        say_why_not(request, error)
        return None
