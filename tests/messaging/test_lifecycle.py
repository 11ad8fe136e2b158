"""The life of a message: who may move it, what is refused, and that it is sent once."""

import threading
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.db.utils import InternalError
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import Consent, StaffRole
from network.messaging import services, signals
from network.messaging.models import Delivery, Message, OutboxRow, Snapshot
from network.messaging.services import lifecycle, outbox
from tests.factories.members import OrganisationFactory, staff_user
from tests.factories.messaging import EVERYBODY, MessageFactory, joined, sent, with_english

S = Message.State


@pytest.fixture
def firm(network):
    return joined(people=2)


def draft(by, **fields):
    return MessageFactory(sender=by.person, **fields)


def refusal(call, *args, **kwargs):
    """Return the codes of the ValidationError that the call raises, by field ("" for the whole)."""
    with pytest.raises(ValidationError) as refused:
        call(*args, **kwargs)
    error = refused.value
    return (
        {field: [one.code for one in errors] for field, errors in error.error_dict.items()}
        if hasattr(error, "error_dict")
        else {"": [error.code]}
    )


# --- drafting ---


def test_staff_editors_draft_and_the_coordinator_is_the_sender(network, editor):
    network.coordinators.add(park := OrganisationFactory(kind="park"))

    message = services.draft_message(
        network=network, sender=editor.person, message_class="service", audience=EVERYBODY, title_pl="Tytuł"
    )

    assert (message.state, message.sender_organisation) == (S.DRAFT, park)


def test_others_may_not_draft(network, member, citizen):
    auditor = staff_user(StaffRole.Role.AUDITOR)

    for user in (member, citizen, auditor):
        with pytest.raises(PermissionDenied):
            services.draft_message(network=network, sender=user.person, message_class="service", audience={})


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"title_pl": "Zmiana\r\nBcc: all@example.org"}, {"title_pl": ["header_injection"]}),
        ({"title_pl": "Zmiana\u2028Bcc: all@example.org"}, {"title_pl": ["header_injection"]}),
        ({"title_pl": "Plan\u202efdp.exe"}, {"title_pl": ["header_injection"]}),
        ({"title_en": "null\0"}, {"title_en": ["header_injection"]}),
        ({"summary_pl": "x" * 301}, {"summary_pl": ["summary_too_long"]}),
        ({"title_pl": "x" * 151}, {"title_pl": ["max_length"]}),
        ({"message_class": "spam"}, {"message_class": ["invalid_choice"]}),
        ({"audience": {"salary": "high"}}, {"": ["unknown_field"]}),
    ],
)
def test_a_wrong_draft_is_refused(editor, fields, codes):
    message = draft(editor)

    assert refusal(services.edit_draft, message, by=editor, **fields) == codes


def test_only_a_draft_can_be_edited(editor, firm):
    message = draft(editor)
    services.submit(message, by=editor)

    with pytest.raises(IllegalTransition):
        services.edit_draft(message, by=editor, title_pl="Inny")


# --- what is refused at publishing ---


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"title_pl": " "}, {"title_pl": ["translation_missing"]}),
        ({"title_en": "Call"}, {"summary_en": ["translation_missing"], "body_en": ["translation_missing"]}),
        ({"deadline": timezone.now() - timedelta(minutes=1)}, {"deadline": ["deadline_past"]}),
        ({"expires_at": timezone.now() - timedelta(minutes=1)}, {"expires_at": ["deadline_past"]}),
        ({"message_class": "mandatory"}, {"legal_basis": ["legal_basis_required"]}),
        ({"audience": {}}, {"": ["audience_empty"]}),
        ({"audience": {"kind": "chamber"}}, {"audience": ["audience_empty"]}),
    ],
)
def test_an_incomplete_message_is_refused_and_nothing_is_written(editor, firm, fields, codes):
    message = draft(editor, **fields)

    assert refusal(services.publish, message, by=editor) == codes
    assert (Snapshot.objects.count(), Delivery.objects.count()) == (0, 0)
    message.refresh_from_db()
    assert message.state == S.DRAFT


def test_the_refusal_says_what_to_do(editor, firm):
    message = draft(editor, deadline=timezone.now() - timedelta(days=1))

    with pytest.raises(ValidationError, match=r"Termin minął: wybierz późniejszy\."):
        services.publish(message, by=editor)


