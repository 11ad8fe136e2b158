"""Webhooks from fact to receiver: written with the fact, told once to each, again until taken, never to the dead."""

import json
import threading
from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import StaffRole
from network.messaging import services, tasks
from network.messaging.models import Delivery, Message, OutboxRow, WebhookDelivery, WebhookEndpoint
from network.messaging.services import lifecycle, outbox, webhook_events
from network.messaging.webhooks import post, signature, worker
from tests.factories.members import staff_user
from tests.messaging.told import sent
from tests.webhook_receiver import running_receiver, say

pytestmark = pytest.mark.django_db
BOTH = ["message.closed", "receipt.confirmed"]


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(post, "SECONDS", 1)


@pytest.fixture
def receiver():
    with running_receiver() as receiver:
        yield receiver


@pytest.fixture
def webhook(network, staff, receiver):
    webhook, _secret = services.add_webhook(network=network, by=staff, name="Intranet", url=receiver.url, events=BOTH)
    return webhook


@pytest.fixture
def message(network, staff, member, organisation, other_organisation):
    return sent(network, staff, organisation, other_organisation)


def tell():
    """Do what a worker does."""
    tasks.send_due_webhooks()


def confirm(message, user):
    return services.acknowledge(message, person=user.person, strength="session")


def close(message):
    Message.objects.filter(pk=message.pk).update(expires_at=timezone.now())
    lifecycle.close_old()


def events(webhook):
    return [(one.event, one.state, one.attempts) for one in webhook.deliveries.order_by("pk")]


def later(webhook):
    """As if the next attempt were due now, and whoever had the endpoint in hand were gone."""
    ago = timezone.now() - timedelta(seconds=1)
    WebhookDelivery.objects.filter(state="waiting").update(next_attempt_at=ago)
    WebhookEndpoint.objects.filter(pk=webhook.pk, rests_until__isnull=False).update(rests_until=ago)
    WebhookEndpoint.objects.filter(pk=webhook.pk, lease_until__isnull=False).update(lease_until=ago)


def bodies(receiver):
    return [json.loads(body) for _headers, body in receiver.got]


# --- facts ---


def test_confirmation_and_close_are_told_with_organisations_and_without_people(
    webhook, receiver, message, member, organisation, django_capture_on_commit_callbacks
):
    confirm(message, member)
    confirm(message, member)
    close(message)
    tell()

    confirmed, closed = bodies(receiver)
    assert (confirmed["type"], confirmed["data"]) == (
        "receipt.confirmed",
        {"message": str(message.public_id), "organisation": str(organisation.public_id), "status": "reached"},
    )
    assert closed["type"] == "message.closed"
    assert closed["data"]["message"] == str(message.public_id)
    assert (closed["data"]["organisations"]["total"], closed["data"]["organisations"]["reached"]) == (2, 1)
    said = b"".join(body for _headers, body in receiver.got).decode()
    private = [
        str(member.person),
        member.email,
        str(member.person.public_id),
        message.title_pl,
        organisation.legal_name,
    ]
    assert [word for word in private if word in said] == []
    assert events(webhook) == [("receipt.confirmed", "delivered", 1), ("message.closed", "delivered", 1)]
    assert [UUID(headers["webhook-id"]) for headers, _body in receiver.got] == [
        one.event_id for one in webhook.deliveries.order_by("pk")
    ]


def test_fact_that_is_rolled_back_is_not_told_and_one_taken_back_neither(webhook, receiver, message, member):
    with transaction.atomic():
        confirm(message, member)
        transaction.set_rollback(True)
    assert not OutboxRow.objects.exists()

    services.give_feedback(confirm(message, member), verdict="not_useful", reason="wrong_person")
    tell()

    assert (OutboxRow.objects.get().done_at is not None, receiver.got) == (True, [])


