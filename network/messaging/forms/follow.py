"""A resident asks to be told what is made public."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.text import localized
from network.messaging.models import Topic


class FollowForm(forms.Form):
    """An address and topics; the mailbox confirms."""

    topics = forms.ModelMultipleChoiceField(
        label=_("About what"),
        queryset=Topic.objects.all(),
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one topic.")},
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("We write to it once; only when you press the button in that mail does anything else come."),
        error_messages={
            "required": _("Write the address at which you want to read."),
            "invalid": _("This is not an e-mail address: write it like name@company.pl."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topics"].label_from_instance = _name


def _name(topic):
    return localized(topic, "name")
