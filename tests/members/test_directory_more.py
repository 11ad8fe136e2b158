"""The directory as map and files, its further facets, synonyms, saved searches; everywhere the same fields."""

import csv
import io
import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members import json_files, public_record
from members.models import Building, Location, Organisation, OrganisationSector, SavedSearch, SearchSynonym
from members.queries import counting
from members.services import accounts, people, saved_searches
from members.services.classification import refresh_search_words
from tests.factories.groups import GroupFactory
from tests.factories.members import (
    BranchTagFactory,
    ContactPointFactory,
    OrganisationFactory,
    PersonFactory,
    member_of,
)

pytestmark = pytest.mark.django_db
SQUARE = {"type": "Polygon", "coordinates": [[[20.5, 50.8], [20.6, 50.8], [20.6, 50.9], [20.5, 50.8]]]}


def names(response):
    return [card["name"] for card in response.context["cards"]]


def facet(response, name):
    found = next((one for one in response.context["facets"] if one["name"] == name), {"options": []})
    return [(option["value"], option["count"]) for option in found["options"]]


@pytest.fixture
def kos(db):
    """An organisation that shows everything that can be shown."""
    kos = OrganisationFactory(
        short_name="Kos",
        legal_name="Kos; Embedded, s.c.",
        nip="1234563218",
        regon="123456785",
        krs="0000012345",
        website="https://kos.example.org",
        offer_pl="Czujniki </script><b>\nmałe",
        offer_en="Sensors",
        description_pl="Opis",
        nuts="PL721",
        size_band="small",
        serves_citizens=True,
    )
    kos.branches.add(BranchTagFactory())
    OrganisationSector.objects.create(organisation=kos, pkd_code="62.10.B", is_main=True)
    Location.objects.create(organisation=kos, building="C", room="12", street="Olszewskiego 6", city="Kielce")
    ContactPointFactory(organisation=kos, value="biuro@kos.example.org", is_public=True)
    ContactPointFactory(organisation=kos, kind="phone", value="+48412787200", is_public=True)
    ContactPointFactory(organisation=kos, value="tajne@kos.example.org")
    shown = member_of(kos, is_public_contact=True, competences="znak CE", function="board")
    PersonFactory._meta.model.objects.filter(user=shown).update(given_name="Anna", family_name="Kosowa")
    hidden = member_of(kos, competences="tajemnica")
    PersonFactory._meta.model.objects.filter(user=hidden).update(given_name="Jan", family_name="Ukryty")
    refresh_search_words([kos])
    return kos


SHOWN = [
    "Kos", "Embedded", "1234563218", "123456785", "0000012345", "https://kos.example.org", "Czujniki", "Opis", "PL721",
    "62.10.B", "12", "Olszewskiego 6", "biuro@kos.example.org", "Anna Kosowa", "znak CE",
]  # fmt: skip
HIDDEN = ["tajne@", "Ukryty", "tajemnica"]


def test_page_files_card_and_api_show_the_same_and_nothing_hidden(client, kos):
    doors = {
        "csv": b"".join(client.get("/directory/csv/").streaming_content).decode("utf-8-sig"),
        "json": b"".join(client.get("/directory/json/").streaming_content).decode(),
        "vcard": client.get(f"/directory/{kos.public_id}/vcard/").content.decode().replace("\r\n ", ""),
        "page": client.get(f"/directory/{kos.public_id}/", headers={"accept-language": "pl"}).content.decode(),
    }
    client.force_login(member_of(OrganisationFactory()))
    doors["api"] = json.dumps(client.get(f"/api/v1/organisations/{kos.public_id}/").json(), ensure_ascii=False)

    missing = {(door, text) for door, body in doors.items() for text in SHOWN if text not in body}
    told = {(door, text) for door, body in doors.items() for text in HIDDEN if text in body}
    assert missing == {("page", "PL721"), ("vcard", "PL721")}  # people read the region's name there
    assert "Podregion kielecki" in doors["page"]
    assert told == set()
    rows = list(csv.DictReader(io.StringIO(doors["csv"]), delimiter=";"))
    assert list(rows[0]) == public_record.FIELDS == list(json.loads(doors["json"])[0])
    assert "+48412787200" in doors["csv"]


