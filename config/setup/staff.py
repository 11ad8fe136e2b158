"""The setting up of a network for its manager: a list of steps, and a page for each. Every step can be left out and come back to."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from config.setup import forms, services
from config.setup.steps import after, behind, steps
from events.models import Venue
from members.doors import staff_only
from members.models import BranchTag
from members.permissions import Role
from network.groups.models import Network
from network.groups.queries import default_network
from network.groups.queries.networks import UNNAMED
from network.messaging.queries.text_templates import beginning

managers_only = staff_only(Role.NETWORK_MANAGER)
reads_and_writes = require_http_methods(["GET", "HEAD", "POST"])


@managers_only
@require_safe
def setup(request):
    """All steps, with what is done and what comes next."""
    found = steps(default_network())
    context = {
        "steps": found,
        "done": sum(step.is_done for step in found),
        "next": next((step for step in found if not step.is_done), None),
    }
    return render(request, "config/setup/steps.html", context)


@managers_only
@reads_and_writes
def kind(request):
    """Choose a preset; its words are on the next page already."""
    network = default_network()
    form = forms.KindForm(_posted(request), initial={"kind": network.kind if network.slug != UNNAMED else None})
    if form.is_valid():
        chosen = form.cleaned_data["kind"]
        if _did(form, services.choose_kind, network, chosen, by=request.user):
            messages.success(
                request, _("The network is furnished as: %(kind)s.") % {"kind": Network.Kind(chosen).label}
            )
            return redirect(after("kind", network))
    return _page(request, "kind", network, form)


@managers_only
@reads_and_writes
def network(request):
    """Name, mission, address and languages."""
    found = default_network()
    form = forms.NetworkForm(_posted(request), instance=found, is_new=found.slug == UNNAMED)
    if form.is_valid() and _did(form, services.name_network, form.instance, by=request.user):
        return redirect(after("network", found))
    return _page(request, "network", default_network(), form)


@managers_only
@reads_and_writes
def coordinator(request):
    """The organisation that runs the network."""
    found = default_network()
    present = found.coordinators.order_by("pk").first()
    form = forms.CoordinatorForm(_posted(request), instance=present, initial=_usual_coordinator(found, present))
    if form.is_valid():
        fields = form.cleaned_data
        done = _did(form, services.settle_coordinator, found, form.values(), by=request.user, joins=fields["joins"])
        if done:
            return redirect(after("coordinator", found))
    return _page(request, "coordinator", found, form)


@managers_only
@reads_and_writes
def places(request):
    """Branches to keep, and a place."""
    found = default_network()
    branches = list(BranchTag.objects.all())
    form = forms.PlacesForm(_posted(request), branches=branches)
    if form.is_valid():
        venue = None
        if form.cleaned_data["name"]:
            venue = Venue(network=found, name=form.cleaned_data["name"], address=form.cleaned_data["address"])
        dropped = form.dropped()
        if _did(form, services.choose_places, branches, dropped=dropped, venue=venue, by=request.user):
            return redirect(after("places", found))
    return _page(request, "places", found, form, venues=Venue.objects.filter(network=found))


@managers_only
@require_safe
def colleagues(request):
    """The way to inviting staff."""
    return _page(request, "colleagues", default_network())


@managers_only
@require_safe
def members(request):
    """The ways to bringing members in."""
    return _page(request, "members", default_network())


@managers_only
@reads_and_writes
def message(request):
    """A message to one's own organisation."""
    found = default_network()
    usual = beginning(found, "test")
    form = forms.TestMessageForm(_posted(request), initial=usual)
    if form.is_valid():
        is_usual = all(usual.get(name) == text for name, text in form.cleaned_data.items())
        english = {name: usual[name] for name in ("title_en", "summary_en", "body_en")} if is_usual else {}
        sent = _did(form, services.send_test, found, form.cleaned_data | english, by=request.user)
        if sent:
            messages.success(request, _("The test message is on its way. Here you see whom it reaches."))
            return redirect("messaging:staff-message", sent.public_id)
    return _page(request, "message", found, form)


def _posted(request):
    return request.POST if request.method == "POST" else None


def _did(form, verb, *subjects, **values):
    """Call the service and return its result, or True; what it refuses stands in the form, and the answer is False."""
    try:
        return verb(*subjects, **values) or True
    except ValidationError as error:
        _show(form, error)
        return False


def _show(form, error):
    fields = error.message_dict if hasattr(error, "error_dict") else {None: error.messages}
    for name, sentences in fields.items():
        form.add_error(name if name in form.fields else None, sentences)


def _page(request, key, network, form=None, **context):
    found = steps(network)
    step = next(one for one in found if one.kind.key == key)
    context |= {"step": step, "number": found.index(step) + 1, "steps": found, "form": form, "skip_url": behind(key)}
    context["done"] = sum(one.is_done for one in found)
    status = 422 if form is not None and form.errors else 200
    return render(request, f"config/setup/{key}.html", context, status=status)


def _usual_coordinator(network, present):
    """What the form begins with: the name the installation made up is nobody's."""
    usual = {"kind": forms.COORDINATORS[network.kind], "joins": True}
    if present is None or present.affiliations.exists():
        return usual if present is None else {"joins": False}
    return usual | {"legal_name": "", "short_name": ""}
