"""What holds mail back on its way: the stop of all mail, limits, the ramp, domains and servers that are slow."""

import socket
import threading
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import StaffRole
from network.messaging import services
from network.messaging.mail import claims, pace, smtp
from network.messaging.models import Delivery, DomainLimit, MailStop, MailTurn, OutboxRow, SlowDomain
from network.messaging.services import outbox, traffic
from tests.factories.members import staff_user
from tests.factories.messaging import joined, sent

pytestmark = pytest.mark.django_db
S = Delivery.State
PAGE = "/staff/mail-traffic/"
NOON = datetime(2026, 10, 25, 11, 0, 30, tzinfo=UTC)  # the clocks went back this night


@pytest.fixture
def manager(db):
    return staff_user(StaffRole.Role.NETWORK_MANAGER)


@pytest.fixture
def firm(network):
    return joined(short_name="Żuraw IoT")


def mails():
    return Delivery.objects.filter(channel="email").order_by("pk")


def rows(*addresses, priority=5):
    return [{"id": number, "address": address, "priority": priority} for number, address in enumerate(addresses)]


def ask(page, **fields):
    return page.post(PAGE, fields, follow=True)


# --- the stop of all mail ---


def test_a_stop_holds_all_but_account_mail_and_ends(editor, firm, sink, send_all):
    sent(by=editor, message_class="service")
    traffic.stop_all(by=editor, reason="Zły załącznik")
    services.send_account_mail("login:1", address="jan@example.org", locale="pl", subject="Kod", text="1", html="")

    assert send_all() == 1
    assert sink.addresses == ["jan@example.org"]
    traffic.go_on(by=editor)
    assert send_all() == 1


def test_a_stop_takes_back_what_workers_have_in_hand(editor, firm, sink, django_capture_on_commit_callbacks):
    sent(by=editor)
    turn, _ids = claims.claim(claims.Lane.BULK, worker="w")

    with django_capture_on_commit_callbacks(execute=True):
        traffic.stop_all(by=editor, reason="Zły załącznik")

    with claims.at_work() as begin:
        assert begin(turn, 1) is False


def test_mail_is_stopped_once_and_the_database_says_so(editor, manager):
    traffic.stop_all(by=editor, reason="Zły załącznik")

    with pytest.raises(IllegalTransition):
        traffic.stop_all(by=manager, reason="Drugi raz")
    with pytest.raises(IntegrityError, match="a_mail_stop_runs_until_it_ended"):
        MailStop.objects.update(ended_at=timezone.now())


def test_only_writers_stop_and_only_managers_limit(editor, manager):
    auditor = staff_user(StaffRole.Role.AUDITOR)

    for call in (lambda: traffic.stop_all(by=auditor, reason="x"), lambda: traffic.go_on(by=auditor)):
        with pytest.raises(PermissionDenied):
            call()
    with pytest.raises(PermissionDenied):
        traffic.limit_domain(DomainLimit(domain="gmail.com", per_minute=5), by=editor)
    with pytest.raises(PermissionDenied):
        traffic.try_now("gmail.com", by=editor)


# --- limits ---


def test_a_domain_gets_its_share_and_the_rest_a_portion_a_minute(db):
    DomainLimit.objects.create(domain="wolna.pl", per_minute=2)
    asked = rows(*["a@wolna.pl"] * 5, "b@inna.pl")

    first = pace.waiting(asked, now=NOON)
    second = pace.waiting(rows("a@Wolna.pl"), now=NOON + timedelta(seconds=20))
    next_minute = pace.waiting(rows("a@wolna.pl"), now=NOON + timedelta(minutes=1))

    minute = NOON.replace(second=0)
    assert first == {
        2: minute + timedelta(minutes=1),
        3: minute + timedelta(minutes=1),
        4: minute + timedelta(minutes=2),
    }
    assert second == {0: minute + timedelta(minutes=1)}
    assert next_minute == {}


def test_account_and_mandatory_mail_waits_for_no_limit(db, settings):
    settings.MAIL_PER_MINUTE = 1
    DomainLimit.objects.create(domain="wolna.pl", per_minute=1)
    SlowDomain.objects.create(domain="wolna.pl", until=NOON + timedelta(hours=1))

    assert pace.waiting(rows(*["a@wolna.pl"] * 3, priority=1), now=NOON) == {}


