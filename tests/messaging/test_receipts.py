"""The human axis: what counts as reached, by what evidence, and what never does."""

import threading
from datetime import timedelta
from itertools import permutations

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, connections, transaction
from django.utils import timezone

from members.errors import IllegalTransition
from members.models import Affiliation, ContactPoint, Suppression
from network.messaging import queries, services, signals
from network.messaging.mail import claims
from network.messaging.models import Delivery, Message, OrganisationReach, Receipt
from network.messaging.services import projection, reminders
from tests.factories.members import AffiliationFactory, ContactPointFactory, PersonFactory, member_of
from tests.factories.messaging import MessageFactory, TopicFactory, joined, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(network):
    return joined(people=2)


def statuses(message):
    return dict(message.reach.values_list("organisation", "status"))


def mail_to(message, person=None):
    mails = message.deliveries.filter(channel="email", kind="initial")
    return mails.filter(person=person).get() if person else mails.get()


def arrived(message):
    """All mail was taken by the server a minute ago."""
    message.deliveries.filter(channel="email").update(
        state="accepted", accepted_at=timezone.now() - timedelta(minutes=1)
    )
    Message.objects.filter(pk=message.pk).update(state="active")
    message.refresh_from_db()


def press(message, person, **how):
    return services.acknowledge(message, person=person, strength="session", **how)


# --- seen and confirmed ---


def test_seen_is_not_reached(editor, firm):
    message = sent(by=editor)

    services.record_seen(message, person=firm.users[0].person)

    assert statuses(message) == {firm.pk: "seen"}
    assert queries.reach_numbers(message)["organisations"]["reached"] == 0


def test_one_press_reaches_the_organisation(editor, firm):
    message, reader = sent(by=editor), firm.users[0].person

    receipt = press(message, reader)

    row = message.reach.get()
    assert (row.status, row.by, row.first_at) == ("reached", reader, receipt.acknowledged_at)


def test_a_press_is_recorded_once_and_the_first_moment_stays(editor, firm):
    message, reader = sent(by=editor), firm.users[0].person
    first = press(message, reader)

    again = press(message, reader)

    assert (again.pk, again.acknowledged_at) == (first.pk, first.acknowledged_at)


def test_who_was_not_sent_it_cannot_confirm(editor, firm, other_member):
    message = sent(by=editor)

    for call in (
        lambda: press(message, other_member.person),
        lambda: services.record_seen(message, person=other_member.person),
    ):
        with pytest.raises(PermissionDenied):
            call()
    assert Receipt.objects.count() == 0


def test_a_person_of_two_organisations_credits_both_with_one_receipt(editor, firm):
    other = joined(people=0)
    reader = firm.users[0].person
    AffiliationFactory(person=reader, organisation=other)
    message = sent(by=editor)

    press(message, reader)

    assert message.deliveries.filter(person=reader, channel="email").count() == 1
    assert message.receipts.count() == 1
    assert statuses(message) == {firm.pk: "reached", other.pk: "reached"}


def test_a_shared_mailbox_credits_its_organisation_only(editor, network):
    office, other = joined(people=0), joined()
    ContactPointFactory(person=None, organisation=office, is_shared=True)
    message = sent(by=editor)
    arrived(message)

    receipt = services.acknowledge(
        message, strength="token", delivery=message.deliveries.get(channel="email", person=None)
    )

    assert receipt.person is None
    assert statuses(message) == {office.pk: "reached", other.pk: "pending"}


def test_people_who_do_not_count_for_reach_do_not_reach_it(editor, network):
    firm = joined()
    Affiliation.objects.filter(organisation=firm).update(counts_for_reach=False)
    message = sent(by=editor)

    press(message, firm.users[0].person)

    assert statuses(message) == {firm.pk: "not_reachable"}


