"""Forms of groups."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import OneOfList
from members.models import Organisation
from network.groups.models import Group
from network.groups.queries import organisations_of


class OrganisationChoice(forms.ModelChoiceField):
    """One public organisation of the network that the form is for, by its public id."""

    def __init__(self, **kwargs):
        super().__init__(Organisation.objects.none(), to_field_name="public_id", widget=OneOfList, **kwargs)

    def of(self, network):
        self.queryset = organisations_of(network).filter(is_public=True)


class GroupForm(forms.ModelForm):
    coordinator = OrganisationChoice(label=_("Coordinator"), required=False, blank=True, empty_label=_("none"))

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
        error_messages = {
            "kind": {"required": _("Choose the kind of group.")},
            "name_pl": {"required": _("Write the name in Polish.")},
            "name_en": {"required": _("Write the name in English.")},
        }
        widgets = {"open_call_until": forms.DateInput(attrs={"type": "date"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["coordinator"].of(self.instance.network)
        self.fields["theme"].queryset = self.instance.network.themes.all()


class MemberForm(forms.Form):
    organisation = OrganisationChoice(
        label=_("Organisation"), empty_label=None, error_messages={"required": _("Choose an organisation.")}
    )

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].of(network)
