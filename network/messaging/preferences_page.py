"""The preferences page, drawn in two frames: for people of organisations and for everybody else."""

from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from members.models import Person
from network.messaging import services
from network.messaging.forms import PreferencesForm, show_refusal


def preferences_page(request, *, template, back):
    """Show and store how the signed-in person wants to be told, and return the response."""
    person = get_object_or_404(Person, user=request.user)
    form = PreferencesForm(request.POST or None, person=person)
    if form.is_valid():
        try:
            services.set_preferences(person, by=request.user, **form.wishes())
        except ValidationError as error:
            show_refusal(form, error)
        else:
            notices.success(request, _("Saved. It takes effect at once, also for mail that waits."))
            return redirect(back)
    return render(request, template, {"form": form}, status=400 if form.errors else 200)
