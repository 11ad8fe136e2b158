"""Search that forgives Polish letters, endings and typing errors."""

import pytest

from members.queries import directory, search
from members.queries.directory import Search
from members.services.classification import refresh_search_words
from tests.factories.members import BranchTagFactory, OrganisationFactory

pytestmark = pytest.mark.django_db


def found(text, **asked):
    asked = Search(text=text, **asked)
    return [str(organisation) for organisation in directory.page(asked, directory.answers_to(asked)).rows]


@pytest.fixture
def lodz(db):
    return OrganisationFactory(legal_name="Stocznia Łódź sp. z o.o.", short_name="Łódź")


@pytest.mark.parametrize("text", ["łódź", "LODZ", "łodzi", "łod", "Łódź sp. z o.o.", "stoczni łódź", "stoczniami"])
def test_a_name_is_found_without_polish_letters_by_endings_and_prefix(lodz, text):
    OrganisationFactory(short_name="Kos", legal_name="Kos Embedded s.c.")

    assert found(text) == ["Łódź"]


def test_all_words_must_match(lodz):
    assert found("łódź xyzzyx") == []


def test_words_of_two_letters_match_whole():
    OrganisationFactory(legal_name="Kos ab", short_name="")
    OrganisationFactory(legal_name="Kos abcd", short_name="")

    assert found("kos ab", is_exact=False)[0] == "Kos ab"
    assert found("ab", is_exact=True) == ["Kos ab"]


def test_few_hits_bring_names_that_look_alike_and_say_so():
    OrganisationFactory(legal_name="Świętokrzyska Spółka Łódek", short_name="")
    asked = Search(text="swietokszyska")

    rows = directory.page(asked, directory.answers_to(asked)).rows

    assert [(str(row), row.is_similar) for row in rows] == [("Świętokrzyska Spółka Łódek", 1)]


def test_no_more_names_that_look_alike_than_are_compared(monkeypatch):
    monkeypatch.setattr(search, "ALIKE_MOST", 2)
    for name in ("Jesion 1", "Jesion 2", "Jesion 3", "Jeszion"):
        OrganisationFactory(legal_name=name, short_name="")

    names = found("jeszion")

    assert (names[0], len(names)) == ("Jeszion", 3)


def test_with_many_hits_names_that_start_so_come_first_on_pages_that_follow_one_another(monkeypatch):
    monkeypatch.setattr(directory, "RANKED_HITS", 5)
    for number in range(30):
        OrganisationFactory(short_name=f"Firma {number:02}", offer_pl="Jesion i dąb")
    for name in ("Jesion Ż", "Jesion A", "Nasz Jesion"):
        OrganisationFactory(short_name=name, legal_name=name)
    asked = Search(text="jesion")

    first = directory.page(asked, directory.answers_to(asked))
    second = directory.page(asked, directory.answers_to(asked), after=first.next_cursor)

    seen = [str(row) for page in (first, second) for row in page.rows]
    assert seen == ["Jesion A", "Jesion Ż", *(f"Firma {number:02}" for number in range(30)), "Nasz Jesion"]
    assert [str(row) for row in directory.results(asked, directory.answers_to(asked))[0]] == seen


def test_enough_hits_bring_nothing_alike():
    for number in range(5):
        OrganisationFactory(short_name=f"Jesion {number}", legal_name=f"Jesion {number}")
    OrganisationFactory(short_name="Jeszion", legal_name="Jeszion")

    assert "Jeszion" not in found("jesion")
    assert "Jeszion" in found("jesion 1")


def test_order_number_then_start_of_name_then_rank_then_likeness():
    by_text = OrganisationFactory(short_name="Alfa", legal_name="Alfa", description_pl="Szpak")
    by_start = OrganisationFactory(short_name="Szpak Dane", legal_name="Szpak Dane")
    whole_in_offer = OrganisationFactory(short_name="Beta", legal_name="Beta", offer_pl="szpak")
    by_prefix = OrganisationFactory(short_name="Gamma", legal_name="Gamma", offer_pl="szpakowaty")
    alike = OrganisationFactory(short_name="Szpok", legal_name="Szpok")

    assert found("szpak")[:4] == [str(by_start), str(whole_in_offer), str(by_text), str(by_prefix)]
    assert str(alike) in found("szpok")


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("nip", "1234563218", "PL 123-456-32-18"),
        ("regon", "123456785", "123456785"),
        ("krs", "0000012345", "0000012345"),
    ],
)
def test_a_register_number_finds_its_organisation_first(field, value, text):
    OrganisationFactory(short_name="Kos", **{field: value})
    OrganisationFactory(short_name="Inna", description_pl=f"numer {text} {value}")

    assert found(text)[0] == "Kos"


def test_branch_names_are_searched():
    organisation = OrganisationFactory(short_name="Jesion")
    organisation.branches.add(BranchTagFactory(slug="energy", name_pl="Energetyka / OZE", name_en="Energy"))
    refresh_search_words([organisation])

    assert found("energetyka") == ["Jesion"]


def test_exact_search_wants_whole_words():
    OrganisationFactory(short_name="Kos", offer_pl="czujniki")

    assert found("czujnik", is_exact=True) == []
    assert found("czujniki", is_exact=True) == ["Kos"]


@pytest.mark.parametrize("text", ["'", "a & b | !c", "((", ":*", "%_%", "\\", "!!!", "sp. z o.o.", "a" * 500, "🦆"])
def test_odd_texts_are_searched_without_complaint(client, text):
    OrganisationFactory(short_name="Kos")

    assert client.get("/directory/", {"q": text}).status_code == 200