def test_polish_alone_or_both_languages_may_go(editor, firm):
    services.publish(draft(editor), by=editor)
    services.publish(draft(editor, **with_english()), by=editor)

    assert Snapshot.objects.count() == 2


# --- four eyes ---


def consent_of(user):
    return Consent.objects.create(
        person=user.person,
        channel="email",
        purpose="commercial",
        text_version="1",
        given_at=timezone.now(),
        evidence="test",
    )


@pytest.mark.parametrize("message_class", ["mandatory", "commercial"])
def test_mandatory_and_commercial_always_need_a_second_person(editor, second_editor, firm, message_class):
    consent_of(firm.users[0])
    message = draft(editor, message_class=message_class, legal_basis="Regulamin parku, § 5")

    assert refusal(services.publish, message, by=editor) == {"": ["approver_required"]}

    services.submit(message, by=editor)
    services.approve(message, by=second_editor)
    assert services.publish(message, by=editor).entries.filter(outcome="included").exists()


def test_network_information_needs_a_second_person_above_a_number_of_people(editor, firm, settings):
    settings.FOUR_EYES_ABOVE_PEOPLE = 1
    message = draft(editor)

    assert refusal(services.publish, message, by=editor) == {"": ["approver_required"]}
    assert Delivery.objects.count() == 0

    settings.FOUR_EYES_ABOVE_PEOPLE = 2
    assert services.publish(message, by=editor)


def test_whoever_changed_it_last_may_not_approve(editor, second_editor, firm):
    message = draft(editor, message_class="commercial")
    services.edit_draft(message, by=second_editor, title_pl="Zupełnie co innego")
    services.submit(message, by=second_editor)

    with pytest.raises(PermissionDenied):
        services.approve(message, by=second_editor)


def test_an_approval_by_whoever_changed_it_last_does_not_count(editor, second_editor, firm):
    message = draft(
        editor,
        message_class="mandatory",
        legal_basis="§ 1",
        edited_by=second_editor,
        approved_by=second_editor,
        state=S.APPROVED,
    )

    assert refusal(services.publish, message, by=second_editor) == {"": ["approver_required"]}


def test_the_author_may_not_approve(editor, firm):
    message = services.submit(draft(editor), by=editor)

    with pytest.raises(PermissionDenied):
        services.approve(message, by=editor)


def test_approval_is_lost_when_the_message_returns_to_draft(editor, second_editor, firm):
    message = services.submit(draft(editor), by=editor)
    services.approve(message, by=second_editor)

    message = services.return_to_draft(message, by=editor, remarks="Popraw termin.")

    assert (message.state, message.approved_by, message.review_remarks) == (S.DRAFT, None, "Popraw termin.")


# --- transitions ---

STEPS = {
    "submit": lambda message, by: services.submit(message, by=by),
    "approve": lambda message, by: services.approve(message, by=by),
    "return": lambda message, by: services.return_to_draft(message, by=by, remarks=""),
    "publish": lambda message, by: services.publish(message, by=by),
    "cancel": lambda message, by: services.cancel(message, by=by, reason="test"),
}
ALLOWED = {
    S.DRAFT: {"submit", "publish", "cancel"},
    S.REVIEW: {"approve", "return", "cancel"},
    S.APPROVED: {"publish", "return", "cancel"},
    S.SCHEDULED: {"publish", "return", "cancel"},
    S.CANCELLED: set(),
    S.CLOSED: set(),
}


@pytest.mark.parametrize("state", ALLOWED)
def test_each_state_allows_its_steps_and_no_others(editor, second_editor, firm, state):
    done = set()
    for name, step in STEPS.items():
        message = draft(editor, state=state, send_at=timezone.now())
        try:
            step(message, second_editor)
        except IllegalTransition:
            continue
        done.add(name)

    assert done == ALLOWED[state]


def test_members_move_nothing(member, editor, firm):
    for name, step in STEPS.items():
        message = draft(editor, state=S.REVIEW if name == "approve" else S.DRAFT)
        with pytest.raises(PermissionDenied):
            step(message, member)


# --- publishing ---


