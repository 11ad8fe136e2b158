"""The sender board, and the quota of mandatory messages."""

import csv
import io
import threading
from contextlib import suppress
from datetime import timedelta

import pgtrigger
import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from members.models import StaffRole
from network.messaging import queries, services
from network.messaging.models import Message
from network.messaging.queries import senders
from network.messaging.services import quota
from tests.factories.members import OrganisationFactory, staff_user
from tests.factories.messaging import MessageFactory, joined, sent
from tests.messaging.told import statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def park():
    return OrganisationFactory(short_name="Park", kind="park")


@pytest.fixture
def firm(network):
    return joined(people=3)


def _mandatory(author, approver, park, **fields):
    """A mandatory message that a second person approved."""
    one = MessageFactory(
        sender=author.person, sender_organisation=park, message_class="mandatory", legal_basis="Regulamin § 3", **fields
    )
    services.submit(one, by=author)
    return services.approve(one, by=approver)


def _frozen(message, at):
    with pgtrigger.ignore("messaging.Message:content_is_frozen"):
        Message.objects.filter(pk=message.pk).update(frozen_at=at)


def test_figures_of_a_sender(editor, park, firm):
    message = sent(by=editor, sender_organisation=park)
    message.deliveries.filter(channel="email").update(state="accepted")
    first, second, third = (user.person for user in firm.users)
    receipts = [services.acknowledge(message, person=one, strength="session") for one in (first, second, third)]
    services.give_feedback(receipts[0], verdict="useful")
    services.give_feedback(receipts[1], verdict="not_useful", reason="too_late")
    services.give_feedback(receipts[2], verdict="not_useful", reason="wrong_person")
    message.deliveries.filter(person=third, channel="email").update(state="complained")

    row = queries.sender_accountability(park)

    assert (row.messages, row.classes["network_info"], row.recipients) == (1, 1, 3)
    assert (row.verdicts, row.useful, row.late, row.wrong_person) == (3, 1, 1, 1)
    assert (row.slots, row.all_slots) == (3, 3)
    assert (row.mails, row.complaints) == (3, 1)
    assert (row.asked, row.reached_24h, row.reached_7d, row.unreached, row.confirmed) == (1, 1, 1, 0, 1)
    assert row.median_seconds == 0


def test_old_messages_and_own_notices_are_not_counted(editor, park, firm):
    _frozen(sent(by=editor, sender_organisation=park), timezone.now() - timedelta(days=91))
    Message.objects.filter(pk=sent(by=editor, sender_organisation=park).pk).update(dedup_key="event:1")

    assert queries.sender_board() == []


def test_fifth_mandatory_message_of_a_month_is_refused(editor, second_editor, park, firm):
    for _number in range(4):
        services.publish(_mandatory(editor, second_editor, park), by=editor)
    other_sender = _mandatory(editor, second_editor, OrganisationFactory())

    with pytest.raises(ValidationError) as refused:
        _mandatory(editor, second_editor, park)
    services.publish(other_sender, by=editor)

    assert refused.value.code == "quota_exceeded"
    assert queries.sender_accountability(park).mandatory_this_month == 4


def test_fifth_that_was_approved_before_is_refused_when_it_goes(editor, second_editor, park, firm):
    waiting = [_mandatory(editor, second_editor, park) for _number in range(5)]
    for one in waiting[:4]:
        services.publish(one, by=editor)

    with pytest.raises(ValidationError) as refused:
        services.publish(waiting[4], by=editor)

    waiting[4].refresh_from_db()
    assert (refused.value.code, waiting[4].state) == ("quota_exceeded", "approved")


def test_last_months_messages_leave_room(editor, second_editor, park, firm):
    first_of_month = timezone.localtime().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    for _number in range(4):
        one = _mandatory(editor, second_editor, park)
        services.publish(one, by=editor)
        _frozen(one, first_of_month - timedelta(minutes=1))

    services.publish(_mandatory(editor, second_editor, park), by=editor)

    assert queries.sender_accountability(park).mandatory_this_month == 1


def test_correction_is_possible_when_the_quota_is_used(editor, second_editor, park, firm):
    used = [_mandatory(editor, second_editor, park) for _number in range(4)]
    for one in used:
        services.publish(one, by=editor)

    correction = services.supersede(used[0], by=editor)
    services.submit(correction, by=editor)
    services.approve(correction, by=second_editor)
    services.publish(correction, by=editor)

    assert queries.sender_accountability(park).mandatory_this_month == 4


def _corrected(message, author, approver):
    """The correction of a mandatory message, sent."""
    correction = services.supersede(message, by=author)
    services.submit(correction, by=author)
    correction = services.approve(correction, by=approver)
    services.publish(correction, by=author)
    return correction