def test_facts_are_written_down_with_the_broker_away_and_found_by_the_tick(
    webhook, receiver, message, member, monkeypatch, django_capture_on_commit_callbacks
):
    hurried = []

    def away(*args, **kwargs):
        hurried.append("webhooks")
        raise OSError

    monkeypatch.setattr(tasks.send_due_webhooks, "delay", away)
    with django_capture_on_commit_callbacks(execute=True):
        confirm(message, member)
    assert (hurried, outbox.run_due()) == (["webhooks"], 0)  # the lane's own work, not the tick's

    monkeypatch.setattr(tasks.send_due_webhooks, "delay", tasks.send_due_webhooks)
    tasks.tick()

    assert [body["type"] for body in bodies(receiver)] == ["receipt.confirmed"]


def test_only_chosen_events_of_messages_that_people_wrote_are_written_down(
    webhook, receiver, network, staff, message, member
):
    services.change_webhook(webhook, by=staff, events=["message.closed"])
    confirm(message, member)
    assert not OutboxRow.objects.exists()

    services.change_webhook(webhook, by=staff, events=BOTH)
    Message.objects.filter(pk=message.pk).update(dedup_key="event:1")
    close(message)
    assert not OutboxRow.objects.exists()


def test_an_event_stands_once_at_an_endpoint(webhook, message, member):
    confirm(message, member)
    fact = OutboxRow.objects.get().payload

    webhook_events.spread(**fact)
    webhook_events.spread(**fact)

    assert webhook.deliveries.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        WebhookDelivery.objects.create(
            endpoint=webhook, event_id=fact["event_id"], event="receipt.confirmed", payload={}
        )


# --- again and again ---


def test_a_failing_receiver_is_asked_again_with_the_same_id_and_body_and_a_new_time(
    webhook, receiver, staff, monkeypatch
):
    services.send_test(webhook, by=staff)
    WebhookDelivery.objects.update(event="message.closed")  # a test is tried once, an event again
    receiver.answer = lambda handler: say(handler, 500)
    waits = []
    for _number in range(worker.MOST_ATTEMPTS):
        tell()
        one = webhook.deliveries.get()
        waits.append(round((one.next_attempt_at - one.attempted_at).total_seconds() / 60))
        tell()  # not due yet, and the endpoint rests
        later(webhook)

    one = webhook.deliveries.get()
    assert (one.state, one.attempts, one.response_status, one.error) == ("failed", 10, 500, "refused")
    assert all(0.9 * wait - 1 <= real <= wait for wait, real in zip(worker.WAITS, waits, strict=False))
    assert sum(worker.WAITS) <= 24 * 60
    assert len(receiver.got) == 10
    assert len({(headers["webhook-id"], body) for headers, body in receiver.got}) == 1

    receiver.answer = lambda handler: say(handler, 200)
    services.send_again(one, by=staff)
    tell()

    assert events(webhook) == [("message.closed", "delivered", 1)]
    assert receiver.got[-1][0]["webhook-id"] == receiver.got[0][0]["webhook-id"]
    webhook.refresh_from_db()
    assert (webhook.failures, webhook.rests_until) == (0, None)


def test_killed_between_the_request_and_its_end_it_goes_out_again_with_the_same_id(
    webhook, receiver, message, member, monkeypatch
):
    confirm(message, member)
    with monkeypatch.context() as patched:
        patched.setattr(worker, "_settle", _killed)
        with pytest.raises(SystemExit):
            tell()
    assert events(webhook) == [("receipt.confirmed", "waiting", 1)]

    tell()  # the dead worker's lease still holds
    assert len(receiver.got) == 1
    later(webhook)
    tell()

    assert events(webhook) == [("receipt.confirmed", "delivered", 2)]
    assert len({(headers["webhook-id"], body) for headers, body in receiver.got}) == 1
    assert len(receiver.got) == 2


def _killed(*args):
    raise SystemExit


