"""Mail: what a letter says, how it is built, and how the worker brings it to the server."""

import re
import time
import uuid
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.core.signing import Signer
from django.db import IntegrityError
from django.utils import timezone

from members.models import Consent, Suppression
from network.messaging import services
from network.messaging.mail import claims, letter, render, smtp, tokens, worker
from network.messaging.models import Delivery, DeliveryEvent, MailTurn, Message
from network.messaging.services import lifecycle, states
from tests.factories.members import AffiliationFactory, ContactPointFactory
from tests.factories.messaging import MessageFactory, TopicFactory, joined, sent, with_english

pytestmark = pytest.mark.django_db
S = Delivery.State


@pytest.fixture
def firm(network):
    return joined(short_name="Żuraw IoT")


def mails_of(message):
    return message.deliveries.filter(channel="email").order_by("pk")


def states_of(message):
    return sorted(mails_of(message).values_list("state", flat=True))


# --- the letter ---


def test_a_mail_reaches_the_server_and_reads_well(editor, firm, sink, send_all):
    message = sent(by=editor, deadline=timezone.now() + timedelta(days=9))

    assert send_all() == 1

    [mail] = sink.parsed()
    delivery = mails_of(message).get()
    text, html = (part.get_content().replace("\r\n", "\n") for part in mail.iter_parts())
    link = f"http://testserver/r/{tokens.make('receipt', delivery.public_id)}/"
    assert (mail["Subject"], mail["To"]) == ("Nabór: Energia dla przedsiębiorstw", firm.users[0].email)
    assert mail["Reply-To"] == editor.email
    assert mail["Auto-Submitted"] == "auto-generated"
    for part in (text, html):
        assert link in part
        assert "Województwo dopłaca firmom do magazynów energii." in part
        assert "Żuraw IoT" in part  # why you get this
    assert "<strong>przez internet</strong>" in html
    assert not mail.defects
    assert not any(part.defects for part in mail.walk())


def test_lines_stay_short_whatever_is_merged(editor, firm, sink, send_all):
    firm.legal_name, firm.short_name = "Ą" * 200, ""
    firm.save()

    sent(by=editor, body_pl="ż" * 5000 + "\n.\n.kropka")
    send_all()

    assert max(len(line) for line in sink.mails[0].split(b"\r\n")) < 200
    assert b"\n" not in sink.mails[0].replace(b"\r\n", b"")
    assert "\n.\n.kropka" in sink.parsed()[0].get_body("plain").get_content().replace("\r\n", "\n")
    assert "Ą" * 200 in sink.parsed()[0].get_body("html").get_content()


def test_each_reader_gets_their_own_language_and_link(editor, firm, sink, send_all):
    english = joined().users[0].person
    type(english).objects.filter(pk=english.pk).update(locale="en")

    sent(by=editor, **with_english())
    send_all()

    subjects = {mail["To"]: mail["Subject"] for mail in sink.parsed()}
    links = {re.search(r"/r/([^/]+)/", mail.get_body("plain").get_content()).group(1) for mail in sink.parsed()}
    assert subjects == {firm.users[0].email: "Nabór: Energia dla przedsiębiorstw", english.user.email: "Call: Energy"}
    assert len(links) == 2


def test_unsubscribe_headers_are_only_on_classes_that_can_be_stopped(editor, firm, sink, send_all):
    sent(by=editor, message_class="service", title_pl="Obsługa")
    sent(by=editor, message_class="network_info", title_pl="Informacja")
    send_all()

    headers = {mail["Subject"]: (mail["List-Unsubscribe"], mail["List-Unsubscribe-Post"]) for mail in sink.parsed()}
    assert headers["Obsługa"] == (None, None)
    assert re.fullmatch(r"<http://testserver/r/[\w.-]+/stop/one-click/>", headers["Informacja"][0])
    assert headers["Informacja"][1] == "List-Unsubscribe=One-Click"


