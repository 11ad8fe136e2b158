"""Fields in which one of the network's own organisations or people is chosen."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import OneOfList
from members.models import Organisation
from network.groups.queries import organisations_of

BOTH_LANGUAGES = {
    "pl": _("Write it in Polish too: guests read both languages."),
    "en": _("Write it in English too: guests read both languages."),
}


class OrganisationChoice(forms.ModelChoiceField):
    """One public organisation of the network that the form is for, by its public id."""

    def __init__(self, **kwargs):
        super().__init__(Organisation.objects.none(), to_field_name="public_id", widget=OneOfList, **kwargs)

    def of(self, network):
        self.queryset = organisations_of(network).filter(is_public=True)


def require_both_languages(form, *names):
    """Add an error where a text is written in one language only: guests read it in both."""
    for name in names:
        texts = {language: form.cleaned_data.get(f"{name}_{language}") for language in ("pl", "en")}
        for language, text in texts.items():
            if not text and any(texts.values()):
                form.add_error(f"{name}_{language}", BOTH_LANGUAGES[language])
