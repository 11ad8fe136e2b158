"""Agreements of an organisation: what it signs, signing, the receipt."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.doors import member_required
from network.groups import permissions
from network.groups.forms.agreements import AcceptForm
from network.groups.models import Agreement
from network.groups.queries import agreements as queries
from network.groups.services import signing


@member_required
@require_safe
def agreement_list(request):
    """The titles are for everybody of the organisation; the texts for those who speak or sign for it."""
    rows = list(queries.agreements_of(request.organisation))
    context = {
        "waiting": [row for row in rows if row.state == Agreement.State.IN_SIGNATURE],
        "in_force": [row for row in rows if row.state == Agreement.State.IN_FORCE],
        "over": [row for row in rows if row.is_over],
        "can_sign": permissions.can_sign_for(request.user, request.organisation),
    }
    return render(request, "groups/portal/agreement_list.html", context)


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request, public_id):
    """The agreement, its parties and who has signed; those who may sign do it here."""
    found = _agreement_or_404(request, public_id)
    can_sign = permissions.can_sign_for(request.user, request.organisation)
    if request.method == "POST" and not can_sign:
        raise PermissionDenied(_("Only a person whom the organisation lets sign may sign for it."))
    form = AcceptForm(
        request.POST if request.method == "POST" else None, initial={"sha256": found.version and found.version.sha256}
    )
    if request.method == "POST" and form.is_valid():
        signing.accept(found, organisation=request.organisation, sha256=form.cleaned_data["sha256"], by=request.user)
        messages.success(request, _("Signed. The receipt can be printed."))
        return redirect("groups:portal-agreement-receipt", public_id)
    signatories = list(queries.signatories_of(found))
    own = next((one for one in signatories if one.organisation_id == request.organisation.pk), None)
    context = {
        "agreement": found,
        "signatories": signatories,
        "own": own,
        "form": form,
        "may_sign_now": bool(own and not own.now and found.state == Agreement.State.IN_SIGNATURE and can_sign),
        "can_sign": can_sign,
    }
    return render(request, "groups/portal/agreement.html", context)


@member_required
@require_safe
def receipt(request, public_id):
    """What was signed, by whom and when, made for paper."""
    found = _agreement_or_404(request, public_id)
    signature = queries.signature_of(found, request.organisation)
    if signature is None:
        return redirect("groups:portal-agreement", public_id)
    return render(request, "groups/portal/agreement_receipt.html", {"agreement": found, "signature": signature})


def _agreement_or_404(request, public_id):
    """Return an agreement of the organisation; one it knows by title only is 403, any other 404."""
    rows = queries.agreements_of(request.organisation).select_related("version", "group", "network")
    found = get_object_or_404(rows, public_id=public_id)
    if not permissions.can_read_agreement(request.user, found, request.organisation):
        raise PermissionDenied(_("Owners and editors of your company, and those who sign for it, read agreements."))
    return found
