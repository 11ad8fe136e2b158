"""The name of a topic, in both languages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.messaging.models import Topic


class TopicForm(forms.ModelForm):
    class Meta:
        model = Topic
        fields = ["name_pl", "name_en"]
        labels = {"name_pl": _("Name in Polish"), "name_en": _("Name in English")}
        error_messages = {
            "name_pl": {"required": _("Write the name in Polish.")},
            "name_en": {"required": _("Write the name in English.")},
        }