@pytest.mark.django_db(transaction=True)
def test_parallel_senders_send_each_event_once(webhook, receiver, staff):
    for _number in range(6):
        services.send_test(webhook, by=staff)
    at_once, most = [], []

    def slowly(handler):
        at_once.append(1)
        most.append(len(at_once))
        handler.server.over.wait(0.03)
        at_once.pop()
        say(handler, 200)

    receiver.answer = slowly
    barrier = threading.Barrier(4)

    def send():
        try:
            barrier.wait()
            worker.send_due(seconds=5)
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    ids = [headers["webhook-id"] for headers, _body in receiver.got]
    assert (len(ids), len(set(ids)), max(most)) == (6, 6, 1)
    assert {one.state for one in webhook.deliveries.all()} == {"delivered"}


def test_a_worker_that_lost_its_lease_begins_nothing_and_its_failure_does_not_count(webhook, receiver, staff):
    services.send_test(webhook, by=staff)
    lost = worker._claim("first")
    endpoint, delivery = worker._take(lost, "first")
    later(webhook)
    assert worker._claim("second") == lost
    again = worker._take(lost, "second")

    assert worker._take(lost, "first") is None
    worker._settle(endpoint, delivery, post.Answer(None, "timeout"))

    webhook.refresh_from_db()
    assert (again[1].attempts, webhook.failures, webhook.deliveries.get().state) == (2, 0, "waiting")


def test_a_slow_endpoint_gives_the_others_their_turn(webhook, receiver, network, staff, monkeypatch):
    with running_receiver() as other_receiver:
        other, _secret = services.add_webhook(
            network=network, by=staff, name="Drugi", url=other_receiver.url, events=BOTH
        )
        for one in (webhook, webhook, webhook, other):
            services.send_test(one, by=staff)
        monkeypatch.setattr(worker, "TURN_SECONDS", 0.01)
        receiver.answer = lambda handler: (handler.server.over.wait(0.02), say(handler, 200))

        assert worker.send_due(seconds=5) == 4

    moments = [one.attempted_at for one in webhook.deliveries.order_by("attempted_at")]
    assert other.deliveries.get().attempted_at < moments[1]


# --- the dead ---


def _fail(webhook, times):
    for _number in range(times):
        later(webhook)
        tell()


def test_twenty_failures_in_a_row_switch_it_off_and_tell_the_managers(webhook, receiver, staff, message, member):
    confirm(message, member)
    receiver.answer = lambda handler: say(handler, 503)
    WebhookEndpoint.objects.update(failures=18)

    _fail(webhook, 1)
    webhook.refresh_from_db()
    assert (webhook.state, webhook.failures) == ("active", 19)
    _fail(webhook, 1)
    webhook.refresh_from_db()
    assert (webhook.state, webhook.failures) == ("switched_off", 20)

    notice = Delivery.objects.get(message__dedup_key__startswith=f"webhook:{webhook.public_id}:", channel="email")
    assert (notice.address, webhook.name in notice.message.title_pl) == (staff.email, True)
    _fail(webhook, 1)
    close(message)
    tell()
    assert (len(receiver.got), webhook.deliveries.count()) == (
        2,
        1,
    )  # no request, and nothing new is written down for it

    receiver.answer = lambda handler: say(handler, 200)
    services.resume_webhook(webhook, by=staff)
    tell()
    assert events(webhook) == [("receipt.confirmed", "delivered", 3)]


def test_the_answer_gone_switches_it_off_at_once(webhook, receiver, message, member):
    confirm(message, member)
    receiver.answer = lambda handler: say(handler, 410)

    tell()

    webhook.refresh_from_db()
    assert webhook.state == "switched_off"


def test_a_paused_one_keeps_its_events_and_still_takes_a_test(webhook, receiver, staff, message, member):
    services.pause_webhook(webhook, by=staff)
    confirm(message, member)
    services.send_test(webhook, by=staff)

    tell()
    assert [body["type"] for body in bodies(receiver)] == ["endpoint.test"]
    with pytest.raises(IllegalTransition):
        services.pause_webhook(webhook, by=staff)

    services.resume_webhook(webhook, by=staff)
    tell()
    assert [body["type"] for body in bodies(receiver)] == ["endpoint.test", "receipt.confirmed"]