def test_vcard_follows_its_grammar(client, kos):
    answer = client.get(f"/directory/{kos.public_id}/vcard/")

    lines = answer.content.decode().split("\r\n")
    assert answer["Content-Type"] == "text/vcard; charset=utf-8"
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
    assert lines[-2:] == ["END:VCARD", ""]
    assert max(len(line.encode()) for line in lines) <= 75
    assert "ORG:Kos\\; Embedded\\, s.c." in lines
    assert "ADR;TYPE=work:;C 12;Olszewskiego 6;Kielce;;;" in lines


def test_data_for_search_engines_is_whole_and_cannot_end_its_element(client, kos):
    page = client.get(f"/directory/{kos.public_id}/").content.decode()

    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, flags=re.S)
    data = json.loads(script)
    assert data["legalName"] == "Kos; Embedded, s.c."
    assert (
        data["makesOffer"]["description"].startswith("Czujniki </script><b>")
        or data["makesOffer"]["description"] == "Sensors"
    )
    assert data["isicV4"] == "6210"
    assert "<b>" not in script


def test_files_of_nothing_are_empty_and_whole():
    assert json.loads("".join(json_files.array([]))) == []
    assert json.loads("".join(json_files.array([{"a": 1}, {"a": "ł"}]))) == [{"a": 1}, {"a": "ł"}]


# --- facets ---


def test_facets_of_division_building_offer_and_group_narrow_and_count(client, kos, network):
    other = OrganisationFactory(short_name="Tur", offer_pl="", helix="science")
    for code in ("62.20.A", "62.20.B", "28.99.Z"):
        OrganisationSector.objects.create(organisation=other, pkd_code=code)
    Location.objects.create(organisation=other, building="D")
    group = GroupFactory(network=network, name_pl="Ciepło", state="dormant", coordinator=kos)

    whole = client.get("/directory/")

    assert facet(whole, "pkd") == [("28", 1), ("62", 2)]  # three codes of one division count once
    assert facet(whole, "building") == [("C", 1), ("D", 1)]
    assert facet(whole, "offers") == [("offer", 1)]
    assert facet(whole, "group") == [(str(group.public_id), 1)]
    assert names(client.get("/directory/?pkd=28")) == ["Tur"]
    assert names(client.get("/directory/?building=C&pkd=62")) == ["Kos"]
    assert names(client.get("/directory/?offers=offer")) == ["Kos"]
    assert names(client.get(f"/directory/?group={group.public_id}")) == ["Kos"]
    assert names(client.get("/directory/?group=nonsense")) == []
    assert facet(client.get("/directory/?building=C"), "pkd") == [("62", 1)]
    assert facet(client.get("/directory/?building=C"), "building") == [("C", 1), ("D", 1)]
    client.force_login(member_of(other))
    found = client.get("/api/v1/organisations/?pkd=28&building=D").json()["results"]
    assert [one["short_name"] for one in found] == ["Tur"]


@pytest.mark.parametrize("value", ["O'Neill", "a\\b", "C:*", "'", "\\", "ż & !ł | (x", "x" * 5000])
def test_a_value_of_a_facet_is_looked_for_as_it_is(client, value):
    there = OrganisationFactory(short_name="Tam")
    Location.objects.create(organisation=there, building=value[:40])
    Location.objects.create(organisation=OrganisationFactory(), building="CC")

    page = client.get("/directory/", {"building": value})

    assert names(page) == (["Tam"] if len(value) <= 40 else [])
    assert (value[:40], 1) in facet(page, "building")
    assert names(client.get("/directory/?kind=nonsense")) == []


def test_more_hits_than_are_counted_are_lower_bounds_and_come_by_name(client, monkeypatch):
    monkeypatch.setattr(counting, "MOST", 3)
    for number in range(5):
        OrganisationFactory(short_name=f"Firma {number}", offer_pl="czujniki")

    page = client.get("/directory/?q=czujniki", headers={"accept-language": "pl"})

    assert page.context["is_cut"]
    assert "pasuje więcej niż 3" in page.content.decode()
    assert names(page) == [f"Firma {number}" for number in range(5)]