def test_all_mail_together_has_a_limit(db, settings):
    settings.MAIL_PER_MINUTE = 2

    assert set(pace.waiting(rows("a@a.pl", "b@b.pl", "c@c.pl"), now=NOON)) == {2}


@pytest.mark.parametrize(
    ("day", "allowed"), [(date(2026, 10, 25), 3), (date(2026, 10, 24), 6), (date(2026, 10, 11), 0)]
)
def test_a_new_domain_begins_slowly_and_doubles_each_day(db, settings, day, allowed):
    """Above MAIL_RAMP_DAYS days there is no limit; the night of 25 hours ends at its own midnight."""
    settings.MAIL_RAMP_SINCE, settings.MAIL_RAMP_FIRST_DAY, settings.MAIL_RAMP_DAYS = day, 3, 14

    moments = pace.waiting(rows(*["a@a.pl"] * 8), now=NOON)

    assert 8 - len(moments) == (allowed or 8)
    midnight = datetime(2026, 10, 25, 23, 0, tzinfo=UTC)  # winter time
    assert set(list(moments.values())[:3]) <= {midnight}


def test_what_waits_for_a_limit_goes_back_without_a_counted_try(editor, network, sink, send_all, settings):
    joined(), joined()
    sent(by=editor)
    settings.MAIL_PER_MINUTE = 1

    assert send_all() == 1

    waiting = mails().get(state=S.QUEUED)
    assert (waiting.attempts, waiting.first_attempt_at, waiting.last_error) == (0, None, pace.WAITS)
    assert waiting.not_before > timezone.now()
    assert not MailTurn.objects.exists()


# --- slow servers ---


def test_a_slow_domain_lets_the_others_go_first(editor, network, sink, send_all, monkeypatch):
    firms = [joined(people=0) for _ in range(4)]
    addresses = ["a@wolna.example.org", "b@wolna.example.org", "c@szybka.example.org", "d@szybka.example.org"]
    for firm, address in zip(firms, addresses, strict=True):
        firm.contact_points.create(kind="email", value=address, is_shared=True, verified_at=timezone.now())
    sent(by=editor)
    monkeypatch.setattr(pace, "SLOW_SECONDS", 0.2)
    sink.behaviour["a@wolna.example.org"] = sink.behaviour["b@wolna.example.org"] = {"wait": 0.4}

    assert send_all() == 3

    assert sorted(sink.addresses) == [addresses[0], *addresses[2:]]
    assert mails().get(state=S.QUEUED).address == addresses[1]
    assert SlowDomain.objects.get().domain == "wolna.example.org"
    SlowDomain.objects.update(until=timezone.now())
    mails().update(not_before=timezone.now() - timedelta(seconds=1))
    sink.behaviour.clear()
    assert send_all() == 1
    assert not SlowDomain.objects.exists()


def test_a_domain_that_stays_slow_waits_longer_each_time(db):
    waits = []
    for _ in range(6):
        pace.note_slow("wolna.pl")
        waits.append(round((SlowDomain.objects.get().until - timezone.now()).total_seconds() / 60))

    assert waits == [1, 2, 4, 8, 15, 15]


@pytest.mark.parametrize("octets", [b"220 " + b"." * 11 + b"\r\n", b""], ids=["one octet at a time", "not a word"])
def test_a_server_that_does_not_end_its_sentence_is_left_in_time(settings, monkeypatch, octets):
    """A time limit for each octet would not run out: it would hear the greeting to its end, and greet back."""
    monkeypatch.setattr(smtp, "CONNECT_SECONDS", 0.5)
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.MAIL_HOST, settings.MAIL_PORT, settings.MAIL_STARTTLS = *server.getsockname(), False

        def greet():
            connection, _address = server.accept()
            with connection, suppress(OSError):
                for octet in octets:
                    time.sleep(0.1)
                    connection.sendall(bytes([octet]))
                heard.append(connection.recv(100))

        speaking = threading.Thread(target=greet)
        speaking.start()
        with pytest.raises(smtp.RelayAway), smtp.Connection() as connection:
            connection.send("a@b.pl", b"x\r\n", return_path="c@d.pl")
        speaking.join()

    assert b"".join(heard) == b""


