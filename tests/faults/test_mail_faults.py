"""Workers and brokers die; every mail is sent, and a second copy is one that was counted as in doubt."""

import os
import time
from collections import Counter

import pytest
import redis
from django.db import connection

from network.messaging import services
from network.messaging.models import Delivery
from tests.factories.groups import NetworkFactory
from tests.factories.members import staff_user
from tests.factories.messaging import MessageFactory, crowd
from tests.faults.stack import Broker, Worker, running, tick, wait_until
from tests.smtp_sink import running_sink

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]
BROKER_AWAY_SECONDS = float(os.environ.get("FAULTS_BROKER_AWAY_SECONDS", "4"))  # 60 for the whole minute
MAILS = int(os.environ.get("FAULTS_MAILS", "5000"))  # 20000 for the long run
MOST_SECONDS = 150 * max(MAILS // 5000, 1)


def publish(*, by, organisation, **message):
    draft = MessageFactory(sender=by.person, audience={"organisation": str(organisation.public_id)}, **message)
    services.publish(draft, by=by)
    return draft


def still_open():
    return Delivery.objects.filter(channel="email").exclude(state__in=["accepted", "delivered"]).count()


def copies(sink):
    """Return how many mails the server has beyond one per address."""
    return len(sink.addresses) - len(set(sink.addresses))


def send_through_kills(broker, worker, sink, *, people, kills):
    """Send to `people`, killing a child `kills` times on the way, and once, in the middle, the whole worker."""
    publish(by=staff_user(), organisation=crowd(people))
    moments = [people * number // (kills + 1) for number in range(1, kills + 1)]
    started, last_tick = time.monotonic(), 0
    while still_open() and time.monotonic() - started < MOST_SECONDS:
        assert worker.is_alive, "see worker.log in the test's folder"
        if time.monotonic() - last_tick > 1:
            tick(broker)
            last_tick = time.monotonic()
        if moments and len(sink.addresses) >= moments[0]:
            moments.pop(0)
            if len(moments) == kills // 2:
                worker.kill_all()
                worker.start()
            else:
                worker.kill_child()
        time.sleep(0.02)
    assert not moments, "the kills must fall into the sending"


@pytest.fixture
def broker(tmp_path):
    return Broker(tmp_path)


@pytest.fixture
def sink():
    with running_sink() as sink:
        yield sink


@pytest.fixture
def four_eyes_off(settings):
    NetworkFactory()
    settings.FOUR_EYES_ABOVE_PEOPLE = 1_000_000


def test_workers_killed_under_way_lose_no_mail_and_double_only_what_is_counted(four_eyes_off, broker, sink, tmp_path):
    worker = Worker(broker=broker, sink=sink, log=tmp_path / "worker.log")

    with running(broker, worker):
        send_through_kills(broker, worker, sink, people=MAILS, kills=6)

    in_doubt = Delivery.objects.filter(was_in_doubt=True).count()
    assert (still_open(), len(set(sink.addresses))) == (0, MAILS)
    assert copies(sink) <= in_doubt <= 2 * 6  # a kill of the whole worker ends two children
    twice = [address for address, times in Counter(sink.addresses).items() if times > 1]
    assert set(twice) <= set(Delivery.objects.filter(was_in_doubt=True).values_list("address", flat=True))
    for address in twice:
        assert len({mail["Message-ID"] for mail in sink.parsed(address)}) == 1


def test_a_worker_that_marks_batches_would_be_caught(four_eyes_off, broker, sink, tmp_path):
    """The negative control: the same kills, marking a batch at its end. Copies appear that nobody counted."""
    worker = Worker(broker=broker, sink=sink, log=tmp_path / "worker.log", application="tests.faults.sabotaged")

    with running(broker, worker):
        send_through_kills(broker, worker, sink, people=1200, kills=2)

    assert copies(sink) > Delivery.objects.filter(was_in_doubt=True).count()


def test_a_message_cancelled_under_way_stops_in_the_workers_hands(four_eyes_off, broker, sink, tmp_path):
    """Two workers are sending; what the server took is accepted, all else is cancelled, and nothing goes out afterwards."""
    worker, editor = Worker(broker=broker, sink=sink, log=tmp_path / "worker.log"), staff_user()

    with running(broker, worker):
        message = publish(by=editor, organisation=crowd(3000))
        tick(broker)
        assert wait_until(lambda: len(sink.addresses) > 300, seconds=30, step=0.01)

        services.cancel(message, by=editor, reason="pomyłka")

        time.sleep(0.5)  # the mails that were on the wire
        went_out = len(sink.addresses)
        assert wait_until(lambda: not _states("sending"), seconds=20)
        time.sleep(1)

    assert (len(sink.addresses), copies(sink)) == (went_out, 0)
    assert (_states("accepted"), _states("cancelled")) == (went_out, 3000 - went_out)


def _states(state):
    return Delivery.objects.filter(channel="email", state=state).count()


def test_a_database_that_ends_the_workers_connections_loses_no_mail(four_eyes_off, broker, sink, tmp_path):
    """A failover, or an administrator: the workers' connections are ended five times under way."""
    worker = Worker(broker=broker, sink=sink, log=tmp_path / "worker.log")

    with running(broker, worker):
        publish(by=staff_user(), organisation=crowd(3000))
        for number in range(1, 6):
            tick(broker)
            assert wait_until(lambda number=number: len(sink.addresses) >= 500 * number, seconds=60, step=0.01)
            assert _end_other_connections() > 0
        assert wait_until(lambda: _tick_and_look(broker), seconds=90, step=0.5)

    in_doubt = Delivery.objects.filter(was_in_doubt=True).count()
    assert len(set(sink.addresses)) == 3000
    assert copies(sink) <= in_doubt <= 2 * 5  # two children, five times


def _end_other_connections():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return cursor.fetchone()[0]


def test_a_broker_that_forgets_everything_loses_nothing(four_eyes_off, broker, sink, tmp_path):
    """Its memory is emptied while tasks wait and run: the rows know what is due."""
    worker = Worker(broker=broker, sink=sink, log=tmp_path / "worker.log")

    with running(broker, worker):
        publish(by=staff_user(), organisation=crowd(1500))
        tick(broker)
        assert wait_until(lambda: len(sink.addresses) > 100, seconds=60, step=0.01)
        redis.Redis.from_url(broker.url).flushall()
        assert wait_until(lambda: _tick_and_look(broker), seconds=90, step=0.5)

    assert Counter(Counter(sink.addresses).values()) == {1: 1500}
    assert Delivery.objects.filter(was_in_doubt=True).count() == 0


def test_a_broker_that_is_away_loses_nothing_and_delays_no_sender(four_eyes_off, broker, sink, tmp_path, monkeypatch):
    worker = Worker(broker=broker, sink=sink, log=tmp_path / "worker.log")
    editor, organisation = staff_user(), crowd(300)

    with running(broker, worker):
        publish(by=editor, organisation=organisation)
        tick(broker)
        assert wait_until(lambda: len(sink.addresses) > 50, seconds=30)

        broker.kill()
        began = time.monotonic()
        publish(by=editor, organisation=organisation, message_class="service")
        took_seconds = time.monotonic() - began
        time.sleep(BROKER_AWAY_SECONDS)
        broker.start()

        assert wait_until(lambda: _tick_and_look(broker), seconds=90, step=0.5)

    assert took_seconds < 3
    assert Counter(Counter(sink.addresses).values()) == {2: 300}  # each of two messages once to each of 300 people
    assert Delivery.objects.filter(was_in_doubt=True).count() == 0


def _tick_and_look(broker):
    tick(broker)
    return still_open() == 0


def test_without_the_tick_a_lost_nudge_would_be_lost_mail(four_eyes_off, broker, sink, tmp_path):
    """The negative control: rows alone do not move; it is the tick that finds them."""
    worker = Worker(broker=broker, sink=sink, log=tmp_path / "worker.log")
    organisation = crowd(10)

    with running(broker, worker):
        tick(broker)
        publish(
            by=staff_user(), organisation=organisation
        )  # its nudge goes to the broker of the test run, which is another one

        assert not wait_until(lambda: still_open() == 0, seconds=4)
        tick(broker)
        assert wait_until(lambda: still_open() == 0, seconds=30)
