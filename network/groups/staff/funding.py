"""The ledger of a network for staff: money by source and year, what was given in kind, totals and shares."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.funding import ContributionForm, FundingForm
from network.groups.models import FundingSource, InKindContribution
from network.groups.queries import default_network
from network.groups.queries import funding as queries
from network.groups.services import funding as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@require_safe
def ledger(request):
    network, year = default_network(), _year(request)
    context = {
        "sources": queries.sources(network, year),
        "shares": queries.money_shares(network, year),
        "contributions": queries.contributions(network, year),
        "totals": queries.given_totals(network, year),
        "year": year,
        "years": queries.years(network),
        "can_manage": permissions.can_manage_funding(request.user),
    }
    return render(request, "groups/staff/funding.html", context)


@staff_only
@require_safe
def funding_csv(request):
    """Amounts in the smallest unit; `share` is the entry's part of all money of that year and currency, from 0 to 1."""
    network = default_network()
    header = [
        _("Year"),
        _("Kind"),
        _("What"),
        _("Organisation"),
        _("Amount (smallest unit)"),
        _("Currency"),
        _("Share"),
    ]
    wholes = queries.wholes(network)
    rows = (
        [
            one.year,
            one.get_kind_display(),
            one.title,
            str(one.organisation or ""),
            one.amount,
            one.currency,
            round(one.amount / wholes[one.year, one.currency], 4),
            str(one.public_id),
            one.kind,
        ]
        for one in queries.sources(network, _year(request))
    )
    return csv_response("funding.csv", [*header, "id", "kind"], rows)


@staff_only
@require_safe
def contributions_csv(request):
    header = [
        _("Day"), _("Kind"), _("What"), _("Organisation"), _("Hours"), _("Estimated worth (smallest unit)"), _("Currency"),
    ]  # fmt: skip
    rows = (
        [
            one.given_on,
            one.get_kind_display(),
            one.title,
            str(one.organisation),
            one.hours if one.hours is not None else "",
            one.worth if one.worth is not None else "",
            one.currency if one.worth is not None else "",
            str(one.public_id),
            one.kind,
        ]
        for one in queries.contributions(default_network(), _year(request))
    )
    return csv_response("in-kind.csv", [*header, "id", "kind"], rows)


def _year(request):
    year = request.GET.get("year", "")
    return int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None


@staff_only(Role.EDITOR)
@EDITING
def funding_new(request):
    return _form(request, FundingForm, FundingSource(network=default_network()), title=_("New money"))


@staff_only(Role.EDITOR)
@EDITING
def funding_edit(request, public_id):
    return _form(request, FundingForm, _entry(FundingSource, public_id), title=_("Change the entry"))


@staff_only(Role.EDITOR)
@EDITING
def contribution_new(request):
    return _form(request, ContributionForm, InKindContribution(network=default_network()), title=_("Given in kind"))


@staff_only(Role.EDITOR)
@EDITING
def contribution_edit(request, public_id):
    return _form(request, ContributionForm, _entry(InKindContribution, public_id), title=_("Change the entry"))


@staff_only(Role.EDITOR)
@require_POST
def funding_remove(request, public_id):
    return _remove(request, _entry(FundingSource, public_id))


@staff_only(Role.EDITOR)
@require_POST
def contribution_remove(request, public_id):
    return _remove(request, _entry(InKindContribution, public_id))


def _entry(model, public_id):
    return get_object_or_404(model.objects.select_related("network", "organisation"), public_id=public_id)


def _remove(request, entry):
    services.remove(entry, by=request.user)
    messages.success(request, _("The entry is taken out. It stays in the history."))
    return redirect("groups:staff-funding")


def _form(request, form_class, entry, *, title):
    form = form_class(request.POST if request.method == "POST" else None, instance=entry)
    if form.is_valid():
        try:
            services.save(form.instance, by=request.user)
            return redirect("groups:staff-funding")
        except ValidationError as error:
            form.add_error(None, error)
    name = "groups:staff-funding-remove" if form_class is FundingForm else "groups:staff-contribution-remove"
    remove_url = reverse(name, args=[entry.public_id]) if entry.pk else ""
    context = {"form": form, "title": title, "remove_url": remove_url}
    return render(request, "groups/staff/funding_form.html", context)