def test_evidence_only_grows(editor, firm):
    message, reader = sent(by=editor), firm.users[0].person
    arrived(message)
    services.record_assisted(
        message, organisation=firm, person=reader, by=editor, channel="phone", note="Rozmowa z biurem"
    )

    strengths = [Receipt.objects.get().strength]
    for step in (
        lambda: services.acknowledge(message, strength="token", delivery=mail_to(message, reader)),
        lambda: press(message, reader),
        lambda: services.acknowledge(message, strength="token", delivery=mail_to(message, reader)),
        lambda: services.record_assisted(
            message, organisation=firm, person=reader, by=editor, channel="phone", note="Jeszcze raz"
        ),
    ):
        step()
        strengths.append(Receipt.objects.get().strength)

    assert strengths == ["assisted", "token", "session", "session", "session"]
    assert Receipt.objects.get().note == "phone: Rozmowa z biurem"


# --- machines ---


def test_a_press_right_after_delivery_is_suspect_and_not_counted(editor, firm):
    message, reader = sent(by=editor), firm.users[0].person
    arrived(message)
    message.deliveries.filter(channel="email").update(accepted_at=timezone.now())

    receipt = services.acknowledge(message, strength="token", delivery=mail_to(message, reader))

    assert (receipt.is_suspect, statuses(message)) == (True, {firm.pk: "pending"})


def test_a_hasty_press_counts_once_staff_looked(editor, firm, member):
    message, reader = sent(by=editor), firm.users[0].person
    arrived(message)
    receipt = services.acknowledge(message, strength="token", delivery=mail_to(message, reader), is_hasty=True)
    assert statuses(message) == {firm.pk: "pending"}

    with pytest.raises(PermissionDenied):
        services.accept_suspect(receipt, by=member)
    services.accept_suspect(receipt, by=editor)

    assert statuses(message) == {firm.pk: "reached"}


def test_a_calm_press_later_clears_the_suspicion(editor, firm):
    message, reader = sent(by=editor), firm.users[0].person
    arrived(message)
    services.acknowledge(message, strength="token", delivery=mail_to(message, reader), is_hasty=True)

    receipt = services.acknowledge(message, strength="token", delivery=mail_to(message, reader))

    assert (receipt.is_suspect, statuses(message)) == (False, {firm.pk: "reached"})


# --- rules ---


def test_n_of_m_waits_for_enough_people_of_those_there_are(editor, network):
    big, small = joined(people=3), joined(people=1)
    message = sent(by=editor, reach_rule="n_of_m", reach_number=2)

    press(message, small.users[0].person)
    press(message, big.users[0].person)
    assert statuses(message) == {big.pk: "seen", small.pk: "reached"}

    second = press(message, big.users[1].person)
    assert statuses(message) == {big.pk: "reached", small.pk: "reached"}
    assert message.reach.get(organisation=big).first_at == second.acknowledged_at


def test_a_named_function_must_confirm(editor, firm):
    chief = member_of(firm, function="board")
    message = sent(by=editor, reach_rule="named_function", reach_functions=["board"])

    press(message, firm.users[0].person)
    assert statuses(message) == {firm.pk: "seen"}
    assert queries.reach_numbers(message)["organisations"]["confirmed"] == 1

    press(message, chief.person)
    assert statuses(message) == {firm.pk: "reached"}


# --- acting ---


def test_acting_confirms_every_message_about_the_thing(editor, firm):
    thing = TopicFactory()  # any object may be what a message is about
    about, other = sent(by=editor, about=thing), sent(by=editor)

    receipts = services.record_act(thing, person=firm.users[0].person, kind="answer", organisation=firm)

    assert [(one.message, one.strength, one.note) for one in receipts] == [(about, "act", "answer")]
    assert (statuses(about), statuses(other)) == ({firm.pk: "acted"}, {firm.pk: "pending"})


def test_a_colleague_who_was_not_asked_acts_for_the_organisation(editor, firm):
    thing = TopicFactory()
    message = sent(by=editor, about=thing)
    newcomer = member_of(firm).person

    services.record_act(thing, person=newcomer, kind="answer", organisation=firm)

    assert (message.reach.get().status, message.reach.get().by) == ("acted", newcomer)


