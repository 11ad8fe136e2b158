"""Describing a network, writing its charter, accepting it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import ManyOfList
from members.models import Organisation
from network.groups.forms.choosing import require_both_languages
from network.groups.models import CharterVersion, Network

REQUIRED = {
    "mission_pl": _("Write the mission in Polish."),
    "mission_en": _("Write the mission in English."),
    "vision_pl": _("Write the vision in Polish."),
    "vision_en": _("Write the vision in English."),
    "rules_pl": _("Write the rules in Polish."),
    "rules_en": _("Write the rules in English."),
}


class NetworkForm(forms.ModelForm):
    website = forms.URLField(label=_("website"), required=False, assume_scheme="https")
    coordinators = forms.ModelMultipleChoiceField(
        Organisation.objects.filter(state=Organisation.State.VERIFIED),
        to_field_name="public_id",
        required=False,
        label=_("Coordinators"),
        widget=ManyOfList,
    )

    class Meta:
        model = Network
        fields = ["name_pl", "name_en", "kind", "website", "mission_pl", "mission_en", "coordinators"]
        labels = {
            "name_pl": _("name in Polish"),
            "name_en": _("name in English"),
            "kind": _("kind"),
            "mission_pl": _("what it is for, in Polish"),
            "mission_en": _("what it is for, in English"),
        }
        error_messages = {
            "name_pl": {"required": _("Write the name in Polish.")},
            "name_en": {"required": _("Write the name in English.")},
            "kind": {"required": _("Choose the kind of network.")},
        }
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("mission_pl", "mission_en")}

    def clean(self):
        data = super().clean()
        require_both_languages(self, "mission")
        return data


class CharterForm(forms.ModelForm):
    class Meta:
        model = CharterVersion
        fields = [
            "mission_pl", "mission_en", "vision_pl", "vision_en", "rules_pl", "rules_en", "changes_pl", "changes_en",
        ]  # fmt: skip
        error_messages = {name: {"required": sentence} for name, sentence in REQUIRED.items()}
        help_texts = {
            "rules_pl": _("One rule to a line or paragraph; members accept these words."),
            "changes_pl": _("For members who accepted the version before: what differs, in two or three sentences."),
        }
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("mission_pl", "mission_en")} | {
            name: forms.Textarea(attrs={"rows": 10}) for name in ("rules_pl", "rules_en")
        }

    def clean(self):
        data = super().clean()
        require_both_languages(self, "changes")
        return data


class AcceptCharterForm(forms.Form):
    is_read = forms.BooleanField(
        label=_("I have read the charter and accept it for my organisation"),
        error_messages={"required": _("Read the charter, then tick that you accept it.")},
    )
