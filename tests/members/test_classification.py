"""PKD codes: loading, finding by number and word, old codes that a person must choose among; branches, places, buildings."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

import config.demo
from members.models import BranchTag, Building, PkdCode, PkdTransition
from members.queries import classification
from members.services import classification as services
from members.services import imports, taxonomies
from tests.factories.members import BranchTagFactory, OrganisationFactory

pytestmark = pytest.mark.django_db
SAMPLE = Path(config.demo.__file__).parent


@pytest.fixture(scope="module")
def _lists(django_db_setup, django_db_blocker):
    """The short sample of the lists, once for all tests here."""
    with django_db_blocker.unblock():
        load_sample()
        yield
        PkdCode.objects.all().delete()


def load_sample():
    call_command(
        "load_taxonomies",
        pkd2025=SAMPLE / "pkd_2025.csv",
        pkd2007=SAMPLE / "pkd_2007.csv",
        transitions=SAMPLE / "pkd_transitions.csv",
        stdout=open("/dev/null", "w"),  # noqa: PTH123, SIM115
    )


@pytest.fixture
def lists(_lists, db):
    return None


def found(text):
    return [code.code for code in classification.find_codes(text).codes]


def test_lists_are_loaded_once_whatever_is_loaded_twice(lists):
    before = (PkdCode.objects.count(), PkdTransition.objects.count())

    load_sample()

    assert (PkdCode.objects.count(), PkdTransition.objects.count()) == before
    assert PkdCode.objects.get(revision=2025, code="62").name_pl == "Oprogramowanie i doradztwo informatyczne"
    assert PkdCode.objects.filter(revision=2025, code="62.10", is_leaf=True).count() == 0  # it has subclasses
    assert PkdCode.objects.get(revision=2025, code="01.11").is_leaf  # none of its subclasses is known


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("62.10", ["62.10.A", "62.10.B"]),
        ("6210b", ["62.10.B"]),
        ("cyberbezpieczenstwo", ["62.20.A"]),
        ("gier komputerowych", ["58.21.Z", "62.10.A"]),
        ("translation", ["74.30.Z"]),
        ("zzzz", []),
        ("", []),
        ("%_'", []),
    ],
)
def test_codes_are_found_by_number_and_by_words_of_both_languages(lists, text, codes):
    assert found(text) == codes


def test_an_old_code_shows_all_it_became_and_chooses_none(lists):
    answer = classification.find_codes("47.91.Z")

    (old,) = answer.old
    assert [code.code for code in old.successors] == ["47.71.Z", "47.75.Z", "47.91.Z", "47.92.Z"]
    assert [code.code for code in classification.find_codes("62.01").old[0].successors] == ["62.10.B", "62.10.A"]


@pytest.mark.parametrize(
    ("text", "complaint"), [("kod;nazwa\n6x;Nic", "6x"), ("a;b\n1;2", "kod"), ("kod;nazwa\n62.10.BB;Nic", "62.10.BB")]
)
def test_a_list_that_is_none_is_refused_with_its_row(text, complaint):
    with pytest.raises(ValidationError, match=complaint):
        taxonomies.import_codes(text, revision=2025)


def test_import_takes_the_only_successor_and_says_so_but_asks_among_several(lists, staff):
    file = "nazwa;nip;pkd;wersja pkd\nKos;1234563218;71.11.Z;2007\nTur;5260250274;62.01.Z;2007\nBuk;5252248481;01.19.Z;2007\n"

    run = imports.dry_run(file.encode(), filename="a.csv", by=staff)

    said = {row.number: [(one["code"], one["value"]) for one in row.findings] for row in run.rows.all()}
    assert said == {
        2: [("pkd_converted", "71.11.Z")],
        3: [("pkd_ambiguous", "62.01.Z, 62.10.A, 62.10.B")],
        4: [("pkd_ambiguous", "01.19.Z")],
    }


# --- the picker, without JavaScript ---


def body(**fields):
    """What the profile form of an organisation sends."""
    return {"short_name": "Kos", "size_band": "micro", "offer_pl": "Programy dla ptaków"} | fields


def test_searching_keeps_what_was_typed_and_stores_nothing(client, lists, member, organisation):
    client.force_login(member)

    page = client.post("/portal/organisation/edit/", body(short_name="", **{"pkd-find": "62.01.Z", "pkd-search": "1"}))

    html = page.content.decode()
    assert page.status_code == 200
    assert "Programy dla ptaków" in html
    assert 'name="pkd" value="62.10.B"' in html
    assert "field-err" not in html
    assert not organisation.profile_changes.exists()


def test_codes_and_places_wait_for_review_and_then_find_the_organisation(client, lists, member, organisation, staff):
    BranchTagFactory(slug="ict", name_pl="Informatyka", pkd_prefixes=["62"])
    client.force_login(member)
    sent = body(
        pkd=["62.10.B", "62.20.A"], **{"pkd-main": "62.20.A", "locations-0-building": "C", "locations-0-room": "12"}
    )

    client.post("/portal/organisation/edit/", sent)

    change = organisation.profile_changes.get()
    assert change.values["pkd"] == ["62.20.A", "62.10.B"]
    assert not organisation.sectors.exists()

    client.force_login(staff)
    assert "cyberbezpieczeństwa" in client.get(f"/staff/profile-changes/{change.public_id}/").content.decode()
    client.post(f"/staff/profile-changes/{change.public_id}/approve/")

    assert services.pkd_codes(organisation) == ["62.20.A", "62.10.B"]
    assert [str(place) for place in organisation.locations.all()] == ["C 12"]
    assert [tag.slug for tag in organisation.branches.all()] == ["ict"]
    organisation.refresh_from_db()
    assert "cyberbezpieczeństwa" in organisation.search_words


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"pkd": ["99.99.Z"]}, "99.99.Z"),
        ({"pkd": ["62.10"]}, "62.10"),  # a class whose subclasses we know
        ({"pkd": ["<b>"]}, "Wybierz kody z listy"),
        ({"pkd-find": "piekarnia"}, "piekarnia"),
        ({"locations-0-building": "x" * 41}, "40"),
    ],
)
def test_a_wrong_code_or_place_is_refused_at_its_field(client, lists, member, organisation, fields, sentence):
    client.force_login(member)

    page = client.post("/portal/organisation/edit/", body(**fields), headers={"accept-language": "pl"})

    assert sentence in page.content.decode()
    assert not organisation.profile_changes.exists()


def test_a_code_that_no_list_knows_stays_when_it_was_there_before(client, lists, member, organisation):
    services.set_pkd_codes(organisation, ["99.99.Z"])
    client.force_login(member)

    client.post("/portal/organisation/edit/", body(pkd=["99.99.Z", "62.10.B"]))

    assert organisation.profile_changes.get().values["pkd"] == ["99.99.Z", "62.10.B"]


# --- branches and buildings ---


def test_staff_add_rename_give_and_delete_branches(client, staff):
    organisation = OrganisationFactory()
    services.set_pkd_codes(organisation, ["62.99.Z"])
    client.force_login(staff)

    client.post("/staff/branches/", {"name_pl": "Gry", "name_en": "Games", "pkd_prefixes": "62, 5821", "position": "1"})
    branch = BranchTag.objects.get()
    assert (branch.slug, branch.pkd_prefixes) == ("games", ["62", "58.21"])
    client.post("/staff/branches/games/tag/")
    client.post(
        "/staff/branches/games/", {"name_pl": "Zabawy", "name_en": "Play", "pkd_prefixes": "62", "position": "1"}
    )
    organisation.refresh_from_db()
    assert organisation.search_words == "Zabawy Play"

    client.post("/staff/branches/games/", {"delete": "1"})
    assert BranchTag.objects.exists()  # somebody carries it
    organisation.branches.clear()
    client.post("/staff/branches/games/", {"delete": "1"})
    assert not BranchTag.objects.exists()


def test_a_prefix_that_is_no_code_is_refused(client, staff):
    client.force_login(staff)

    page = client.post("/staff/branches/", {"name_pl": "a", "name_en": "b", "pkd_prefixes": "62, xx", "position": "1"})

    assert "XX" in page.content.decode()
    assert not BranchTag.objects.exists()


def test_a_second_press_for_the_same_branch_at_the_same_moment_is_answered_in_words(client, staff, monkeypatch):
    client.force_login(staff)
    monkeypatch.setattr(services, "_free_slug", lambda name: "ict")  # neither sees the other
    new = {"name_pl": "a", "name_en": "b", "pkd_prefixes": "62", "position": "1"}

    assert [client.post("/staff/branches/", new).status_code for _press in range(2)] == [302, 409]


def test_codes_that_no_database_can_hold_are_refused_in_words(client, staff, organisation):
    client.force_login(staff)

    page = client.post(f"/staff/organisations/{organisation.public_id}/edit/", {"pkd": ["a\0b"], "pkd-find": "a\0b"})

    assert page.status_code == 200
    assert "pkd" in page.context["form"].errors


def outlines(*features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def feature(name, coordinates=((20.5, 50.8), (20.6, 50.8), (20.6, 50.9), (20.5, 50.8))):
    shape = {"type": "Polygon", "coordinates": [[list(point) for point in coordinates]]}
    return {"type": "Feature", "properties": {"name": name}, "geometry": shape}


def send(client, data):
    file = BytesIO(data)
    file.name = "park.geojson"
    return client.post("/staff/buildings/", {"file": file})


def test_outlines_of_buildings_come_from_a_file_and_again_replace_themselves(client, staff):
    client.force_login(staff)

    for name in ("A", "a"):
        assert send(client, outlines(feature(name), feature("B"))).status_code == 302

    assert [building.name for building in Building.objects.all()] == ["A", "B"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"[" * 100_000,
        b"[]",
        outlines(),
        outlines({}),
        outlines(feature("")),
        outlines(feature("A\x00")),
        outlines(feature("A\ud800")),
        outlines(feature("A", ((20, 50, float("nan")),))),
        outlines(feature("A", ((20, 50, float("inf")),))),
        outlines(feature("A", ((20, 50, 10**400),))),
        outlines(feature("A", ((200, 0), (0, 0)))),
        outlines(feature("A"), feature("B", (("x", 1),))),
    ],
    ids=lambda data: repr(data[:60]),
)
def test_a_file_that_is_no_outline_is_refused_and_nothing_is_half_done(client, staff, data):
    client.force_login(staff)

    page = send(client, data)

    assert page.status_code == 200
    assert page.context["form"].errors["file"]
    assert not Building.objects.exists()