def test_an_address_that_is_not_allowed_any_more_is_not_called(webhook, receiver, staff, settings):
    services.send_test(webhook, by=staff)
    settings.WEBHOOK_ALLOW_LOCAL = False

    tell()

    assert (webhook.deliveries.get().error, receiver.got) == ("not_allowed", [])


# --- keeping them ---


def test_new_secret_signs_beside_the_old_one_for_a_day(webhook, receiver, staff):
    old = signature.secret_of(webhook.secret_seed)
    new = services.renew_secret(webhook, by=staff)
    for _secrets in ("both", "new only"):
        services.send_test(webhook, by=staff)
        tell()
        WebhookEndpoint.objects.update(old_secret_until=timezone.now())

    assert [len(headers["webhook-signature"].split(" ")) for headers, _body in receiver.got] == [2, 1]
    assert len({old, new}) == 2
    with connection.cursor() as cursor:
        cursor.execute("SELECT w::text FROM messaging_webhookendpoint w")
        assert new.removeprefix("whsec_") not in cursor.fetchone()[0]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "a\u202eb"}, "name"),
        ({"url": "mailto:x"}, "url"),
        ({"events": []}, "events"),
        ({"events": ["vote.cast"]}, "events"),
    ],
)
def test_wrong_values_are_refused_at_their_field_and_an_address_stands_once(
    webhook, network, staff, receiver, change, field
):
    usual = {"name": "Nowy", "url": f"{receiver.url}&second", "events": BOTH}
    for values, where in ((usual | change, field), (usual | {"url": receiver.url}, "url")):
        with pytest.raises(ValidationError) as refused:
            services.add_webhook(network=network, by=staff, **values)
        assert list(refused.value.error_dict) == [where]
    assert WebhookEndpoint.objects.count() == 1


def test_only_network_managers_keep_webhooks(webhook, network, receiver):
    for role in (StaffRole.Role.EDITOR, StaffRole.Role.AUDITOR):
        by = staff_user(role)
        test = WebhookDelivery.objects.create(endpoint=webhook, event="endpoint.test", payload={})
        new = {"network": network, "name": "x", "url": f"{receiver.url}&x", "events": BOTH}
        for act in (
            lambda by=by, new=new: services.add_webhook(by=by, **new),
            lambda by=by: services.change_webhook(webhook, by=by, name="x"),
            lambda by=by: services.renew_secret(webhook, by=by),
            lambda by=by: services.pause_webhook(webhook, by=by),
            lambda by=by: services.resume_webhook(webhook, by=by),
            lambda by=by: services.send_test(webhook, by=by),
            lambda by=by, test=test: services.send_again(test, by=by),
            lambda by=by: services.delete_webhook(webhook, by=by),
        ):
            with pytest.raises(PermissionDenied):
                act()


def test_old_events_are_forgotten(webhook, receiver, message, member):
    confirm(message, member)
    tell()
    webhook_events.forget_old()
    assert webhook.deliveries.count() == 1

    month_ago = timezone.now() - timedelta(days=31)
    WebhookDelivery.objects.update(created_at=month_ago)
    OutboxRow.objects.update(done_at=month_ago)
    tasks.forget_webhooks()

    assert (webhook.deliveries.count(), OutboxRow.objects.count()) == (0, 0)


def test_recording_a_confirmation_costs_no_statement_more_when_nobody_listens(message, member):
    with CaptureQueriesContext(connection) as captured:
        confirm(message, member)

    told = [one["sql"] for one in captured if "webhook" in one["sql"] and not one["sql"].startswith("PREPARE ")]
    assert told == []  # it is asked in the statement that rebuilds the reach


def test_who_presses_after_a_webhook_was_deleted_is_told_so(webhook, staff):
    stale = WebhookEndpoint.objects.get(pk=webhook.pk)
    services.delete_webhook(webhook, by=staff)

    for press in (services.pause_webhook, services.resume_webhook, services.change_webhook, services.send_test):
        with pytest.raises(IllegalTransition):
            press(stale, by=staff)
