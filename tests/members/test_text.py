"""Polish text: order, folding, and what we refuse to store."""

import random

import pytest
from django.core.exceptions import ValidationError

from members.models import Organisation
from members.text import fold, fold_name, plain_text, search_key, slug, sort_key
from tests.factories.members import OrganisationFactory

IN_ORDER = [
    "A&B",
    "Anna",
    "Ärzte",
    "azot",
    "Ąka",
    "Ćma",
    "ćwikła",
    "dom",
    "lis",
    "lody",
    "łoś",
    "ŁÓDŹ",
    "Müller",
    "zebra",
    "zęby",
    "źrebak",
    "Żak",
]


def test_sort_key_puts_polish_names_in_polish_order():
    shuffled = random.Random(1).sample(IN_ORDER, len(IN_ORDER))

    assert sorted(shuffled, key=sort_key) == IN_ORDER


@pytest.mark.django_db
def test_the_database_keeps_the_same_order():
    for name in random.Random(2).sample(IN_ORDER, len(IN_ORDER)):
        OrganisationFactory(short_name=name)

    assert [str(organisation) for organisation in Organisation.objects.all()] == IN_ORDER


@pytest.mark.parametrize(
    ("text", "folded"),
    [("ŁÓDŹ", "lodz"), ("Zażółć  gęślą-jaźń!", "zazolc gesla jazn"), ("z\u0301le", "zle"), ("A&B", "a b"), ("", "")],
)
def test_fold_takes_off_case_marks_and_signs(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Żuraw IoT Sp. z o.o.", "zuraw iot"),
        ("Kos Embedded spółka z o.o.", "kos embedded"),
        ("Jesion S.A.", "jesion"),
        ("Klon sp.k.", "klon"),
        ("Lis i Syn s.c.", "lis i syn"),
        ("Zoo Kielce", "zoo kielce"),
        ("sp. z o.o.", "sp z o o"),
    ],
)
def test_legal_forms_are_dropped_from_names(name, folded):
    assert fold_name(name) == folded


def test_search_key_keeps_the_beginnings_of_both_names():
    assert search_key("Żuraw sp. z o.o.", "IoT") == "zuraw|iot"
    assert search_key("Żuraw", "") == "zuraw"


@pytest.mark.parametrize("text", ["a\0", "a\x1b[31m", "a\u202egnp", "a\u2066b"])
def test_plain_text_refuses_control_and_direction_signs(text):
    with pytest.raises(ValidationError):
        plain_text(text)


def test_plain_text_lets_lines_tabs_and_letters_through():
    assert plain_text("Zażółć\n\tgęślą – „jaźń” 🦆") is None


@pytest.mark.parametrize(
    ("text", "address"),
    [("Ile ławek?", "ile-lawek"), ("Żółć, gęś & jaźń", "zolc-ges-jazn"), ("ŁÓDŹ 2030+", "lodz-2030")],
)
def test_a_slug_keeps_the_base_of_every_polish_letter(text, address):
    assert slug(text) == address
