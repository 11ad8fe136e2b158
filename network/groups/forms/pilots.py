"""Feedback of a pilot, and its answer."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from network.groups.models import Group, PilotFeedback


class FeedbackForm(forms.ModelForm):
    group = forms.ModelChoiceField(
        Group.objects.none(),
        label=_("Pilot"),
        to_field_name="public_id",
        empty_label=None,
        error_messages={"required": _("Choose the pilot.")},
    )

    severity = forms.ChoiceField(
        label=_("How bad it is"),
        choices=PilotFeedback.Severity.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how bad it is.")},
    )

    class Meta:
        model = PilotFeedback
        fields = ["group", "text", "severity", "page"]
        help_texts = {"page": _("Where it happened. Empty when it is about the whole.")}
        error_messages = {
            "text": {"required": _("Write what happened, or what is missing.")},
        }
        widgets = {"text": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args, pilots, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = pilots
        if len(pilots) == 1:
            self.initial["group"] = pilots[0].public_id
            self.fields["group"].widget = forms.HiddenInput()


class FeedbackAnswerForm(forms.Form):
    state = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=[(one.value, one.label) for one in PilotFeedback.State if one != PilotFeedback.State.OPEN],
        error_messages={"required": _("Choose what becomes of it: planned, done or not done.")},
    )
    release = forms.CharField(
        label=_("Release"),
        max_length=40,
        required=False,
        help_text=_("For what is planned or done, for example 0.4 or May."),
    )
    answer = forms.CharField(
        label=pgettext_lazy("noun", "Answer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Whoever reported it reads this answer."),
        error_messages={"required": _("Write an answer: whoever reported it reads it.")},
    )
