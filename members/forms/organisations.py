"""Forms of the registry and of the public profile."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members import contacts
from members.forms.choosing import OneOfList
from members.forms.classification import ClassifiedForm
from members.forms.profile import ProfilePartsForm
from members.models import BranchTag, ContactPoint, Organisation
from members.models.numbers import clean_krs, clean_number
from members.text import plain_text

TEXT_WIDGETS = {
    "offer_pl": forms.Textarea(attrs={"rows": 3}),
    "offer_en": forms.Textarea(attrs={"rows": 3}),
    "description_pl": forms.Textarea(attrs={"rows": 6}),
    "description_en": forms.Textarea(attrs={"rows": 6}),
}


MISSING = {
    "legal_name": {"required": _("Write the full name, as in the register.")},
    "kind": {"required": _("Choose the kind of organisation.")},
    "helix": {"required": _("Choose the side of the helix.")},
    "size_band": {"required": _("Choose the size, or “not stated”.")},
}


class NumberField(forms.CharField):
    """A register number as people type it: spaces, dashes and "PL" are taken off before it is checked."""

    def __init__(self, *, clean=clean_number, **kwargs):
        super().__init__(required=False, max_length=40, **kwargs)
        self.clean_number = clean

    def to_python(self, value):
        return self.clean_number(super().to_python(value))


class EmailPointField(forms.CharField):
    """An address, kept in lower case."""

    def to_python(self, value):
        value = super().to_python(value)
        return contacts.normalise_email(value) if value else ""


class PhonePointField(forms.CharField):
    """A phone number as people type it, kept as +48…"""

    def to_python(self, value):
        value = super().to_python(value)
        return contacts.normalise_phone(value) if value else ""

    def prepare_value(self, value):
        return contacts.readable_phone(value) if value else value


class PublicContactForm(forms.Form):
    """The way into the organisation that the directory shows."""

    public_email = EmailPointField(label=_("E-mail for the directory"), required=False, max_length=254)
    public_phone = PhonePointField(label=_("Phone for the directory"), required=False, max_length=30)


class OrganisationForm(PublicContactForm, ClassifiedForm, forms.ModelForm):
    """The whole record, for staff. Checks fields; the service checks what concerns other records."""

    nip = NumberField(label="NIP")
    regon = NumberField(label="REGON")
    krs = NumberField(label="KRS", clean=clean_krs, help_text=_("Zeros on the left are added."))
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    parent = forms.ModelChoiceField(
        Organisation.objects.exclude(state=Organisation.State.MERGED),
        label=_("Part of"),
        required=False,
        to_field_name="public_id",
        blank=True,
        empty_label=_("none"),
        widget=OneOfList,
        help_text=_("For a department or branch office. Units may share the NIP of the whole."),
    )

    class Meta:
        model = Organisation
        fields = [
            "legal_name",
            "short_name",
            "kind",
            "helix",
            "parent",
            "nip",
            "regon",
            "krs",
            "website",
            "nuts",
            "size_band",
            "serves_citizens",
            "is_public",
            "offer_pl",
            "offer_en",
            "description_pl",
            "description_en",
        ]
        widgets = TEXT_WIDGETS
        error_messages = MISSING

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["parent"].queryset = self.fields["parent"].queryset.exclude(pk=self.instance.pk)

    def clean_nuts(self):
        return self.cleaned_data["nuts"].upper()


class OrganisationFilter(forms.Form):
    """Search and filters of the staff list; they live in the address."""

    q = forms.CharField(label=_("Name, NIP, offer"), required=False, max_length=100)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("all")), *Organisation.State.choices])
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("all")), *Organisation.Kind.choices])
    branch = forms.ModelChoiceField(
        BranchTag.objects.all(), label=_("Branch"), required=False, to_field_name="slug", empty_label=_("all")
    )
    contacts = forms.ChoiceField(
        label=_("Contact data"),
        required=False,
        choices=[
            ("", _("all")),
            ("mend", _("fewer than two working addresses")),
            ("editor", _("nobody in charge of the profile")),
            ("primary", _("no primary contact")),
        ],
    )


class ReasonForm(forms.Form):
    """Why an organisation is refused or archived."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        validators=[plain_text],
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write the reason: whoever asks later will read it.")},
    )


class ContactPointForm(forms.Form):
    """An office mailbox or a reception phone of an organisation."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=ContactPoint.Kind.choices,
        error_messages={"required": _("Choose an address or a number.")},
    )
    value = forms.CharField(
        label=_("Address or number"), max_length=254, error_messages={"required": _("Write the address or the number.")}
    )

    def clean(self):
        data = super().clean()
        if data.get("value") and data.get("kind"):
            normalise = (
                contacts.normalise_email if data["kind"] == ContactPoint.Kind.EMAIL else contacts.normalise_phone
            )
            try:
                data["value"] = normalise(data["value"])
            except forms.ValidationError as error:
                self.add_error("value", error)
        return data


class ProfileForm(PublicContactForm, ProfilePartsForm, ClassifiedForm, forms.ModelForm):
    """The public part of the profile, for the organisation itself. Its values wait for review."""

    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")

    class Meta:
        model = Organisation
        fields = [
            "short_name",
            "website",
            "size_band",
            "serves_citizens",
            "offer_pl",
            "offer_en",
            "description_pl",
            "description_en",
        ]
        widgets = TEXT_WIDGETS
        error_messages = MISSING
        help_texts = {
            "offer_pl": _("One or two sentences in the customer's words. The directory is searched by them."),
            "serves_citizens": _("Tick it when people from the city can use your services."),
        }

    def proposed(self):
        """Return the cleaned values as the service stores them: branches as a sorted list of slugs."""
        return self.cleaned_data | {"branches": sorted(tag.slug for tag in self.cleaned_data["branches"])}


class RemarksForm(forms.Form):
    """What the organisation should change in its proposal."""

    remarks = forms.CharField(
        label=_("Remarks"),
        max_length=2000,
        validators=[plain_text],
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write what the organisation should change.")},
    )