def test_a_chosen_facet_of_many_is_a_lower_bound_and_all_else_is_exact(client, monkeypatch):
    monkeypatch.setattr(counting, "MOST", 3)
    for number in range(5):
        OrganisationFactory(kind="ngo" if number < 2 else "company")

    page = client.get("/directory/?kind=ngo")

    assert (page.context["counts"]["hits"], page.context["is_cut"]) == (2, False)
    assert facet(page, "helix") == [("business", 2)]
    assert sum(count for _value, count in facet(page, "kind")) == 4  # as deep as is counted
    assert [one["name"] for one in page.context["facets"] if one["is_cut"]] == ["kind"]


def test_counts_under_two_choices_leave_out_one_choice_each(client):
    for kind, helix in (("ngo", "society"), ("ngo", "society"), ("ngo", "science"), ("company", "society")):
        OrganisationFactory(kind=kind, helix=helix)

    page = client.get("/directory/?kind=ngo&helix=society")

    assert page.context["counts"]["hits"] == 2
    assert sorted(facet(page, "kind")) == [("company", 1), ("ngo", 2)]
    assert sorted(facet(page, "helix")) == [("science", 1), ("society", 2)]


def test_counts_of_a_large_directory_without_text_are_kept_for_a_minute(client, monkeypatch):
    monkeypatch.setattr(counting, "LARGE", 1)
    monkeypatch.setattr(counting, "_answers", {})
    OrganisationFactory()
    OrganisationFactory()
    assert client.get("/directory/").context["counts"]["hits"] == 2
    OrganisationFactory()

    assert client.get("/directory/").context["counts"]["hits"] == 2
    monkeypatch.setattr(counting, "KEPT_SECONDS", 0)
    assert client.get("/directory/").context["counts"]["hits"] == 3


@pytest.mark.parametrize(
    "query", ["", "?q=kos", "?q=kosy+lodki", "?q=embeded&branch=ict", "?branch=ict&kind=tenant_sme&pkd=62&building=C"]
)
def test_a_search_page_costs_at_most_eight_statements(client, kos, network, query):
    GroupFactory(network=network, coordinator=kos, state="dormant")
    client.get("/")  # what a process reads once a minute

    with CaptureQueriesContext(connection) as captured:
        client.get(f"/directory/{query}")

    assert len(captured) <= 8, [one["sql"][:80] for one in captured]


def test_the_list_of_what_it_is_sorted_by_follows_every_writer_and_no_stale_record(kos):
    stale = Organisation.objects.get(pk=kos.pk)

    def listed():
        return Organisation.objects.get(pk=kos.pk).sorted_by

    assert listed() == ["branch:ict", "building:C", "pkd:62"]
    OrganisationSector.objects.filter(organisation=kos).update(pkd_code="28.99.Z")
    Location.objects.filter(organisation=kos).delete()
    OrganisationSector.objects.bulk_create([OrganisationSector(organisation=kos, pkd_code="28.12.Z")])
    kos.branches.set([BranchTagFactory(slug="energy")])
    assert listed() == ["branch:energy", "pkd:28"]

    stale.sorted_by = ["branch:nonsense"]
    stale.save()
    assert listed() == ["branch:energy", "pkd:28"]
    other = OrganisationFactory()
    kos.sectors.update(organisation=other)
    assert (listed(), Organisation.objects.get(pk=other.pk).sorted_by) == (["branch:energy"], ["pkd:28"])


# --- words ---


def test_synonyms_find_each_other_also_as_several_words(client, staff):
    for name, offer in (
        ("Tur", "Sztuczna inteligencja w logistyce"),
        ("Buk", "AI dla szkół"),
        ("Lis", "inteligencja emocjonalna"),
    ):
        OrganisationFactory(short_name=name, legal_name=name, offer_pl=offer)
    client.force_login(staff)
    client.post("/staff/synonyms/", {"words": " AI ,sztuczna  inteligencja, uczenie maszynowe"})
    assert SearchSynonym.objects.get().words == "AI, sztuczna inteligencja, uczenie maszynowe"

    assert sorted(names(client.get("/directory/?q=ai"))) == ["Buk", "Tur"]
    assert names(client.get("/directory/?q=uczenie+maszynowe+logistyka")) == ["Tur"]
    assert names(client.get("/directory/?q=ai&exact=1")) == ["Buk"]

    client.post(f"/staff/synonyms/{SearchSynonym.objects.get().public_id}/delete/")
    assert names(client.get("/directory/?q=uczenie+maszynowe")) == []