def test_a_long_polish_title_survives_folding(editor, firm, sink, send_all):
    title = "Święto łączności: ćwiczenia, żądania i źródła zasilania dla każdej średniej firmy w Kielcach i okolicy"

    sent(by=editor, title_pl=title)
    send_all()

    assert sink.parsed()[0]["Subject"] == title


def test_text_in_the_message_cannot_become_markup_or_slots(editor, firm, sink, send_all):
    sent(by=editor, body_pl="<script>alert(1)</script> ![x](http://x/p.png) \ue000stop\ue001 [a](javascript:alert(1))")
    send_all()

    html = sink.parsed()[0].get_body("html").get_content()
    assert "<script" not in html
    assert "<img" not in html
    assert "javascript:" not in html.replace("](javascript:", "")
    assert "\ue000" not in html


@pytest.mark.parametrize("address", ["a@b.pl\r\nBcc: x@y.pl", "a@b.pl\n", "zażółć@b.pl", "a\0@b.pl"])
def test_an_address_cannot_inject_headers(address):
    built = letter.build(headers={"Subject": "x", "From": "a@b.pl"}, slot_headers=["To"], text="x", html="")

    with pytest.raises(letter.HeaderInjection):
        built.merge({"to": address}, {})


@pytest.mark.parametrize("subject", ["x\r\nBcc: y@z.pl", "x\ny", "x\0y"])
def test_a_subject_cannot_inject_headers(subject):
    with pytest.raises(letter.HeaderInjection):
        letter.build(headers={"Subject": subject}, slot_headers=[], text="x", html="")


def test_a_letter_is_built_once_for_many_readers(editor, network, sink, send_all, monkeypatch):
    for _ in range(3):
        joined()
    built = []
    build = render.message_letter
    monkeypatch.setattr(render, "message_letter", lambda *args, **kwargs: built.append(args) or build(*args, **kwargs))

    sent(by=editor)

    assert send_all() == 3
    assert len(built) == 1
    assert sink.connections == 1


def test_merging_equals_rendering(firm):
    """What a mail program reads is the text with the values in place, wherever the slots stand."""
    text = (
        f"Zażółć {letter.slot('a')} gęślą{letter.slot('b')}\n{letter.slot('a')}.\n" + "długi " * 40 + letter.slot("b")
    )
    built = letter.build(headers={"Subject": "x"}, slot_headers=["To"], text=text, html="<p>" + text + "</p>")
    values = {"a": "https://example.org/?a=b&c=ż", "b": "x" * 300}

    mail = message_from_bytes(built.merge({"to": "a@b.pl"}, values), policy=policy.default)

    expected = letter.SLOT.sub(lambda match: values[match.group(1)], text)
    assert mail.get_body("plain").get_content().replace("\r\n", "\n") == expected
    assert mail.get_body("html").get_content().replace("\r\n", "\n") == f"<p>{expected}</p>"


# --- account mails ---


def test_account_mail_goes_first_and_its_text_is_forgotten(editor, network, sink, send_all):
    for _ in range(3):
        joined()
    sent(by=editor)
    mail = services.send_account_mail(
        "login:1", address="Jan@Example.org", locale="pl", subject="Kod: 123456", text="Twój kod: 123456", html=""
    )
    again = services.send_account_mail(
        "login:1", address="jan@example.org", locale="pl", subject="Kod", text="x", html=""
    )

    send_all()

    mail.refresh_from_db()
    assert again.pk == mail.pk
    assert (sink.addresses[0], sink.parsed()[0]["Subject"]) == ("jan@example.org", "Kod: 123456")
    assert sink.parsed()[0].get_content().strip() == "Twój kod: 123456"
    assert (mail.state, mail.rendered) == (S.ACCEPTED, None)


def test_a_suppressed_address_still_gets_its_sign_in_code(firm, sink, send_all):
    Suppression.objects.create(contact_point=firm.users[0].person.contact_points.get(), reason="complained")
    services.send_account_mail("login:2", address=firm.users[0].email, locale="pl", subject="Kod", text="1", html="")

    assert send_all() == 1


# --- how a mail can end ---


