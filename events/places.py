"""The places of events for network managers: the list, a new one, changing and deleting."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from events.models import Venue
from events.services import places as services
from members.doors import staff_only
from members.permissions import Role
from network.groups.queries import default_network


class VenueForm(forms.ModelForm):
    """A place where events happen."""

    class Meta:
        model = Venue
        fields = ["name", "address", "directions_pl", "directions_en"]
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("directions_pl", "directions_en")}
        error_messages = {
            "name": {"required": gettext_lazy("Write the name of the place.")},
            "address": {"required": gettext_lazy("Write the street and the town.")},
        }


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def venues(request):
    """All places, and a form for one more."""
    network = default_network()
    form = VenueForm(request.POST if request.method == "POST" else None, instance=Venue(network=network))
    if request.method == "POST" and _saved(form, by=request.user):
        messages.success(request, _("The place is added."))
        return redirect("events:staff-venues")
    rows = Venue.objects.filter(network=network).annotate(event_count=Count("occurrences"))
    return render(request, "events/staff/venues.html", {"venues": rows, "form": form})


@staff_only(Role.NETWORK_MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def venue(request, public_id):
    """Change a place, or delete one that no event uses."""
    found = get_object_or_404(Venue, public_id=public_id)
    name = found.name  # the form writes into the object
    if "delete" in request.POST:
        return _delete(request, found)
    form = VenueForm(request.POST if request.method == "POST" else None, instance=found)
    if request.method == "POST" and _saved(form, by=request.user):
        messages.success(request, _("Saved."))
        return redirect("events:staff-venues")
    context = {"name": name, "form": form, "is_used": found.occurrences.exists()}
    return render(request, "events/staff/venue.html", context)


def _saved(form, *, by):
    if not form.is_valid():
        return None
    try:
        return services.save_venue(form.save(commit=False), by=by)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None


def _delete(request, found):
    try:
        services.delete_venue(found, by=request.user)
        messages.success(request, _("The place is deleted."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("events:staff-venues")