def test_second_correction_in_a_month_uses_the_quota(editor, second_editor, park, firm):
    used = [_mandatory(editor, second_editor, park) for _number in range(3)]
    for one in used:
        services.publish(one, by=editor)

    first = _corrected(used[0], editor, second_editor)
    second = _corrected(first, editor, second_editor)
    counted = queries.sender_accountability(park).mandatory_this_month
    with pytest.raises(ValidationError) as refused:
        _corrected(second, editor, second_editor)
    _corrected(used[1], editor, second_editor)  # the first one of another message

    assert (counted, refused.value.code) == (4, "quota_exceeded")


def test_a_correction_of_last_months_correction_is_the_first_one_of_this_month(editor, second_editor, park, firm):
    message = _mandatory(editor, second_editor, park)
    services.publish(message, by=editor)
    first = _corrected(message, editor, second_editor)
    month = senders.first_of_month()
    for one in (message, first):
        _frozen(one, month - timedelta(minutes=1))

    _corrected(first, editor, second_editor)

    assert queries.sender_accountability(park).mandatory_this_month == 0


def test_correction_of_another_class_uses_the_quota(editor, second_editor, park, firm):
    for _number in range(4):
        services.publish(_mandatory(editor, second_editor, park), by=editor)
    news = sent(by=editor, sender_organisation=park)
    correction = services.supersede(news, by=editor, message_class="mandatory", legal_basis="Regulamin § 3")

    with pytest.raises(ValidationError) as refused:
        services.submit(correction, by=editor)

    assert refused.value.code == "quota_exceeded"


def test_sender_whose_first_message_goes_out_meanwhile_is_on_the_next_board(editor, park, firm, monkeypatch):
    fetch, goes_out = senders._fetch, iter([True])

    def interrupted(sql, params):
        found = fetch(sql, params)
        if next(goes_out, False):
            sent(by=editor, sender_organisation=park)
        return found

    monkeypatch.setattr(senders, "_fetch", interrupted)

    assert (queries.sender_board(), len(queries.sender_board())) == ([], 1)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("is_locked", "gone"), [(True, 4), (False, 5)])
def test_two_that_go_at_once_take_turns(editor, second_editor, park, firm, monkeypatch, is_locked, gone):
    for _number in range(3):
        services.publish(_mandatory(editor, second_editor, park), by=editor)
    last = [_mandatory(editor, second_editor, park) for _number in range(2)]
    asked = threading.Barrier(2, timeout=2)
    counted = quota.mandatory_by_sender

    def ask_together(at=None):
        found = counted(at)
        with suppress(threading.BrokenBarrierError):  # alone, when the other one waits for our lock
            asked.wait()
        return found

    monkeypatch.setattr(quota, "mandatory_by_sender", ask_together)
    if not is_locked:
        monkeypatch.setattr(quota, "connection", _NoLock())
    threads = [threading.Thread(target=_publish, args=(one, editor)) for one in last]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Message.objects.filter(frozen_at__isnull=False).count() == gone


class _NoLock:
    """The negative control: a database that takes no lock."""

    def cursor(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        return None

    def execute(self, *_statement):
        return None


def _publish(message, by):
    try:
        services.publish(message, by=by)
    except ValidationError:
        pass
    finally:
        connection.close()


def test_all_staff_see_all_rows_with_their_denominators(client, editor, park, firm):
    sent(by=editor, sender_organisation=park)
    sent(by=editor, sender_organisation=OrganisationFactory(short_name="Urząd"))
    client.force_login(staff_user(StaffRole.Role.AUDITOR))

    page = client.get(reverse("messaging:staff-senders"))
    rows = list(
        csv.reader(
            io.StringIO(
                b"".join(client.get(reverse("messaging:staff-senders-csv")).streaming_content).decode("utf-8-sig")
            ),
            delimiter=";",
        )
    )

    assert [str(row["organisation"]) for row in page.context["rows"]] == ["Park", "Urząd"]
    assert rows[0] == ["Nadawca", "Miara", "Liczba", "z", "z czego"]
    assert ["Park", "obowiązkowe w tym miesiącu", "0", "4", "dozwolonych w miesiącu"] in rows


def test_board_costs_the_same_for_one_and_three_senders(client, editor, park, firm):
    client.force_login(editor)
    sent(by=editor, sender_organisation=park)
    cost_of_one = statements(client, reverse("messaging:staff-senders"))
    for _number in range(2):
        sent(by=editor, sender_organisation=OrganisationFactory())

    assert statements(client, reverse("messaging:staff-senders")) == cost_of_one
