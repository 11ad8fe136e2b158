"""REST: the life of a message, its reach at organisation level, the signed proof, and audiences."""

import re

import pytest

from devtools.places import ROOT
from network.messaging import services
from network.messaging.api import AUDIENCE_SCHEMA
from network.messaging.audience.fields import FIELDS
from network.messaging.models import Audience, Message
from tests.messaging.test_api_messages import token_client
from tests.messaging.told import draft, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def api(staff, network):
    return token_client(staff, "messages:read", "messages:write", "reach:read")


@pytest.fixture
def message(network, staff, member, organisation, other_organisation):
    return sent(network, staff, organisation, other_organisation)


def _url(message, act):
    return f"/api/v1/messages/{message.public_id}/{act}/"


def test_life_of_a_message(api, network, staff, message):
    one = draft(network, staff)

    submitted = api.post(_url(one, "submit"))
    cancelled = api.post(_url(one, "cancel"), {"reason": "Odwołane"}, format="json")
    correction = api.post(_url(message, "supersede"))

    assert (submitted.data["state"], cancelled.data["state"]) == ("review", "cancelled")
    assert (correction.status_code, correction.data["state"]) == (201, "draft")
    assert Message.objects.get(public_id=correction.data["id"]).supersedes == message


def test_step_that_is_not_possible_is_a_conflict(api, message):
    assert api.post(_url(message, "submit")).status_code == 409


def test_mails_and_organisations_without_people(api, message, member, organisation, other_organisation):
    services.acknowledge(message, person=member.person, strength="session")

    reach, mails, receipts = (api.get(_url(message, act)) for act in ("reach", "deliveries", "receipts"))

    assert reach.data["mails"] == {"states": {"accepted": 1}, "was_in_doubt": 0}
    assert {row["organisation"]: row["mails"] for row in mails.data["results"]} == {
        str(organisation.public_id): {"accepted": 1},
        str(other_organisation.public_id): {},
    }
    assert {row["organisation"]: row["status"] for row in receipts.data["results"]} == {
        str(organisation.public_id): "reached",
        str(other_organisation.public_id): "not_reachable",
    }
    assert str(member.person) not in (mails.content + receipts.content).decode()


def test_proof_is_signed(api, message):
    proof = api.get(_url(message, "proof")).data

    assert proof["report"]["snapshot"]["sha256"] == message.snapshot.sha256
    assert proof["signature"]["algorithm"] == "Ed25519"


def test_proof_of_a_draft_is_refused_with_a_code(api, network, staff):
    answer = api.get(_url(draft(network, staff), "proof"))

    assert (answer.status_code, "not_sent" in answer.content.decode()) == (400, True)


@pytest.mark.parametrize("act", ["deliveries", "receipts", "deliveries/people", "receipts/people", "proof"])
def test_reach_needs_its_own_scope(staff, message, act):
    assert token_client(staff, "messages:read", "messages:write").get(_url(message, act)).status_code == 403


def test_audiences_are_listed_and_counted(api, network, organisation, message):
    Audience.objects.create(network=network, name="Wszyscy", definition={"all": []})

    listed = api.get("/api/v1/audiences/")
    counted = api.post("/api/v1/audiences/preview/", {"definition": {"all": []}}, format="json")
    refused = api.post("/api/v1/audiences/preview/", {"definition": {"salary": "high"}}, format="json")

    assert [row["name"] for row in listed.data["results"]] == ["Wszyscy"]
    assert (counted.data["organisations"], counted.data["not_reachable"]) == (2, 1)
    assert counted.data["clauses"] == []
    assert (refused.status_code, "unknown_field" in refused.content.decode()) == (400, True)


def test_every_field_of_an_audience_is_documented():
    guide = (ROOT / "docs/how-to/integrator.md").read_text()

    assert [name for name in FIELDS if f"`{name}`" not in guide and f'"{name}":' not in guide] == []
    assert [name for name in FIELDS if not re.search(rf"\b{name}\b", AUDIENCE_SCHEMA["description"])] == []


def test_reader_sees_no_audiences(staff, member):
    reader = token_client(staff, "messages:read", "reach:read")
    member_client = token_client(member, "messages:read", "messages:write")

    assert [one.get("/api/v1/audiences/").status_code for one in (reader, member_client)] == [403, 403]