def test_the_clock_of_a_mail_runs_over_all_replies(editor, firm, sink, send_all, monkeypatch):
    """The text was sent, and its answer came too late: in doubt, not refused."""
    sent(by=editor)
    monkeypatch.setattr(smtp, "REPLY_SECONDS", 0.3)
    sink.behaviour[firm.users[0].email] = {"wait": 1}

    assert send_all() == 0
    assert mails().get().state == S.IN_DOUBT


# --- the page ---


def test_the_page_stops_and_goes_on(client, editor):
    client.force_login(editor)

    refused = ask(client, act="stop", reason=" ")
    stopped = ask(client, act="stop", reason="Zły załącznik")
    again = ask(client, act="stop", reason="Jeszcze raz")
    on = ask(client, act="go_on")

    assert refused.context["stop_form"].errors.keys() == {"reason"}
    assert stopped.context["stop"].reason == "Zły załącznik"
    assert stopped.context["stop"].started_by == editor
    assert [notice.level_tag for notice in again.context["messages"]] == ["error"]
    assert on.context["stop"] is None
    assert [stop.ended_by for stop in on.context["stops"]] == [editor]


def test_the_page_sets_and_deletes_limits(client, manager):
    client.force_login(manager)

    for bad in ("", "zła domena", "a@b", "-a.pl", "x" * 300):
        assert ask(client, act="limit", domain=bad, per_minute=5).context["limit_form"].errors
    assert ask(client, act="limit", domain="wp.pl", per_minute=0).context["limit_form"].errors
    page = ask(client, act="limit", domain=" @WP.pl", per_minute=5)
    assert [(limit.domain, limit.per_minute) for limit in page.context["limits"]] == [("wp.pl", 5)]
    assert ask(client, act="limit", domain="wp.pl", per_minute=6).context["limit_form"].errors
    assert not ask(client, act="unlimit", domain="wp.pl").context["limits"]
    assert ask(client, act="unlimit", domain="wp.pl").status_code == 404
    assert ask(client, act="fly").status_code == 400


def test_an_editor_sees_limits_and_cannot_change_them(client, editor):
    client.force_login(editor)
    DomainLimit.objects.create(domain="wp.pl", per_minute=5)

    assert "wp.pl" in client.get(PAGE).content.decode()
    assert ask(client, act="unlimit", domain="wp.pl").status_code == 403
    assert ask(client, act="limit", domain="o2.pl", per_minute=5).status_code == 403


def test_the_page_lets_a_slow_domain_try_now(client, manager, editor, firm, send_all):
    sent(by=editor)
    domain = pace.domain_of(mails().get().address)
    SlowDomain.objects.create(domain=domain, until=timezone.now() + timedelta(hours=1))
    assert send_all() == 0
    client.force_login(manager)

    ask(client, act="try_now", domain=domain)

    assert send_all() == 1


# --- other work that was given up ---


@pytest.fixture
def given_up(db):
    row = services.enqueue("freeze", key="freeze:1", payload={"message": 0})
    OutboxRow.objects.filter(pk=row.pk).update(attempts=5, last_error="OSError", dead_at=timezone.now())
    row.refresh_from_db()
    return row


def test_work_that_was_given_up_is_seen_and_tried_again(client, manager, given_up):
    client.force_login(manager)
    shown = client.get(PAGE).content.decode()

    ask(client, act="requeue", work=given_up.pk)

    given_up.refresh_from_db()
    assert "OSError" in shown
    assert (given_up.dead_at, given_up.attempts) == (None, 0)
    assert outbox.run_due() == 1
    given_up.refresh_from_db()
    assert given_up.done_at is not None


def test_only_network_managers_try_work_again(client, editor, given_up):
    client.force_login(editor)

    response = client.post(PAGE, {"act": "requeue", "work": given_up.pk})

    given_up.refresh_from_db()
    assert (response.status_code, given_up.attempts) == (403, 5)
    assert "Try again" not in client.get(PAGE, headers={"Accept-Language": "en"}).content.decode()


def test_work_that_is_not_given_up_is_not_touched(client, manager, given_up):
    client.force_login(manager)
    assert traffic.requeue_work(given_up, by=manager)

    assert not traffic.requeue_work(given_up, by=manager)
    assert {client.post(PAGE, {"act": "requeue", "work": one}).status_code for one in (given_up.pk, "x", "")} == {404}
