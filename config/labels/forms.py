"""All names that a network may choose, in one form: nouns with their forms, then single words by kind."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from config.labels import overlay, registry

MAX_LENGTH = 80
LANGUAGES = {"pl": _("in Polish"), "en": _("in English")}
FORMS = {  # what the forms of a noun are for
    "one": pgettext_lazy("noun", "one"),
    "one_gen": pgettext_lazy("noun", "one, genitive"),
    "one_acc": pgettext_lazy("noun", "one, accusative"),
    "a_one": pgettext_lazy("noun", "one, with its article"),
    "many": pgettext_lazy("noun", "several"),
    "many_gen": pgettext_lazy("noun", "several, genitive"),
    "our": _("“our …”, as a heading"),
    "my": _("“my …”, as a heading"),
}
GROUPS = {
    "nav": _("Navigation"),
    "kind": _("Kinds of organisations"),
    "group": _("Kinds of groups"),
    "class": _("Classes of messages"),
    "role": _("Roles in the portal"),
    "function": _("Functions of people"),
    "group_role": _("Roles in groups"),
    "staff_role": _("Roles of staff"),
}


@dataclass(frozen=True)
class Section:
    """What the page shows together: `rows` are lists of bound fields that stand side by side."""

    title: str | Promise
    rows: list
    is_open: bool


class LabelsForm(forms.Form):
    """What the network calls things; an empty field keeps the usual word."""

    def __init__(self, data=None, *, labels):
        super().__init__(data)
        terms, words = labels.get("terms", {}), labels.get("words", {})
        for name, language, form, example in _noun_forms():
            label = f"{FORMS[form]}, {LANGUAGES[language]}"
            self._add(f"{name}-{language}-{form}", label, example, terms.get(name, {}).get(language, {}).get(form, ""))
        for key, english in registry.WORDS.items():
            for language in registry.LANGUAGES:
                usual = overlay.usual(english, language)
                self._add(
                    f"{key}-{language}", f"{usual}, {LANGUAGES[language]}", usual, words.get(key, {}).get(language, "")
                )

    def _add(self, name, label, usual, value):
        widget = forms.TextInput(attrs={"placeholder": usual})
        self.fields[name] = forms.CharField(
            label=label, required=False, max_length=MAX_LENGTH, initial=value, widget=widget, validators=[_words_only]
        )

    def clean(self):
        data = super().clean()
        for name, term in registry.TERMS.items():
            for language, wanted in term.forms.items():
                empty = [form for form in wanted if not data.get(f"{name}-{language}-{form}")]
                if 0 < len(empty) < len(wanted):
                    for form in empty:
                        self.add_error(
                            f"{name}-{language}-{form}",
                            ValidationError(_("Write this form too, or clear all of this noun."), code="half"),
                        )
        return data

    def labels(self):
        """Return the labels as `Network.labels` holds them: only what is written."""
        terms, words = {}, {}
        for name, language, form, _example in _noun_forms():
            if text := self.cleaned_data[f"{name}-{language}-{form}"]:
                terms.setdefault(name, {}).setdefault(language, {})[form] = text
        for key in registry.WORDS:
            for language in registry.LANGUAGES:
                if text := self.cleaned_data[f"{key}-{language}"]:
                    words.setdefault(key, {})[language] = text
        return {name: group for name, group in (("terms", terms), ("words", words)) if group}

    def sections(self):
        """Return the Sections of the page; those with something written or wrong are open."""
        found = []
        for name, term in registry.TERMS.items():
            rows = [[self[f"{name}-{language}-{form}"] for form in forms_] for language, forms_ in term.forms.items()]
            found.append(Section(term.label, rows, is_open=True))
        for beginning, title in GROUPS.items():
            keys = [key for key in registry.WORDS if key.startswith(f"{beginning}.")]
            rows = [[self[f"{key}-{language}"] for language in registry.LANGUAGES] for key in keys]
            is_open = any(field.value() or field.errors for row in rows for field in row)
            found.append(Section(title, rows, is_open=is_open))
        return found


def _noun_forms():
    """Yield (noun, language, form, example) of everything that a noun needs."""
    for name, term in registry.TERMS.items():
        for language, forms_ in term.forms.items():
            for form, example in forms_.items():
                yield name, language, form, example


def _words_only(text):
    if registry.UNFIT.search(text):
        raise ValidationError(_('Write it without < > & " { } and per cent signs.'), code="unfit")
