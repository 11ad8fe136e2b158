"""Small forms of what staff do with a message: return it, send it, cancel it, record a phone call."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.messaging.services.decisions import ACTS


class RemarksForm(forms.Form):
    """Why a message goes back to its author."""

    remarks = forms.CharField(
        label=_("What should be changed?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write what the author should change.")},
    )


class SendForm(forms.Form):
    """Now, or at a moment."""

    send_at = forms.DateTimeField(
        label=_("Send at"),
        required=False,
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
        help_text=_("Leave empty to send now."),
    )

    def clean_send_at(self):
        send_at = self.cleaned_data["send_at"]
        if send_at and send_at <= timezone.now():
            raise ValidationError(
                _("This moment has passed: choose a later one, or leave it empty to send now."), code="send_at_past"
            )
        return send_at


class DecisionForm(forms.Form):
    """What becomes of one mail that waits for a person."""

    mail = forms.UUIDField()
    act = forms.ChoiceField(choices=[(act, act) for act in ACTS])


class CancelForm(forms.Form):
    """Why a message is stopped; the reason stays in its history."""

    reason = forms.CharField(
        label=_("Why is it cancelled?"),
        max_length=300,
        error_messages={"required": _("Write why: it stays in the history.")},
    )


class ToldForm(forms.Form):
    """A receipt that staff write for an organisation they have spoken with."""

    channel = forms.ChoiceField(
        label=_("How were they told?"),
        choices=[
            ("phone", _("by phone")),
            ("reception", _("at the reception")),
            ("meeting", _("at a meeting or a visit")),
        ],
        widget=forms.RadioSelect,
        initial="phone",
        error_messages={"required": _("Choose how they were told.")},
    )
    note = forms.CharField(
        label=_("With whom, and what was said"),
        max_length=250,
        error_messages={"required": _("Write with whom you spoke and what was said.")},
        help_text=_("It is kept with your name and shown in the report as recorded by staff."),
    )
