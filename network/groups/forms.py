"""Forms of groups."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.queries import public_organisations
from network.groups.models import Group


class OrganisationChoice(forms.ModelChoiceField):
    """One verified organisation, by its public id."""

    def __init__(self, **kwargs):
        super().__init__(public_organisations(), to_field_name="public_id", **kwargs)


class GroupForm(forms.ModelForm):
    coordinator = OrganisationChoice(label=_("Coordinator"), required=False)

    class Meta:
        model = Group
        fields = [
            "kind",
            "name_pl",
            "name_en",
            "theme",
            "coordinator",
            "legal_basis",
            "open_call_until",
            "is_reopened_call",
        ]
        labels = {
            "kind": _("Kind"),
            "name_pl": _("Name in Polish"),
            "name_en": _("Name in English"),
            "theme": _("Theme"),
            "legal_basis": _("Legal basis"),
            "open_call_until": _("Looking for a coordinator until"),
            "is_reopened_call": _("The call was reopened"),
        }
        widgets = {"open_call_until": forms.DateInput(attrs={"type": "date"})}


class MemberForm(forms.Form):
    organisation = OrganisationChoice(label=_("Organisation"))