@pytest.mark.parametrize(
    ("behaviour", "state", "attempts"),
    [
        ({"rcpt": "550 5.1.1 unknown"}, S.BOUNCED_HARD, 1),
        ({"data": "554 no"}, S.BOUNCED_SOFT, 1),
        ({"rcpt": "450 later"}, S.RETRY_WAIT, 1),
        ({"data": "452 full"}, S.RETRY_WAIT, 1),
        ({"data": "452 a\0b"}, S.RETRY_WAIT, 1),
        ({"drop": "before_data"}, S.RETRY_WAIT, 1),
        ({"drop": "after_data"}, S.IN_DOUBT, 1),
        ({"drop": "after_taking"}, S.IN_DOUBT, 1),
        ({"rcpt": "421 closing"}, S.QUEUED, 0),
        ({"rcpt": "hm\r\n250 ok"}, S.RETRY_WAIT, 1),
        ({"data": "hm\r\n250 taken"}, S.IN_DOUBT, 1),
    ],
)
@pytest.mark.parametrize("has_pipelining", [False, True])
def test_each_answer_of_the_server_has_its_end(
    editor, firm, sink, send_all, behaviour, state, attempts, has_pipelining
):
    message = sent(by=editor)
    sink.has_pipelining = has_pipelining
    sink.behaviour[firm.users[0].email] = behaviour

    send_all()

    mail = mails_of(message).get()
    assert (mail.state, mail.attempts, mail.turn) == (state, attempts, None)
    assert not MailTurn.objects.exists()


@pytest.mark.parametrize("has_pipelining", [False, True])
def test_one_bad_recipient_does_not_stop_the_others(editor, network, sink, send_all, has_pipelining):
    sink.has_pipelining = has_pipelining
    firms = [joined() for _ in range(5)]
    message = sent(by=editor)
    behaviours = [{"rcpt": "550 5.1.1 unknown"}, {"data": "452 full"}, {"drop": "after_data"}, {"drop": "before_data"}]
    for one, behaviour in zip(firms, behaviours, strict=False):
        sink.behaviour[one.users[0].email] = behaviour

    assert send_all() == 1
    assert states_of(message) == ["accepted", "bounced_hard", "in_doubt", "retry_wait", "retry_wait"]


@pytest.mark.parametrize("has_pipelining", [False, True])
def test_after_an_answer_that_is_none_another_conversation_begins(editor, network, sink, send_all, has_pipelining):
    """Whose reply comes next is not known any more, and what was said may have been "taken"."""
    sink.has_pipelining = has_pipelining
    firms = [joined() for _ in range(3)]
    message = sent(by=editor)
    sink.behaviour[firms[0].users[0].email] = {"data": "hm\r\n250 taken"}

    assert send_all() == 2
    assert (sink.connections, states_of(message)) == (2, ["accepted", "accepted", "in_doubt"])


@pytest.mark.parametrize("answer", [{}, {"nobody": "503 nobody to send it to"}])
def test_a_text_asked_for_nobody_is_not_sent(editor, network, sink, send_all, answer):
    """RFC 2920, 3.1: a server may ask for the text although it took no recipient."""
    refused, wanted = joined(), joined()
    message = sent(by=editor)
    sink.has_pipelining = True
    sink.behaviour[refused.users[0].email] = {"rcpt": "550 5.1.1 unknown"} | answer

    assert send_all() == 1
    assert sink.addresses == [wanted.users[0].email]
    assert states_of(message) == ["accepted", "bounced_hard"]


def test_the_next_envelope_goes_out_with_the_text(editor, network, sink, send_all, monkeypatch):
    sink.has_pipelining = True
    for _ in range(3):
        joined()
    sent(by=editor)
    said, say = [], smtp.Conversation.send
    monkeypatch.setattr(smtp.Conversation, "send", lambda self, octets: (said.append(octets), say(self, octets)))

    assert send_all() == 3
    assert len(said) == 6  # EHLO, the first envelope, three texts, QUIT


