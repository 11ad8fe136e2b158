"""Idempotency-Key: what is an answer is kept, and what only says "not now" is not."""

import pytest
from django.core.cache import cache

from config.models import IdempotentAnswer
from config.rest.throttling import CredentialThrottle
from network.messaging.models import Message
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db
BODY = {"title": "T", "summary": "s", "body": "b", "class": "service", "audience": {"all": []}}


@pytest.fixture(autouse=True)
def _no_limits_left_over():
    cache.clear()
    yield
    cache.clear()


def send(client):
    return client.post("/api/v1/messages/", BODY, content_type="application/json", headers={"Idempotency-Key": "k1"})


def test_the_same_key_answers_the_same_and_acts_once(client, network, staff):
    network.coordinators.add(OrganisationFactory(kind="park"))
    client.force_login(staff)

    first, again = send(client), send(client)

    assert (first.status_code, again.content) == (201, first.content)
    assert Message.objects.count() == 1


def test_a_key_that_met_a_limit_works_later(client, network, staff, monkeypatch):
    network.coordinators.add(OrganisationFactory(kind="park"))
    client.force_login(staff)
    monkeypatch.setattr(CredentialThrottle, "allow_request", lambda *_: False)
    monkeypatch.setattr(CredentialThrottle, "wait", lambda *_: 1)

    refused = send(client)
    monkeypatch.undo()

    assert (refused.status_code, send(client).status_code) == (429, 201)


def test_what_is_kept_tells_nobody_the_answer(client, network, staff, settings):
    """Answers hold secrets that stand nowhere else, such as a webhook's."""
    network.coordinators.add(OrganisationFactory(kind="park"))
    client.force_login(staff)

    public_id = send(client).json()["id"]

    assert public_id.encode() not in bytes(IdempotentAnswer.objects.get().body)
    assert send(client).json()["id"] == public_id
    settings.SECRET_KEY = "another" * 10
    client.force_login(staff)
    assert (send(client).status_code, Message.objects.count()) == (422, 1)


def test_strangers_store_nothing(client):
    assert send(client).status_code == 401
    assert not IdempotentAnswer.objects.exists()
