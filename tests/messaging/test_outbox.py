"""Work other than mail: claimed by one worker, tried again, and never undone by a worker that came too late."""

from datetime import timedelta

import pytest
from django.utils import timezone

from network.messaging import services
from network.messaging.models import OutboxRow
from network.messaging.services import outbox

pytestmark = pytest.mark.django_db


@pytest.fixture
def work(monkeypatch):
    """Call it with a function to make that the work of one waiting row, and get the row."""

    def waiting(function):
        monkeypatch.setitem(outbox.HANDLERS, "test", function)
        return services.enqueue("test", key="test:1", payload={})

    return waiting


def lose_the_lease(row):
    OutboxRow.objects.filter(pk=row.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def fail():
    raise OSError


def test_claimed_work_names_its_worker_and_is_nobody_elses(work):
    seen = []
    row = work(lambda: seen.append((OutboxRow.objects.get().claimed_by, outbox.run_due())))

    assert outbox.run_due() == 1
    row.refresh_from_db()
    [(worker, done_by_another)] = seen
    assert (worker != "", done_by_another, row.claimed_by, row.lease_until) == (True, 0, "", None)


def test_failed_work_is_tried_again_and_left_for_a_person_after_five_times(work):
    row, seen = work(fail), []

    for _ in range(6):
        outbox.run_due()
        row.refresh_from_db()
        seen.append((row.attempts, row.last_error, row.dead_at is not None, row.available_at > timezone.now()))
        OutboxRow.objects.update(available_at=timezone.now() - timedelta(minutes=1))

    assert seen[:5] == [(number, "OSError", number == 5, True) for number in range(1, 6)]
    assert seen[5][0] == 5


@pytest.mark.parametrize("ends_well", [True, False])
def test_a_worker_that_lost_its_lease_changes_nothing_any_more(work, ends_well):
    calls = []

    def slow():
        calls.append("call")
        if len(calls) == 1:
            lose_the_lease(row)
            assert outbox.run_due() == 1  # another worker does it meanwhile
            if not ends_well:
                fail()

    row = work(slow)

    assert outbox.run_due() == 0
    row.refresh_from_db()
    assert (len(calls), row.done_at is not None, row.last_error) == (2, True, "")
