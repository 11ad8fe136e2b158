"""The invariants of messaging, P1 to P14, and which tests prove each. Most run on PostgreSQL with several connections.

P1  one first delivery per person and channel, and per address: the database says so
P2  a person of three organisations: one mail, one receipt, three organisations credited; a shared mailbox its own only
P3  the sums of the snapshot agree with the mails, or there is no report
P4  no GET, HEAD or OPTIONS changes a row
P5  one function per machine moves a state; an illegal step raises, or moves nothing; races end in one legal state
P6  the same event of a provider twice is one
P7  publishing writes all in one transaction; on_commit only nudges; nothing is lost while the broker is away
P8  claims skip what others hold, under a lease; tasks are short; no eta, no countdown, no retry
P9  offers need a living consent; mandatory messages a basis and a second person
P10 everything is judged again at the moment of sending
P11 reminders obey their rules at the moment of sending
P12 one digest per person and period, each line once, none that is empty
P13 bounces: three soft in 14 days pause 7 days, hard marks the address, automatic replies never count
P14 shares, limits, the stop, the pause and the ramp; concurrency of domains is the relay's (ADR 17)

Here stand the table, which is checked, and the proofs that have no better home.
"""

import re
import threading

import pytest
from celery import current_app
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from config import celery_settings
from devtools.places import ROOT
from network.messaging import services
from network.messaging.mail import claims
from network.messaging.models import Delivery, Message, OutboxRow, Snapshot
from network.messaging.services import lifecycle
from tests.factories.members import AffiliationFactory
from tests.factories.messaging import MessageFactory, joined, sent

