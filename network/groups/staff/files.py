"""Files of a group, kept by staff."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from members.doors import staff_only
from members.permissions import Role
from network.groups.forms.groups import FileForm
from network.groups.models import Group, GroupFile
from network.groups.services import files


@staff_only(Role.EDITOR)
@require_POST
def file_add(request, public_id):
    group = get_object_or_404(Group, public_id=public_id)
    keep_upload(request, group)
    return redirect("groups:staff-group", public_id)


@staff_only(Role.EDITOR)
@require_POST
def file_remove(request, public_id, file_id):
    kept = get_object_or_404(GroupFile, group__public_id=public_id, public_id=file_id)
    files.remove_file(kept, by=request.user)
    messages.success(request, _("The file is removed."))
    return redirect("groups:staff-group", public_id)


def keep_upload(request, group):
    """Keep the file of this form, or say in a notice what is wrong with it."""
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        files.add_file(group, upload=form.cleaned_data["file"], by=request.user)
        messages.success(request, _("The file is added."))
    else:
        for sentence in form.errors["file"]:
            messages.error(request, sentence)
