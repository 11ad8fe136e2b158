"""Erasing somebody on request, and the register of it: what was deleted and what stayed, without saying who it was."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members import keyset
from members.doors import staff_only
from members.forms.erasing import EraseForm
from members.models import Erasure
from members.queries import access
from members.services import erasing

PAGE_SIZE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only("network_manager")
@reauthentication_required(allow_get=True)
def person_erase(request, public_id):
    """Erase a person; GET says what will happen."""
    person = get_object_or_404(access.people(), public_id=public_id)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            erasing.erase(person, by=request.user, reason=form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The person is erased. The report stands in the register."))
            return redirect("members:staff-erasures")
    context = {"form": form, "person": person, "left_alone": erasing.keeps_organisations(person)}
    return render(request, "members/staff/person_erase.html", context)


@require_safe
@staff_only("network_manager")
def erasure_list(request):
    """The register of erasures, the newest first."""
    page = keyset.page(
        Erasure.objects.select_related("by__person"),
        ["-at", "-pk"],
        after=request.GET.get("cursor", ""),
        size=PAGE_SIZE,
    )
    for erasure in page.rows:
        erasure.lines = [
            (label, sorted(erasure.report.get(key, {}).items()))
            for key, label in (
                ("deleted", _("Deleted rows")),
                ("rewritten", _("Rows without the name now")),
                ("kept", _("Kept as signed or published")),
            )
            if erasure.report.get(key)
        ]
    return render(request, "members/staff/erasure_list.html", {"page": page})
