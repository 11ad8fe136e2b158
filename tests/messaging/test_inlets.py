"""The ways by which returned mail comes in: a pipe, a folder, a mailbox, a provider's webhook. All end in the same place."""

import hashlib
import hmac
import io
import json
import sys
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from network.messaging import tasks
from network.messaging.inbound import mailbox, notice
from network.messaging.mail import render
from network.messaging.models import Bounce, Delivery, DeliveryEvent, InboundMail, PeriodicRun
from network.messaging.services import inbound
from tests.factories.messaging import joined, sent
from tests.imap_server import running_mailbox
from tests.messaging import returned

pytestmark = pytest.mark.django_db


@pytest.fixture
def mail(editor, network, sink, send_all):
    """A mail that was really sent; `.notice` is what its reader's server sends back."""
    joined()
    mail = sent(by=editor).deliveries.get(channel="email")
    send_all()
    mail.notice = returned.dsn(sink.mails[0], to=sink.return_paths[0], recipient=mail.address)
    mail.headless = returned.in_words(f"<{mail.address}>: 550 5.1.1 gone", to="zwroty@x.pl")
    mail.path = sink.return_paths[0]
    return mail


def state(mail):
    mail.refresh_from_db()
    return mail.state


# --- pipe and folder ---


def pipe(monkeypatch, raw, **options):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    call_command("ingest_mail", **options)


def test_a_mail_server_pipes_it_in(monkeypatch, mail):
    pipe(monkeypatch, mail.notice)

    assert (state(mail), InboundMail.objects.get().source) == ("bounced_hard", "pipe")


def test_the_recipient_may_be_known_to_the_mail_server_only(monkeypatch, mail):
    pipe(monkeypatch, mail.headless, recipient=mail.path)

    assert (state(mail), InboundMail.objects.get().match) == ("bounced_hard", "return_path")


def test_a_mail_that_cannot_be_stored_is_left_with_the_mail_server(monkeypatch, mail):
    def away(*args, **kwargs):
        raise OSError

    monkeypatch.setattr(inbound, "take_in", away)

    with pytest.raises(CommandError) as refused:
        pipe(monkeypatch, mail.notice)
    assert refused.value.returncode == 75


def test_a_folder_is_emptied_once(mail, tmp_path):
    for name in ("new", "cur", "tmp"):
        (tmp_path / name).mkdir()
    for number in range(2):
        (tmp_path / "new" / f"{number}.host").write_bytes(mail.notice + b"\r\n" * number)

    for _ in range(2):
        call_command("ingest_mail", maildir=tmp_path)

    assert [path.name for path in sorted((tmp_path / "cur").iterdir())] == ["0.host:2,S", "1.host:2,S"]
    assert (state(mail), InboundMail.objects.count(), Bounce.objects.count()) == ("bounced_hard", 2, 1)


def test_a_folder_that_is_none_says_so(tmp_path):
    with pytest.raises(CommandError, match="not a Maildir"):
        call_command("ingest_mail", maildir=tmp_path)


# --- mailbox ---


@pytest.fixture
def box(settings):
    with running_mailbox() as box:
        settings.BOUNCE_IMAP_HOST, settings.BOUNCE_IMAP_PORT, settings.BOUNCE_IMAP_TLS = "127.0.0.1", box.port, False
        settings.BOUNCE_IMAP_USER, settings.BOUNCE_IMAP_PASSWORD = box.user, box.password
        yield box


def test_unread_mail_is_taken_in_and_marked_as_read(box, mail):
    box.add(mail.notice)
    box.add(b"Subject: x\r\n\r\n" + b"y" * 400_000)

    assert [mailbox.read_unseen(), mailbox.read_unseen()] == [2, 0]

    assert (state(mail), box.seen) == ("bounced_hard", {1, 2})
    assert [len(one.raw) for one in InboundMail.objects.order_by("pk")][1] == inbound.OCTETS_KEPT


def test_a_mailbox_that_hangs_up_loses_nothing_and_counts_nothing_twice(box, mail):
    box.add(mail.notice)
    box.drop_at = "STORE"
    assert mailbox.read_unseen() == 0
    assert (box.seen, InboundMail.objects.count()) == (set(), 1)

    box.drop_at = ""
    assert mailbox.read_unseen() == 1

    assert (box.seen, InboundMail.objects.count(), mail.events.filter(type="bounced_hard").count()) == ({1}, 1, 1)


def test_a_mail_that_cannot_be_stored_does_not_stop_the_others(box, mail, monkeypatch, tmp_path):
    take_in = inbound.take_in

    def picky(raw, **how):
        if b"poison" in raw:
            raise ValueError
        return take_in(raw, **how)

    monkeypatch.setattr(inbound, "take_in", picky)
    (tmp_path / "new").mkdir(), (tmp_path / "cur").mkdir()
    for name, raw in (("1", b"Subject: poison\r\n\r\n"), ("2", mail.notice)):
        box.add(raw)
        (tmp_path / "new" / name).write_bytes(raw)

    assert (mailbox.read_unseen(), box.seen, state(mail)) == (1, {2}, "bounced_hard")
    call_command("ingest_mail", maildir=tmp_path, stderr=io.StringIO())
    assert [[one.name for one in (tmp_path / name).iterdir()] for name in ("new", "cur")] == [["1"], ["2:2,S"]]


