"""Who gets a message on paper."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.messaging.queries import letters as queries


class LettersForm(forms.Form):
    """Puts organisations on the list of letters. The labels say how many each choice means."""

    is_unreachable = forms.BooleanField(label=_("Organisations in which nobody can be written to"), required=False)
    has_people_unreachable = forms.BooleanField(
        label=_("Organisations in which somebody has no address that works"), required=False
    )
    buildings = forms.MultipleChoiceField(
        label=_("Everybody who sits in these buildings"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("All members of the network there, also those the message was not sent to."),
    )

    def __init__(self, *args, message, **kwargs):
        super().__init__(*args, **kwargs)
        found = {
            "is_unreachable": queries.unreachable(message),
            "has_people_unreachable": queries.with_people_unreachable(message),
        }
        for name, organisations in found.items():
            self.fields[name].label = f"{self.fields[name].label} ({organisations.count()})"
        self.fields["buildings"].choices = [
            (building, f"{building} ({organisations})") for building, organisations in queries.buildings(message)
        ]

    def clean(self):
        data = super().clean()
        if not any(data.values()) and not self.errors:
            raise forms.ValidationError(_("Choose at least one kind of recipients."), code="nobody_chosen")
        return data


class LetterForm(forms.Form):
    """One letter, named by a button of its row."""

    letter = forms.UUIDField(required=False, widget=forms.HiddenInput)