def test_publishing_writes_snapshot_deliveries_and_reach_in_one_go(editor, firm):
    silent = joined(people=0)

    message = sent(by=editor)

    assert message.state == S.FROZEN
    assert set(message.snapshot.entries.values_list("organisation", "outcome", "exclusion")) == {
        (firm.pk, "included", ""),
        (silent.pk, "excluded", "no_contact"),
    }
    assert sorted(message.deliveries.values_list("channel", "state", "priority")) == [
        ("email", "queued", 5),
        ("email", "queued", 5),
        ("inbox", "delivered", 5),
        ("inbox", "delivered", 5),
    ]
    assert dict(message.reach.values_list("organisation", "status")) == {firm.pk: "pending", silent.pk: "not_reachable"}
    assert len(message.snapshot.sha256) == 64


def test_the_seal_depends_on_the_entries(editor, firm):
    first, second = sent(by=editor), sent(by=editor)
    joined()
    third = sent(by=editor)

    assert first.snapshot.sha256 == second.snapshot.sha256 != third.snapshot.sha256


def test_publishing_again_returns_the_same_snapshot(editor, firm):
    message = draft(editor)

    first = services.publish(message, by=editor)
    again = services.publish(message, by=editor)

    assert first == again
    assert message.deliveries.filter(channel="email").count() == 2


def press_at_once(*calls):
    """Run the calls in threads that start together; return the exceptions."""
    barrier, errors = threading.Barrier(len(calls)), []

    def run(call):
        try:
            barrier.wait(timeout=5)
            call()
        except Exception as error:  # noqa: BLE001 -- handed to the test
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[call]) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors


@pytest.mark.django_db(transaction=True)
def test_two_staff_who_press_send_at_once_send_once(editor, second_editor, firm):
    message = draft(editor)

    errors = press_at_once(*[lambda by=by: services.publish(message, by=by) for by in [editor, second_editor] * 3])

    assert errors == []
    assert (Snapshot.objects.count(), message.deliveries.filter(channel="email").count()) == (1, 2)


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_the_race_would_be_seen(editor, second_editor, firm, monkeypatch):
    """The negative control of the test above: both see a draft; the database's own keys refuse the second."""
    message = draft(editor)
    both_have_read = threading.Barrier(2)

    def unlocked(message):
        found = Message.objects.get(pk=message.pk)
        both_have_read.wait(timeout=5)
        return found

    monkeypatch.setattr(lifecycle, "locked", unlocked)

    errors = press_at_once(*[lambda by=by: services.publish(message, by=by) for by in (editor, second_editor)])

    assert len(errors) == 1
    assert Snapshot.objects.count() == 1


@pytest.mark.parametrize(
    "change", [{"title_pl": "Inny"}, {"audience": {"kind": "ngo"}}, {"deadline": timezone.now()}, {"frozen_at": None}]
)
def test_the_database_refuses_to_change_what_was_sent(editor, firm, change):
    message = sent(by=editor)

    with pytest.raises(InternalError, match="Cannot update rows"):
        Message.objects.filter(pk=message.pk).update(**change)


def test_a_draft_may_change_in_the_database(editor):
    message = draft(editor)

    assert Message.objects.filter(pk=message.pk).update(title_pl="Inny") == 1


# --- later ---


def test_a_scheduled_message_goes_when_its_time_comes(editor, firm):
    message = draft(editor)
    moment = timezone.now() + timedelta(hours=1)

    assert services.publish(message, by=editor, at=moment) is None
    assert (outbox.run_due(), Delivery.objects.count()) == (0, 0)

    past = timezone.now() - timedelta(minutes=1)
    Message.objects.filter(pk=message.pk).update(send_at=past)
    OutboxRow.objects.update(available_at=past)
    assert (outbox.run_due(), outbox.run_due()) == (1, 0)
    message.refresh_from_db()
    assert (message.state, message.deliveries.filter(channel="email").count()) == (S.FROZEN, 2)


def its_time_comes(message):
    past = timezone.now() - timedelta(minutes=1)
    Message.objects.filter(pk=message.pk).update(send_at=past)
    OutboxRow.objects.update(available_at=past)
    outbox.run_due()
    message.refresh_from_db()


