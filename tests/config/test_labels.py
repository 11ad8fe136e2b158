"""What a network calls things, in both languages, with the forms that Polish needs."""

import pytest
from celery.signals import task_prerun
from django.db import OperationalError
from django.urls import reverse
from django.utils.translation import gettext, ngettext, override

from config import place
from config.box import services
from config.labels import overlay, registry
from network.groups.models import Network
from network.groups.queries import networks
from tests.factories.groups import join
from tests.factories.members import OrganisationFactory

KINDS = Network.Kind.values
FORMS = {
    language: {f"{name}_{form}" for name, term in registry.TERMS.items() for form in term.forms[language]}
    for language in registry.LANGUAGES
}


@pytest.fixture
def laid():
    """Return a function that lays labels over this process until the test ends."""
    yield overlay.lay
    overlay.lay({})


@pytest.fixture
def reading(settings):
    """This process reads the network as it does in production, and forgets it after the test."""
    settings.PLACE_SECONDS = 60
    place.forget()
    yield
    place._Held.identity = None
    overlay.lay({})


@pytest.fixture
def chamber(network, laid):
    """The network as a chamber, with its words on the pages."""
    services.unpack(services.preset("chamber"), network=network)
    network.refresh_from_db()
    laid(network.labels)
    return network


def test_a_noun_stands_in_the_form_that_its_sentence_needs(chamber):
    said = {language: [] for language in ("pl", "en")}
    for language, sentences in said.items():
        with override(language):
            sentences += [gettext("Add an organisation"), gettext("Kind of organisation"), gettext("Our company")]
            sentences += [
                ngettext("%(n)s organisation", "%(n)s organisations", n) % {"n": n} for n in (1, 2, 5, 12, 22)
            ]

    assert said == {
        "pl": [
            "Dodaj firmę członkowską", "Rodzaj firmy członkowskiej", "Nasza firma",
            "1 firma członkowska", "2 firmy członkowskie", "5 firm członkowskich", "12 firm członkowskich", "22 firmy członkowskie",
        ],
        "en": [
            "Add a member company", "Kind of member company", "Our company",
            "1 member company", "2 member companies", "5 member companies", "12 member companies", "22 member companies",
        ],
    }  # fmt: skip


def test_taken_off_labels_leave_the_usual_words(laid):
    with override("pl"):
        usual = gettext("Organisations")
        laid({"words": {}, "terms": {"member": {"pl": dict.fromkeys(registry.TERMS["member"].forms["pl"], "koło")}}})
        renamed = gettext("Organisations")
        laid({})

        assert (renamed, gettext("Organisations")) == ("Koło", usual)


def test_labels_are_exchanged_not_piled_up(laid):
    for name in ("a", "b", "c"):
        laid({"words": {"nav.roadmaps": {"pl": name}}})

    catalogues = overlay.trans_real.translation("pl")._catalog._catalogs
    assert [isinstance(one, overlay._Overlay) for one in catalogues].count(True) == 1


def test_half_of_a_noun_is_not_used(laid):
    laid({"terms": {"member": {"pl": {"one": "izba"}}}})

    with override("pl"):
        assert gettext("Organisation") == "Organizacja"


@pytest.mark.parametrize("kind", KINDS)
def test_the_labels_of_a_preset_can_be_renamed_and_are_whole(kind):
    data = services.preset(kind)

    registry.check({"words": data["roles"] | data["message_classes"]["labels"] | data["labels"]["words"]})
    registry.check(data["labels"])


def test_what_can_be_renamed_stands_on_pages():
    """A sentence that changed in a template would keep its label to itself."""
    catalogue = overlay.trans_real.translation("pl")._catalog
    counted = {english for english in registry.COUNTED if (english, 0) in catalogue}
    known = {english for english in {*registry.SENTENCES, *registry.WORDS.values()} if english in catalogue}

    assert {*registry.SENTENCES, *registry.COUNTED, *registry.WORDS.values()} - known - counted == set()


