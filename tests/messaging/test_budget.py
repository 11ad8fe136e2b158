"""The attention budget: three single mails a week for each person, over all senders; the rest goes to the digest."""

import threading
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.db import connection, connections
from django.utils import timezone

from members.models import Consent, Organisation
from network.messaging import services
from network.messaging.models import BudgetSlot, Delivery, DigestItem, Preference, TopicWeight
from network.messaging.queries.budget import attention_left
from network.messaging.services import attention
from tests.factories.members import AffiliationFactory
from tests.factories.messaging import MessageFactory, TopicFactory, crowd, joined, sent

pytestmark = pytest.mark.django_db
S = Delivery.State


@pytest.fixture
def firm(network):
    return joined()


@pytest.fixture
def person(firm):
    return firm.users[0].person


def state_of(message, person, **kind):
    return message.deliveries.get(person=person, channel="email", **kind).state


def titles_in_digest(person):
    return list(DigestItem.objects.filter(person=person).order_by("pk").values_list("message__title_pl", flat=True))


def monday():
    today = timezone.localdate()
    return today - timedelta(days=today.weekday())


def wishes(person, **wishes):
    """Store what a person asked for."""
    return Preference.objects.create(person=person, **wishes)


def test_the_fourth_message_of_a_week_goes_to_the_digest(editor, person):
    messages = [sent(by=editor, title_pl=f"Wiadomość {number}") for number in range(1, 5)]

    assert [state_of(message, person) for message in messages] == [S.QUEUED] * 3 + [S.DIGESTED]
    slots = BudgetSlot.objects.filter(person=person).order_by("number")
    assert list(slots.values_list("week", "number", "message")) == [
        (monday(), number, messages[number - 1].pk) for number in (1, 2, 3)
    ]
    assert titles_in_digest(person) == ["Wiadomość 4"]
    assert messages[3].snapshot.entries.get(person=person).outcome == "included"
    assert messages[3].deliveries.get(person=person, channel="inbox").state == S.DELIVERED


@pytest.mark.parametrize("message_class", ["mandatory", "service"])
def test_mandatory_and_service_messages_cost_nothing(editor, second_editor, person, message_class):
    for _ in range(4):
        draft = MessageFactory(sender=editor.person, message_class=message_class, legal_basis="umowa")
        services.approve(services.submit(draft, by=editor), by=second_editor)
        services.publish(draft, by=editor)

        assert state_of(draft, person) == S.QUEUED
    assert not BudgetSlot.objects.exists()


def test_the_network_sets_the_limit_and_a_person_may_lower_it(editor, network, person):
    network.weekly_mails = 2
    network.save()
    spare = joined().users[0].person
    wishes(person, weekly_mails=1)
    wishes(spare, weekly_mails=7)

    messages = [sent(by=editor) for _ in range(3)]

    assert [state_of(message, person) for message in messages] == [S.QUEUED, S.DIGESTED, S.DIGESTED]
    assert [state_of(message, spare) for message in messages] == [S.QUEUED, S.QUEUED, S.DIGESTED]


def test_a_class_may_always_go_to_the_digest(editor, person):
    wishes(person, digest_classes=["network_info"])

    assert state_of(sent(by=editor), person) == S.DIGESTED
    assert not BudgetSlot.objects.exists()


def test_a_person_of_two_firms_pays_once(editor, person):
    AffiliationFactory(person=person, organisation=joined(people=0))

    message = sent(by=editor)

    assert message.snapshot.entries.filter(person=person).count() == 2
    assert BudgetSlot.objects.filter(person=person).count() == 1


def test_a_shared_mailbox_has_no_budget(editor, network):
    mailbox = joined(people=0)
    mailbox.contact_points.create(kind="email", value="biuro@example.org", is_shared=True)

    for _ in range(4):
        assert sent(by=editor).deliveries.get(channel="email").state == S.QUEUED


def test_what_is_cancelled_gives_its_place_back(editor, person):
    first = sent(by=editor)
    sent(by=editor), sent(by=editor)

    services.cancel(first, by=editor, reason="pomyłka")

    assert state_of(sent(by=editor), person) == S.QUEUED
    assert sorted(BudgetSlot.objects.filter(person=person).values_list("number", flat=True)) == [1, 2, 3]


