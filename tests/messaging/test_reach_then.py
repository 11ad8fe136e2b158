"""Reach at a moment and of some kinds of evidence, computed from the receipts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from network.messaging import queries, services
from network.messaging.models import Feedback, Receipt
from network.messaging.services import projection
from tests.factories.messaging import joined, sent

pytestmark = pytest.mark.django_db

NONE = {"denominator": 3, "acted": 0, "reached": 0, "declined": 0, "seen": 0, "pending": 3, "not_reachable": 0}
HOUR = timedelta(hours=1)


@pytest.fixture
def firms(network):
    return [joined(people=2) for _number in range(3)]


@pytest.fixture
def message(editor, firms):
    return sent(by=editor)


def _pressed(message, user, *, strength, ago):
    """A receipt of `user` that was given some time ago."""
    receipt = services.acknowledge(message, person=user.person, strength=strength)
    moment = timezone.now() - ago
    acted_at = moment if strength == "act" else None
    Receipt.objects.filter(pk=receipt.pk).update(
        acknowledged_at=moment, first_seen_at=moment, acted_at=acted_at, is_suspect=False
    )
    projection.recompute(message, projection.organisations_of(receipt))
    return receipt


def _reach(message, **asked):
    return {name: count for name, count in queries.reach(message, **asked).items() if count != NONE[name]}


def test_only_receipts_given_by_then_count(message, firms):
    _pressed(message, firms[0].users[0], strength="session", ago=HOUR * 3)
    _pressed(message, firms[1].users[0], strength="session", ago=HOUR)

    assert _reach(message, at=timezone.now() - HOUR * 4) == {}
    assert _reach(message, at=timezone.now() - HOUR * 2) == {"reached": 1, "pending": 2}
    assert _reach(message, at=timezone.now()) == _reach(message) == {"reached": 2, "pending": 1}


def test_only_the_evidence_asked_for_counts(message, firms):
    _pressed(message, firms[0].users[0], strength="act", ago=HOUR)
    _pressed(message, firms[1].users[0], strength="token", ago=HOUR)

    assert _reach(message, strengths=["act"]) == {"acted": 1, "seen": 1, "pending": 1}
    assert _reach(message, strengths=["token"]) == {"reached": 1, "seen": 1, "pending": 1}


def test_strongest_evidence_of_an_organisation_is_told_once(message, firms):
    _pressed(message, firms[0].users[0], strength="token", ago=HOUR)
    _pressed(message, firms[0].users[1], strength="session", ago=HOUR)

    told = queries.verdicts(message, at=timezone.now())

    assert sorted((status, evidence, n) for status, evidence, n, _ids in told) == [
        ("pending", "", 2),
        ("reached", "session", 1),
    ]


def test_verdict_given_later_does_not_change_what_was(message, firms):
    receipt = _pressed(message, firms[0].users[0], strength="session", ago=HOUR * 3)
    services.give_feedback(receipt, verdict="not_useful", reason="wrong_person")

    assert _reach(message, at=timezone.now() - HOUR) == {"reached": 1, "pending": 2}
    assert _reach(message) == {"seen": 1, "pending": 2}
    assert Feedback.objects.count() == 1


def test_suspect_press_counts_nowhere(message, firms):
    receipt = _pressed(message, firms[0].users[0], strength="token", ago=HOUR)
    Receipt.objects.filter(pk=receipt.pk).update(is_suspect=True)

    assert _reach(message, at=timezone.now()) == {}


def test_computed_reach_equals_the_stored_one(message, firms):
    for number, strength in enumerate(("act", "session", "token")):
        _pressed(message, firms[number].users[0], strength=strength, ago=HOUR)

    assert queries.reach(message, at=timezone.now()) == queries.reach(message)
