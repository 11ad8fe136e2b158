"""Proof of reach: its figures, and its refusal when a sum does not agree (P3)."""

from datetime import timedelta

import pgtrigger
import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.messaging import queries, services
from network.messaging.models import Delivery, Message, Receipt
from network.messaging.services.freeze import SEAL
from tests.factories.members import ContactPointFactory, PersonFactory
from tests.factories.messaging import MessageFactory, joined, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def firms(network):
    """Two firms of two people each, and one without anybody to write to."""
    return [joined(people=2), joined(people=2), joined(people=0)]


@pytest.fixture
def message(editor, firms):
    """Sent eight days ago; its mail was taken."""
    one = sent(by=editor)
    with pgtrigger.ignore("messaging.Message:content_is_frozen"):
        Message.objects.filter(pk=one.pk).update(frozen_at=timezone.now() - timedelta(days=8), state="active")
    one.deliveries.filter(channel="email").update(state=Delivery.State.ACCEPTED, accepted_at=timezone.now())
    one.refresh_from_db()
    return one


def _execute(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def _pressed(message, user, *, days, strength="session"):
    """A receipt of `user` given `days` after sending."""
    receipt = services.acknowledge(message, person=user.person, strength=strength)
    moment = message.frozen_at + timedelta(days=days)
    Receipt.objects.filter(pk=receipt.pk).update(acknowledged_at=moment, first_seen_at=moment, is_suspect=False)


def test_figures_of_a_report(message, firms):
    _pressed(message, firms[0].users[0], days=2)
    services.acknowledge(message, person=firms[1].users[0].person, strength="token", is_hasty=True)

    report = queries.proof_of_reach(message)

    assert (report.entries, report.included, report.recipients) == (5, 4, 4)
    assert {reason: n for reason, n in report.exclusions.items() if n} == {"no_contact": 1}
    assert (report.deliveries, report.in_doubt_ever) == ({"accepted": 4}, 0)
    assert [(then.hours, then.is_over, then.reached) for then in report.moments] == [
        (24, True, 0),
        (72, True, 1),
        (168, True, 1),
    ]
    assert (report.reached, report.now["denominator"], report.now["not_reachable"]) == (1, 3, 1)
    assert report.strengths == {"act": 0, "session": 1, "token": 0, "assisted": 0}
    assert report.receipts["suspect"] == 1
    assert report.audience == "cała sieć"
    assert report.snapshot_sha256 == message.snapshot.sha256


def test_hash_of_the_content_changes_with_the_text_only(message, editor, firms):
    before = queries.proof_of_reach(message).content_sha256
    services.acknowledge(message, person=firms[0].users[0].person, strength="session")

    assert queries.proof_of_reach(message).content_sha256 == before
    assert queries.proof_of_reach(sent(by=editor, body_pl="Inna treść.")).content_sha256 != before


def test_much_told_by_staff_is_highlighted(message, editor, firms):
    _pressed(message, firms[0].users[0], days=1)
    assert not queries.proof_of_reach(message).is_much_assisted

    services.record_assisted(message, organisation=firms[1], by=editor, channel="phone", note="Recepcja przekaże.")

    report = queries.proof_of_reach(message)
    assert (report.strengths["assisted"], report.reached, report.is_much_assisted) == (1, 2, True)


def test_each_organisation_not_reached_has_a_plan(message, firms):
    ContactPointFactory(organisation=firms[2], kind="phone", value="+48410001107")
    silent, returned = firms[0], firms[1]
    message.deliveries.filter(person__in=[user.person for user in returned.users]).update(state="bounced_hard")

    plans = {one.organisation: (one.status, one.reason, one.plan) for one in queries.proof_of_reach(message).unreached}

    assert plans == {
        str(firms[2]): ("not_reachable", "no_contact", "call"),
        str(returned): ("pending", "bounced", "no_contact"),
        str(silent): ("pending", "", "reminder"),
    }


@pytest.mark.parametrize("change", [{"state": "cancelled"}, {"state": "closed"}])
def test_nothing_is_planned_once_a_message_is_over(message, change):
    Message.objects.filter(pk=message.pk).update(**change)
    message.refresh_from_db()

    assert {one.plan for one in queries.proof_of_reach(message).unreached} == {"nothing"}


def test_draft_has_no_report(editor, firms):
    with pytest.raises(ValidationError) as refused:
        queries.proof_of_reach(MessageFactory())

    assert refused.value.code == "not_sent"


def _lose_an_outcome(message, firms):
    _execute("SET CONSTRAINTS ALL IMMEDIATE")
    _execute("ALTER TABLE messaging_snapshotentry DROP CONSTRAINT excluded_entry_has_a_reason")
    _execute("UPDATE messaging_snapshotentry SET outcome = 'lost' WHERE exclusion = 'no_contact'")
    _seal_again(message)


def _lose_a_mail(message, firms):
    _execute(
        "DELETE FROM messaging_delivery WHERE message_id = %s AND person_id = %s",
        message.pk,
        firms[0].users[0].person.pk,
    )


def _exchange_a_reader(message, firms):
    """As many mails as recipients, but one went to somebody else."""
    stranger = PersonFactory()
    _execute(
        "UPDATE messaging_delivery SET person_id = %s WHERE message_id = %s AND person_id = %s AND channel = 'email'",
        stranger.pk,
        message.pk,
        firms[0].users[0].person.pk,
    )


def _lose_an_organisation(message, firms):
    _execute(
        "DELETE FROM messaging_organisationreach WHERE message_id = %s AND organisation_id = %s",
        message.pk,
        firms[2].pk,
    )


def _change_an_entry(message, firms):
    _execute("UPDATE messaging_snapshotentry SET exclusion = 'opted_out' WHERE exclusion = 'no_contact'")


def _seal_again(message):
    _execute(SEAL.replace("%(snapshot)s", str(message.snapshot.pk)))
    message.snapshot.refresh_from_db()


@pytest.mark.parametrize(
    ("break_it", "words"),
    [
        (_lose_an_outcome, "wpisy"),
        (_lose_a_mail, "odbiorcy i listy"),
        (_exchange_a_reader, "odbiorcy i listy"),
        (_lose_an_organisation, "organizacje"),
        (_change_an_entry, "skrót migawki"),
    ],
)
def test_report_is_refused_when_a_sum_does_not_agree(message, firms, break_it, words):
    queries.proof_of_reach(message)

    break_it(message, firms)

    with pytest.raises(ValidationError) as refused:
        queries.proof_of_reach(message)
    assert (refused.value.code, refused.value.params) == ("sums_differ", {"what": words})


def test_report_costs_the_same_for_three_and_six_organisations(message, editor, firms):
    cost_of_three = _cost(message)
    for _number in range(3):
        joined(people=1)
    larger = sent(by=editor)
    Message.objects.filter(pk=larger.pk).update(state="active")

    assert _cost(larger) == cost_of_three


def _cost(message):
    with CaptureQueriesContext(connection) as statements:
        queries.proof_of_reach(Message.objects.get(pk=message.pk))
    return len(statements)
