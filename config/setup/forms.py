"""The forms of the setting up: short, with what is known filled in."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from members.forms.organisations import NumberField
from members.models import Organisation
from members.text import localized, slug
from network.groups.models import Network

Kind = Network.Kind
PRESETS = {
    Kind.PARK: _("Tenant companies, a building, the city. Themes and specialisations of a smart city."),
    Kind.CHAMBER: _("Member companies, committees and branch sections. Law, export, training, opinions on draft acts."),
    Kind.CLUSTER: _("Companies and research bodies in one branch. Joint projects, consortia, calls."),
    Kind.INCUBATOR: _("Startups and mentors. The path from idea to sales, investors, workshops."),
    Kind.NGO: _("Member organisations. Grants, volunteering, shared resources, city consultations."),
    Kind.PUBLIC_UNITS: _("Organisational units of one authority. Orders, systems, procurement, roll-outs."),
    Kind.EMPLOYERS: _("Affiliated companies. Labour law, social dialogue, wages, positions."),
}
# What the organisation that runs such a network usually is.
COORDINATORS = {
    Kind.PARK: Organisation.Kind.PARK,
    Kind.CHAMBER: Organisation.Kind.CHAMBER,
    Kind.CLUSTER: Organisation.Kind.CLUSTER,
    Kind.INCUBATOR: Organisation.Kind.SUPPORT_BODY,
    Kind.NGO: Organisation.Kind.NGO,
    Kind.PUBLIC_UNITS: Organisation.Kind.CITY_DEPARTMENT,
    Kind.EMPLOYERS: Organisation.Kind.CHAMBER,
}
MISSION_LENGTH = 2000  # what the file of a network takes
LANGUAGES = {
    "pl,en": _("Polish and English, Polish first"),
    "en,pl": _("Polish and English, English first"),
    "pl": _("Polish only"),
    "en": _("English only"),
}


_format_html = lazy(format_html, str)


def _described(label, text):
    return _format_html('<b>{}</b><span class="d-block small muted">{}</span>', label, text)


class KindForm(forms.Form):
    """Which preset to begin with."""

    kind = forms.ChoiceField(
        label=_("Kind of network"),
        choices=[(value, _described(label, PRESETS[Kind(value)])) for value, label in Kind.choices],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the kind that is nearest to yours.")},
    )


class NetworkForm(forms.ModelForm):
    """Who the network is. What is left empty in English is taken from the Polish, the address from the name."""

    name_en = forms.CharField(label=_("Name in English"), max_length=120, required=False)
    slug = forms.SlugField(
        label=_("Short name for addresses and files"),
        max_length=50,
        required=False,
        help_text=_("Small letters and hyphens. Left empty, it is made from the name."),
    )
    languages = forms.ChoiceField(
        label=_("Languages of the pages"),
        choices=LANGUAGES.items(),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the languages.")},
    )

    class Meta:
        model = Network
        fields = ["name_pl", "name_en", "mission_pl", "mission_en", "slug", "languages"]
        labels = {
            "name_pl": _("Name in Polish"),
            "mission_pl": _("What it is for, in Polish"),
            "mission_en": _("What it is for, in English"),
        }
        help_texts = {"mission_pl": _("One or two sentences. They stand on public pages.")}
        error_messages = {"name_pl": {"required": _("Write the name of the network.")}}
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("mission_pl", "mission_en")}

    def __init__(self, *args, is_new, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("mission_pl", "mission_en"):
            self.fields[name].validators.append(MaxLengthValidator(MISSION_LENGTH))
        self.initial["languages"] = ",".join(self.instance.languages)
        if is_new:  # what the installation made up is no name anybody chose
            self.initial |= {"name_pl": "", "name_en": "", "slug": ""}

    def clean_languages(self):
        return self.cleaned_data["languages"].split(",")

    def clean(self):
        data = super().clean()
        data["name_en"] = data.get("name_en") or data.get("name_pl", "")
        data["slug"] = data.get("slug") or slug(data.get("name_pl", ""))[:50].strip("-")
        if data["slug"] == "network":
            self.add_error("slug", _("Choose another short name: this one means that nobody has named the network."))
        return data


class CoordinatorForm(forms.ModelForm):
    """The organisation that runs the network."""

    nip = NumberField(label="NIP", help_text=_("With it the organisation is known for certain. It can be added later."))
    joins = forms.BooleanField(
        label=_("I work there"), required=False, help_text=_("Then you get its messages and may speak for it.")
    )

    class Meta:
        model = Organisation
        fields = ["legal_name", "short_name", "kind", "nip"]
        error_messages = {
            "legal_name": {"required": _("Write the full name of the organisation.")},
            "kind": {"required": _("Choose the kind of organisation.")},
        }

    def values(self):
        """Return {field: value} of the organisation."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class PlacesForm(forms.Form):
    """Which branches stay, and one place for events."""

    branches = forms.MultipleChoiceField(
        label=_("Branches to keep"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("You can add others later under Organisations, Branches."),
    )
    name = forms.CharField(
        label=_("Where you usually meet"),
        max_length=120,
        required=False,
        help_text=_("For example: conference room, 2nd floor."),
    )
    address = forms.CharField(label=_("Its address"), max_length=200, required=False)

    def __init__(self, *args, branches, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["branches"].choices = [(branch.slug, localized(branch, "name")) for branch in branches]
        self.fields["branches"].initial = [branch.slug for branch in branches]

    def clean(self):
        data = super().clean()
        for name, other, sentence in (
            ("name", "address", _("Write the name of the place.")),
            ("address", "name", _("Write the street and the town.")),
        ):
            if data.get(other) and not data.get(name):
                self.add_error(name, ValidationError(sentence, code="required"))
        return data

    def dropped(self):
        """Return the slugs of the branches that were not kept."""
        return {slug for slug, _label in self.fields["branches"].choices} - set(self.cleaned_data["branches"])


class TestMessageForm(forms.Form):
    """The Polish text of the test; the English of the template goes with it as long as nobody has changed the Polish."""

    __test__ = False  # no test of ours, whatever pytest thinks of its name

    title_pl = forms.CharField(
        label=_("Title in Polish"), max_length=150, error_messages={"required": _("Write the title.")}
    )
    summary_pl = forms.CharField(
        label=_("What it is about, in Polish"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Write in one or two sentences what it is about.")},
    )
    body_pl = forms.CharField(
        label=_("Text in Polish"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write the text.")},
    )