def test_nothing_that_a_stranger_writes_is_refused_by_the_database(box, mail, sink):
    box.add(returned.dsn(sink.mails[0], to="zwroty@x.pl", recipient="a\0b@x.pl", returned=""))
    box.add(returned.dsn(sink.mails[0], to=mail.path, recipient=mail.address, diagnostic="550 5.1.1 a\0b \u202e"))
    halves = (
        b"From: mailer-daemon@x.pl\r\nSubject: =?utf-7?Q?+2AA-?=\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n"
    )
    box.add(halves + f"To {mail.address}: no such user +2AA-\r\n\r\nX-Parknet-Delivery: no".encode())

    assert mailbox.read_unseen() == 3

    assert (state(mail), "\0" in Bounce.objects.get().text) == ("bounced_hard", False)
    for one in InboundMail.objects.all():
        str(notice.head(bytes(one.raw))).encode()


@pytest.mark.parametrize("fault", ["password", "folder", "port"])
def test_a_mailbox_that_does_not_open_is_tried_again_later(box, settings, fault):
    wrong = {"password": ("PASSWORD", "x"), "folder": ("FOLDER", "Zwroty"), "port": ("PORT", 1)}[fault]
    setattr(settings, f"BOUNCE_IMAP_{wrong[0]}", wrong[1])

    assert mailbox.read_unseen() == 0


def test_two_beats_read_the_mailbox_once_and_none_where_there_is_none(box, mail, settings):
    box.add(mail.notice)
    tasks.read_mailbox()
    box.add(b"Subject: later\r\n\r\n.")
    tasks.read_mailbox()
    assert box.seen == {1}

    PeriodicRun.objects.all().delete()
    settings.BOUNCE_IMAP_HOST = ""
    tasks.read_mailbox()
    assert box.seen == {1}


# --- webhook ---

KEY = "klucz-testowy"


def event(mail, kind="failed", *, token="t" * 50, key=KEY, **data):
    """Return what a provider posts (Mailgun's shape), signed."""
    timestamp = "1763800000"
    signature = hmac.new(key.encode(), f"{timestamp}{token}".encode(), hashlib.sha256).hexdigest()
    told = {"event": kind, "recipient": mail.address, "timestamp": 1763800000.5, "severity": "permanent"}
    told |= {"message": {"headers": {"message-id": render.message_id(mail.public_id).strip("<>")}}}
    told |= {"delivery-status": {"message": "5.1.1 no such user", "code": 550}} | data
    return {"signature": {"token": token, "timestamp": timestamp, "signature": signature}, "event-data": told}


def post(client, told):
    return client.post(
        reverse("messaging:mail-provider"), json.dumps(told), content_type="application/json"
    ).status_code


@pytest.mark.parametrize(
    ("kind", "data", "after"),
    [
        ("failed", {}, "bounced_hard"),
        ("failed", {"delivery-status": {"message": "5.2.2 full", "code": 552}}, "bounced_soft"),
        ("failed", {"severity": "temporary"}, "accepted"),
        ("complained", {}, "complained"),
        ("delivered", {}, "delivered"),
        ("failed", {"delivery-status": {"message": "5.1.1 a\0b", "code": 550}}, "bounced_hard"),
        ("opened", {}, "accepted"),
        ("unsubscribed", {}, "accepted"),
    ],
)
def test_a_provider_tells_what_became_of_a_mail(client, mail, kind, data, after):
    assert [post(client, event(mail, kind, **data)) for _ in range(2)] == [200, 200]

    assert state(mail) == after
    assert DeliveryEvent.objects.filter(source="webhook").count() == (after != "accepted")


def test_events_whose_long_names_differ_at_the_end_are_two(client, mail):
    full = {"delivery-status": {"message": "5.2.2 full", "code": 552}}
    assert post(client, event(mail, token="t" * 120 + "1", **full)) == 200
    assert post(client, event(mail, token="t" * 120 + "2")) == 200

    assert state(mail) == "bounced_hard"


@pytest.mark.parametrize("fault", ["key", "none", "body"])
def test_a_wrong_signature_changes_nothing(client, mail, fault):
    told = event(mail, key="another") if fault == "key" else event(mail)
    if fault == "none":
        del told["signature"]

    assert post(client, [] if fault == "body" else told) == 400

    assert (state(mail), DeliveryEvent.objects.filter(source="webhook").count()) == ("accepted", 0)


def test_an_event_of_mail_that_is_not_ours_changes_nothing(client, mail):
    told = event(mail, message={"headers": {"message-id": "newsletter@x.pl"}})

    assert post(client, told) == 200

    assert (state(mail), Delivery.objects.filter(state="bounced_hard").count()) == ("accepted", 0)