@pytest.mark.parametrize("message_class", ["mandatory", "network_info"])
def test_what_needs_a_second_person_is_not_scheduled_without_one(editor, firm, settings, message_class):
    settings.FOUR_EYES_ABOVE_PEOPLE = 1
    message = draft(editor, message_class=message_class, legal_basis="§ 1")

    codes = refusal(services.publish, message, by=editor, at=timezone.now() + timedelta(hours=1))

    message.refresh_from_db()
    assert (codes, message.state, OutboxRow.objects.count()) == ({"": ["approver_required"]}, S.DRAFT, 0)


def test_a_scheduled_message_that_may_not_go_any_more_is_a_draft_that_says_why(editor, firm, settings):
    message = draft(editor)
    services.publish(message, by=editor, at=timezone.now() + timedelta(hours=1))
    settings.FOUR_EYES_ABOVE_PEOPLE = 1

    its_time_comes(message)

    assert (message.state, message.frozen_at, message.send_at) == (S.DRAFT, None, None)
    assert message.review_remarks == (
        "Komunikat nie wyszedł w wyznaczonej chwili. "
        "Ten komunikat musi zatwierdzić druga osoba: najpierw wyślij go do zatwierdzenia."
    )
    assert (Delivery.objects.count(), OutboxRow.objects.get().done_at is not None) == (0, True)


def test_a_cancelled_schedule_does_nothing(editor, firm):
    message = draft(editor)
    services.publish(message, by=editor, at=timezone.now() + timedelta(hours=1))
    services.cancel(message, by=editor, reason="Odwołane")
    OutboxRow.objects.update(available_at=timezone.now() - timedelta(minutes=1))

    assert outbox.run_due() == 1
    assert Delivery.objects.count() == 0


def test_cancelling_stops_what_was_not_sent(editor, firm):
    message = sent(by=editor)
    one = message.deliveries.filter(channel="email").first()
    Delivery.objects.filter(pk=one.pk).update(state="accepted")

    services.cancel(message, by=editor, reason="Pomyłka")

    assert sorted(message.deliveries.filter(channel="email").values_list("state", flat=True)) == [
        "accepted",
        "cancelled",
    ]
    assert message.deliveries.filter(state="cancelled").get().events.get().note == "Pomyłka"


def test_a_correction_supersedes_and_stops_the_old_mail(editor, firm):
    old = sent(by=editor)

    new = services.supersede(old, by=editor, title_pl="Poprawka: termin")

    assert (new.state, new.supersedes, new.title_pl, new.body_pl) == (S.DRAFT, old, "Poprawka: termin", old.body_pl)
    assert set(old.deliveries.filter(channel="email").values_list("state", flat=True)) == {"cancelled"}
    with pytest.raises(IllegalTransition):
        services.supersede(old, by=editor)


def test_a_message_closes_at_its_end_or_after_thirty_days(editor, firm):
    now = timezone.now()
    ages = {
        "young": (now - timedelta(days=29), None),
        "old": (now - timedelta(days=31), None),
        "ended": (now - timedelta(days=1), now),
    }
    messages = {
        name: draft(editor, state=S.ACTIVE, frozen_at=frozen, expires_at=end) for name, (frozen, end) in ages.items()
    }

    lifecycle.close_old()

    states = {name: Message.objects.get(pk=message.pk).state for name, message in messages.items()}
    assert states == {"young": S.ACTIVE, "old": S.CLOSED, "ended": S.CLOSED}


def test_the_world_is_told_when_all_mail_is_out(editor, firm, django_capture_on_commit_callbacks):
    message, heard = sent(by=editor), []
    receiver = lambda message, **kwargs: heard.append(message.pk)  # noqa: E731 -- a signal keeps it weakly, so it needs a name
    signals.message_activated.connect(receiver)

    lifecycle.settle([message.pk])
    assert Message.objects.get(pk=message.pk).state == S.DISPATCHING
    message.deliveries.filter(channel="email").update(state="accepted")
    with django_capture_on_commit_callbacks(execute=True):
        lifecycle.settle([message.pk])
        lifecycle.settle([message.pk])

    assert (Message.objects.get(pk=message.pk).state, heard) == (S.ACTIVE, [message.pk])
