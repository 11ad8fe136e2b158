"""Everybody takes what messaging keeps about them, and nothing about anybody else."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.models import Consent
from network.messaging import services
from network.messaging.models import TopicFollow
from tests.factories.messaging import TopicFactory, joined
from tests.messaging.told import sent

pytestmark = pytest.mark.django_db
URL = "/preferences/my-messages.json"


@pytest.fixture
def firm(network):
    return joined(people=2)


def taken(client):
    response = client.get(URL)
    assert response.status_code == 200
    return json.loads(response.content)


def test_the_file_holds_all_of_mine_and_nothing_of_a_colleague(client, confirm_password, editor, network, firm):
    me, colleague = firm.users
    message = sent(network, editor, topic=TopicFactory())
    for user, comment in ((me, "Dobre"), (colleague, "Złe")):
        receipt = services.acknowledge(message, person=user.person, strength="session")
        services.give_feedback(receipt, verdict="useful", comment=comment)
    services.prefer_digest(me.person, "commercial")
    services.stop_topic(me.person, TopicFactory(), by=me)
    Consent.objects.create(
        person=me.person, channel="email", purpose="commercial", text_version="1", given_at=timezone.now(), evidence="x"
    )
    TopicFollow.objects.create(person=me.person, topic=TopicFactory())
    confirm_password(me)

    file = taken(client)

    assert {name: len(rows) for name, rows in file.items() if isinstance(rows, list)} == {
        "deliveries": 2, "receipts": 1, "feedback": 1, "digests": 0, "stopped": 1, "consents": 1, "follows": 1,
    }  # fmt: skip
    assert file["preferences"]["digest_classes"] == ["commercial"]
    assert (file["feedback"][0]["comment"], file["stopped"][0]["topic"]) == ("Dobre", "grants")
    text = json.dumps(file, ensure_ascii=False)
    assert colleague.email not in text
    assert "Złe" not in text


def test_the_password_is_asked_again(client, citizen):
    client.force_login(citizen)
    session = client.session
    long_ago = (timezone.now() - timedelta(days=1)).timestamp()
    session["account_authentication_methods"] = [{"method": "password", "at": long_ago}]
    session.save()

    response = client.get(URL)

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_reauthenticate"))


def test_a_citizen_without_mail_gets_empty_lists(client, confirm_password, citizen):
    confirm_password(citizen)

    assert taken(client)["deliveries"] == []
