"""Calls for a coordinator and applications."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.ends import EndField
from network.groups.models import CoordinatorApplication, CoordinatorCall

LOCAL_TIME = "%Y-%m-%dT%H:%M"


class _Span(forms.Form):
    opens_at = forms.DateTimeField(
        label=_("Applications from"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL_TIME),
        error_messages={"required": _("Choose the day and hour from which organisations may apply.")},
    )
    closes_at = EndField(
        label=_("Applications until"), error_messages={"required": _("Choose the last day for applications.")}
    )

    def clean(self):
        data = super().clean()
        if data.get("opens_at") and data.get("closes_at") and data["closes_at"] <= data["opens_at"]:
            self.add_error("closes_at", _("The end must be later than the beginning."))
        return data


class ReopenForm(_Span):
    """When a call is opened again; its text stays."""


class CallForm(_Span, forms.ModelForm):
    class Meta:
        model = CoordinatorCall
        fields = ["opens_at", "closes_at", "text_pl", "text_en"]
        widgets = {name: forms.Textarea(attrs={"rows": 5}) for name in ("text_pl", "text_en")}
        error_messages = {
            "text_pl": {"required": _("Write in Polish what you expect of a coordinator.")},
            "text_en": {"required": _("Write in English what you expect of a coordinator.")},
        }


class ApplicationForm(forms.ModelForm):
    class Meta:
        model = CoordinatorApplication
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 8})}
        help_texts = {
            "text": _("What you would do in the first year, and who would do it. Staff of the network read it.")
        }
        error_messages = {"text": {"required": _("Write why your organisation should coordinate.")}}


class DecisionForm(forms.Form):
    note = forms.CharField(
        label=_("Hand-over note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