@pytest.mark.parametrize("words", ["AI", "AI, ai", ",,", "a" * 400])
def test_one_term_is_no_synonym(client, staff, words):
    client.force_login(staff)

    assert client.post("/staff/synonyms/", {"words": words}).context["form"].errors["words"]
    assert not SearchSynonym.objects.exists()


def test_competences_of_public_contacts_are_searched_while_they_are_shown(client, organisation, owner):
    person = member_of(organisation).person
    accounts.set_public_contact(person, organisation, is_shown=True, competences="pomiary laserowe")
    assert names(client.get("/directory/?q=laser")) == [str(organisation)]

    accounts.set_public_contact(person, organisation, is_shown=False, competences="pomiary laserowe")
    assert names(client.get("/directory/?q=laser")) == []

    accounts.set_public_contact(person, organisation, is_shown=True, competences="pomiary laserowe")
    people.end_affiliation(person.affiliations.get(), by=owner)
    assert names(client.get("/directory/?q=laser")) == []


# --- map ---


def test_map_and_lists_beneath_it_have_the_same_content(client, kos):
    Building.objects.create(name="C", outline=SQUARE)
    Building.objects.create(name="E", outline=SQUARE)
    OrganisationFactory(short_name="Tur")

    page = client.get("/directory/map/", headers={"accept-language": "pl"})
    data = client.get("/directory/map.geojson").json()

    assert [(place.name, place.count, [str(row) for row in place.rows]) for place in page.context["places"]] == [
        ("C", 1, ["Kos"]),
        ("E", 0, []),
        ("", 1, ["Tur"]),
    ]
    assert [feature["properties"] for feature in data["features"]] == [
        {"name": "C", "count": 1, "url": "/directory/?building=C"},
        {"name": "E", "count": 0, "url": "/directory/?building=E"},
    ]
    assert "https://" not in "".join(
        re.findall(r'(?:src|href)="([^"]*leaflet[^"]*|[^"]*park-map[^"]*)"', page.content.decode())
    )
    filtered = client.get("/directory/map/?q=tur")
    assert [place.name for place in filtered.context["places"] if place.count] == [""]


def test_map_costs_the_same_with_one_house_and_with_three(client, kos):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            client.get("/directory/map/")
        return len(captured)

    with_one = statements()
    for name in ("A", "B"):
        Building.objects.create(name=name, outline=SQUARE)
        Location.objects.create(organisation=OrganisationFactory(), building=name)

    assert statements() == with_one


# --- saved searches ---


def test_a_search_is_saved_found_again_renamed_and_deleted_by_its_owner(client, citizen, member):
    client.force_login(citizen)
    query = {"query": "branch=ict&q=czujniki&cursor=abc&other=1"}

    client.post("/directory/searches/", query | {"name": "Czujniki"})
    client.post("/directory/searches/", query | {"name": "Czujniki ICT"})

    saved = SavedSearch.objects.get()
    assert (saved.name, saved.query) == ("Czujniki ICT", "q=czujniki&branch=ict")
    assert "/directory/?q=czujniki&amp;branch=ict" in client.get("/directory/").content.decode()
    client.force_login(member)
    assert client.post(f"/directory/searches/{saved.public_id}/delete/").status_code == 404
    assert "Czujniki ICT" not in client.get("/directory/").content.decode()
    client.force_login(citizen)
    client.post(f"/directory/searches/{saved.public_id}/delete/")
    assert not SavedSearch.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [{"name": "", "query": "q=a"}, {"name": "x", "query": ""}, {"name": "x" * 81, "query": "q=a"}, {"name": "x"}],
)
def test_a_search_without_name_or_text_is_not_saved(client, citizen, fields):
    client.force_login(citizen)

    assert client.post("/directory/searches/", fields).status_code == 302
    assert not SavedSearch.objects.exists()


def test_nobody_keeps_more_than_thirty(citizen):
    for number in range(30):
        saved_searches.save(citizen, name="x", query=f"q={number}")

    with pytest.raises(Exception, match="30"):
        saved_searches.save(citizen, name="x", query="q=more")
    saved_searches.save(citizen, name="y", query="q=1")
    assert SavedSearch.objects.filter(user=citizen).count() == 30