@pytest.mark.parametrize("mails", [3, 4])
def test_a_conversation_is_ended_in_time_although_the_next_mail_is_known(
    editor, network, sink, send_all, monkeypatch, mails
):
    monkeypatch.setattr(smtp, "MAILS_PER_CONNECTION", 2)
    sink.has_pipelining = True
    for _ in range(mails):
        joined()
    sent(by=editor)

    assert send_all() == mails
    assert (sink.connections, len(set(sink.addresses))) == (2, mails)


def test_a_mail_that_was_announced_and_may_not_go_any_more_is_not_sent_empty(
    editor, network, sink, send_all, monkeypatch
):
    sink.has_pipelining = True
    for _ in range(3):
        joined()
    message = sent(by=editor)
    begin = claims.begin
    with monkeypatch.context() as patch:
        patch.setattr(claims, "begin", lambda cursor, turn, number: number < 2 and begin(cursor, turn, number))
        claimed = claims.claim(claims.Lane.BULK, worker="x")
        with claims.at_work() as begin_mail, worker.Postman(begin_mail, until=time.monotonic() + 5) as postman:
            postman.take_turn(*claimed)

    assert (len(sink.mails), states_of(message)) == (1, ["accepted", "queued", "queued"])
    assert send_all() == 2
    assert len(set(sink.addresses)) == 3
    assert all(sink.mails)


def make_due(message):
    mails_of(message).update(not_before=timezone.now() - timedelta(minutes=1))


def test_five_failed_attempts_are_tried_again_and_then_given_up(editor, firm, sink, send_all):
    message = sent(by=editor)
    sink.behaviour[firm.users[0].email] = {"rcpt": "450 later"}

    waits = []
    for _ in range(5):
        send_all()
        waits.append(round((mails_of(message).get().not_before - timezone.now()).total_seconds() / 60))
        make_due(message)
    send_all()

    assert waits == [1, 5, 30, 120, 480]
    assert states_of(message) == ["dead"]


def test_a_mail_server_that_is_away_costs_no_attempt(editor, firm, settings):
    settings.MAIL_HOST, settings.MAIL_PORT = "127.0.0.1", 1  # nobody listens there
    message = sent(by=editor)

    assert worker.send_due(claims.Lane.BULK, seconds=5) == 0

    mail = mails_of(message).get()
    assert (mail.state, mail.attempts) == (S.QUEUED, 0)
    assert mail.not_before > timezone.now() + timedelta(seconds=50)


def test_a_text_that_cannot_be_rendered_does_not_stop_the_others(editor, firm, sink, send_all):
    """The row of an account mail without text: nothing of ours writes it, but one may be there."""
    poison = Delivery.objects.create(address="x@example.org", channel="email", state="queued", priority=0, rendered={})
    message = sent(by=editor)

    assert send_all() == 1
    poison.refresh_from_db()
    assert (poison.state, states_of(message)) == (S.RETRY_WAIT, ["accepted"])


def test_events_tell_the_story(editor, firm, sink, send_all):
    message = sent(by=editor)
    sink.behaviour[firm.users[0].email] = {"rcpt": "450 later"}
    send_all()
    sink.behaviour.clear()
    make_due(message)
    send_all()

    events = DeliveryEvent.objects.filter(delivery=mails_of(message).get()).order_by("pk")
    assert list(events.values_list("type", "note")) == [("retry_wait", "450 later"), ("accepted", "")]


def test_events_cannot_be_rewritten(editor, firm, sink, send_all):
    sent(by=editor)
    send_all()

    with pytest.raises(Exception, match="Cannot update or delete"):
        DeliveryEvent.objects.update(type="delivered")


# --- turns ---


@pytest.fixture
def begin():
    """What a worker calls before each text."""
    with claims.at_work() as begin:
        yield begin


@pytest.fixture
def postman():
    with claims.at_work() as begin, worker.Postman(begin, until=float("inf")) as postman:
        yield postman


def claimed(worker="w"):
    """Claim what is due; return (turn, ids of its mails)."""
    return claims.claim(claims.Lane.BULK, worker=worker)


def lose(turn):
    """The worker was killed, and its lease is over."""
    MailTurn.objects.filter(pk=turn).update(lease_until=timezone.now() - timedelta(minutes=1))


