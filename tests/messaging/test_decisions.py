"""What staff decide about mail in doubt and mail given up: each act once, by those who may send."""

import threading
import time
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import StaffRole
from network.messaging import services
from network.messaging.mail import render
from network.messaging.models import Delivery, Message, Receipt
from network.messaging.queries.doors import mail_health
from network.messaging.services.decisions import ACTS
from tests.factories.members import staff_user
from tests.factories.messaging import MessageFactory, joined, sent

pytestmark = pytest.mark.django_db
S = Delivery.State
SENDING_ACTS = [act for act, what in ACTS.items() if what.sends]
QUIET_ACTS = [act for act, what in ACTS.items() if not what.sends]


@pytest.fixture
def mail(editor, network):
    """The one mail of a message, that will wait for a person."""
    joined()
    return sent(by=editor).deliveries.get(channel="email")


def left_as(mail, state, **columns):
    """Put the mail into a state as a worker leaves it, and return it."""
    before = {"attempts": 6, "first_attempt_at": timezone.now() - timedelta(hours=11), "last_error": "450 mailbox busy"}
    columns |= {"turn": 1 if state == S.SENDING else None}
    Delivery.objects.filter(pk=mail.pk).update(state=state, **(before | columns))
    mail.refresh_from_db()
    return mail


def waiting_for(mail, act):
    return left_as(mail, ACTS[act].state)


@pytest.mark.parametrize("act", SENDING_ACTS)
def test_a_mail_sent_again_is_the_same_mail_with_all_its_tries(mail, editor, sink, send_all, act):
    waiting_for(mail, act)

    assert services.decide_mail(mail, act, by=editor) is True
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == (S.QUEUED, 0)
    assert send_all() == 1

    mail.refresh_from_db()
    assert (mail.state, mail.was_in_doubt) == (S.ACCEPTED, act == "resend")
    assert [copy["Message-ID"] for copy in sink.parsed()] == [render.message_id(mail.public_id)]


def test_a_mail_counted_as_sent_stays_where_it_is_and_its_reader_may_press(mail, editor, send_all):
    left_as(mail, S.IN_DOUBT)

    services.decide_mail(mail, "count", by=editor)

    mail.refresh_from_db()
    assert (mail.state, mail.was_in_doubt, send_all()) == (S.ACCEPTED, True, 0)
    Delivery.objects.update(accepted_at=mail.accepted_at - timedelta(minutes=1))
    mail.refresh_from_db()
    receipt = services.acknowledge(mail.message, strength=Receipt.Strength.TOKEN, delivery=mail)
    assert receipt.is_suspect is False


def test_a_mail_set_aside_stays_given_up_is_not_counted_and_can_still_be_sent(mail, editor, send_all):
    left_as(mail, S.DEAD)
    counted = [mail_health()["dead"]]

    services.decide_mail(mail, "set_aside", by=editor)

    mail.refresh_from_db()
    assert (mail.state, mail.set_aside_at is None, [*counted, mail_health()["dead"]]) == (S.DEAD, False, [1, 0])
    assert services.decide_mail(mail, "requeue", by=editor) is True
    mail.refresh_from_db()
    assert (mail.set_aside_at, send_all()) == (None, 1)


def test_each_decision_is_written_down(mail, editor):
    left_as(mail, S.DEAD)

    services.decide_mail(mail, "set_aside", by=editor)
    services.decide_mail(mail, "requeue", by=editor)

    assert list(mail.events.filter(source="staff").order_by("pk").values_list("type", "note")) == [
        ("dead", "set_aside"),
        ("queued", "requeue"),
    ]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_moves_mails_of_its_own_state_only(mail, editor, act):
    moved = []
    for state in S.values:
        left_as(mail, state)
        if services.decide_mail(mail, act, by=editor):
            moved.append(state)

    assert moved == [ACTS[act].state]


@pytest.mark.parametrize("act", ACTS)
def test_a_second_press_decides_nothing(mail, editor, act):
    waiting_for(mail, act)

    assert [services.decide_mail(mail, act, by=editor) for _press in range(2)] == [True, False]
    assert mail.events.filter(source="staff").count() == 1


