"""What a firm can do, for whom it worked, its languages: proposed, reviewed, found, shown at every door, taken back."""

import json
import re

import pytest
from django.core.exceptions import PermissionDenied

from members import public_record
from members.errors import IllegalTransition
from members.models import ProfileChange, ProfileTag, Reference
from members.services import profile as services
from tests.factories.members import OrganisationFactory, member_of, picture_of
from tests.members.test_directory_more import names

pytestmark = pytest.mark.django_db
PARTS = {
    "competences": ["pomiary laserowe", "oznakowanie CE"],
    "technologies": ["LoRaWAN"],
    "languages": ["pl", "uk"],
    "references": [
        {"customer": "Szpital w Busku", "year": 2024, "what_pl": "Pomiary drgań", "what_en": "Vibration tests"},
        {"customer": "Gmina Łagów", "year": 2019, "what_pl": "Mapa", "what_en": ""},
    ],
}


@pytest.fixture
def filled(organisation, member, staff):
    change = services.propose_profile_change(organisation, PARTS, by=member)
    services.approve_profile_change(change, by=staff)
    return organisation


def rows(name, *references):
    return {f"{name}-{n}-{field}": str(value) for n, row in enumerate(references) for field, value in row.items()}


def test_the_form_proposes_parts_and_staff_see_old_beside_new(client, member, organisation, staff):
    client.force_login(member)
    data = {"short_name": organisation.short_name, "size_band": "not_stated", "languages": ["pl", "uk"]}
    data |= {"competences": " pomiary  laserowe, oznakowanie CE; Pomiary laserowe", "technologies": "LoRaWAN"}

    client.post("/portal/organisation/edit/", data | rows("references", *reversed(PARTS["references"])))

    change = ProfileChange.objects.get()
    assert change.values == PARTS
    client.force_login(staff)
    page = client.get(f"/staff/profile-changes/{change.public_id}/").content.decode()
    assert "<ins>pomiary laserowe, oznakowanie CE</ins>" in page
    assert "2024 Szpital w Busku: Pomiary drgań" in page
    assert "<ins>polski, ukraiński</ins>" in page
    assert ProfileTag.objects.count() == 0


@pytest.mark.parametrize(
    ("field", "data"),
    [
        ("references", rows("references", {"customer": "Szpital", "year": "24", "what_pl": "Pomiary"})),
        ("references", rows("references", {"customer": "Szpital", "year": "2999", "what_pl": "Pomiary"})),
        ("references", rows("references", {"customer": "", "year": "2024", "what_pl": "Pomiary"})),
        ("references", rows("references", {"customer": "x" * 121, "year": "2024", "what_pl": "Pomiary"})),
        ("competences", {"competences": ", ".join(f"rzecz {n}" for n in range(31))}),
        ("technologies", {"technologies": "x" * 61}),
        ("technologies", {"technologies": "a\u202eb"}),
        ("languages", {"languages": ["tlh"]}),
    ],
)
def test_a_wrong_part_is_refused_at_its_field_with_what_was_typed(client, member, organisation, field, data):
    client.force_login(member)

    page = client.post("/portal/organisation/edit/", {"short_name": "Kos", "size_band": "micro"} | data)

    assert list(page.context["form"].errors) == [field]
    assert ProfileChange.objects.count() == 0


def test_every_door_shows_the_parts(client, filled, member):
    doors = {
        "page": client.get(f"/directory/{filled.public_id}/").content.decode(),
        "csv": b"".join(client.get("/directory/csv/").streaming_content).decode(),
        "json": b"".join(client.get("/directory/json/").streaming_content).decode(),
        "vcard": client.get(f"/directory/{filled.public_id}/vcard/").content.decode().replace("\r\n ", ""),
    }
    client.force_login(member)
    doors["api"] = json.dumps(client.get(f"/api/v1/organisations/{filled.public_id}/").json(), ensure_ascii=False)

    for door, body in doors.items():
        for text in ("pomiary laserowe", "LoRaWAN", "Szpital w Busku", "Pomiary drgań"):
            assert text in body, (door, text)
    data = json.loads(re.search(r"ld\+json\">(.*?)</script>", doors["page"], flags=re.S)[1])
    assert data["knowsAbout"] == ["pomiary laserowe", "oznakowanie CE", "LoRaWAN"]
    assert data["knowsLanguage"] == ["pl", "uk"]
    assert "LANG;TYPE=work;PREF=2:uk" in doors["vcard"]