def test_a_turn_lost_before_a_text_was_sent_is_due_again(editor, firm, send_all):
    message = sent(by=editor)
    turn, _ids = claimed()
    lose(turn)

    assert claims.sweep() == 1
    claims.settle_doubts()

    assert send_all() == 1
    assert mails_of(message).get().was_in_doubt is False


def test_a_lost_turn_is_taken_up_where_it_was(editor, network, sink, send_all, begin):
    """Five mails; the third was begun when the worker was lost. Two were taken, one may have been, two wait."""
    for _ in range(5):
        joined()
    message = sent(by=editor)
    turn, _ids = claimed()
    for number in (1, 2, 3):
        assert begin(turn, number)
    lose(turn)

    assert claims.sweep() == 5

    found = mails_of(message)
    assert list(found.values_list("state", flat=True)) == ["accepted", "accepted", "in_doubt", "queued", "queued"]
    assert [mail.accepted_at is not None for mail in found] == [True, True, False, False, False]
    assert not MailTurn.objects.exists()
    claims.settle_doubts()
    assert send_all() == 3
    assert sorted(sink.addresses) == sorted(mail.address for mail in found[2:])


def test_what_ended_otherwise_in_a_lost_turn_stays_so(editor, network, begin):
    joined(), joined()
    message = sent(by=editor)
    turn, ids = claimed()
    begin(turn, 1)
    states.advance(Delivery.objects.filter(pk=ids[0]), S.BOUNCED_HARD, source="smtp")
    begin(turn, 2)
    lose(turn)

    assert claims.sweep() == 1
    assert states_of(message) == ["bounced_hard", "in_doubt"]


def test_a_mail_in_doubt_is_sent_once_more_with_the_same_id(editor, firm, sink, send_all):
    message = sent(by=editor)
    sink.behaviour[firm.users[0].email] = {"drop": "after_taking"}
    send_all()
    sink.behaviour.clear()

    assert states_of(message) == ["in_doubt"]
    claims.settle_doubts()
    send_all()

    mail = mails_of(message).get()
    first, second = sink.parsed()
    assert (mail.state, mail.was_in_doubt) == (S.ACCEPTED, True)
    assert first["Message-ID"] == second["Message-ID"] == render.message_id(mail.public_id)
    assert first["Date"] == second["Date"]


def test_the_beginning_of_a_text_is_written_down_before_it_leaves(editor, firm, sink, send_all, monkeypatch):
    begun, send = [], smtp.Connection.send

    def look_and_send(*args, **kwargs):
        begun.append(MailTurn.objects.get().begun)
        return send(*args, **kwargs)

    joined()
    sent(by=editor)
    monkeypatch.setattr(smtp.Connection, "send", look_and_send)
    send_all()

    assert begun == [1, 2]
    assert len(sink.parsed()) == 2


def test_a_second_doubt_waits_for_a_person(editor, firm, sink, send_all, begin):
    message = sent(by=editor)
    mails_of(message).update(was_in_doubt=True)
    turn, _ids = claimed()
    begin(turn, 1)
    lose(turn)

    claims.sweep()
    claims.settle_doubts()

    assert states_of(message) == ["in_doubt"]
    assert send_all() == 0


def test_a_running_turn_is_left_alone(editor, firm):
    message = sent(by=editor)
    claimed()

    assert claims.sweep() == 0
    assert claims.claim(claims.Lane.BULK, worker="other") is None
    assert states_of(message) == ["sending"]


def test_a_worker_whose_lease_is_over_does_not_begin(editor, firm, begin):
    sent(by=editor)
    turn, _ids = claimed()
    lose(turn)

    assert begin(turn, 1) is False  # even before the sweep
    claims.sweep()
    assert begin(turn, 1) is False