PROOFS = {
    "P1": [
        "test_invariants.py::test_a_second_first_delivery_is_refused_by_the_database",
        "test_audience.py::test_one_address_gets_one_mail_even_when_two_people_share_it",
        "test_lifecycle.py::test_two_staff_who_press_send_at_once_send_once",
        "test_lifecycle.py::test_without_the_lock_the_race_would_be_seen",
        "test_following.py::test_who_gets_it_for_an_organisation_gets_it_once",
        "test_late_joiners.py::test_an_address_that_has_it_gets_no_second_mail",
    ],
    "P2": [
        "test_invariants.py::test_a_person_of_three_organisations_has_one_mail_and_one_receipt_and_credits_all",
        "test_receipts.py::test_a_shared_mailbox_credits_its_organisation_only",
        "test_mail.py::test_a_person_of_two_organisations_gets_one_mail_that_names_both",
    ],
    "P3": [
        "test_proof.py::test_figures_of_a_report",
        "test_proof.py::test_report_is_refused_when_a_sum_does_not_agree",
        "test_late_joiners.py::test_who_joined_later_gets_it_and_stands_apart",
    ],
    "P4": [
        "test_scanner.py::test_fetching_every_link_of_every_mail_changes_no_row",
        "test_scanner.py::test_the_same_links_pressed_do_change_rows",
        "test_scanner.py::test_a_get_of_the_one_click_address_stops_nothing_and_a_post_does",
        "test_digests.py::test_fetching_every_link_of_a_digest_changes_no_row",
        "test_following.py::test_looking_at_the_link_changes_nothing",
    ],
    "P5": [
        "test_invariants.py::test_states_are_written_by_one_function_of_each_machine",
        "test_lifecycle.py::test_each_state_allows_its_steps_and_no_others",
        "test_decisions.py::test_an_act_moves_mails_of_its_own_state_only",
        "test_bounce_races.py::test_a_refusal_and_an_arrival_at_once_end_in_the_stronger",
        "test_bounces.py::test_a_notice_that_is_faster_than_the_worker_ends_in_one_legal_state",
        "test_mail.py::test_events_cannot_be_rewritten",
    ],
    "P6": [
        "test_bounces.py::test_the_same_notice_twice_is_one_event",
        "test_bounces.py::test_the_same_event_of_a_provider_twice_is_one",
        "test_bounce_races.py::test_the_same_event_of_a_provider_at_once_is_one",
    ],
    "P7": [
        "test_invariants.py::test_a_failure_at_the_end_of_publishing_leaves_nothing",
        "test_invariants.py::test_a_broker_that_is_away_stops_no_sender",
        "test_lifecycle.py::test_publishing_writes_snapshot_deliveries_and_reach_in_one_go",
        "../faults/test_mail_faults.py::test_a_broker_that_is_away_loses_nothing_and_delays_no_sender",
        "../faults/test_mail_faults.py::test_a_broker_that_forgets_everything_loses_nothing",
    ],
    "P8": [
        "test_invariants.py::test_two_workers_who_claim_at_once_share_nothing",
        "test_invariants.py::test_no_task_waits_in_the_broker",
        "test_mail.py::test_a_worker_whose_lease_is_over_does_not_begin",
        "test_mail.py::test_a_lost_turn_is_taken_up_where_it_was",
        "test_tasks.py::test_tasks_one_to_five_times_in_any_order_end_alike",
        "../faults/test_mail_faults.py::test_workers_killed_under_way_lose_no_mail_and_double_only_what_is_counted",
    ],
    "P9": [
        "test_invariants.py::test_mandatory_goes_with_a_basis_and_a_second_person_only",
        "test_audience.py::test_commercial_mail_goes_only_to_people_who_consented_and_still_do",
        "test_mail.py::test_consent_withdrawn_meanwhile_stops_a_commercial_mail",
        "test_lifecycle.py::test_mandatory_and_commercial_always_need_a_second_person",
        "test_group_senders.py::test_an_offer_is_not_sent_without_a_second_person",
    ],
    "P10": [
        "test_budget.py::test_a_limit_lowered_after_the_freeze_counts",
        "test_budget.py::test_a_wish_made_after_the_freeze_counts",
        "test_mail.py::test_an_address_that_stopped_meanwhile_gets_nothing",
        "test_mail.py::test_consent_withdrawn_meanwhile_stops_a_commercial_mail",
        "test_mail.py::test_a_cancelled_message_is_not_sent_even_when_already_claimed",
        "test_mail.py::test_a_paused_message_waits_and_goes_on",
    ],
    "P11": [
        "test_receipts.py::test_a_receipt_a_second_earlier_stops_the_reminder",
        "test_receipts.py::test_only_people_of_unreached_organisations_are_reminded",
        "test_receipts.py::test_reminders_are_at_most_two_and_two_days_apart",
        "test_receipts.py::test_no_reminder_leaves_at_night",
        "test_receipts.py::test_what_asks_for_no_confirmation_cannot_be_reminded_of",
    ],
    "P12": [
        "test_digests.py::test_workers_at_the_same_moment_make_one_digest_each",
        "test_digests.py::test_without_the_unique_period_there_are_more",
        "test_digests.py::test_an_item_appears_once",
        "test_digests.py::test_what_is_settled_meanwhile_is_dropped_and_an_empty_digest_skipped",
        "test_digests.py::test_the_mail_says_twelve_and_links_the_rest",
    ],
    "P13": [
        "test_bounces.py::test_three_soft_refusals_in_14_days_pause_the_address_for_7",
        "test_bounces.py::test_a_later_delivery_resets_the_count_and_three_silent_days_are_one",
        "test_bounces.py::test_a_refused_address_is_refused_for_all_who_have_it",
        "test_bounces.py::test_automatic_replies_never_count",
        "test_bounces.py::test_a_refusal_in_the_conversation_counts_by_the_same_rules",
    ],
    "P14": [
        "test_traffic.py::test_a_domain_gets_its_share_and_the_rest_a_portion_a_minute",
        "test_traffic.py::test_all_mail_together_has_a_limit",
        "test_traffic.py::test_a_slow_domain_lets_the_others_go_first",
        "test_traffic.py::test_a_stop_holds_all_but_account_mail_and_ends",
        "test_traffic.py::test_a_new_domain_begins_slowly_and_doubles_each_day",
        "test_mail.py::test_a_paused_message_waits_and_goes_on",
    ],
}
MESSAGING = ROOT / "network" / "messaging"


def test_every_invariant_has_its_proofs():
    missing = [
        proof
        for proofs in PROOFS.values()
        for proof in proofs
        if f"def {proof.partition('::')[2]}(" not in (ROOT / "tests/messaging" / proof.partition("::")[0]).read_text()
    ]

    assert list(PROOFS) == [f"P{number}" for number in range(1, 15)]
    assert missing == []


# --- P1, P2 ---


@pytest.fixture
def firm(network):
    return joined(people=2)


@pytest.mark.django_db
@pytest.mark.parametrize("same", ["person", "address"])
def test_a_second_first_delivery_is_refused_by_the_database(editor, firm, same):
    mail = sent(by=editor).deliveries.filter(channel="email").first()
    other = {"person": mail.person, "address": "other@example.org"} if same == "person" else {"address": mail.address}

    with pytest.raises(IntegrityError, match={"person": "one_delivery_of_a_person"}.get(same, "per_address")):
        Delivery.objects.create(message=mail.message, channel="email", **other)


