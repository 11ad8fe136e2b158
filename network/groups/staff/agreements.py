"""The register of agreements for staff: find, write, give a file and signatories."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from members.text import localized
from network.groups import permissions
from network.groups.forms.agreements import AgreementForm, RecordForm, SignatoryForm, VersionForm
from network.groups.models import Agreement, Signatory
from network.groups.queries import agreements as queries
from network.groups.queries import default_network
from network.groups.services import agreements as services

State = Agreement.State


@staff_only
@require_safe
def agreement_list(request):
    asked = _asked(request)
    page = keyset.page(
        queries.searched(queries.register(), **asked), queries.ORDER, after=request.GET.get("cursor", "")
    )
    context = {
        "page": page,
        "asked": asked,
        "is_narrowed": any(asked.values()),
        "kinds": Agreement.Kind.choices,
        "states": State.choices,
        "can_manage": permissions.can_manage_agreements(request.user),
    }
    return render(request, "groups/staff/agreement_list.html", context)


@staff_only
@require_safe
def agreement_csv(request):
    header = [
        _("Agreement"),
        _("Kind"),
        _("State"),
        _("Group"),
        _("Valid from"),
        _("Valid to"),
        _("Signed"),
        _("Must sign"),
        "SHA-256",
    ]
    found = queries.searched(queries.register(), **_asked(request)).order_by(*queries.ORDER)
    rows = (
        [
            localized(row, "title"),
            row.get_kind_display(),
            row.get_state_display(),
            localized(row.group, "name") if row.group else "",
            row.valid_from or "",
            row.valid_to or "",
            row.signed,
            row.required,
            row.version.sha256 if row.version else "",
            str(row.public_id),
            row.kind,
            row.state,
        ]
        for row in found.iterator(chunk_size=500)
    )
    return csv_response("agreements.csv", [*header, "id", "kind", "state"], rows)


def _asked(request):
    get = request.GET.get
    return {
        "text": get("q", "")[:100],
        "kind": get("kind", ""),
        "state": get("state", ""),
        "expiring": "expiring" in request.GET,
    }


@staff_only
@require_safe
def agreement_detail(request, public_id):
    agreement = get_object_or_404(queries.register(), public_id=public_id)
    can_manage = permissions.can_manage_agreements(request.user)
    is_draft = agreement.state == State.DRAFT
    context = {
        "agreement": agreement,
        "signatories": queries.signatories_of(agreement),
        "versions": agreement.versions.order_by("-number"),
        "amendments": agreement.amendments.order_by("pk"),
        "missing": services.missing(agreement) if is_draft else [],
        "version_form": VersionForm() if can_manage and is_draft else None,
        "signatory_form": SignatoryForm() if can_manage and is_draft else None,
        "record_form": RecordForm() if can_manage and agreement.state == State.IN_SIGNATURE else None,
        "can_manage": can_manage,
    }
    return render(request, "groups/staff/agreement_detail.html", context)


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def agreement_new(request):
    return _agreement_form(request, Agreement(network=default_network()))


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def agreement_edit(request, public_id):
    agreement = get_object_or_404(Agreement, public_id=public_id)
    services.require_draft(agreement)
    return _agreement_form(request, agreement)


@staff_only(Role.EDITOR)
@require_POST
def version_add(request, public_id):
    agreement = get_object_or_404(Agreement, public_id=public_id)
    form = VersionForm(request.POST, request.FILES)
    if form.is_valid():
        services.add_version(agreement, upload=form.cleaned_data["file"], by=request.user)
        messages.success(request, _("The file is added, with its hash."))
    else:
        _say(request, form)
    return redirect("groups:staff-agreement", public_id)


@staff_only(Role.EDITOR)
@require_POST
def signatory_add(request, public_id):
    agreement = get_object_or_404(Agreement, public_id=public_id)
    form = SignatoryForm(request.POST)
    if form.is_valid():
        services.add_signatory(agreement, by=request.user, **form.cleaned_data)
    else:
        _say(request, form)
    return redirect("groups:staff-agreement", public_id)


@staff_only(Role.EDITOR)
@require_POST
def signatory_remove(request, public_id, organisation_id):
    signatory = get_object_or_404(
        Signatory.objects.select_related("agreement"),
        agreement__public_id=public_id,
        organisation__public_id=organisation_id,
    )
    services.remove_signatory(signatory, by=request.user)
    return redirect("groups:staff-agreement", public_id)


def _say(request, form):
    for field in form:
        for sentence in field.errors:
            messages.error(request, sentence)


def _agreement_form(request, agreement):
    name = localized(agreement, "title") if agreement.pk else ""  # the form writes into the object
    form = AgreementForm(request.POST if request.method == "POST" else None, instance=agreement)
    if request.method == "POST" and form.is_valid():
        try:
            saved = services.save_agreement(form.instance, by=request.user)
            return redirect("groups:staff-agreement", saved.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "groups/staff/agreement_form.html", {"form": form, "name": name, "agreement": agreement})