def test_a_late_acceptance_is_noted_and_changes_nothing(editor, firm, begin):
    message = sent(by=editor)
    slow, ids = claimed("slow")
    begin(slow, 1)
    lose(slow)
    claims.sweep()
    claims.settle_doubts()
    quick, _ids = claimed("quick")

    claims.end(slow, sent=ids, unsent=[])

    mail = mails_of(message).get()
    assert (mail.state, mail.turn_id) == (S.SENDING, quick)
    assert mail.events.order_by("pk").last().type == "late_accept"


def test_what_is_not_sent_in_time_is_given_back(editor, network, sink, postman, monkeypatch):
    for _ in range(3):
        joined()
    message = sent(by=editor)

    monkeypatch.setattr(worker, "TURN_SECONDS", 0)
    postman.take_turn(*claims.claim(claims.Lane.BULK, worker=postman.name))

    assert list(mails_of(message).values_list("state", "attempts")) == [("queued", 0)] * 3


def test_a_slow_relay_is_written_down_as_it_goes(editor, network, send_all, monkeypatch):
    """A press on a link is judged by when its mail was taken; so that is not left to the end of the turn."""
    joined(), joined()
    message, seen, send = sent(by=editor), [], smtp.Connection.send

    def look_and_send(*args, **kwargs):
        seen.append(states_of(message))
        return send(*args, **kwargs)

    monkeypatch.setattr(smtp.Connection, "send", look_and_send)
    monkeypatch.setattr(worker, "WRITE_DOWN_SECONDS", 0)
    send_all()

    assert seen == [["sending", "sending"], ["accepted", "sending"]]


def test_a_mail_is_being_sent_only_in_a_turn(editor, firm):
    message = sent(by=editor)

    with pytest.raises(IntegrityError, match="mail_is_being_sent_in_a_turn"):
        mails_of(message).update(state="sending")


# --- recalled from a worker's hand ---


def test_a_cancelled_message_is_recalled_from_the_worker(editor, network, sink, monkeypatch, postman):
    """Cancelled while the first of three is on the wire: that one is taken, the others never begin."""
    for _ in range(3):
        joined()
    message, send = sent(by=editor), smtp.Connection.send

    def cancel_and_send(*args, **kwargs):
        services.cancel(message, by=editor, reason="pomyłka")
        return send(*args, **kwargs)

    monkeypatch.setattr(smtp.Connection, "send", cancel_and_send)
    postman.take_turn(*claims.claim(claims.Lane.BULK, worker=postman.name))

    assert states_of(message) == ["accepted", "cancelled", "cancelled"]
    assert len(sink.mails) == 1


def test_a_paused_message_is_recalled_from_the_worker(
    editor, network, sink, monkeypatch, django_capture_on_commit_callbacks, postman
):
    joined(), joined()
    message, send = sent(by=editor), smtp.Connection.send

    def pause_and_send(*args, **kwargs):
        with django_capture_on_commit_callbacks(execute=True):
            services.pause(message, by=editor)
        return send(*args, **kwargs)

    monkeypatch.setattr(smtp.Connection, "send", pause_and_send)
    postman.take_turn(*claims.claim(claims.Lane.BULK, worker=postman.name))

    assert list(mails_of(message).order_by("state").values_list("state", "attempts")) == [
        ("accepted", 1),
        ("queued", 0),
    ]


def test_who_claims_while_a_message_is_being_cancelled_is_found(editor, firm, begin, monkeypatch):
    """Between looking for workers and moving the mails another worker claims one: the second look finds it."""
    message, recall, turns = sent(by=editor), states.recall, []

    def recall_then_claim(*args, **kwargs):
        found = recall(*args, **kwargs)
        if not turns:
            turns.append(claimed()[0])
        return found

    monkeypatch.setattr(states, "recall", recall_then_claim)
    services.cancel(message, by=editor, reason="pomyłka")

    assert states_of(message) == ["cancelled"]
    assert begin(turns[0], 1) is False


def test_a_recall_leaves_other_turns_alone(editor, firm, begin):
    recalled = sent(by=editor)
    first, _ids = claimed()
    sent(by=editor, title_pl="Inna")
    second, _ids = claimed()

    services.cancel(recalled, by=editor, reason="pomyłka")

    assert (begin(first, 1), begin(second, 1)) == (False, True)


