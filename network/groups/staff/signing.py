"""The life of an agreement for staff: send it for signature, record signatures, take it back, publish, end it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from members.doors import staff_only
from members.errors import IllegalTransition
from members.permissions import Role
from network.groups.forms.agreements import RecordForm, TerminateForm
from network.groups.models import Agreement, Signatory
from network.groups.services import agreements as services
from network.groups.services import signing


@staff_only(Role.EDITOR)
@require_POST
def send(request, public_id):
    try:
        services.send_for_signature(_agreement_or_404(public_id), by=request.user)
        messages.success(request, _("The agreement waits for signatures. Whoever may sign finds it on the to-do list."))
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
    return redirect("groups:staff-agreement", public_id)


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request, public_id):
    """Ask before signatures stop to count."""
    agreement = _agreement_or_404(public_id)
    if request.method == "POST":
        services.return_to_draft(agreement, by=request.user)
        messages.success(request, _("The agreement is a draft again. Add the new file and send it once more."))
        return redirect("groups:staff-agreement", public_id)
    return render(request, "groups/staff/agreement_take_back.html", {"agreement": agreement})


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def record(request, public_id, organisation_id):
    """Record a signature made on paper or with a qualified certificate."""
    signatory = get_object_or_404(
        Signatory.objects.select_related("agreement__version", "organisation"),
        agreement__public_id=public_id,
        organisation__public_id=organisation_id,
    )
    agreement = signatory.agreement
    form = RecordForm(request.POST if request.method == "POST" else None)
    if agreement.version is None:
        raise IllegalTransition(_("This agreement is not being signed."))
    if request.method == "POST" and form.is_valid() and _recorded(form, signatory, by=request.user):
        messages.success(request, _("The signature is recorded."))
        return redirect("groups:staff-agreement", public_id)
    context = {"agreement": agreement, "signatory": signatory, "form": form}
    return render(request, "groups/staff/agreement_record.html", context)


def _recorded(form, signatory, *, by):
    """Record the signature and return True, or show at its field what is wrong."""
    agreement = signatory.agreement
    try:
        signing.record(
            agreement,
            organisation=signatory.organisation,
            sha256=agreement.version.sha256,
            by=by,
            **form.cleaned_data,
        )
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


@staff_only(Role.EDITOR)
@require_POST
def publish(request, public_id):
    is_published = request.POST.get("do") == "publish"
    services.publish(_agreement_or_404(public_id), is_published=is_published, by=request.user)
    return redirect("groups:staff-agreement", public_id)


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def terminate(request, public_id):
    agreement = _agreement_or_404(public_id)
    form = TerminateForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        services.terminate(agreement, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("The agreement is terminated. It stays in the register."))
        return redirect("groups:staff-agreement", public_id)
    return render(request, "groups/staff/agreement_terminate.html", {"agreement": agreement, "form": form})


def _agreement_or_404(public_id):
    return get_object_or_404(Agreement.objects.select_related("version", "group"), public_id=public_id)