def test_a_stranger_who_acts_confirms_nothing(editor, firm, other_member, other_organisation):
    thing = TopicFactory()
    message = sent(by=editor, about=thing)

    assert services.record_act(thing, person=other_member.person, kind="answer", organisation=other_organisation) == []
    assert statuses(message) == {firm.pk: "pending"}


# --- told by staff ---


def test_told_by_phone_reaches_without_a_person(editor, firm):
    silent = joined(people=0)
    message = sent(by=editor)

    receipt = services.record_assisted(
        message, organisation=silent, by=editor, channel="reception", note="Powiedziane przy wejściu"
    )

    assert (receipt.strength, receipt.recorded_by, statuses(message)[silent.pk]) == ("assisted", editor, "reached")


def test_assisted_receipts_need_staff_a_note_and_an_addressed_organisation(editor, firm, member, other_organisation):
    message = sent(by=editor)
    right = {"organisation": firm, "by": editor, "channel": "phone", "note": "Rozmowa"}

    with pytest.raises(PermissionDenied):
        services.record_assisted(message, **right | {"by": member})
    for wrong in (
        {"note": " "},
        {"channel": "pigeon"},
        {"organisation": other_organisation},
        {"person": PersonFactory()},
    ):
        with pytest.raises(ValidationError):
            services.record_assisted(message, **right | wrong)
    assert Receipt.objects.count() == 0


# --- feedback ---


def judge(message, person, **verdict):
    return services.give_feedback(press(message, person), **verdict)


def test_not_for_us_counts_as_reached_and_says_so(editor, firm):
    message = sent(by=editor)

    feedback = judge(message, firm.users[0].person, verdict="not_useful", reason="not_for_us")

    assert statuses(message) == {firm.pk: "declined"}
    assert str(feedback.effect)
    assert queries.reach_numbers(message)["organisations"]["reached"] == 1


def test_declined_only_while_nobody_of_the_organisation_disagrees(editor, firm):
    message = sent(by=editor)
    judge(message, firm.users[0].person, verdict="not_useful", reason="not_for_us")

    press(message, firm.users[1].person)

    assert statuses(message) == {firm.pk: "reached"}


def test_the_latest_verdict_counts_and_history_stays(editor, firm):
    message = sent(by=editor)
    judge(message, firm.users[0].person, verdict="not_useful", reason="too_late")
    judge(message, firm.users[0].person, verdict="useful")

    counts = queries.feedback_counts(message)

    assert (counts["useful"], counts["not_useful"], counts["reasons"]["too_late"]) == (1, 0, 0)
    assert list(Receipt.objects.get().feedback.values_list("verdict", "revision")) == [("useful", 2), ("not_useful", 1)]


def test_wrong_person_passes_it_on_and_waits_for_the_colleague(editor, firm):
    colleague = member_of(joined()).person
    AffiliationFactory(person=colleague, organisation=firm)
    type(firm).objects.exclude(pk=firm.pk).update(state="archived")
    Affiliation.objects.filter(person=colleague).update(counts_for_reach=True)
    message = MessageFactory(sender=editor.person, audience={"function": "contact"})
    Affiliation.objects.filter(person=colleague).update(function="board")
    services.publish(message, by=editor)
    assert not message.deliveries.filter(person=colleague).exists()

    feedback = judge(message, firm.users[0].person, verdict="not_useful", reason="wrong_person", colleague=colleague)

    assert str(colleague) in str(feedback.effect)
    assert statuses(message) == {firm.pk: "seen"}
    assert sorted(message.deliveries.filter(person=colleague).values_list("channel", "kind")) == [
        ("email", "redirect"),
        ("inbox", "redirect"),
    ]

    arrived(message)
    services.acknowledge(message, strength="token", delivery=message.deliveries.get(person=colleague, channel="email"))
    assert statuses(message) == {firm.pk: "reached"}


def test_a_colleague_of_another_organisation_is_refused(editor, firm, other_member):
    message = sent(by=editor)

    with pytest.raises(ValidationError) as refusal:
        judge(message, firm.users[0].person, verdict="not_useful", reason="wrong_person", colleague=other_member.person)

    assert refusal.value.code == "colleague"


