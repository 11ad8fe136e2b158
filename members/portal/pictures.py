"""Our logo and photos: each change is a proposal that staff look at."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from members import permissions
from members.doors import member_required
from members.forms.profile import PictureForm, PictureWordsForm
from members.services import pictures

LIST = "members:portal-pictures"


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def picture_list(request):
    """The pictures as they will be shown, and a form for another one."""
    _may_edit(request)
    form = PictureForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            pictures.add_picture(
                request.organisation,
                upload=values["file"],
                kind=values["kind"],
                alt_pl=values["alt_pl"],
                alt_en=values["alt_en"],
                by=request.user,
            )
        except ValidationError as error:
            form.add_error("file", error)
        else:
            return _proposed(request)
    context = {"form": form, "limit": pictures.MAX_PHOTOS, **pictures.proposed_pictures(request.organisation)}
    return render(request, "members/portal/pictures.html", context)


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def picture_words(request, public_id):
    """What a picture shows, in words."""
    picture = _own_or_404(request, public_id)
    initial = {"alt_pl": picture.alt_pl, "alt_en": picture.alt_en}
    form = PictureWordsForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        pictures.describe_picture(request.organisation, picture, **form.cleaned_data, by=request.user)
        return _proposed(request)
    return render(request, "members/portal/picture_words.html", {"form": form, "picture": picture})


@member_required
@require_POST
def picture_remove(request, public_id):
    pictures.remove_picture(request.organisation, _own_or_404(request, public_id), by=request.user)
    return _proposed(request)


@member_required
@require_POST
def picture_earlier(request, public_id):
    """Show a photo one place earlier; the first one goes to the end."""
    pictures.move_picture(request.organisation, _own_or_404(request, public_id), by=request.user)
    return _proposed(request)


def _may_edit(request):
    if not permissions.can_edit_organisation(request.user, request.organisation):
        raise PermissionDenied


def _own_or_404(request, public_id):
    picture = get_object_or_404(request.organisation.pictures, public_id=public_id)
    _may_edit(request)
    return picture


def _proposed(request):
    messages.success(request, _("Kept. Park staff look at it before the directory shows it."))
    return redirect(LIST)