def test_every_sentence_keeps_its_placeholders_and_uses_known_forms():
    wrong = []
    for english, patterns in registry.SENTENCES.items():
        for language, pattern in zip(registry.LANGUAGES, patterns, strict=True):
            forms = dict.fromkeys(FORMS[language] | {form.capitalize() for form in FORMS[language]}, "x")
            try:
                text = pattern.format_map(forms)
            except KeyError:
                wrong.append((english, pattern))
                continue
            wrong += [(english, pattern)] if text.count("%(") != english.count("%(") else []

    assert wrong == []


# --- on pages ---


@pytest.mark.parametrize(
    ("language", "words"),
    [("pl", ["Firmy członkowskie", "Komisje i sekcje"]), ("en", ["Member companies", "Committees and sections"])],
)
def test_staff_see_the_words_of_their_network(client, staff, chamber, language, words):
    client.force_login(staff)
    client.cookies["django_language"] = language

    page = client.get(reverse("members:staff-organisations")).content.decode()

    assert [word for word in words if word not in page] == []


def test_the_directory_and_the_portal_are_renamed_too(client, member, chamber):
    join(chamber, OrganisationFactory(is_public=True))
    client.force_login(member)

    directory = client.get(reverse("members:public-directory")).content.decode()
    portal = client.get(reverse("groups:portal-list")).content.decode()

    assert ("Firmy członkowskie" in directory, "Komisje i sekcje" in portal) == (True, True)


def test_pages_read_the_network_once_in_a_while_and_not_for_each_page(
    client, chamber, reading, django_assert_num_queries
):
    overlay.lay({})
    first = client.get(reverse("help")).content.decode()
    with django_assert_num_queries(0):
        client.get(reverse("help"))

    assert "Firmy członkowskie" in first


def test_mails_are_written_with_the_words_of_the_network(chamber, reading):
    overlay.lay({})

    task_prerun.send(sender=None)

    with override("pl"):
        assert gettext("Organisations") == "Firmy członkowskie"


def test_whoever_changes_the_labels_sees_them_on_the_next_page(
    client, chamber, reading, django_capture_on_commit_callbacks
):
    client.get(reverse("help"))
    words = {"terms": {"member": {"pl": dict.fromkeys(registry.TERMS["member"].forms["pl"], "warsztaty")}}}

    with django_capture_on_commit_callbacks(execute=True):
        services.unpack(services.preset("chamber") | {"labels": words}, network=chamber)

    assert "Warsztaty" in client.get(reverse("help")).content.decode()


def test_a_named_network_shows_its_name_and_its_coordinators(chamber, reading):
    chamber.coordinators.add(OrganisationFactory(short_name="Izba"), OrganisationFactory(short_name="Związek"))

    with override("pl"):
        found = place.place()

    assert (found.network, found.operator, found.has_several_operators) == (chamber.name_pl, "Izba i Związek", True)


def test_a_network_that_nobody_named_shows_what_the_settings_say(chamber, reading, settings):
    Network.objects.update(slug="network")

    assert place.place().network == settings.PLACE["network"]


def test_pages_keep_the_words_they_have_while_the_database_is_away(chamber, reading, monkeypatch):
    before = place.place()
    place.forget()
    monkeypatch.setattr(networks, "identity", _refused)

    assert place.place() == before


def _refused():
    raise OperationalError


# --- languages ---


def test_a_network_of_one_language_answers_in_it(client, network, reading):
    Network.objects.update(languages=["en"])
    client.get("/privacy/")  # this process learns it

    page = client.get("/privacy/", headers={"Accept-Language": "pl"}).content.decode()

    assert ('<html lang="en"' in page, 'name="language"' in page) == (True, False)


def test_the_first_language_is_for_visitors_who_ask_for_none(client, network, reading):
    Network.objects.update(languages=["en", "pl"])
    client.get("/privacy/")

    found = [client.get("/privacy/", headers=said).content.decode() for said in ({}, {"Accept-Language": "pl"})]

    assert ['<html lang="en"' in page for page in found] == [True, False]
