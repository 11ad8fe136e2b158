"""Founding and changing a group, its coordinator, its seats and files."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.choosing import OneOfList
from members.forms.documents import validate_document
from members.models import Person
from network.groups.forms.choosing import OrganisationChoice, require_both_languages
from network.groups.models import Group, GroupMember
from network.groups.queries.groups import colleagues_of
from network.groups.services.membership import SEATS

CHOOSE_ROLE = {"required": _("Choose the role.")}
SEAT_CHOICES = [(role.value, role.label) for role in GroupMember.Role if role in SEATS]


class GroupForm(forms.ModelForm):
    legal_basis_url = forms.URLField(
        label=_("Address of the act"),
        required=False,
        assume_scheme="https",
        help_text=_("Where the act can be read, if it is on the web."),
    )

    class Meta:
        model = Group
        fields = [
            "kind", "name_pl", "name_en", "purpose_pl", "purpose_en", "theme", "specialisation", "legal_basis",
            "legal_basis_url",
        ]  # fmt: skip
        labels = {"theme": _("Theme"), "specialisation": _("Specialisation")}
        help_texts = {
            "specialisation": _("A consortium works on one."),
            "legal_basis": _("What the group stands on, for example a resolution. A consortium needs one."),
        }
        error_messages = {
            "kind": {"required": _("Choose the kind of group.")},
            "name_pl": {"required": _("Write the name in Polish.")},
            "name_en": {"required": _("Write the name in English.")},
        }
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("purpose_pl", "purpose_en")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        network = self.instance.network
        self.fields["theme"].queryset = network.themes.all()
        self.fields["specialisation"].queryset = network.specialisations.all()

    def clean(self):
        data = super().clean()
        require_both_languages(self, "purpose")
        if data.get("kind") == Group.Kind.CONSORTIUM:
            if not data.get("specialisation"):
                self.add_error("specialisation", _("Choose the specialisation: a consortium works on one."))
            if not data.get("legal_basis"):
                self.add_error("legal_basis", _("Write the legal basis: a consortium needs one."))
        return data


class CoordinatorForm(forms.Form):
    """Who coordinates from now on, and what is handed over."""

    coordinator = OrganisationChoice(
        label=_("Coordinator from now on"),
        empty_label=None,
        error_messages={"required": _("Choose the organisation that coordinates.")},
    )
    handover_note = forms.CharField(
        label=_("Hand-over note"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What the new coordinator takes over. It stays in the history of the group."),
    )

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["coordinator"].of(network)


class MemberForm(forms.Form):
    """A seat for an organisation."""

    organisation = OrganisationChoice(
        label=_("Organisation"), empty_label=None, error_messages={"required": _("Choose an organisation.")}
    )
    role = forms.ChoiceField(
        label=_("Role"), choices=SEAT_CHOICES, initial=GroupMember.Role.MEMBER, error_messages=CHOOSE_ROLE
    )

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].of(network)


class SeatForm(forms.Form):
    """The role of an organisation that has a seat."""

    role = forms.ChoiceField(label=_("Role of the organisation"), choices=SEAT_CHOICES, error_messages=CHOOSE_ROLE)


class PersonSeatForm(forms.Form):
    """A seat of their own for somebody of an organisation."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        label=_("Person"),
        to_field_name="public_id",
        widget=OneOfList,
        empty_label=None,
        error_messages={"required": _("Choose a person.")},
    )
    person_role = forms.ChoiceField(label=_("Role of the person"), choices=SEAT_CHOICES, error_messages=CHOOSE_ROLE)

    def __init__(self, *args, organisation, group, **kwargs):
        super().__init__(*args, **kwargs)
        free = colleagues_of(organisation, group).values("person")
        self.fields["person"].queryset = Person.objects.filter(pk__in=free)


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        validators=[validate_document],
        help_text=_("PDF, ODT, ODS, DOCX, XLSX, PNG or JPEG, up to 10 MB."),
        error_messages={"required": _("Choose a file from your computer.")},
    )
