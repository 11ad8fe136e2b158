"""A webhook: what for, where to, of what."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.messaging.models import WebhookEndpoint


class WebhookForm(forms.Form):
    name = forms.CharField(
        label=_("What is it for?"),
        help_text=_("For example: our intranet."),
        max_length=80,
        error_messages={"required": _("Write in a few words what the webhook is for.")},
    )
    url = forms.CharField(
        label=_("Address of the program"),
        help_text=_("We send to it by POST. It begins with https://."),
        max_length=500,
        widget=forms.URLInput,
        error_messages={"required": _("Write the address, such as https://example.org/parknet.")},
    )
    events = forms.MultipleChoiceField(
        label=_("What it is told of"),
        choices=WebhookEndpoint.Event.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one event.")},
    )