@pytest.mark.django_db
def test_a_person_of_three_organisations_has_one_mail_and_one_receipt_and_credits_all(editor, network):
    first, second, third = (joined(people=int(number == 0)) for number in range(3))
    reader = first.users[0].person
    for organisation in (second, third):
        AffiliationFactory(person=reader, organisation=organisation)
    message = sent(by=editor)

    services.acknowledge(message, person=reader, strength="session")

    assert message.deliveries.filter(channel="email").count() == 1
    assert (message.snapshot.entries.filter(person=reader).count(), message.receipts.count()) == (3, 1)
    assert set(message.reach.values_list("status", flat=True)) == {"reached"}


# --- P5, P8: what the code must not do ---


def _files_with(pattern):
    found = (path for path in MESSAGING.rglob("*.py") if re.search(pattern, path.read_text(encoding="utf-8")))
    return {str(path.relative_to(MESSAGING)) for path in found if path.parent.name != "migrations"}


def test_states_are_written_by_one_function_of_each_machine():
    # Deliveries: `states.advance`, and the claim and its end; digests and paper go through `states.advance` too.
    assert _files_with(r"UPDATE messaging_delivery( d)?\s+SET[^;\"]*?\bstate = ") == {
        "services/states.py", "mail/claims.py",
    }  # fmt: skip
    # Messages: `lifecycle.move`; what the system sends by itself is born frozen.
    assert _files_with(r"\bmessage\.state(, message\.\w+)* = ") == {"services/lifecycle.py", "services/notify.py"}
    assert _files_with(r"Message\.objects\.[^\n]*\.update\([^\n]*\bstate=") == set()


def test_no_task_waits_in_the_broker():
    assert _files_with(r"\b(eta|countdown)=|\.retry\(|apply_async\(") == set()
    limits = {celery_settings.task_time_limit, celery_settings.task_soft_time_limit}
    limits |= {task.time_limit for name, task in current_app.tasks.items() if name.startswith("network.messaging")}
    assert max(limits - {None}) <= 120


@pytest.mark.django_db(transaction=True)
def test_two_workers_who_claim_at_once_share_nothing(editor, network, monkeypatch):
    joined(people=6)
    sent(by=editor)
    monkeypatch.setattr(claims, "BATCH", 3)
    found, both_claim = [], threading.Barrier(2)

    def work(name):
        try:
            both_claim.wait(timeout=5)
            with transaction.atomic():  # what one holds, the other must not wait for
                found.append(claims.claim(claims.Lane.BULK, worker=name))
        finally:
            connection.close()

    workers = [threading.Thread(target=work, args=[name]) for name in ("first", "second")]
    for one in workers:
        one.start()
    for one in workers:
        one.join(timeout=20)

    mails = [mail for _turn, ids in found for mail in ids]
    assert (len(found), len(mails), len(set(mails))) == (2, 6, 6)


# --- P7 ---


@pytest.mark.django_db
def test_a_failure_at_the_end_of_publishing_leaves_nothing(editor, firm, monkeypatch):
    message = MessageFactory(sender=editor.person)

    def fail(*args, **kwargs):
        raise OSError("full")

    monkeypatch.setattr(lifecycle.content, "check_audience", fail)  # the last step, when all rows are written
    with pytest.raises(OSError, match="full"):
        services.publish(message, by=editor)

    message.refresh_from_db()
    assert (message.state, message.frozen_at) == ("draft", None)
    assert not Snapshot.objects.exists()
    assert not Delivery.objects.exists()
    assert not message.reach.exists()
    assert not OutboxRow.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_away_stops_no_sender(editor, firm, monkeypatch):
    calls = []

    def away(*args, **kwargs):
        calls.append(args)
        raise ConnectionError

    monkeypatch.setattr("network.messaging.tasks.send_due_bulk.delay", away)

    services.publish(MessageFactory(sender=editor.person), by=editor)

    assert len(calls) == 1
    assert Delivery.objects.filter(channel="email", state="queued").count() == 2


# --- P9 ---


@pytest.mark.django_db
def test_mandatory_goes_with_a_basis_and_a_second_person_only(editor, second_editor, firm):
    def publish(**fields):
        message = MessageFactory(sender=editor.person, message_class="mandatory", **fields)
        services.publish(message, by=editor)

    for fields, code in (
        ({}, "legal_basis_required"),
        ({"legal_basis": "   ", "approved_by": second_editor}, "legal_basis_required"),
        ({"legal_basis": "umowa § 3"}, "approver_required"),
        ({"legal_basis": "umowa § 3", "approved_by": editor}, "approver_required"),
    ):
        with pytest.raises(ValidationError) as refusal:
            publish(**fields)
        assert code in _codes(refusal.value)
    publish(legal_basis="umowa § 3", approved_by=second_editor)

    assert Message.objects.filter(frozen_at__isnull=False).count() == 1


def _codes(error):
    by_field = error.error_dict if hasattr(error, "error_dict") else {"": error.error_list}
    return {one.code for errors in by_field.values() for one in errors}