def test_what_is_held_back_at_the_last_moment_gives_its_place_back(editor, person, send_all):
    Consent.objects.create(
        person=person, channel="email", purpose="commercial", text_version="1", given_at=timezone.now(), evidence="form"
    )
    draft = MessageFactory(sender=editor.person, message_class="commercial")
    other = type(editor).objects.create(email="second@example.org", is_staff=True)
    draft.approved_by = other
    draft.state = "approved"
    draft.save()
    services.publish(draft, by=editor)
    assert BudgetSlot.objects.filter(person=person).count() == 1
    Consent.objects.update(withdrawn_at=timezone.now())

    send_all()

    assert state_of(draft, person) == S.SUPPRESSED
    assert not BudgetSlot.objects.exists()


def test_what_is_passed_on_by_a_colleague_costs_nothing(editor, person):
    message = sent(by=editor)
    Delivery.objects.create(
        message=message, person=person, address="b@example.org", channel="email", kind="redirect", state=S.QUEUED
    )

    attention.spend(message.deliveries.all())

    assert BudgetSlot.objects.filter(person=person).count() == 1
    assert state_of(message, person, kind="redirect") == S.QUEUED


# --- the topic's weight ---


def test_a_topic_nobody_in_the_firm_finds_useful_goes_to_the_digest(editor, firm, person):
    topic = TopicFactory()
    both = joined(people=0)
    AffiliationFactory(person=person, organisation=both)
    weight = TopicWeight.objects.create(organisation=firm, topic=topic, value=0.2, answers=3)

    assert state_of(sent(by=editor, topic=topic), person) == S.QUEUED  # the other firm has said nothing
    TopicWeight.objects.create(organisation=both, topic=topic, value=0.3, answers=5)
    assert state_of(sent(by=editor, topic=topic), person) == S.DIGESTED
    weight.answers = 2
    weight.save()
    assert state_of(sent(by=editor, topic=topic), person) == S.QUEUED  # two answers say nothing yet


# --- judged again at the moment of sending ---


def test_a_wish_made_after_the_freeze_counts(editor, person, send_all):
    message = sent(by=editor)
    wishes(person, digest_classes=["network_info"])

    assert send_all() == 0
    assert state_of(message, person) == S.DIGESTED
    assert not BudgetSlot.objects.exists()
    assert DigestItem.objects.filter(person=person, message=message).count() == 1


def test_a_limit_lowered_after_the_freeze_counts(editor, person, send_all):
    messages = [sent(by=editor) for _ in range(3)]
    wishes(person, weekly_mails=1)

    assert send_all() == 1
    assert sorted(state_of(message, person) for message in messages) == [S.ACCEPTED, S.DIGESTED, S.DIGESTED]


def test_mail_held_into_another_week_pays_in_that_week(editor, person, send_all):
    message = sent(by=editor)
    BudgetSlot.objects.update(week=monday() - timedelta(days=7))

    assert send_all() == 1
    assert BudgetSlot.objects.get(person=person, message=message).week == monday()


def test_mail_held_into_a_full_week_goes_to_the_digest(editor, person, send_all):
    held = sent(by=editor)
    BudgetSlot.objects.update(week=monday() - timedelta(days=7))
    for _ in range(3):
        sent(by=editor)

    assert send_all() == 3
    assert state_of(held, person) == S.DIGESTED
    assert not BudgetSlot.objects.filter(message=held).exists()


def test_the_week_begins_on_monday_in_warsaw(editor, person):
    # Sunday 23:30 in Warsaw is still the old week, though the day after has begun further east.
    message = sent(by=editor)
    BudgetSlot.objects.all().delete()
    for moment, week in [("2031-03-30T21:30Z", "2031-03-24"), ("2031-03-30T22:30Z", "2031-03-31")]:
        message.deliveries.update(not_before=timezone.datetime.fromisoformat(moment))
        attention.renew(message.deliveries.filter(person=person).values_list("pk", flat=True))
        assert BudgetSlot.objects.get().week == date.fromisoformat(week)


# --- quiet hours and pause ---


def clock(hours):
    """Return the local time so many hours from now, as quiet hours are given."""
    return timezone.localtime(timezone.now() + timedelta(hours=hours)).time().replace(second=0, microsecond=0)


def test_quiet_hours_hold_mail_until_they_end(editor, person, send_all):
    wishes(person, quiet_from=clock(-2), quiet_to=clock(3))
    message = sent(by=editor, message_class="service")

    assert send_all() == 0

    mail = message.deliveries.get(channel="email")
    wait = mail.not_before - timezone.now()
    assert (mail.state, mail.attempts) == (S.QUEUED, 0)
    assert timedelta(hours=2, minutes=58) < wait <= timedelta(hours=3)
    assert mail.not_before.astimezone(timezone.get_current_timezone()).time() == clock(3)