def test_nobody_is_told_reached_when_the_press_was_wrong_person(editor, firm, django_capture_on_commit_callbacks):
    message, heard = sent(by=editor), []
    receiver = lambda organisation_id, **kwargs: heard.append(organisation_id)  # noqa: E731 -- a signal keeps it weakly
    signals.organisation_reached.connect(receiver)

    with django_capture_on_commit_callbacks(execute=True):
        judge(message, firm.users[0].person, verdict="not_useful", reason="wrong_person")
    assert heard == []

    with django_capture_on_commit_callbacks(execute=True):
        press(message, firm.users[1].person)
    assert heard == [firm.pk]


# --- the projection ---


def test_rebuilding_from_receipts_gives_the_same_table(editor, network):
    firms = [joined(people=2) for _ in range(4)]
    message = sent(by=editor)
    press(message, firms[0].users[0].person)
    judge(message, firms[1].users[0].person, verdict="not_useful", reason="not_for_us")
    services.record_seen(message, person=firms[2].users[0].person)
    kept = list(message.reach.order_by("pk").values())

    message.reach.update(status="pending", first_at=None, by=None)
    assert projection.reconcile(message) == 3
    assert list(message.reach.order_by("pk").values()) == kept
    assert projection.reconcile(message) == 0


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_who_press_at_once_both_count(editor, network):
    """The first has pressed but not committed when the second computes: the second must wait for the first."""
    firm = joined(people=2)
    message = sent(by=editor, reach_rule="n_of_m", reach_number=2)
    first_has_pressed, second_is_done = threading.Event(), threading.Event()

    def second():
        first_has_pressed.wait(timeout=5)
        press(message, firm.users[1].person)
        second_is_done.set()
        connection.close()

    thread = threading.Thread(target=second)
    thread.start()
    with transaction.atomic():
        press(message, firm.users[0].person)
        first_has_pressed.set()
        assert not second_is_done.wait(timeout=1)
    thread.join()

    assert statuses(message) == {firm.pk: "reached"}


@pytest.mark.django_db(transaction=True)
def test_a_person_who_presses_twice_at_once_has_one_receipt(editor, network):
    """The first press is not committed when the second looks for a receipt: only the database knows of it."""
    person = joined().users[0].person
    message = sent(by=editor)
    first_has_pressed = threading.Event()

    def second():
        first_has_pressed.wait(timeout=5)
        press(message, person)
        connection.close()

    thread = threading.Thread(target=second)
    thread.start()
    with transaction.atomic():
        press(message, person)
        first_has_pressed.set()
        thread.join(timeout=1)
    thread.join()

    assert message.receipts.count() == 1


# --- stopping ---


@pytest.mark.parametrize(
    ("message_class", "scope", "stopped"),
    [
        ("network_info", "topic", [("network_info", "grants")]),
        ("network_info", "class", [("network_info", "")]),
        ("service", "topic", []),
    ],
)
def test_stopping_is_by_topic_or_class_and_never_for_service(editor, network, message_class, scope, stopped):
    joined()
    message = sent(by=editor, message_class=message_class, topic=TopicFactory())

    services.stop_mail(mail_to(message), scope=scope)
    services.stop_mail(mail_to(message), scope=scope)

    assert list(Suppression.objects.values_list("message_class", "topic")) == stopped


def test_a_stopped_topic_is_left_out_next_time_and_other_topics_are_not(editor, network):
    firm = joined()
    services.stop_mail(mail_to(sent(by=editor, topic=TopicFactory())), scope="topic")
    joined()

    grants, other = sent(by=editor, topic=TopicFactory()), sent(by=editor, topic=TopicFactory(slug="building"))

    assert grants.snapshot.entries.get(organisation=firm).exclusion == "opted_out"
    assert other.snapshot.entries.get(organisation=firm).exclusion == ""


# --- reminders ---


@pytest.fixture
def two_days_old(editor, network):
    """A message to three organisations (two people each) that arrived two days ago."""
    firms = [joined(people=2) for _ in range(3)]
    message = sent(by=editor)
    arrived(message)
    backdate(message, hours=49)
    message.firms = firms
    return message


