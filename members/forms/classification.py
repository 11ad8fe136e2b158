"""Choosing PKD codes and writing places, in forms that need no JavaScript: a search button brings the form again with what was found."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from members.models import BranchTag, Building, Location, SearchSynonym
from members.queries import classification
from members.services.taxonomies import CODE, clean_code
from members.text import fold, plain_text, storable

MAX_CODES = 20
MAX_PLACES = 5
PLACE_FIELDS = ("building", "room", "street", "postcode", "city")


class PkdWidget(forms.Widget):
    """Chosen codes with one main, a search field with its button, and what it found."""

    template_name = "members/pkd_picker.html"
    use_fieldset = True

    def value_from_datadict(self, data, files, name):
        """Return {"codes", "main", "find"}: what is ticked, which is the main one, and what is searched for."""
        get = data.getlist if hasattr(data, "getlist") else lambda key: data.get(key, [])
        return {
            # What is refused is shown again with its names: it is asked of the database as it came.
            "codes": list(dict.fromkeys(storable(code) for code in get(name))),
            "main": data.get(f"{name}-main", ""),
            "find": storable(data.get(f"{name}-find", "")).strip()[:80],
        }

    def value_omitted_from_data(self, data, files, name):
        return False

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        codes, main, text = _shown(value)
        found = classification.find_codes(text) if text else classification.FoundCodes()
        context["widget"] |= {
            "chosen": classification.with_names(codes),
            "main": main,
            "find": text,
            "found": found,
        }
        return context


class PkdField(forms.Field):
    """PKD codes of today, the main one first: a list of codes."""

    widget = PkdWidget

    def clean(self, value):
        codes, main, text = _shown(value)
        if any(not CODE.fullmatch(code) for code in codes):
            raise ValidationError(_("Choose codes from the list."), code="pkd_unknown")
        if text and not codes:
            raise ValidationError(
                _("Tick one of the codes that were found for “%(text)s”, or clear the search field."),
                code="pkd_not_chosen",
                params={"text": text},
            )
        if len(codes) > MAX_CODES:
            raise ValidationError(
                _("Keep the %(count)s most important codes: nobody reads more."),
                code="pkd_too_many",
                params={"count": MAX_CODES},
            )
        known = classification.codes_named(codes)
        if unknown := [code for code in codes if not (code in known and known[code].is_leaf) and code not in self.held]:
            raise ValidationError(
                _("There is no code %(code)s in PKD 2025: search for it above."),
                code="pkd_unknown",
                params={"code": unknown[0]},
            )
        return sorted(codes, key=lambda code: (code != main, codes.index(code)))

    held = frozenset()  # codes that the organisation has already, whatever the lists say

    def has_changed(self, initial, data):
        return list(initial or []) != _shown(data)[0]


def _shown(value):
    """Return (codes, main, text) of a submitted value or of a plain list of codes, the main one first."""
    if isinstance(value, dict):
        main = value["main"] if value["main"] in value["codes"] else next(iter(value["codes"]), "")
        return value["codes"], main, value["find"]
    codes = list(value or [])
    return codes, next(iter(codes), ""), ""


class PlacesWidget(forms.Widget):
    """Rows of building, room, street, postcode and city; one empty row more than there are places."""

    template_name = "members/places.html"
    use_fieldset = True

    def value_from_datadict(self, data, files, name):
        rows = [
            {field: data.get(f"{name}-{n}-{field}", "").strip() for field in PLACE_FIELDS} for n in range(MAX_PLACES)
        ]
        return [row for row in rows if any(row.values())]

    def value_omitted_from_data(self, data, files, name):
        return False

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        rows = [*(value or []), {}][:MAX_PLACES]
        context["widget"] |= {
            "buildings": [building.name for building in Building.objects.all()],
            "rows": [
                {
                    "number": number + 1,
                    "cells": [
                        {
                            "name": f"{name}-{number}-{field}",
                            "label": Location._meta.get_field(field).verbose_name,
                            "value": row.get(field, ""),
                            "limit": Location._meta.get_field(field).max_length,
                            "list": f"{name}-buildings" if field == "building" else "",
                        }
                        for field in PLACE_FIELDS
                    ],
                }
                for number, row in enumerate(rows)
            ],
        }
        return context


class PlacesField(forms.Field):
    """Where an organisation sits: a list of dicts of PLACE_FIELDS."""

    widget = PlacesWidget

    def clean(self, value):
        for row in value:
            for name, text in row.items():
                limit = Location._meta.get_field(name).max_length
                if len(text) > limit:
                    raise ValidationError(
                        _("“%(text)s” is too long: write at most %(limit)s characters."),
                        code="too_long",
                        params={"text": text[:40], "limit": limit},
                    )
                plain_text(text)
        return [row for number, row in enumerate(value) if row not in value[:number]]

    def has_changed(self, initial, data):
        return list(initial or []) != data


class ClassifiedForm(forms.Form):
    """The fields by which an organisation is sorted. Pressing “Search” in it asks only: nothing is checked, nothing stored."""

    pkd = PkdField(
        label=_("PKD codes"),
        required=False,
        help_text=_("Codes of PKD 2025. Search by number (62.10) or by a word; codes of 2007 are found too."),
    )
    locations = PlacesField(
        label=_("Places"),
        required=False,
        help_text=_("Building and room in the park, or an address. Another row appears after saving."),
    )
    branches = forms.ModelMultipleChoiceField(
        BranchTag.objects.all(),
        label=_("Branches"),
        required=False,
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["pkd"].held = frozenset(self.get_initial_for_field(self.fields["pkd"], "pkd") or [])

    @property
    def is_searching(self):
        return self.is_bound and self.add_prefix("pkd-search") in self.data

    def full_clean(self):
        super().full_clean()
        if self.is_searching:
            self._errors = ErrorDict()

    def is_valid(self):
        return super().is_valid() and not self.is_searching


class PrefixesField(forms.CharField):
    """PKD prefixes as people write them, "62, 63.1": a list of codes of any level."""

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        codes = [clean_code(part) for part in (super().to_python(value) or "").replace(";", ",").split(",")]
        return list(dict.fromkeys(filter(None, codes)))

    def validate(self, value):
        super().validate(value)
        if wrong := [code for code in value if not CODE.fullmatch(code)]:
            raise ValidationError(
                _("“%(code)s” is no code of PKD: write 62, 62.1, 62.10 or 62.10.B."), params={"code": wrong[0]}
            )

    def run_validators(self, value):
        """The codes are checked one by one above."""


class BranchForm(forms.ModelForm):
    """A branch of tenants: its names, the PKD codes that mean it, its place in lists."""

    pkd_prefixes = PrefixesField(
        label=_("PKD prefixes"),
        required=False,
        help_text=_("Separated by commas, for example 62, 63.1. Imported organisations get the branch by their code."),
    )

    class Meta:
        model = BranchTag
        fields = ["name_pl", "name_en", "pkd_prefixes", "position"]
        labels = {"name_pl": _("Name in Polish"), "name_en": _("Name in English"), "position": _("Place in lists")}
        error_messages = {
            "name_pl": {"required": _("Write the name in Polish.")},
            "name_en": {"required": _("Write the name in English: foreign visitors read the directory too.")},
            "position": {"required": _("Write a number: the smallest stands first.")},
        }


class SynonymForm(forms.ModelForm):
    """Terms that mean the same."""

    class Meta:
        model = SearchSynonym
        fields = ["words"]
        labels = {"words": _("Words that mean the same")}
        help_texts = {"words": _("Separated by commas, for example: AI, sztuczna inteligencja, uczenie maszynowe.")}
        error_messages = {"words": {"required": _("Write at least two terms, separated by a comma.")}}

    def clean_words(self):
        terms = [" ".join(term.split()) for term in self.cleaned_data["words"].split(",") if fold(term)]
        if len({fold(term) for term in terms}) < 2:
            raise ValidationError(_("Write at least two terms, separated by a comma."), code="synonym")
        return ", ".join(terms)


class OutlinesForm(forms.Form):
    """The outlines of the park's buildings, as a GeoJSON file."""

    file = forms.FileField(
        label=_("GeoJSON file"),
        help_text=_(
            "A FeatureCollection in WGS 84; each feature has the property name, as it stands in the addresses."
        ),
        error_messages={
            "required": _("Choose the file with the outlines."),
            "empty": _("The file is empty: choose the one with the outlines."),
        },
    )