def test_outside_quiet_hours_mail_goes(editor, person, send_all):
    wishes(person, quiet_from=clock(1), quiet_to=clock(-1))
    sent(by=editor)

    assert send_all() == 1


def test_the_usual_quiet_hours_hold_people_without_a_wish(editor, person, send_all, settings):
    settings.QUIET_HOURS = (clock(-1), clock(1))
    message = sent(by=editor)

    assert send_all() == 0
    assert message.deliveries.get(channel="email").not_before > timezone.now() + timedelta(minutes=50)


def test_a_pause_holds_every_class_but_mandatory(editor, second_editor, person, send_all):
    until = timezone.now() + timedelta(days=9)
    wishes(person, paused_until=until)
    held = sent(by=editor, message_class="service")
    draft = MessageFactory(sender=editor.person, message_class="mandatory", legal_basis="umowa")
    services.approve(services.submit(draft, by=editor), by=second_editor)
    services.publish(draft, by=editor)

    assert send_all() == 1
    assert state_of(draft, person) == S.ACCEPTED
    assert held.deliveries.get(channel="email").not_before == until


def test_sign_in_mail_waits_for_nobody(person, send_all):
    wishes(person, paused_until=timezone.now() + timedelta(days=9))
    services.send_account_mail("code:1", address=person.user.email, locale="pl", subject="Kod", text="123456")

    assert send_all() == 1


# --- two senders at once ---


@contextmanager
def without_unique_slots():
    """Drop the rule that a slot is taken once, as a careless migration might, and put it back."""
    with connection.cursor() as cursor:
        cursor.execute('DROP INDEX "slot_taken_once"')
    yield
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM messaging_budgetslot")
        cursor.execute('CREATE UNIQUE INDEX "slot_taken_once" ON messaging_budgetslot (person_id, week, number)')


def two_senders(editor, network):
    """Two messages to the same people, who have one single mail left, at the same moment; return (single mails, digested)."""
    BudgetSlot.objects.all().delete()
    drafts = [MessageFactory(sender=editor.person, network=network) for _ in range(2)]
    barrier = threading.Barrier(2)

    def publish(draft):
        try:
            connection.ensure_connection()
            barrier.wait()
            services.publish(draft, by=editor)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=publish, args=[draft]) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    mails = Delivery.objects.filter(channel="email", message__in=drafts)
    return mails.filter(state=S.QUEUED).count(), mails.filter(state=S.DIGESTED).count()


@pytest.fixture
def one_mail_a_week(network):
    network.weekly_mails = 1
    network.save()
    crowd(40)
    return network


@pytest.mark.django_db(transaction=True)
def test_two_senders_cannot_both_take_the_last_place(editor, one_mail_a_week):
    assert [two_senders(editor, one_mail_a_week) for _ in range(3)] == [(40, 40)] * 3


@pytest.mark.django_db(transaction=True)
def test_without_the_unique_slot_both_take_it(editor, one_mail_a_week):
    """The negative control of the race above: it can go wrong, and the constraint is what prevents it."""
    with without_unique_slots():
        assert any(two_senders(editor, one_mail_a_week)[0] > 40 for _ in range(10))


def test_the_board_says_how_many_people_have_how_many_mails_left(
    client, editor, network, person, django_assert_num_queries
):
    other = joined(people=2)
    AffiliationFactory(person=person, organisation=other)  # who belongs to two stands once
    wishes(other.users[0].person, weekly_mails=1)
    only_first = {"organisation": str(Organisation.objects.get(affiliations__person=person, pk__lt=other.pk).public_id)}
    before = attention_left(network)
    sent(by=editor, effort_minutes=4)
    sent(by=editor, effort_minutes=2, audience=only_first)
    last_week = BudgetSlot.objects.filter(person=other.users[1].person)
    last_week.update(week=monday() - timedelta(days=7))

    with django_assert_num_queries(2):
        found = attention_left(network)

    assert before == {"left": {3: 2, 2: 0, 1: 1, 0: 0}, "asked_minutes": 0}
    assert found == {"left": {3: 1, 2: 0, 1: 1, 0: 1}, "asked_minutes": 5}  # (4 + 4 + 2) minutes of two organisations
    client.force_login(editor)
    page = client.get("/staff/").content.decode()
    assert "zostały 3 listy" in page
    assert "Następny komunikat <b>1 osoba</b> dostanie w zestawieniu." in page