def backdate(message, *, hours):
    """Frozen time cannot be changed in the database; the test moves the clock of the rule instead."""
    reminders.APART = timedelta(hours=48 - hours)


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    monkeypatch.setattr(reminders, "APART", timedelta(hours=48))
    monkeypatch.setattr(reminders, "is_night", lambda moment: False)
    monkeypatch.setattr("network.messaging.mail.worker.is_night", lambda moment: False)


def test_only_people_of_unreached_organisations_are_reminded(editor, two_days_old):
    reached, refused, silent = two_days_old.firms
    press(two_days_old, reached.users[0].person)
    judge(two_days_old, refused.users[0].person, verdict="not_useful", reason="wrong_person")

    people = services.remind(two_days_old, by=editor)

    reminded = set(two_days_old.deliveries.filter(kind="reminder").values_list("person", flat=True))
    assert people == 3
    assert reminded == {refused.users[1].person.pk, silent.users[0].person.pk, silent.users[1].person.pk}


def test_reminders_are_at_most_two_and_two_days_apart(editor, two_days_old):
    services.remind(two_days_old, by=editor)

    reminders.APART = timedelta(hours=48)
    assert refused_with(editor, two_days_old) == "too_soon"
    reminders.APART = timedelta(0)
    services.remind(two_days_old, by=editor)
    assert refused_with(editor, two_days_old) == "too_many_reminders"


def refused_with(by, message):
    with pytest.raises(ValidationError) as refusal:
        services.remind(message, by=by)
    return refusal.value.code


def test_what_asks_for_no_confirmation_cannot_be_reminded_of(editor, firm):
    message = sent(by=editor, requires_ack=False)
    arrived(message)

    assert refused_with(editor, message) == "not_remindable"


def test_reminders_wait_for_the_message_to_be_open(editor, firm, member, two_days_old):
    with pytest.raises(PermissionDenied):
        services.remind(two_days_old, by=member)
    with pytest.raises(IllegalTransition):
        services.remind(sent(by=editor), by=editor)


def test_a_receipt_a_second_earlier_stops_the_reminder(editor, two_days_old, sink, send_all):
    services.remind(two_days_old, by=editor)
    for firm in two_days_old.firms[:2]:
        press(two_days_old, firm.users[0].person)

    assert send_all() == 2
    states = two_days_old.deliveries.filter(kind="reminder").values_list("state", flat=True)
    assert sorted(states) == ["accepted", "accepted", "cancelled", "cancelled", "cancelled", "cancelled"]
    assert {mail["Subject"] for mail in sink.parsed()} == {"Przypomnienie: Nabór: Energia dla przedsiębiorstw"}


@pytest.mark.parametrize(
    ("moment", "later"),
    [
        ("2026-11-21T21:30+01:00", None),
        ("2026-11-21T22:30+01:00", "2026-11-22T07:00+01:00"),
        ("2026-11-21T03:00+01:00", "2026-11-21T07:00+01:00"),
    ],
)
def test_no_reminder_leaves_at_night(moment, later, monkeypatch):
    monkeypatch.undo()
    asked = timezone.datetime.fromisoformat(moment)

    assert reminders.after_the_night(asked) == (timezone.datetime.fromisoformat(later) if later else asked)


def test_a_reminder_that_is_due_at_night_is_held(editor, two_days_old, sink, send_all, monkeypatch):
    services.remind(two_days_old, by=editor)
    monkeypatch.setattr("network.messaging.mail.worker.is_night", lambda moment: True)

    assert send_all() == 0
    assert set(two_days_old.deliveries.filter(kind="reminder").values_list("state", flat=True)) == {"queued"}


# --- notify ---


