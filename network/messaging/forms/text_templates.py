"""A text to begin messages with."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.messaging.forms.message import FORMATTING
from network.messaging.models import Message, TextTemplate


class TextTemplateForm(forms.ModelForm):
    class Meta:
        model = TextTemplate
        fields = [
            "name_pl", "name_en", "message_class", "topic",
            "title_pl", "summary_pl", "body_pl", "title_en", "summary_en", "body_en",
        ]  # fmt: skip
        labels = {"name_pl": _("Name in Polish"), "name_en": _("Name in English"), "message_class": _("Class")}
        help_texts = {
            "name_pl": _("Writers see it above a new message, for example: invitation to a meeting."),
            "title_pl": _("Put what changes each time in square brackets: [day], [place]."),
            "body_pl": FORMATTING,
        }
        error_messages = {
            "name_pl": {"required": _("Write the name in Polish.")},
            "name_en": {"required": _("Write the name in English.")},
            "message_class": {"required": _("Choose the class.")},
            "title_pl": {"required": _("Write the title in Polish: it is also the subject of the mail.")},
            "summary_pl": {"required": _("Write in one or two Polish sentences what it is about.")},
            "body_pl": {"required": _("Write the text in Polish.")},
        }
        widgets = {
            "message_class": forms.RadioSelect,
            **{f"summary_{language}": forms.Textarea(attrs={"rows": 2}) for language in ("pl", "en")},
            **{f"body_{language}": forms.Textarea(attrs={"rows": 8}) for language in ("pl", "en")},
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["message_class"].choices = Message.Class.choices
        for name in ("title", "summary", "body"):
            self.fields[f"{name}_en"].optional_note = _("all three in English, or none")