# --- judged again at the moment of sending ---


def test_an_address_that_stopped_meanwhile_gets_nothing(editor, firm, send_all):
    message = sent(by=editor, topic=TopicFactory())
    services.stop_mail(mails_of(message).get(), scope="topic")

    assert send_all() == 0
    assert states_of(message) == ["suppressed"]


def test_consent_withdrawn_meanwhile_stops_a_commercial_mail(editor, second_editor, firm, send_all):
    reader = firm.users[0].person
    consent = Consent.objects.create(
        person=reader, channel="email", purpose="commercial", text_version="1", given_at=timezone.now(), evidence="test"
    )
    message = MessageFactory(sender=editor.person, message_class="commercial")
    services.submit(message, by=editor)
    services.approve(message, by=second_editor)
    services.publish(message, by=editor)
    consent.withdrawn_at = timezone.now()
    consent.save()

    assert send_all() == 0
    assert states_of(message) == ["suppressed"]


def test_a_cancelled_message_is_not_sent_even_when_already_claimed(editor, firm, sink, postman):
    message = sent(by=editor)
    turn, ids = claims.claim(claims.Lane.BULK, worker=postman.name)
    Message.objects.filter(pk=message.pk).update(state="cancelled")
    postman.take_turn(turn, ids)

    assert (states_of(message), sink.mails) == (["cancelled"], [])


def test_a_paused_message_waits_and_goes_on(editor, firm, send_all):
    message = sent(by=editor)
    services.pause(message, by=editor)

    assert send_all() == 0
    assert states_of(message) == ["queued"]
    services.resume(message, by=editor)
    assert send_all() == 1


def test_all_mail_out_makes_the_message_active(editor, firm, send_all):
    message = sent(by=editor)

    send_all()

    message.refresh_from_db()
    assert message.state == Message.State.ACTIVE


def test_a_person_of_two_organisations_gets_one_mail_that_names_both(editor, firm, sink, send_all):
    other = joined(people=0, short_name="Bóbr")
    AffiliationFactory(person=firm.users[0].person, organisation=other)

    sent(by=editor)

    assert send_all() == 1
    assert "Bóbr, Żuraw IoT" in sink.parsed()[0].get_body("plain").get_content()


def test_a_shared_mailbox_gets_a_mail_and_no_portal_inbox(editor, network, sink, send_all):
    office = joined(people=0)
    ContactPointFactory(person=None, organisation=office, is_shared=True, value="biuro@example.org")

    message = sent(by=editor)

    assert send_all() == 1
    assert sink.addresses == ["biuro@example.org"]
    assert list(message.deliveries.values_list("channel", flat=True)) == ["email"]


def test_settling_is_harmless_for_messages_that_are_not_out(editor, firm):
    message = sent(by=editor)
    services.cancel(message, by=editor, reason="x")

    lifecycle.settle([message.pk])

    assert Message.objects.get(pk=message.pk).state == Message.State.CANCELLED


# --- tokens ---


def test_a_token_is_signed_as_django_signs():
    public_id = uuid.uuid4()

    token = tokens.make("receipt", public_id)

    assert Signer(salt="messaging.receipt", sep=".").unsign(token)


def test_a_token_is_worthless_for_another_purpose_or_when_touched(editor, firm):
    public_id = mails_of(sent(by=editor)).get().public_id
    token = tokens.make("receipt", public_id)

    assert tokens.read("receipt", token) == public_id
    assert tokens.read("stop", token) is None
    assert tokens.read("receipt", token[:-1] + ("A" if token[-1] != "A" else "B")) is None
    assert [tokens.read("receipt", bad) for bad in ("", ".", "a.b", "ż", token * 2)] == [None] * 5


def test_tokens_survive_a_change_of_the_secret_key(settings):
    public_id = Delivery().public_id
    token = tokens.make("receipt", public_id)
    tokens._signers.clear()

    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "k" * 60, [settings.SECRET_KEY]

    assert tokens.read("receipt", token) == public_id
    tokens._signers.clear()