def test_notify_tells_a_fact_once_and_acting_confirms_it(editor, network, firm, sink, send_all, tmp_path, settings):
    network.coordinators.add(joined(people=0, kind="park"))
    thing = TopicFactory()
    person = firm.users[0].person
    template(settings, tmp_path, "moved", "Zmiana terminu {{ what }}\n\nSpotkanie przesunięte.\n\nNowy termin podamy.")
    tell = {
        "to": [person, services.Address("ala@example.org")],
        "template": "moved",
        "context": {"what": "spotkania"},
        "about": thing,
    }

    message = services.notify("event:1:moved", organisation=firm, **tell)
    again = services.notify("event:1:moved", organisation=firm, **tell)

    assert (again.pk, message.title_pl, message.summary_pl, message.body_pl) == (
        message.pk,
        "Zmiana terminu spotkania",
        "Spotkanie przesunięte.",
        "Nowy termin podamy.",
    )
    assert send_all() == 2
    assert sorted(sink.addresses) == sorted([person.user.email, "ala@example.org"])
    services.record_act(thing, person=person, kind="register", organisation=firm)
    assert statuses(message) == {firm.pk: "acted"}


def test_notify_an_organisation_writes_to_its_primary_contact(network, firm, tmp_path, settings):
    network.coordinators.add(firm)
    Affiliation.objects.filter(person=firm.users[1].person).update(is_primary_contact=True)
    template(settings, tmp_path, "told", "Tytuł\n\nTreść")

    message = services.notify("x", to=firm, template="told", context={})

    assert list(message.deliveries.filter(channel="email").values_list("person", flat=True)) == [
        firm.users[1].person.pk
    ]


def test_notify_writes_to_the_address_that_works(network, firm, tmp_path, settings):
    network.coordinators.add(firm)
    person = firm.users[0].person
    person.contact_points.update(state="paused")
    ContactPointFactory(person=person, value="works@example.org")
    template(settings, tmp_path, "told", "Tytuł\n\nTreść")

    message = services.notify("x", to=person, template="told", context={})

    assert message.deliveries.get(channel="email").address == "works@example.org"


def template(settings, folder, name, text):
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [*settings.TEMPLATES[0]["DIRS"], folder]}]


# --- questions ---


def test_reach_numbers_have_the_shape_of_the_api(editor, network):
    firms = [joined(people=2) for _ in range(3)]
    joined(people=0)
    message = sent(by=editor)
    arrived(message)
    judge(message, firms[0].users[0].person, verdict="useful")
    judge(message, firms[1].users[0].person, verdict="not_useful", reason="not_for_us")
    services.record_seen(message, person=firms[2].users[0].person)

    numbers = queries.reach_numbers(message)

    assert abs(numbers.pop("as_of") - timezone.now()) < timedelta(minutes=1)
    assert numbers == {
        "organisations": {"total": 4, "reachable": 3, "reached": 2, "confirmed": 2, "pending": 1, "not_reachable": 1},
        "people": {"addressed": 6, "delivered": 6, "seen": 3, "confirmed": 2, "useful": 1, "not_useful": 1},
    }


@pytest.mark.parametrize("size", [1, 3])
def test_boards_cost_the_same_for_one_and_three_organisations(editor, network, size, django_assert_num_queries):
    firms = [joined(people=2) for _ in range(size)]
    joined()
    message = sent(by=editor)
    press(message, firms[0].users[0].person)

    with django_assert_num_queries(1):
        board = queries.reach_board(message)
    with django_assert_num_queries(4):
        queries.organisation_board(message, firms[0].public_id)
    with django_assert_num_queries(4):
        queries.call_list(message)
    with django_assert_num_queries(2):
        queries.staff_recent_reach(limit=5)

    assert len(board) == size + 1


def test_the_board_shows_who_and_whom_to_call(editor, network):
    reached, waiting = joined(short_name="Bóbr"), joined(short_name="Ćma")
    ContactPoint.objects.create(organisation=waiting, kind="phone", value="+48410000000")
    message = sent(by=editor)
    press(message, reached.users[0].person)

    board = queries.reach_board(message)
    calls = queries.call_list(message)

    behind = [queries.organisation_board(message, one.public_id) for one in (waiting, reached)]
    assert [(row["organisation"], row["status"]) for row in board] == [(waiting, "pending"), (reached, "reached")]
    assert [row["phone"] for row in behind] == ["+48410000000", ""]
    assert [(one["name"], one["strength"]) for one in behind[1]["people"]] == [
        (str(reached.users[0].person), "session")
    ]
    assert queries.organisation_board(message, reached.users[0].person.public_id) is None
    assert [(row["organisation"], row["contact"], row["phones"]) for row in calls] == [
        (waiting, str(waiting.users[0].person), ["+48410000000"])
    ]


