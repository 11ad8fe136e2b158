"""The account page, drawn in two frames: for people of organisations and for everybody else."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from members.models import Affiliation, Person
from members.services import accounts


def account_page(request, form_class, *, template, back):
    """Show and store what the signed-in person says about themselves, and return the response."""
    person = Person.objects.filter(user=request.user).first()
    if person is None:
        raise Http404
    form = form_class(request.POST or None, initial=_initial(person, request.organisation))
    if not form.is_valid():
        return render(request, template, {"form": form, "person": person})
    values = form.cleaned_data
    is_public_contact, competences = values.pop("is_public_contact", None), values.pop("competences", "")
    accounts.update_own_account(person, **values, evidence=f"account page, session of user {request.user.pk}")
    if is_public_contact is not None:
        accounts.set_public_contact(person, request.organisation, is_shown=is_public_contact, competences=competences)
    messages.success(request, _("Saved."))
    return redirect(back)


def _initial(person, organisation):
    affiliation = Affiliation.objects.current().filter(person=person, organisation=organisation).first()
    return {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "locale": person.locale,
        "wants_commercial": accounts.has_commercial_consent(person),
        "is_public_contact": bool(affiliation and affiliation.is_public_contact),
        "competences": affiliation.competences if affiliation else "",
    }
