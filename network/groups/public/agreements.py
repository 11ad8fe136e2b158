"""Agreements that everybody may read, and the files of agreements for those who may read them."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from members.permissions import staff_roles
from network.groups import permissions
from network.groups.models import AgreementVersion
from network.groups.queries import agreements as queries


@login_not_required
@require_safe
def agreement_list(request):
    return render(request, "groups/public/agreement_list.html", {"agreements": queries.published()})


@login_not_required
@require_safe
def agreement_detail(request, public_id):
    agreement = get_object_or_404(queries.published(), public_id=public_id)
    context = {"agreement": agreement, "signatories": queries.signatories_of(agreement)}
    return render(request, "groups/public/agreement_detail.html", context)


@login_not_required
@require_safe
def agreement_file(request, public_id):
    """Download a version: the signed one for readers of the agreement, each for staff."""
    version = get_object_or_404(AgreementVersion.objects.select_related("agreement__group"), public_id=public_id)
    agreement = version.agreement
    is_present = agreement.version_id == version.pk
    is_staff = bool(staff_roles(request.user))
    if not (is_staff or (is_present and permissions.can_read_agreement(request.user, agreement))):
        raise Http404
    return FileResponse(version.file.open(), as_attachment=True, filename=version.name)
