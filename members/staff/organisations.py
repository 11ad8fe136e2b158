"""The registry of organisations for staff: list, record, entering, editing, and the steps of its state."""

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import csv_files, keyset, permissions, queries
from members.doors import staff_only
from members.forms.organisations import ContactPointForm, OrganisationFilter, OrganisationForm, ReasonForm
from members.models import Affiliation, Organisation, User
from members.queries import access, directory
from members.queries.classification import with_names
from members.queries.directory import Search
from members.queries.organisations import (
    WORKING_CONTACTS_WANTED,
    history,
    waiting_profile_changes,
    with_working_contacts,
    without,
    working_contacts,
)
from members.services import classification
from members.services import organisations as services

EDITOR = permissions.Role.EDITOR
ENTERED = gettext_lazy("%(name)s is in the registry now.")
PROPOSED = gettext_lazy(
    "%(name)s stands here without any register number. Make sure who they are, then press “Verify”."
)


@staff_only
@require_safe
def organisation_list(request):
    form = OrganisationFilter(request.GET)
    rows, keys = _filtered(form)
    page = keyset.page(
        _with_people(rows).prefetch_related("branches"), keys, after=request.GET.get("cursor", ""), size=50
    )
    return render(
        request,
        "members/staff/organisation_list.html",
        {
            "form": form,
            "page": page,
            "total": rows.count(),
            "is_filtered": any(form.cleaned_data.values()) if form.is_valid() else False,
            "waiting_changes": waiting_profile_changes().count(),
            "can_edit": permissions.has_staff_role(request.user, EDITOR),
        },
    )


@staff_only
@require_safe
def organisation_csv(request):
    rows, _keys = _filtered(OrganisationFilter(request.GET))
    header = [
        "id",
        "legal_name",
        "short_name",
        "kind",
        "helix",
        "state",
        "nip",
        "regon",
        "krs",
        "branches",
        "website",
        "nuts",
        "people",
    ]
    rows = _with_people(rows).prefetch_related("branches").iterator(chunk_size=500)
    return csv_files.csv_response("organisations.csv", header, (_csv_row(row) for row in rows))


@staff_only
@require_safe
def organisation_detail(request, public_id):
    organisation = get_object_or_404(
        Organisation.objects.select_related("parent", "verified_by__person", "merged_into"), public_id=public_id
    )
    changes = history(organisation)
    is_verified = organisation.state == Organisation.State.VERIFIED
    can_invite = is_verified and permissions.can_manage_people(request.user, organisation)
    return render(
        request,
        "members/staff/organisation_detail.html",
        {
            "organisation": organisation,
            "units": organisation.units.all(),
            "people": queries.current_people(organisation).prefetch_related("person__contact_points"),
            "can_invite": can_invite,
            "invitations": access.open_invitations(organisation) if can_invite else [],
            "contact_points": organisation.contact_points.order_by("kind", "value"),
            "contact_form": ContactPointForm(),
            "working": working_contacts(organisation),
            "completeness": queries.completeness(organisation),
            "pkd": with_names(classification.pkd_codes(organisation)),
            "history": changes,
            "people_by_user": _people_by_user(changes),
            "waiting_change": waiting_profile_changes().filter(organisation=organisation).first(),
            "can_edit": permissions.has_staff_role(request.user, EDITOR),
            "can_verify": permissions.can_verify(request.user, organisation),
            "can_merge": permissions.can_merge(request.user, organisation)
            and organisation.state != Organisation.State.MERGED,
            "merges": organisation.merges.select_related("merged_organisation", "by__person").order_by("-at"),
        },
    )


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def organisation_create(request):
    form = OrganisationForm(request.POST if request.method == "POST" else None, initial={"nuts": "PL721"})
    if request.method == "POST" and form.is_valid():
        organisation = _or_errors(form, lambda: services.create_organisation(form.cleaned_data, by=request.user))
        if organisation:
            is_verified = organisation.state == Organisation.State.VERIFIED
            messages.success(request, (ENTERED if is_verified else PROPOSED) % {"name": organisation})
            return redirect("members:staff-organisation", organisation.public_id)
    return render(request, "members/staff/organisation_form.html", {"form": form})


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def organisation_edit(request, public_id):
    organisation = get_object_or_404(Organisation, public_id=public_id)
    name = str(organisation)  # the form writes into the object
    initial = {field: services.public_contact(organisation, kind) for field, kind in services.PUBLIC_CONTACTS.items()}
    initial |= {
        "branches": organisation.branches.all(),
        "parent": organisation.parent and organisation.parent.public_id,
        "pkd": classification.pkd_codes(organisation),
        "locations": classification.places(organisation),
    }
    form = OrganisationForm(request.POST if request.method == "POST" else None, instance=organisation, initial=initial)
    if request.method == "POST" and form.is_valid():
        changed = _or_errors(
            form, lambda: services.update_organisation(organisation, form.cleaned_data, by=request.user)
        )
        if changed is not None:
            messages.success(request, _("Saved.") if changed else _("Nothing was changed, so nothing was written."))
            return redirect("members:staff-organisation", public_id)
    return render(
        request, "members/staff/organisation_form.html", {"form": form, "organisation": organisation, "name": name}
    )


