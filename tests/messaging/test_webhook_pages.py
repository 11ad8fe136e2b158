"""Webhooks on the staff pages and by REST: one story each, and what others see."""

import pytest
from django.urls import reverse

from members.models import StaffRole
from network.groups.models import Network
from network.messaging import services
from network.messaging.models import WebhookDelivery, WebhookEndpoint
from network.messaging.webhooks import signature
from tests.factories.members import staff_user
from tests.messaging.test_api_messages import token_client
from tests.messaging.told import statements

pytestmark = pytest.mark.django_db
URL = "http://127.0.0.1:9/hook"
HOOKS = "/api/v1/webhooks/"
NEW = {"name": "Intranet", "url": URL, "events": ["receipt.confirmed"]}


@pytest.fixture
def webhook(network, staff):
    return services.add_webhook(network=network, by=staff, **NEW)[0]


@pytest.fixture
def manager(client, staff, confirm_password):
    confirm_password(staff)
    return client


@pytest.fixture
def api(staff, network):
    return token_client(staff, "webhooks:read", "webhooks:write")


def page(name, *args):
    return reverse(f"messaging:staff-webhook{name}", args=args)


def test_life_of_a_webhook_on_the_pages(manager, network):
    assert page("-new") in manager.get(page("s")).content.decode()  # the empty list leads to the form

    added = manager.post(page("-new"), NEW)
    webhook = WebhookEndpoint.objects.get()
    secret = added.context["secret"]
    assert (secret, added["Cache-Control"].count("no-store")) == (signature.secret_of(webhook.secret_seed), 1)
    here = page("", webhook.public_id)
    assert secret not in manager.get(here).content.decode()

    manager.post(here, {"act": "test"})
    manager.post(here, {"act": "pause"})
    manager.post(page("-edit", webhook.public_id), NEW | {"name": "CRM", "events": ["message.closed"]})
    event = webhook.deliveries.get()
    WebhookDelivery.objects.update(state="failed", attempts=1, error="timeout")
    shown = manager.get(here).content.decode()
    assert [text in shown for text in ("endpoint.test", str(event.event_id), "brak odpowiedzi w 10 sekund")] == [
        True
    ] * 3

    manager.post(page("-again", webhook.public_id, event.public_id))
    manager.post(here, {"act": "resume"})
    renewed = manager.post(page("-secret", webhook.public_id)).context["secret"]
    webhook.refresh_from_db()
    event.refresh_from_db()
    assert (webhook.state, webhook.name, webhook.events, event.state, event.is_by_hand) == (
        "active", "CRM", ["message.closed"], "waiting", True,
    )  # fmt: skip
    assert renewed not in ("", secret)

    assert "1 zdarzenie" in manager.get(page("-delete", webhook.public_id)).content.decode()
    assert manager.post(page("-delete", webhook.public_id)).status_code == 302
    assert not WebhookEndpoint.objects.exists()


def test_form_keeps_what_was_typed_and_says_what_to_do(manager, network, settings):
    settings.WEBHOOK_ALLOW_LOCAL = False

    answer = manager.post(page("-new"), NEW)

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, ["url"])
    assert f'value="{URL}"' in answer.content.decode()


def test_pages_cost_the_same_for_one_and_for_three(manager, webhook, network, staff):
    services.send_test(webhook, by=staff)
    costs = [statements(manager, page("s")), statements(manager, page("", webhook.public_id))]
    for number in range(2):
        services.add_webhook(network=network, by=staff, **NEW | {"url": f"{URL}{number}"})
        services.send_test(webhook, by=staff)

    assert [statements(manager, page("s")), statements(manager, page("", webhook.public_id))] == costs


def test_life_of_a_webhook_by_rest(api, network, settings):
    added = api.post(HOOKS, NEW, format="json")
    here = f"{HOOKS}{added.data['id']}/"
    webhook = WebhookEndpoint.objects.get()
    assert (added.status_code, added.data["secret"]) == (201, signature.secret_of(webhook.secret_seed))
    assert "secret" not in api.get(here).data

    test = api.post(f"{here}test/")
    paused, again = api.post(f"{here}pause/"), api.post(f"{here}pause/")
    changed = api.patch(here, {"events": ["message.closed"]}, format="json")
    log = api.get(f"{here}deliveries/", {"page_size": 1}).data["results"]
    redelivered = api.post(f"{here}deliveries/{test.data['id']}/redeliver/")
    renewed = api.post(f"{here}new-secret/").data["secret"]
    resumed = api.post(f"{here}resume/")

    assert [one.status_code for one in (test, paused, again, changed, redelivered)] == [201, 200, 409, 200, 200]
    assert (paused.data["state"], changed.data["events"], changed.data["waiting"]) == ("paused", ["message.closed"], 1)
    assert [(row["event"], row["state"], row["payload"]["type"]) for row in log] == [
        ("endpoint.test", "waiting", "endpoint.test")
    ]
    assert redelivered.data["event_id"] == test.data["event_id"]
    assert (renewed != added.data["secret"], resumed.data["state"]) == (True, "active")
    assert [api.delete(here).status_code, api.get(here).status_code] == [204, 404]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"url": "gopher://x"}, "url"),
        ({"events": ["vote.cast"]}, "events.0"),
        ({"secret": "mine"}, "secret"),
        ({"name": ""}, "name"),
    ],
)
def test_wrong_values_are_problems_at_their_field(api, change, field):
    answer = api.post(HOOKS, NEW | change, format="json")

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])


def test_the_same_key_adds_one_and_answers_the_same(api):
    answers = [api.post(HOOKS, NEW, format="json", headers={"Idempotency-Key": "one"}) for _number in range(2)]

    assert (answers[0].content, [one.status_code for one in answers]) == (answers[1].content, [201, 201])
    assert WebhookEndpoint.objects.count() == 1


def test_scopes_roles_and_networks_are_kept_apart(webhook, staff, member, client):
    here = f"{HOOKS}{webhook.public_id}/"
    elsewhere = Network.objects.create(slug="elsewhere", name_pl="Inna", name_en="Other")
    reader, writer = token_client(staff, "webhooks:read"), token_client(staff, "webhooks:write")
    editor = token_client(staff_user(StaffRole.Role.EDITOR), "webhooks:read", "webhooks:write")

    assert [
        reader.get(here).status_code,
        reader.post(f"{here}pause/").status_code,
        reader.delete(here).status_code,
    ] == [200, 403, 403]
    assert [
        writer.get(here).status_code,
        editor.get(HOOKS).status_code,
        editor.post(HOOKS, NEW, format="json").status_code,
    ] == [403] * 3
    WebhookEndpoint.objects.update(network=elsewhere)
    assert reader.get(here).status_code == 404
    client.force_login(staff)
    assert client.get(page("", webhook.public_id)).status_code == 404