@pytest.mark.parametrize("query", ["pomiary laserowe", "lorawan", "oznakowania ce"])
def test_the_directory_finds_a_firm_by_what_it_can_do(client, filled, query):
    OrganisationFactory(short_name="Inna")

    assert names(client.get("/directory/", {"q": query})) == [str(filled)]


def test_lists_cost_the_same_for_one_firm_and_three(django_assert_num_queries, filled, client):
    picture_of(filled, is_shown=True)
    shown = list(public_record.with_what_is_shown(type(filled).objects.all()))
    for _ in range(2):
        other = OrganisationFactory()
        ProfileTag.objects.create(organisation=other, kind="technology", name="CNC")
        Reference.objects.create(organisation=other, customer="Gmina", year=2020, what_pl="Mapa")
        picture_of(other, is_shown=True)

    with django_assert_num_queries(9):
        records = [public_record.record(one) for one in public_record.with_what_is_shown(type(filled).objects.all())]

    assert len(shown) == 1
    assert len(records) == 3


def test_saving_the_same_parts_again_proposes_nothing(filled, member):
    assert services.propose_profile_change(filled, PARTS, by=member) is None


# --- waiting, taken back, undone ---


def test_a_waiting_change_is_taken_back_by_its_firm_only(client, organisation, member, other_member, staff):
    change = services.propose_profile_change(organisation, {"offer_pl": "Łodzie"}, by=member)
    with pytest.raises(PermissionDenied):
        services.withdraw_profile_change(change, by=other_member)
    client.force_login(member)

    client.post(f"/portal/organisation/changes/{change.public_id}/withdraw/")

    change.refresh_from_db()
    assert (change.state, change.decided_by) == ("withdrawn", member)
    with pytest.raises(IllegalTransition):
        services.approve_profile_change(change, by=staff)
    assert client.post(f"/portal/organisation/changes/{change.public_id}/withdraw/").status_code == 409


def test_fields_that_a_proposal_does_not_name_wait_on(organisation, member):
    services.propose_profile_change(organisation, {"offer_pl": "Łodzie"}, by=member)

    change = services.propose_profile_change(organisation, {"technologies": ["CNC"]}, by=member)

    assert change.values == {"offer_pl": "Łodzie", "technologies": ["CNC"]}


def test_history_says_who_and_when_and_the_former_text_can_be_proposed(client, filled, member, staff):
    change = services.propose_profile_change(filled, {"technologies": ["CNC"]}, by=member)
    services.approve_profile_change(change, by=staff)
    change.refresh_from_db()
    assert change.before == {"technologies": ["LoRaWAN"]}
    client.force_login(member)

    page = client.get("/portal/organisation/history/").content.decode()
    client.post(f"/portal/organisation/changes/{change.public_id}/undo/")

    assert str(member.person) in page
    assert str(staff.person) in page
    assert '<del class="muted">LoRaWAN</del>' in page
    assert ProfileChange.objects.get(state="waiting").values == {"technologies": ["LoRaWAN"]}


def test_history_shows_what_staff_wrote_themselves(client, organisation, member):
    organisation.offer_pl = "Wpisane przez park"
    organisation.save()
    client.force_login(member)

    assert "Wpisane przez park" in client.get("/portal/organisation/history/").content.decode()


def test_only_an_approved_change_is_proposed_back(organisation, member):
    change = services.propose_profile_change(organisation, {"offer_pl": "Łodzie"}, by=member)

    with pytest.raises(IllegalTransition):
        services.propose_former_values(change, by=member)


def test_the_meter_says_what_each_missing_thing_brings(client, organisation):
    client.force_login(member_of(organisation))

    page = client.get("/portal/organisation/").content.decode()

    assert "<b>kompetencje i technologie</b>: firmy szukające partnera znajdą Was po każdym z tych słów" in page
