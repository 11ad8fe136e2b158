"""The public directory: who is shown, filters with counts, pages by key, CSV."""

import csv
import io
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.models import Organisation
from tests.factories.members import BranchTagFactory, ContactPointFactory, OrganisationFactory, member_of

pytestmark = pytest.mark.django_db


def names(response):
    return [card["name"] for card in response.context["cards"]]


def test_directory_lists_verified_public_organisations_in_polish_order(client):
    for name in ["Żak", "Ćma", "azot", "Ąka"]:
        OrganisationFactory(short_name=name)
    OrganisationFactory(short_name="Cicha", is_public=False)
    OrganisationFactory(short_name="Nowa", state=Organisation.State.PROPOSED)

    response = client.get("/directory/")

    assert names(response) == ["azot", "Ąka", "Ćma", "Żak"]


@pytest.mark.parametrize("query", ["", "?q=lodki"])
def test_directory_costs_the_same_with_one_row_and_with_three(client, query):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/directory/{query}")
        return len(captured)

    OrganisationFactory(short_name="Łódki Jeden")
    with_one = statements()
    for name in ["Łódki Dwa", "Łódki Trzy"]:
        OrganisationFactory(short_name=name).branches.add(BranchTagFactory())

    assert statements() == with_one


def test_facets_narrow_the_list_and_count_what_another_tick_would_add(client):
    ict, energy = BranchTagFactory(), BranchTagFactory(slug="energy", name_pl="Energetyka / OZE", name_en="Energy")
    OrganisationFactory(short_name="Kos").branches.add(ict)
    OrganisationFactory(short_name="Jesion").branches.add(energy)
    OrganisationFactory(short_name="Wydział", kind=Organisation.Kind.CITY_DEPARTMENT).branches.add(ict)

    response = client.get("/directory/?branch=ict&kind=tenant_sme")

    assert names(response) == ["Kos"]
    counts = response.context["counts"]
    assert counts["hits"] == 1
    assert counts["all"] == 3
    assert counts["branch"] == {"ict": 1, "energy": 1}
    assert counts["kind"] == {"tenant_sme": 1, "city_department": 1}


def test_a_region_holds_its_parts(client):
    OrganisationFactory(short_name="Kielecka", nuts="PL721")
    OrganisationFactory(short_name="Warszawska", nuts="PL911")

    assert names(client.get("/directory/?nuts=PL72")) == ["Kielecka"]


def test_pages_follow_one_another_by_key_and_show_each_organisation_once(client):
    for number in range(45):
        OrganisationFactory(short_name=f"Firma {number:02}")

    seen, url = [], "/directory/?cursor="
    for _page in range(3):
        response = client.get(url)
        seen += names(response)
        url = f"/directory/?cursor={response.context['next_cursor']}"

    assert seen == [f"Firma {number:02}" for number in range(45)]
    assert response.context["next_cursor"] == ""


def test_pages_of_a_search_follow_one_another_too(client):
    for number in range(25):
        OrganisationFactory(short_name=f"Firma {number:02}", offer_pl="czujniki temperatury")

    first = client.get("/directory/?q=czujniki")
    second = client.get(f"/directory/?q=czujniki&cursor={first.context['next_cursor']}")

    assert names(first) + names(second) == [f"Firma {number:02}" for number in range(25)]


@pytest.mark.parametrize("cursor", ["x", "W10", "bnVsbA", "WzEsImEiLCJiIl0", "WzEsIlx1MDAwMCIsImIiXQ"])
def test_a_cursor_that_is_not_ours_starts_at_the_beginning(client, cursor):
    OrganisationFactory(short_name="Kos")

    assert names(client.get(f"/directory/?cursor={cursor}")) == ["Kos"]


def test_matches_are_marked_and_nothing_else_is_let_through(client):
    OrganisationFactory(short_name="Żuraw IoT", offer_pl="<b>Bezprzewodowe</b> czujniki temperatury & wilgotności")

    page = client.get("/directory/?q=czujnik+temperatura").content.decode()

    assert "&lt;b&gt;Bezprzewodowe&lt;/b&gt; <mark>czujniki temperatury</mark> &amp; wilgotności" in page


def test_the_month_of_the_last_check_is_written_small_in_polish(client):
    OrganisationFactory(profile_checked_at=timezone.now() - timedelta(days=40))

    page = client.get("/directory/", headers={"accept-language": "pl"}).content.decode()

    assert re.search(r"sprawdzone: [a-zńśź]+ 20\d\d", page)


def test_detail_shows_the_chosen_contact_and_only_people_who_agreed(client):
    organisation = OrganisationFactory(short_name="Kos")
    ContactPointFactory(organisation=organisation, value="biuro@kos.example.org", is_public=True)
    ContactPointFactory(organisation=organisation, value="tajne@kos.example.org")
    shown = member_of(organisation, is_public_contact=True).person
    hidden = member_of(organisation).person

    page = client.get(f"/directory/{organisation.public_id}/").content.decode()

    assert "biuro@kos.example.org" in page
    assert "tajne@kos.example.org" not in page
    assert str(shown) in page
    assert str(hidden) not in page


@pytest.mark.parametrize("fields", [{"is_public": False}, {"state": Organisation.State.ARCHIVED}])
def test_detail_of_an_organisation_that_is_not_shown_is_404(client, fields):
    organisation = OrganisationFactory(**fields)

    assert client.get(f"/directory/{organisation.public_id}/").status_code == 404


def test_csv_has_the_filtered_rows_and_no_formulas(client):
    OrganisationFactory(short_name="=HYPERLINK(1)", legal_name="+Kos", kind=Organisation.Kind.NGO)
    OrganisationFactory(short_name="Inna")

    body = b"".join(client.get("/directory/csv/?kind=ngo").streaming_content).decode("utf-8-sig")

    rows = list(csv.DictReader(io.StringIO(body), delimiter=";"))
    assert [(row["legal_name"], row["short_name"]) for row in rows] == [("'+Kos", "'=HYPERLINK(1)")]
