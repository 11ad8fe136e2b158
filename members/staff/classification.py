"""How organisations are sorted, for staff: the branches with their PKD prefixes, and the buildings of the map."""

import json

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from members import permissions
from members.doors import staff_only
from members.forms.classification import BranchForm, OutlinesForm, SynonymForm
from members.models import BranchTag, SearchSynonym
from members.queries import classification
from members.services import classification as services

EDITOR = permissions.Role.EDITOR
MAX_OUTLINES_BYTES = 2 * 1024 * 1024


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def branch_list(request):
    """The branches, and a new one."""
    last = BranchTag.objects.order_by("position").last()
    form = BranchForm(request.POST or None, initial={"position": last.position + 1 if last else 0})
    if request.method == "POST" and form.is_valid():
        services.save_branch(form.save(commit=False), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("members:staff-branches")
    return render(request, "members/staff/branch_list.html", {"branches": classification.branches(), "form": form})


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def branch(request, slug):
    """One branch: its names and prefixes; deleting it while nobody carries it."""
    found = get_object_or_404(classification.branches(), slug=slug)
    name = str(found)  # the form writes into the object
    if request.method == "POST" and "delete" in request.POST:
        return _deleted(request, found)
    form = BranchForm(request.POST if request.method == "POST" else None, instance=found)
    if request.method == "POST" and form.is_valid():
        services.save_branch(form.save(commit=False), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("members:staff-branch", slug)
    untagged = classification.in_prefixes(BranchTag.objects.get(pk=found.pk)).count()
    context = {"branch": found, "name": name, "form": form, "untagged": untagged}
    return render(request, "members/staff/branch.html", context)


@staff_only(EDITOR)
@require_POST
def branch_tag(request, slug):
    """Give the branch to those whose PKD codes lie in it."""
    count = services.tag_by_codes(get_object_or_404(BranchTag, slug=slug), by=request.user)
    messages.success(
        request,
        ngettext("%(count)d organisation got the branch.", "%(count)d organisations got the branch.", count)
        % {"count": count},
    )
    return redirect("members:staff-branch", slug)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def synonym_list(request):
    """Words that mean the same in the directory's search, and new ones."""
    form = SynonymForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("members:staff-synonyms")
    return render(request, "members/staff/synonym_list.html", {"synonyms": SearchSynonym.objects.all(), "form": form})


@staff_only(EDITOR)
@require_POST
def synonym_delete(request, public_id):
    get_object_or_404(SearchSynonym, public_id=public_id).delete()
    messages.success(request, _("Deleted."))
    return redirect("members:staff-synonyms")


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def building_list(request):
    """The buildings of the park, and a file with their outlines."""
    form = OutlinesForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid() and (count := _stored_outlines(request, form)):
        messages.success(
            request,
            ngettext(
                "The map has %(count)d building of this file.", "The map has %(count)d buildings of this file.", count
            )
            % {"count": count},
        )
        return redirect("members:staff-buildings")
    context = {"buildings": classification.buildings(), "form": form}
    return render(request, "members/staff/building_list.html", context)


def _stored_outlines(request, form):
    """Return how many buildings the file brought; 0 when it is no such file, with the reason on the form."""
    file = form.cleaned_data["file"]
    try:
        if file.size > MAX_OUTLINES_BYTES:
            raise ValidationError(_("The file is larger than 2 MB: leave out details that no map of a park shows."))
        return services.set_outlines(_parsed(file.read()), by=request.user)
    except ValidationError as error:
        form.add_error("file", error)
        return 0


def _parsed(data):
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise ValidationError(_("The file is no JSON: export it again as GeoJSON.")) from None


def _deleted(request, found):
    try:
        services.delete_branch(found, by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("members:staff-branch", found.slug)
    messages.success(request, _("The branch is deleted."))
    return redirect("members:staff-branches")
