"""REST: a message is written, sent once, and its reach is read."""

import threading
import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from rest_framework.test import APIClient

from members.api_tokens import hash_secret
from members.models import ApiToken
from network.messaging import services
from network.messaging.models import Delivery, Message, Topic
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory
from tests.messaging.told import EVERYBODY, draft, join, sent

pytestmark = pytest.mark.django_db

MESSAGES = "/api/v1/messages/"
BODY = {
    "title": "Nabór wniosków",
    "summary": "Do 20 maja.",
    "body": "Szczegóły w parku.",
    "class": "network_info",
    "audience": EVERYBODY,
}


def token_client(user, *scopes, organisation=None):
    """Return an API client with a bearer token of `user`."""
    key_id = uuid.uuid4().hex[:16]
    ApiToken.objects.create(
        name="test", owner=user, organisation=organisation, key_id=key_id, secret_hash=hash_secret("secret"),
        scopes=list(scopes), expires_at=timezone.now() + timedelta(days=1),
    )  # fmt: skip
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer pn_{key_id}_secret")
    return client


@pytest.fixture
def park(network):
    park = OrganisationFactory(short_name="Park", kind="park")
    network.coordinators.add(park)
    return park


@pytest.fixture
def api(staff, park):
    return token_client(staff, "messages:read", "messages:write", "reach:read")


def test_written_message_is_a_draft_that_went_nowhere(api, park):
    Topic.objects.create(slug="energia", name_pl="Energia", name_en="Energy")

    response = api.post(MESSAGES, BODY | {"topic": "energia"}, format="json")

    message = Message.objects.get()
    assert response.status_code == 201
    assert {
        name: response.data[name]
        for name in ("id", "state", "title", "class", "topic", "sender_organisation", "sent_at")
    } == {
        "id": str(message.public_id),
        "state": "draft",
        "title": "Nabór wniosków",
        "class": "network_info",
        "topic": "energia",
        "sender_organisation": str(park.public_id),
        "sent_at": None,
    }
    assert not Delivery.objects.exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"audience": {"colour": "red"}}, "body"),
        ({"audience": {}}, "audience"),
        ({"audience": "everybody"}, "audience"),
        ({"class": "advert"}, "class"),
        ({"topic": "unknown"}, "topic"),
        ({"title": ""}, "title"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_bad_value_is_a_problem_that_names_the_field(api, change, field):
    response = api.post(MESSAGES, BODY | change, format="json")

    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert list(response.json()["errors"]) == [field]
    assert not Message.objects.exists()


def test_texts_come_in_the_readers_language_or_in_all(api, network, staff):
    message = draft(network, staff, title_en="Power cut", summary_en="No power.", body_en="Switch off.")
    url = f"{MESSAGES}{message.public_id}/"

    titles = [
        api.get(url, headers={"Accept-Language": "en"}).json()["title"],
        api.get(url, headers={"Accept-Language": "pl"}).json()["title"],
        api.get(url, {"lang": "all"}).json()["title"],
    ]

    assert titles == ["Power cut", message.title_pl, {"pl": message.title_pl, "en": "Power cut"}]


def test_send_freezes_and_dispatches_once(api, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff)
    url = f"{MESSAGES}{message.public_id}/send/"

    answers = [api.post(url), api.post(url)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json()["sent_at"] == answers[1].json()["sent_at"]
    assert Delivery.objects.filter(channel="email").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_sends_at_once_send_once(network, staff, member, organisation, park):
    join(network, organisation)
    message = draft(network, staff)
    clients = [token_client(staff, "messages:write") for _number in range(2)]
    barrier, statuses = threading.Barrier(2), []

    def press(client):
        try:
            barrier.wait()
            statuses.append(client.post(f"{MESSAGES}{message.public_id}/send/").status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=[client]) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert statuses == [200, 200]
    assert Delivery.objects.filter(channel="email").count() == 1


def test_message_that_needs_four_eyes_answers_409_and_says_what_to_do(api, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff, message_class="mandatory", legal_basis="umowa najmu")

    response = api.post(f"{MESSAGES}{message.public_id}/send/")

    assert (response.status_code, response.json()["code"]) == (409, "approver_required")
    assert not Delivery.objects.exists()


def test_sending_to_nobody_is_refused(api, network, staff):
    message = draft(network, staff)

    response = api.post(f"{MESSAGES}{message.public_id}/send/")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["audience"]


def test_cancelled_message_cannot_be_sent(api, network, staff, member, organisation):
    join(network, organisation)
    message = draft(network, staff)
    services.cancel(message, by=staff, reason="pomyłka")

    assert api.post(f"{MESSAGES}{message.public_id}/send/").status_code == 409


def test_reach_counts_organisations_and_people(api, network, staff, member, organisation, other_organisation):
    message = sent(network, staff, organisation, other_organisation)
    receipt = services.acknowledge(message, person=member.person, strength="session")
    services.give_feedback(receipt, verdict="useful")

    reach = api.get(f"{MESSAGES}{message.public_id}/reach/").json()

    assert reach.pop("as_of")
    assert reach == {
        "organisations": {"total": 2, "reachable": 1, "reached": 1, "confirmed": 1, "pending": 0, "not_reachable": 1},
        "people": {"addressed": 1, "delivered": 1, "seen": 1, "confirmed": 1, "useful": 1, "not_useful": 0},
        "mails": {"states": {"accepted": 1}, "was_in_doubt": 0},
    }


def test_reach_of_a_draft_is_zero(api, network, staff):
    message = draft(network, staff)

    reach = api.get(f"{MESSAGES}{message.public_id}/reach/").json()

    assert {*reach["organisations"].values(), *reach["people"].values()} == {0}


@pytest.mark.parametrize(("scope", "path"), [("messages:read", "reach/"), ("reach:read", "")])
def test_token_without_the_scope_is_refused(network, staff, park, scope, path):
    message = draft(network, staff)

    assert token_client(staff, scope).get(f"{MESSAGES}{message.public_id}/{path}").status_code == 403


def test_member_finds_no_message_and_writes_none(network, staff, member, park):
    message = draft(network, staff)
    api = token_client(member, "messages:read", "messages:write", "reach:read")

    statuses = [
        api.get(MESSAGES).json()["results"],
        api.get(f"{MESSAGES}{message.public_id}/").status_code,
        api.get(f"{MESSAGES}{message.public_id}/reach/").status_code,
        api.post(f"{MESSAGES}{message.public_id}/send/").status_code,
        api.post(MESSAGES, BODY, format="json").status_code,
    ]

    assert statuses == [[], 404, 404, 404, 403]


def test_owner_without_a_person_writes_none(park):
    user = UserFactory(is_staff=True)
    user.staff_roles.create(role="network_manager")

    assert token_client(user, "messages:write").post(MESSAGES, BODY, format="json").status_code == 403
    PersonFactory(user=user)
    assert token_client(user, "messages:write").post(MESSAGES, BODY, format="json").status_code == 201


@pytest.mark.parametrize(
    ("query", "expected"), [({"state": "draft"}, 1), ({"class": "service"}, 0), ({"colour": "red"}, None)]
)
def test_list_filters_are_allow_listed(api, network, staff, query, expected):
    draft(network, staff)

    response = api.get(MESSAGES, query)

    assert response.status_code == (200 if expected is not None else 400)
    assert len(response.json().get("results", [])) == (expected or 0)