@staff_only(EDITOR)
@require_POST
def organisation_verify(request, public_id):
    services.verify_organisation(get_object_or_404(Organisation, public_id=public_id), by=request.user)
    return redirect("members:staff-organisation", public_id)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def organisation_refuse(request, public_id):
    return _with_reason(request, public_id, services.refuse_organisation, _("Refuse"))


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def organisation_archive(request, public_id):
    return _with_reason(request, public_id, services.archive_organisation, _("Archive"))


def _with_reason(request, public_id, service, button):
    """Ask for the reason on a page of its own, then take the step."""
    organisation = get_object_or_404(Organisation, public_id=public_id)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        service(organisation, by=request.user, reason=form.cleaned_data["reason"])
        return redirect("members:staff-organisation", public_id)
    return render(
        request,
        "members/staff/organisation_reason.html",
        {"organisation": organisation, "form": form, "button": button},
    )


@staff_only(EDITOR)
@require_POST
def contact_point_add(request, public_id):
    organisation = get_object_or_404(Organisation, public_id=public_id)
    form = ContactPointForm(request.POST)
    if form.is_valid():
        services.add_contact_point(organisation, form.cleaned_data["kind"], form.cleaned_data["value"], by=request.user)
    else:
        messages.error(request, " ".join(message for errors in form.errors.values() for message in errors))
    return redirect("members:staff-organisation", public_id)


def _filtered(form):
    """Return the organisations that the filter form asks for, ordered, and the keys of that order."""
    asked = form.cleaned_data if form.is_valid() else {}
    rows = Organisation.objects.all()
    if asked.get("state"):
        rows = rows.filter(state=asked["state"])
    if asked.get("contacts") in ("editor", "primary"):
        rows = rows.filter(pk__in=without(asked["contacts"]).values("pk"))
    elif asked.get("contacts"):
        rows = with_working_contacts(rows.filter(state=Organisation.State.VERIFIED)).filter(
            working__lt=WORKING_CONTACTS_WANTED
        )
    chosen = {
        "kind": [asked["kind"]] if asked.get("kind") else [],
        "branch": [asked["branch"].slug] if asked.get("branch") else [],
    }
    search = Search(text=asked.get("q") or "", chosen=chosen)
    return directory.results(search, directory.answers_to(search, rows))


def _with_people(rows):
    return rows.annotate(people_count=Count("affiliations", filter=Q(affiliations__in=Affiliation.objects.current())))


def _csv_row(row):
    branches = ", ".join(tag.slug for tag in row.branches.all())
    return [
        str(row.public_id),
        row.legal_name,
        row.short_name,
        row.kind,
        row.helix,
        row.state,
        row.nip,
        row.regon,
        row.krs,
        branches,
        row.website,
        row.nuts,
        row.people_count,
    ]


def _people_by_user(changes):
    """Return {user id: person} of those who made `changes`, in one statement."""
    ids = {change["user_id"] for change in changes} - {None}
    return {
        user.pk: user.person for user in User.objects.filter(pk__in=ids, person__isnull=False).select_related("person")
    }


def _or_errors(form, call):
    """Return what `call` returns; when it raises ValidationError put its sentences on the form and return None."""
    try:
        return call()
    except ValidationError as error:
        for name, errors in error.error_dict.items() if hasattr(error, "error_dict") else [(None, [error])]:
            form.add_error(None if name == NON_FIELD_ERRORS or name not in form.fields else name, errors)
        return None
