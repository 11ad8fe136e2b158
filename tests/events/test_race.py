"""Seats under pressure: real connections, threads on a barrier, and each story once more without the lock."""

import threading
from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Sum

from events import services
from events.models import Occurrence, Registration
from events.services import registering
from tests.factories.events import OccurrenceFactory, fill
from tests.factories.members import PersonFactory

pytestmark = pytest.mark.django_db(transaction=True)
CROWD = 8


def at_once(*acts):
    """Run the acts in threads that start together; return the exceptions they raised."""
    start, errors = threading.Barrier(len(acts), timeout=10), []

    def run(act):
        try:
            start.wait()
            act()
        except Exception as error:  # noqa: BLE001 -- the test looks at what came out
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    [thread.start() for thread in threads]
    [thread.join(timeout=60) for thread in threads]
    return errors


@pytest.fixture(autouse=True)
def warm(coordinator):
    """Read the mail templates once: the lock is waited for 3 seconds at most, and a cold start takes longer than a seat."""
    person = PersonFactory()
    sign_up(OccurrenceFactory(), person)()


def sign_up(occurrence, person):
    return lambda: services.register(occurrence, by=person.user, person=person, source="portal")


def seats_held(occurrence):
    held = occurrence.registrations.filter(state__in=Registration.HOLDING)
    return held.aggregate(seats=Sum("seats"))["seats"] or 0


def states(occurrence):
    return list(occurrence.registrations.order_by("queue_no").values_list("state", flat=True))


@pytest.fixture
def without_lock(monkeypatch):
    """Put a version in place that reads the occurrence without locking it, and lets everybody read before anybody writes."""
    everybody_has_read = threading.Barrier(CROWD, timeout=5)

    @contextmanager
    def unlocked(*occurrences):
        with transaction.atomic():
            rows = [Occurrence.objects.select_related("event__network", "venue").get(pk=one.pk) for one in occurrences]
            everybody_has_read.wait()
            yield rows

    monkeypatch.setattr(registering, "with_occurrence_lock", unlocked)


def test_a_crowd_gets_exactly_the_seats_there_are():
    occurrence = OccurrenceFactory(capacity=5)
    crowd = PersonFactory.create_batch(CROWD)

    errors = at_once(*[sign_up(occurrence, person) for person in crowd])

    occurrence.refresh_from_db()
    assert errors == []
    assert seats_held(occurrence) == occurrence.seats_taken == 5
    assert states(occurrence) == ["confirmed"] * 5 + ["waitlisted"] * (CROWD - 5)


def test_without_the_lock_the_crowd_is_oversold(without_lock):
    """The negative control of the test above."""
    occurrence = OccurrenceFactory(capacity=5)
    crowd = PersonFactory.create_batch(CROWD)

    at_once(*[sign_up(occurrence, person) for person in crowd])

    assert seats_held(occurrence) > 5


def test_seats_that_become_free_go_to_the_first_in_line_and_never_to_newcomers():
    occurrence = OccurrenceFactory(capacity=3)
    seated = fill(occurrence, 3)
    line = [
        services.register(occurrence, by=person.user, person=person, source="portal")
        for person in PersonFactory.create_batch(3)
    ]
    newcomers = PersonFactory.create_batch(6)

    errors = at_once(
        *[lambda one=one: services.cancel(one, by=one.person.user) for one in seated[:2]],
        *[sign_up(occurrence, person) for person in newcomers],
    )

    occurrence.refresh_from_db()
    for one in line:
        one.refresh_from_db()
    assert errors == []
    assert [one.state for one in line] == ["confirmed", "confirmed", "waitlisted"]
    assert seats_held(occurrence) == occurrence.seats_taken == 3
    assert not occurrence.registrations.filter(person__in=newcomers, state="confirmed").exists()


def test_one_person_pressing_many_times_gets_one_seat():
    occurrence = OccurrenceFactory()
    person = PersonFactory()

    errors = at_once(*[sign_up(occurrence, person) for _ in range(5)])

    occurrence.refresh_from_db()
    assert errors == []
    assert occurrence.registrations.count() == occurrence.seats_taken == 1


def test_without_a_waiting_list_the_crowd_beyond_the_seats_is_refused():
    occurrence = OccurrenceFactory(capacity=2, waitlist_mode="off")

    errors = at_once(*[sign_up(occurrence, PersonFactory()) for _ in range(5)])

    assert [type(error) for error in errors] == [ValidationError] * 3
    assert states(occurrence) == ["confirmed"] * 2


@pytest.mark.parametrize("path", ["/events/{}/register/", "/api/v1/events/{}/register/"])
def test_who_cannot_get_the_lock_is_asked_to_try_again_and_nothing_happens(client, citizen, path):
    occurrence = OccurrenceFactory()
    client.force_login(citizen)
    is_locked, may_end = threading.Event(), threading.Event()

    def hold():
        with services.with_occurrence_lock(occurrence):
            is_locked.set()
            may_end.wait(timeout=20)
        connection.close()

    holder = threading.Thread(target=hold)
    holder.start()
    is_locked.wait(timeout=20)
    try:
        answer = client.post(path.format(occurrence.public_id), {}, content_type="application/json")
    finally:
        may_end.set()
        holder.join(timeout=20)

    assert (answer.status_code, answer["Retry-After"]) == (503, "3")
    assert not occurrence.registrations.exists()
