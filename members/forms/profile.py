"""Fields of a profile beside its texts: words separated by commas, languages, references; and the forms of pictures."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.languages import LANGUAGES
from members.models import Picture, ProfileTag, Reference
from members.models.profile import FIRST_YEAR
from members.services.profile_parts import REFERENCE_FIELDS
from members.text import fold, plain_text

MAX_TAGS = 30
MAX_REFERENCES = 10


class TagsField(forms.CharField):
    """Words and short phrases as people write them, "pomiary laserowe, CE": a list, each once."""

    widget = forms.Textarea(attrs={"rows": 2})

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        text = (super().to_python(value) or "").replace(";", ",").replace("\n", ",")
        found = {}
        for name in (" ".join(part.split()) for part in text.split(",")):
            found.setdefault(fold(name) or name, name)
        return [name for name in found.values() if name]

    def validate(self, value):
        super().validate(value)
        longest = ProfileTag._meta.get_field("name").max_length
        for name in value:
            plain_text(name)
            if len(name) > longest:
                raise ValidationError(
                    _("“%(text)s” is too long: write at most %(limit)s characters."),
                    code="too_long",
                    params={"text": name[:40], "limit": longest},
                )
        if len(value) > MAX_TAGS:
            raise ValidationError(
                _("Keep the %(count)s most important ones: nobody reads more."),
                code="too_many",
                params={"count": MAX_TAGS},
            )

    def run_validators(self, value):
        """They are checked one by one above."""


class ReferencesWidget(forms.Widget):
    """Rows of customer, year and what was done in two languages; one empty row more than there are references."""

    template_name = "members/references.html"
    use_fieldset = True

    def value_from_datadict(self, data, files, name):
        rows = [
            {field: data.get(f"{name}-{n}-{field}", "").strip() for field in REFERENCE_FIELDS}
            for n in range(MAX_REFERENCES)
        ]
        return [row for row in rows if any(row.values())]

    def value_omitted_from_data(self, data, files, name):
        return False

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["rows"] = [
            {
                "number": number + 1,
                "cells": [
                    {
                        "name": f"{name}-{number}-{field}",
                        "label": Reference._meta.get_field(field).verbose_name,
                        "value": row.get(field, ""),
                        "limit": Reference._meta.get_field(field).max_length or 4,
                        "is_year": field == "year",
                    }
                    for field in REFERENCE_FIELDS
                ],
            }
            for number, row in enumerate([*(value or []), {}][:MAX_REFERENCES])
        ]
        return context


class ReferencesField(forms.Field):
    """For whom a firm worked: a list of dicts of REFERENCE_FIELDS."""

    widget = ReferencesWidget

    def clean(self, value):
        return sorted((self._row(row) for row in value), key=lambda row: -row["year"])

    def _row(self, row):
        for name in ("customer", "what_pl"):
            if not row[name]:
                raise ValidationError(_("Say for whom you worked, in which year and what you did."), code="incomplete")
        for name in ("customer", "what_pl", "what_en"):
            plain_text(row[name])
            limit = Reference._meta.get_field(name).max_length
            if len(row[name]) > limit:
                raise ValidationError(
                    _("“%(text)s” is too long: write at most %(limit)s characters."),
                    code="too_long",
                    params={"text": row[name][:40], "limit": limit},
                )
        year = row["year"]
        last = timezone.localdate().year
        if not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= last):
            raise ValidationError(
                _("Write the year with four digits, %(last)s at the latest."), code="year", params={"last": last}
            )
        return row | {"year": int(year)}

    def has_changed(self, initial, data):
        return list(initial or []) != data


class ProfilePartsForm(forms.Form):
    """What a firm can do, for whom it worked, and in which languages it can be spoken to."""

    competences = TagsField(
        label=_("Competences"),
        required=False,
        help_text=_(
            "What you can do, separated by commas: laser measurement, CE marking. The directory finds you by each of them."
        ),
    )
    technologies = TagsField(
        label=_("Technologies"),
        required=False,
        help_text=_(
            "What you work with: LoRaWAN, 5-axis milling, PostgreSQL. The directory finds you by each of them."
        ),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages in which one can speak to you"),
        choices=LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    references = ReferencesField(
        label=_("References"),
        required=False,
        help_text=_(
            "For whom you worked, when and what you did. Ask the customer before you name them. Another row appears after saving."
        ),
    )


class PictureWordsForm(forms.Form):
    """What a picture shows, in words: for whoever does not see it."""

    alt_pl = forms.CharField(
        label=_("What it shows, in Polish"),
        max_length=200,
        validators=[plain_text],
        help_text=_(
            "One sentence for people who do not see the picture: “Two people at a milling machine in our hall”."
        ),
        error_messages={"required": _("Say in words what the picture shows.")},
    )
    alt_en = forms.CharField(
        label=_("What it shows, in English"), max_length=200, required=False, validators=[plain_text]
    )


class PictureForm(PictureWordsForm):
    """A new logo or photo."""

    file = forms.FileField(
        label=_("Picture"),
        help_text=_("PNG, JPEG or WebP, up to 10 MB. We make it anew: where and with what it was taken is not kept."),
        widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        error_messages={
            "required": _("Choose a picture from your computer."),
            "empty": _("This file is empty: choose the picture."),
        },
    )
    kind = forms.ChoiceField(
        label=_("It is"),
        choices=Picture.Kind.choices,
        initial=Picture.Kind.PHOTO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether it is a photo or the logo.")},
    )
    field_order = ["file", "kind", "alt_pl", "alt_en"]
