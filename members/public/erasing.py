"""Deleting one's own account."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from members.forms.erasing import EraseMyselfForm
from members.models import Person
from members.services import erasing


@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required(allow_get=True)
def account_delete(request):
    """What goes and what stays; the form asks once more."""
    person = Person.objects.filter(user=request.user).first()
    if person is None:
        raise Http404
    form = EraseMyselfForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            erasing.erase(person, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            logout(request)
            messages.success(request, _("Your account is deleted, and your name, addresses and numbers with it."))
            return redirect("home")
    context = {"form": form, "person": person, "left_alone": erasing.keeps_organisations(person)}
    return render(request, "members/public/account_delete.html", context)
