"""Indicators for staff: the list, one with its chart and values, CSV."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.indicators import IndicatorForm, ValueForm
from network.groups.indicator_files import values_csv
from network.groups.models import Indicator
from network.groups.queries import default_network
from network.groups.queries import indicators as queries
from network.groups.services import indicators as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@require_safe
def indicator_list(request):
    context = {
        "subjects": queries.by_subject(queries.indicators(default_network())),
        "can_edit": permissions.can_edit_indicators(request.user),
    }
    return render(request, "groups/staff/indicator_list.html", context)


@staff_only
@require_safe
def indicator_csv(request):
    return values_csv(queries.indicators(default_network()))


@staff_only
@EDITING
def indicator(request, public_id):
    """One indicator; POST writes the value of a year."""
    found = get_object_or_404(queries.indicators(default_network()), public_id=public_id)
    can_edit = permissions.can_edit_indicators(request.user)
    if request.method == "POST" and not can_edit:
        raise PermissionDenied
    form = ValueForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            services.record(found, by=request.user, **form.cleaned_data)
            return redirect("groups:staff-indicator", public_id)
        except ValidationError as error:
            form.add_error(None, error)
    context = {"indicator": found, "subject": queries.subject(found), "form": form if can_edit else None}
    return render(request, "groups/staff/indicator.html", context | {"can_edit": can_edit})


@staff_only(Role.EDITOR)
@EDITING
def indicator_new(request):
    return _form(request, Indicator(network=default_network()), title=_("New indicator"))


@staff_only(Role.EDITOR)
@EDITING
def indicator_edit(request, public_id):
    found = get_object_or_404(queries.indicators(default_network()), public_id=public_id)
    return _form(request, found, title=_("Change the indicator"))


def _form(request, found, *, title):
    form = IndicatorForm(request.POST if request.method == "POST" else None, instance=found)
    if form.is_valid():
        try:
            saved = services.save(form.instance, by=request.user)
            messages.success(request, _("Saved."))
            return redirect("groups:staff-indicator", saved.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "groups/staff/indicator_form.html", {"form": form, "title": title})