@pytest.mark.parametrize("act", ACTS)
def test_only_those_who_may_send_decide(mail, member, act):
    waiting_for(mail, act)
    people = [member, staff_user(StaffRole.Role.AUDITOR), staff_user(StaffRole.Role.ROLL_CLERK)]

    for user in people:
        with pytest.raises(PermissionDenied):
            services.decide_mail(mail, act, by=user)
        with pytest.raises(PermissionDenied):
            services.decide_all_mails(mail.message, act, by=user)
    assert services.decide_mail(mail, act, by=staff_user(StaffRole.Role.CONSULTATION_OFFICER))


def end(message, how):
    """Make it a message whose mail must not go out any more."""
    if how == "superseded":
        MessageFactory(supersedes=message)
    else:
        over = {"expires_at": timezone.now()} if how == "expired" else {"state": how}
        Message.objects.filter(pk=message.pk).update(**over)


@pytest.mark.parametrize("how", ["cancelled", "closed", "superseded", "expired"])
def test_mail_of_a_message_that_is_over_does_not_go_out_but_can_be_settled(mail, editor, how):
    end(mail.message, how)

    for act in SENDING_ACTS:
        waiting_for(mail, act)
        with pytest.raises(IllegalTransition):
            services.decide_mail(mail, act, by=editor)
        with pytest.raises(IllegalTransition):
            services.decide_all_mails(mail.message, act, by=editor)
    for act in QUIET_ACTS:
        waiting_for(mail, act)
        assert services.decide_mail(mail, act, by=editor) is True


def test_all_mails_of_one_message_are_decided_at_once_and_no_others(mail, editor):
    for _firm in range(2):
        joined()
    message, other = sent(by=editor), sent(by=editor)
    Delivery.objects.filter(channel="email").update(state=S.DEAD)
    one = message.deliveries.filter(channel="email").first()
    services.decide_mail(one, "set_aside", by=editor)

    assert services.decide_all_mails(message, "requeue", by=editor) == 2
    states = message.deliveries.filter(channel="email").values_list("state", flat=True)
    assert sorted(states) == ["dead", "queued", "queued"]
    assert other.deliveries.filter(state=S.DEAD).count() == 3


def test_the_text_of_an_account_mail_is_forgotten_once_it_counts_as_sent(editor):
    mail = services.send_account_mail(
        "login:1", address="ewa@example.org", locale="pl", subject="Kod", text="123456", html=""
    )
    left_as(mail, S.IN_DOUBT)

    services.decide_mail(mail, "count", by=editor)

    mail.refresh_from_db()
    assert (mail.state, mail.rendered) == (S.ACCEPTED, None)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("act", ["count", "resend"])
def test_a_decision_that_had_to_wait_looks_at_the_mail_again(mail, editor, act):
    """Meanwhile another decided to send it again and a worker took it: it must not be counted, nor queued once more."""
    left_as(mail, S.IN_DOUBT)
    decided = []

    def press():
        decided.append(services.decide_mail(mail, act, by=editor))
        connection.close()

    with transaction.atomic():
        Delivery.objects.filter(pk=mail.pk).update(state=S.SENDING, turn=1)
        pressing = threading.Thread(target=press)
        pressing.start()
        time.sleep(0.5)
    pressing.join()

    mail.refresh_from_db()
    assert (decided, mail.state, mail.turn_id) == ([False], S.SENDING, 1)


# --- what follows from being replaced ---


def test_mail_of_a_replaced_message_is_not_sent_even_when_it_is_due(mail, sink, send_all):
    MessageFactory(supersedes=mail.message)

    assert send_all() == 0
    mail.refresh_from_db()
    assert (mail.state, sink.mails) == (S.CANCELLED, [])


def test_nobody_is_reminded_of_a_replaced_message(mail, editor):
    Message.objects.filter(pk=mail.message_id).update(state=Message.State.ACTIVE)
    MessageFactory(supersedes=mail.message)

    with pytest.raises(ValidationError, match="zastępuje"):
        services.remind(mail.message, by=editor)
