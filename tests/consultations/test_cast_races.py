"""Races with real threads and real commits, each with its negative control: the same race without the guard fails."""

import threading
import time
from collections import Counter
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import InternalError, connection, connections
from django.utils import timezone

from consultations.models import Ballotage, Checkpoint, LogLeaf, RollMark, SealedBallot
from consultations.services.ballotage import acts, casting, clock, opening
from members.errors import IllegalTransition
from tests.consultations.votes import make_draft, make_officers, make_open, vote

pytestmark = pytest.mark.django_db(transaction=True)
THREADS = 32


def together(actions):
    """Run the actions at once, each on its own connection; return their outcomes ("done" or the error's class)."""
    barrier, outcomes = threading.Barrier(len(actions)), []

    def run(action):
        try:
            connection.ensure_connection()
            barrier.wait()
            action()
            outcomes.append("done")
        except (IllegalTransition, PermissionDenied) as error:
            outcomes.append(type(error).__name__)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[action]) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Counter(outcomes)


@contextmanager
def without_key(table):
    """Drop the primary key of a table, as a careless migration might, and put it back."""
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey")
    yield
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
        cursor.execute(f"DELETE FROM {table}")
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")
        column = "voter_key" if table.endswith("mark") else "alias_key"
        cursor.execute(f"ALTER TABLE {table} ADD PRIMARY KEY (ballotage_id, {column})")


def test_one_person_pressing_many_times_at_once_votes_once():
    ballotage = make_open()

    outcomes = together([lambda: vote(ballotage, "anna")] * THREADS)

    assert outcomes == {"done": 1, "IllegalTransition": THREADS - 1}
    assert (RollMark.objects.count(), SealedBallot.objects.count()) == (1, 1)


def test_negative_control_without_the_keys_one_person_votes_more_than_once():
    ballotage = make_open()

    with without_key("consultations_rollmark"), without_key("consultations_rollalias"):
        together([lambda: vote(ballotage, "anna")] * THREADS)
        marks = RollMark.objects.count()

    assert marks > 1


def test_many_people_at_once_all_vote():
    ballotage = make_open()

    outcomes = together([lambda name=f"voter{n}": vote(ballotage, name) for n in range(THREADS)])

    assert outcomes == {"done": THREADS}
    assert (RollMark.objects.count(), SealedBallot.objects.count()) == (THREADS, THREADS)


# --- the close ---


def close_in(seconds):
    """Return an open ballotage that ends so many seconds from now."""
    return make_open(closes_at=timezone.now() + timedelta(seconds=seconds))


def vote_until_refused(ballotage, thread, accepted):
    for number in range(500):
        vote(ballotage, f"voter{thread}-{number}")
        accepted.append(1)


def keep_closing(ballotage):
    while not clock.close_if_due(ballotage):
        pass


def test_no_count_changes_after_the_close_answered():
    ballotage, accepted, at_close = close_in(1.5), [], []

    def close():
        keep_closing(ballotage)
        at_close.append(SealedBallot.objects.count())

    voters = [lambda t=t: vote_until_refused(ballotage, t, accepted) for t in range(6)]
    outcomes = together([close, *voters])

    assert outcomes == {"done": 1, "PermissionDenied": 6}
    assert at_close == [len(accepted)]
    assert SealedBallot.objects.count() == RollMark.objects.count() == LogLeaf.objects.count() == len(accepted)
    assert Checkpoint.objects.latest("number").size == len(accepted)


def test_a_vote_in_flight_is_waited_for(monkeypatch):
    """A vote that holds the shared lock at the end is either in every count or in none."""
    ballotage = make_open(closes_at=timezone.now() + timedelta(seconds=3))
    entered, order = threading.Event(), []
    real = casting._store_with

    def slow(cursor, *args):
        """Write everything in time, and commit when the hour is over."""
        real(cursor, *args)
        entered.set()
        cursor.execute(
            "SELECT pg_sleep(greatest(0, extract(epoch FROM %s - clock_timestamp())) + 0.5)", [ballotage.closes_at]
        )

    def cast():
        try:
            vote(ballotage, "anna")
        finally:
            order.append("vote")

    def close():
        entered.wait()
        keep_closing(ballotage)
        order.append("close")

    monkeypatch.setattr(casting, "_store_with", slow)
    together([cast, close])

    assert order == ["vote", "close"]
    assert SealedBallot.objects.count() == LogLeaf.objects.count() == 1


def test_negative_control_without_the_lock_the_close_overtakes_a_vote(monkeypatch):
    """Drop the exclusive lock and the state trigger: the close answers while a vote is still in flight."""
    ballotage = close_in(1)
    looked, closed = threading.Event(), threading.Event()
    at_close, real = [], casting._require_open

    def look_then_wait(*args):
        real(*args)
        looked.set()
        closed.wait(5)

    def close():
        looked.wait(5)
        keep_closing(ballotage)
        at_close.append(SealedBallot.objects.count())
        closed.set()

    monkeypatch.setattr(casting, "_require_open", look_then_wait)
    monkeypatch.setattr(clock, "TAKE_EXCLUSIVE_LOCK", "SELECT %s")
    with without_late_vote_trigger():
        together([lambda: vote(ballotage, "anna"), close])

    assert at_close == [0]
    assert SealedBallot.objects.count() == 1


@contextmanager
def without_late_vote_trigger():
    tables = ("consultations_rollmark", "consultations_sealedballot")
    for word in ("DISABLE", "ENABLE"):
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} {word} TRIGGER in_time")
        if word == "DISABLE":
            yield


# --- officers and tasks ---


def test_two_officers_confirming_at_once_freeze_once():
    first, second = make_officers()
    third = make_officers()[0]
    ballotage = make_draft()
    acts.propose(ballotage, act="freeze", by=first)

    outcomes = together([lambda: acts.confirm(ballotage, by=second), lambda: acts.confirm(ballotage, by=third)])

    assert outcomes == {"done": 1, "IllegalTransition": 1}
    assert ballotage.events.count() == 1


def test_an_option_does_not_slip_in_beside_a_freeze(monkeypatch):
    """Somebody adds an option after a freeze has read the options and before it commits: the option has to wait and lose."""
    first, second = make_officers()
    ballotage = make_draft()
    acts.propose(ballotage, act="freeze", by=first)
    pool, frozen, real = ballotage.pools.get(), threading.Event(), acts._move

    def move_and_linger(*args, **kwargs):
        real(*args, **kwargs)
        frozen.set()
        time.sleep(0.5)

    def add():
        frozen.wait(5)
        try:
            pool.options.create(ballotage=ballotage, code="X", title_pl="X", title_en="X")
        except InternalError as refusal:
            raise PermissionDenied from refusal

    monkeypatch.setattr(acts, "_move", move_and_linger)
    outcomes = together([lambda: acts.confirm(ballotage, by=second), add])

    assert outcomes == {"done": 1, "PermissionDenied": 1}
    assert Ballotage.objects.get().state == "frozen"
    assert not ballotage.options.filter(code="X").exists()


def test_two_workers_do_the_clocks_work_once():
    ballotage = close_in(1)
    for number in range(3):
        vote(ballotage, f"voter{number}")
    together([lambda: keep_trying(ballotage)] * 4)

    together([lambda: opening.open_ballots(ballotage)] * 4)
    together([clock.move_all] * 4)

    kinds = list(ballotage.events.values_list("kind", flat=True))
    assert kinds == ["frozen", "open", "closed", "opened", "counted"]


def keep_trying(ballotage):
    while not clock.close_if_due(ballotage):
        if Ballotage.objects.get(pk=ballotage.pk).state != "open":
            return
