"""Every form of the house: its words are marked for translation, and what is missing is said in a sentence."""

import importlib
import pkgutil

import pytest
from django import forms
from django.forms.formsets import BaseFormSet
from django.utils.functional import Promise

from events.forms import EventForm

ROOTS = ("config", "members", "network", "surveys", "consultations", "events")
NAMES_OF_THEIR_OWN = {"NIP", "REGON", "KRS"}
WITHOUT_WORDS = (  # never drawn: their values come from buttons
    "network.messaging.forms.staff_acts.DecisionForm",
    "network.messaging.forms.returned.FreeForm",
)


def _modules():
    for root in ROOTS:
        package = importlib.import_module(root)
        for found in pkgutil.walk_packages(package.__path__, f"{root}."):
            if "forms" in found.name:
                yield importlib.import_module(found.name)


def _below(cls):
    for sub in cls.__subclasses__():
        yield sub
        yield from _below(sub)


def every_form():
    """Return (module, name, fields) of each form class of ours, those inside formsets too."""
    modules = list(_modules())
    ours = [form for form in _below(forms.BaseForm) if form.__module__.split(".")[0] in ROOTS]
    inside = [(module, formset.form) for module in modules for formset in vars(module).values() if _is_formset(formset)]
    found = [(form.__module__, form.__name__, form.base_fields) for form in ours]
    return found + [(module.__name__, form.__name__, form.base_fields) for module, form in inside]


def _is_formset(thing):
    return isinstance(thing, type) and issubclass(thing, BaseFormSet) and hasattr(thing, "form")


def shown_fields():
    return [
        (f"{module}.{form}.{name}", field)
        for module, form, fields in every_form()
        for name, field in fields.items()
        if not isinstance(field.widget, forms.HiddenInput)
    ]


def test_every_label_and_help_is_marked_for_translation():
    unmarked = [
        place for place, field in shown_fields() if not place.startswith(WITHOUT_WORDS) and not _is_marked(field)
    ]

    assert unmarked == []


def _is_marked(field):
    has_label = isinstance(field.label, Promise) or field.label in NAMES_OF_THEIR_OWN
    return has_label and (isinstance(field.help_text, Promise) or field.help_text == "")


def test_every_required_field_says_what_to_do():
    assert _speechless(shown_fields()) == []


@pytest.mark.django_db
def test_the_fields_of_an_event_say_what_to_do_too(network):
    fields = EventForm(network=network).fields

    assert len(fields) > 12
    assert _speechless((f"events.EventForm.{name}", field) for name, field in fields.items()) == []


def _speechless(fields):
    usual = forms.Field.default_error_messages["required"]
    return [
        place
        for place, field in fields
        if field.required and not place.startswith(WITHOUT_WORDS) and field.error_messages["required"] == usual
    ]