def test_the_inbox_knows_what_was_seen_confirmed_and_handled(editor, firm, django_assert_num_queries):
    first, second = firm.users[0].person, firm.users[1].person
    messages = [sent(by=editor) for _ in range(3)]
    press(messages[0], first)
    services.record_seen(messages[1], person=second)

    with django_assert_num_queries(1):
        inbox = {
            one.pk: (one.receipt_seen_at is not None, one.receipt_acknowledged_at is not None, one.is_handled)
            for one in queries.inbox(second)
        }

    assert inbox == {
        messages[0].pk: (False, False, True),
        messages[1].pk: (True, False, False),
        messages[2].pk: (False, False, False),
    }
    assert (queries.unread_count(first), queries.unread_count(second)) == (2, 2)
    assert list(queries.portal_todo(firm, second)) == [messages[2], messages[1]]


def test_why_names_the_clause_and_how_to_stop(editor, network):
    firm = joined(kind="city_department")
    message = sent(by=editor, audience={"kind": "city_department"})

    reason = queries.why(mail_to(message))

    assert (reason["organisations"], reason["class"]) == ([str(firm)], message.get_message_class_display())
    assert reason["stop_url"].endswith("/stop/")
    assert reason["clause"]


def test_mails_in_doubt_are_counted_on_the_message(editor, network):
    joined()
    message = sent(by=editor)
    message.deliveries.filter(channel="email").update(state="in_doubt", was_in_doubt=True)

    assert queries.delivery_counts(message) == {"in_doubt": 1, "was_in_doubt": 1}
    assert claims.settle_doubts() == 0
    assert OrganisationReach.objects.get().status == "pending"
    assert Delivery.objects.filter(channel="email").get().state == "in_doubt"


# --- cost ---


def test_a_press_costs_the_same_statements_whatever_was_recorded_before(editor, network, django_assert_num_queries):
    firm, other = joined(people=3), joined()
    message = sent(by=editor)
    people = [user.person for user in firm.users]
    services.acknowledge(message, person=other.users[0].person, strength="session")  # the statements are prepared now

    for person, statements in zip(people, (6, 5, 5), strict=True):
        # A savepoint and its end, was it sent to them, the receipt, lock; and reach, where it can change.
        with django_assert_num_queries(statements):
            services.acknowledge(message, person=person, strength="session")


@pytest.mark.parametrize("minutes", list(permutations([1, 2, 3])))
def test_presses_whose_clocks_differ_give_the_table_that_rebuilding_gives(editor, network, minutes):
    firm = joined(people=3)
    message = sent(by=editor)
    for user, minute in zip(firm.users, minutes, strict=True):
        with time_machine.travel(timezone.now() + timedelta(minutes=minute)):
            services.acknowledge(message, person=user.person, strength="session")

    reached = OrganisationReach.objects.get(message=message, organisation=firm)

    assert reached.by == firm.users[minutes.index(1)].person
    assert projection.reconcile(message) == 0


def test_a_plan_looks_up_the_receipts_of_one_organisation(editor, network):
    """The plan that is kept must not read all receipts: what is cheap in an empty table would be slow in a full one."""
    firm = joined()
    message = sent(by=editor)
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")  # others have made it, of tables of theirs
        vars(connections["default"]).pop("prepared", None)
        services.acknowledge(message, person=firm.users[0].person, strength="session")
        cursor.execute("EXPLAIN EXECUTE rebuild_reach (%s, %s)", [message.pk, firm.pk])
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "Seq Scan on messaging_receipt" not in plan
    assert "Index Cond: ((message_id = $1) AND (person_id = e.person_id))" in plan
