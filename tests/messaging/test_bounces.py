"""Returned mail: which delivery it is about, how much it weighs, and what it does. Forged ones silence nobody."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from members.models import ContactPoint, Suppression
from members.services import contact
from network.messaging import services
from network.messaging.mail import marks, render
from network.messaging.models import (
    Bounce,
    Delivery,
    DeliveryEvent,
    InboundMail,
    Message,
    OrganisationReach,
    Receipt,
    SnapshotEntry,
)
from network.messaging.services import bounces, inbound
from tests.factories.members import ContactPointFactory, staff_user
from tests.factories.messaging import MessageFactory, joined, sent
from tests.messaging import returned

pytestmark = pytest.mark.django_db
S = Delivery.State
POINT = ContactPoint.State


class Post:
    """A firm of one reader, and the mails that were really sent to them."""

    def __init__(self, editor, sink, send_all):
        self.editor, self.sink, self.send_all = editor, sink, send_all
        self.firm = joined()
        self.person = self.firm.users[0].person
        self.address = self.firm.users[0].email

    def mail(self, **message):
        """Send a message; return its Delivery, with `raw` octets and `path`, the envelope's sender."""
        return self.sent_mail(sent(by=self.editor, **({"message_class": "service"} | message)))

    def sent_mail(self, message):
        self.send_all()
        mail = message.deliveries.get(channel="email", person=self.person)
        place = len(self.sink.addresses) - 1 - self.sink.addresses[::-1].index(mail.address)
        mail.raw, mail.path = self.sink.mails[place], self.sink.return_paths[place]
        return mail

    def bounce(self, mail=None, shape=returned.dsn, **said):
        mail = mail or self.mail()
        raw = shape(mail.raw, to=mail.path, recipient=mail.address, **said)
        return inbound.take_in(raw, source="pipe")

    @property
    def point(self):
        return ContactPoint.objects.get(person=self.person)


@pytest.fixture
def post(editor, network, sink, send_all):
    return Post(editor, sink, send_all)


def state(mail):
    mail.refresh_from_db()
    return mail.state


# --- how much it weighs ---


@pytest.mark.parametrize(
    ("shape", "said", "verdict"),
    [
        (returned.dsn, {"diagnostic": "550 5.1.1 <x>: Recipient address rejected"}, "hard"),
        (returned.dsn, {"status": "5.1.2", "diagnostic": "Host not found"}, "hard"),
        (returned.dsn, {"status": "5.2.2", "diagnostic": "552 5.2.2 mailbox full"}, "soft"),
        (returned.dsn, {"status": "5.2.2", "diagnostic": "user unknown or mailbox full"}, "soft"),
        (returned.dsn, {"status": "5.7.1", "diagnostic": "554 5.7.1 blocked: unknown user behind list"}, "soft"),
        (returned.dsn, {"status": "5.0.0", "diagnostic": "550 try elsewhere"}, "soft"),
        (returned.dsn, {"status": "5.0.0", "diagnostic": "550 user unknown"}, "hard"),
        (returned.dsn, {"status": "5.0.0", "diagnostic": "550 5.1.1 gone"}, "hard"),
        (returned.dsn, {"status": "5.0.0", "diagnostic": "550 5.7.606 banned, user unknown to us"}, "soft"),
        (returned.dsn, {"status": "5.4.1", "diagnostic": "Access denied"}, "soft"),
        (returned.dsn, {"status": "4.4.7", "diagnostic": "delivery time expired"}, "soft"),
        (returned.dsn, {"status": "4.2.2", "diagnostic": "user unknown just now"}, "soft"),
        (returned.dsn, {"status": "4.4.1", "action": "delayed"}, "delayed"),
        (returned.dsn, {"status": "5.1.1", "action": "delayed"}, "delayed"),
        (returned.dsn, {"status": "2.0.0", "action": "delivered"}, "delivered"),
        (returned.exchange, {}, "hard"),
        (returned.exchange, {"status": "5.2.2", "diagnostic": "554 5.2.2 STOREDRV; quota exceeded"}, "soft"),
        (returned.gmail, {}, "hard"),
        (returned.exim, {}, "hard"),
        (returned.exim, {"reason": "all relevant MX records point to non-existent hosts"}, "soft"),
        (returned.qmail, {}, "hard"),
        (returned.qmail, {"reason": "Sorry, your mail is not welcome. (#5.7.1)"}, "soft"),
        (returned.polish, {}, "hard"),
        (returned.polish, {"reason": "Skrzynka odbiorcy nie istnieje"}, "hard"),
        (returned.polish, {"reason": "550 5.2.2 Skrzynka przepełniona"}, "soft"),
    ],
)
def test_each_shape_of_notice_is_understood(post, shape, said, verdict):
    mail = post.mail()

    known = post.bounce(mail, shape, **said)

    after = {"hard": S.BOUNCED_HARD, "soft": S.BOUNCED_SOFT, "delivered": S.DELIVERED, "delayed": S.ACCEPTED}[verdict]
    block = POINT.UNDELIVERABLE if verdict == "hard" else POINT.OK
    assert (known.verdict, known.match, known.delivery) == (verdict, "return_path", mail)
    assert (state(mail), post.point.state, known.handled_at is None) == (after, block, False)


@pytest.mark.parametrize(
    "reply",
    [
        lambda mail: returned.out_of_office(to=mail.path),
        lambda mail: returned.out_of_office(to=mail.path, Auto_Submitted="no", X_Autoreply="yes"),
        lambda mail: returned.out_of_office(to=mail.path, Auto_Submitted="no", Precedence="auto_reply"),
        lambda mail: returned.displayed(mail.raw, to=mail.path),
        lambda mail: returned.arf(mail.raw, to="fbl@x.pl", kind="not-spam"),
    ],
)
def test_automatic_replies_never_count(post, reply):
    mail = post.mail()

    known = inbound.take_in(reply(mail), source="pipe")

    assert (known.verdict, known.handled_at is None) == ("auto_reply", False)
    assert (state(mail), post.point.state, Bounce.objects.count()) == (S.ACCEPTED, POINT.OK, 0)


# --- what follows ---


def test_three_soft_refusals_in_14_days_pause_the_address_for_7(post):
    full = {"status": "5.2.2"}
    post.bounce(**full)
    post.bounce(**full)
    assert post.point.state == POINT.OK

    post.bounce(**full)

    point, days = post.point, timedelta(days=1)
    assert point.state == POINT.PAUSED
    assert 7 * days - timedelta(minutes=1) < point.paused_until - timezone.now() <= 7 * days


def test_soft_refusals_older_than_14_days_count_no_more(post):
    for _ in range(2):
        post.bounce(status="4.4.7")
    Bounce.objects.filter(pk=Bounce.objects.first().pk).update(at=timezone.now() - timedelta(days=14, minutes=1))

    post.bounce(status="4.4.7")

    assert post.point.state == POINT.OK


@pytest.mark.parametrize(("ago", "block"), [(4, POINT.OK), (2, POINT.PAUSED)])
def test_a_later_delivery_resets_the_count_and_three_silent_days_are_one(post, ago, block):
    for _ in range(2):
        post.bounce(status="4.4.7")
    Bounce.objects.update(at=timezone.now() - timedelta(days=6))
    arrived = post.mail()
    Delivery.objects.filter(pk=arrived.pk).update(accepted_at=timezone.now() - timedelta(days=ago))

    post.bounce(status="4.4.7")

    assert post.point.state == block


def test_a_delivery_known_to_have_arrived_resets_the_count_at_once(post):
    for _ in range(2):
        post.bounce(status="4.4.7")
    post.bounce(status="2.0.0", action="delivered")

    post.bounce(status="4.4.7")

    assert post.point.state == POINT.OK


def test_a_refused_address_is_refused_for_all_who_have_it(post):
    other = ContactPointFactory(organisation=post.firm, value=post.address, person=None)

    post.bounce()

    other.refresh_from_db()
    assert other.state == POINT.UNDELIVERABLE


def test_a_refusal_moves_no_receipt_no_reach_and_no_audience(post):
    mail = post.mail(requires_ack=True)
    services.acknowledge(mail.message, person=post.person, strength=Receipt.Strength.SESSION)

    def human_axis():
        tables = (Receipt, OrganisationReach, SnapshotEntry)
        return [list(table.objects.order_by("pk").values()) for table in tables]

    before = human_axis()
    post.bounce(mail)

    assert (state(mail), human_axis()) == (S.BOUNCED_HARD, before)


def test_whoever_shows_to_read_mail_there_has_a_working_address_and_a_clean_slate(post):
    for _ in range(2):
        post.bounce(status="4.4.7")
    post.bounce()
    assert post.point.state == POINT.UNDELIVERABLE

    contact.record_verified_address(post.person, post.address)
    post.bounce(status="4.4.7")

    assert post.point.state == POINT.OK


@pytest.mark.parametrize("shown", ["", "reader"])
def test_a_complaint_stops_the_class_for_that_address(post, shown):
    mail = post.mail(message_class="network_info")

    known = inbound.take_in(returned.arf(mail.raw, to="fbl@x.pl", recipient=shown and mail.address), source="pipe")

    assert (known.verdict, known.match, state(mail), post.point.state) == (
        "complaint",
        "header",
        S.COMPLAINED,
        POINT.OK,
    )
    assert list(Suppression.objects.values_list("contact_point", "message_class", "topic", "reason")) == [
        (post.point.pk, "network_info", "", "complained")
    ]
    assert post.send_all() == 0
    later = sent(by=post.editor, message_class="network_info", network=joined().memberships.get().network)
    assert (post.send_all(), later.snapshot.entries.get(person=post.person).exclusion) == (1, "suppressed")


def test_a_complaint_about_mail_that_cannot_be_stopped_is_only_shown(post):
    mail = post.mail(message_class="service")

    inbound.take_in(returned.arf(mail.raw, to="fbl@x.pl"), source="pipe")

    assert (state(mail), Suppression.objects.count(), Bounce.objects.get().kind) == (S.COMPLAINED, 0, "complaint")


@pytest.mark.parametrize(
    ("answer", "after", "block"),
    [
        ({"rcpt": "550 5.1.1 no such user"}, S.BOUNCED_HARD, POINT.UNDELIVERABLE),
        ({"rcpt": "550 user unknown"}, S.BOUNCED_HARD, POINT.UNDELIVERABLE),
        ({"data": "552 5.2.2 mailbox full"}, S.BOUNCED_SOFT, POINT.OK),
        ({"rcpt": "550 not today"}, S.BOUNCED_SOFT, POINT.OK),
        ({"rcpt": "452 4.2.2 mailbox full"}, S.RETRY_WAIT, POINT.OK),
    ],
)
def test_a_refusal_in_the_conversation_counts_by_the_same_rules(post, answer, after, block):
    post.sink.behaviour[post.address] = answer
    message = sent(by=post.editor)

    post.send_all()

    mail = message.deliveries.get(channel="email")
    assert (mail.state, post.point.state, mail.attempts) == (after, block, 1)
    assert Bounce.objects.filter(source="smtp").count() == (after != S.RETRY_WAIT)


def test_three_soft_refusals_in_the_conversation_pause_too(post):
    post.sink.behaviour[post.address] = {"rcpt": "550 5.7.1 policy"}
    for _ in range(3):
        sent(by=post.editor)
        post.send_all()

    assert post.point.state == POINT.PAUSED


def test_account_mail_counts_as_well(post, send_all):
    mail = services.send_account_mail("code:1", address=post.address, locale="pl", subject="Kod", text="123")
    send_all()
    raw = returned.dsn(post.sink.mails[0], to=post.sink.return_paths[0], recipient=post.address)

    inbound.take_in(raw, source="pipe")

    assert (state(mail), post.point.state) == (S.BOUNCED_HARD, POINT.UNDELIVERABLE)


# --- whatever comes twice, late, or from somebody else ---


def test_the_same_notice_twice_is_one_event(post):
    mail = post.mail()
    first, again = [post.bounce(mail, status="4.4.7") for _ in range(2)]

    assert first == again
    assert (InboundMail.objects.count(), mail.events.filter(type="bounced_soft").count()) == (1, 1)


def test_a_notice_that_staff_have_set_aside_stays_so(post):
    raw = b"Subject: reklama\r\n\r\nKup!"
    inbound.set_aside(inbound.take_in(raw, source="pipe"), by=post.editor)

    again = inbound.take_in(raw, source="imap")

    assert (again.handled_by, again.handled_at is None, again.source) == (post.editor, False, "pipe")


def test_the_same_event_of_a_provider_twice_is_one(post):
    mail = post.mail()
    event = {"source": "webhook", "dedup_key": "provider:1", "status": "4.4.7"}

    assert [bounces.record(mail, "soft", **event) for _ in range(2)] == [True, False]
    assert mail.events.filter(source="webhook").count() == 1


def test_one_delivery_counts_once_however_its_notices_differ(post):
    mail = post.mail()
    for number in range(5):
        post.bounce(mail, status="4.4.7", diagnostic=f"try {number}")

    assert (InboundMail.objects.count(), Bounce.objects.count(), post.point.state) == (5, 1, POINT.OK)


def test_the_database_counts_a_delivery_once(post):
    mail = post.mail()
    Bounce.objects.create(delivery=mail, address=mail.address, kind="soft")

    with pytest.raises(IntegrityError), transaction.atomic():
        Bounce.objects.create(delivery=mail, address=mail.address, kind="soft")


def test_late_news_are_stored_and_the_strongest_stays(post):
    mail = post.mail()

    post.bounce(mail)
    post.bounce(mail, status="2.0.0", action="delivered")
    post.bounce(mail, status="4.4.7")

    assert state(mail) == S.BOUNCED_HARD
    kinds = mail.events.filter(source="pipe").order_by("pk").values_list("type", flat=True)
    assert list(kinds) == ["bounced_hard", "delivered", "bounced_soft"]


def test_a_notice_that_is_faster_than_the_worker_ends_in_one_legal_state(post):
    mail = post.mail()
    Delivery.objects.filter(pk=mail.pk).update(state=S.SENDING, turn=1)

    post.bounce(mail)

    assert state(mail) == S.BOUNCED_HARD


def forged(mark):
    """Return the mark with another MAC."""
    return mark[:-3] + ("aaa" if mark[-3:] != "aaa" else "bbb")


def everything():
    return [
        list(table.objects.order_by("pk").values())
        for table in (ContactPoint, Delivery, DeliveryEvent, Bounce, Suppression)
    ]


def test_a_false_return_path_changes_nothing(post):
    mail, before = post.mail(), everything()
    mark = marks.make(marks.RETURN_PATH, mail.public_id)

    known = inbound.take_in(
        returned.dsn(mail.raw, to=f"bounce+{forged(mark)}@x.pl", recipient=mail.address), source="pipe"
    )

    assert (known.verdict, known.delivery, known.handled_at is None, everything()) == ("forged", None, False, before)


def test_false_marks_in_headers_change_nothing(post):
    mail, before = post.mail(), everything()
    mark = marks.make(marks.HEADER, mail.public_id)
    raw = mail.raw.replace(mark.encode(), forged(mark).encode())

    known = inbound.take_in(returned.dsn(raw, to="siec@x.pl", recipient=mail.address), source="pipe")

    assert (known.verdict, everything()) == ("forged", before)


def test_a_true_mark_of_the_other_purpose_is_false(post):
    mail, before = post.mail(), everything()
    mark = marks.make(marks.HEADER, mail.public_id)

    known = inbound.take_in(returned.dsn(mail.raw, to=f"bounce+{mark}@x.pl", recipient=mail.address), source="pipe")

    assert (known.verdict, everything()) == ("forged", before)


def test_my_own_mark_cannot_be_turned_against_somebody_else(post):
    mine, other = post.mail(), joined()
    before = everything()

    known = inbound.take_in(returned.dsn(mine.raw, to=mine.path, recipient=other.users[0].email), source="pipe")

    assert (known.delivery, known.handled_at, everything()) == (mine, None, before)


@pytest.mark.parametrize(("shape", "match"), [(returned.dsn, "recipient"), (returned.exim, "text")])
def test_naming_an_address_without_our_mark_only_proposes(post, shape, match):
    mail = post.mail()
    before = everything()
    bare = b"From: siec@x.pl\r\n\r\ntext"

    known = inbound.take_in(shape(bare, to="siec@x.pl", recipient=mail.address), source="pipe")

    assert (known.verdict, known.match, known.delivery, known.handled_at) == ("hard", match, mail, None)
    assert everything() == before


@pytest.mark.parametrize(
    "shape", [returned.dsn, returned.exchange, returned.gmail, returned.exim, returned.qmail, returned.polish]
)
def test_returned_headers_are_enough(post, shape):
    mail = post.mail()

    known = inbound.take_in(shape(mail.raw, to="siec@x.pl", recipient=mail.address), source="pipe")

    assert (known.match, state(mail), post.point.state) == ("header", S.BOUNCED_HARD, POINT.UNDELIVERABLE)


def test_a_message_id_alone_is_enough(post):
    mail = post.mail()
    raw = f"Message-ID: {render.message_id(mail.public_id)}\r\nSubject: x\r\n\r\n".encode()

    known = inbound.take_in(returned.dsn(raw, to="siec@x.pl", recipient=mail.address), source="pipe")

    assert (known.match, state(mail)) == ("header", S.BOUNCED_HARD)


@pytest.mark.parametrize(
    "raw", [b"", b"\0\xff\xfe", b"Subject: hello\r\n\r\nSzanowni, dzwoni Jan.", b"Content-Type: multipart/report;" * 9]
)
def test_mail_that_nobody_understands_waits_for_a_person(db, raw):
    known = inbound.take_in(raw, source="pipe")

    assert (known.verdict, known.handled_at, bytes(known.raw)) == ("unknown", None, raw)


def test_a_mail_that_no_parser_survives_is_kept(post):
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(5000))

    known = inbound.take_in(deep, source="pipe")

    assert (known.verdict, known.handled_at) == ("unknown", None)


def test_raw_mail_is_forgotten_after_90_days(post):
    old, new = post.bounce(), inbound.take_in(b"Subject: new\r\n\r\n.", source="pipe")
    InboundMail.objects.filter(pk=old.pk).update(received_at=timezone.now() - timedelta(days=90, minutes=1))

    assert [inbound.forget_raw(), inbound.forget_raw()] == [1, 0]

    assert list(InboundMail.objects.filter(raw=None)) == [old]
    assert list(InboundMail.objects.filter(raw__isnull=False)) == [new]


# --- mail that must arrive ---


def mandatory(post):
    return post.sent_mail(send_mandatory(post.editor))


def send_mandatory(editor):
    draft = MessageFactory(sender=editor.person, message_class="mandatory", legal_basis="umowa najmu")
    services.approve(services.submit(draft, by=editor), by=staff_user())
    services.publish(draft, by=editor)
    return draft


def test_mandatory_mail_tries_another_address_of_the_reader(post):
    second = ContactPointFactory(person=post.person, value="drugi@example.org")
    mail = mandatory(post)

    post.bounce(mail)

    again = Delivery.objects.get(kind="redirect")
    assert (again.person, again.contact_point, again.address, again.message) == (
        post.person,
        second,
        second.value,
        mail.message,
    )
    assert (post.send_all(), post.sink.addresses[-1]) == (1, second.value)


def test_a_second_notice_about_the_same_mail_tries_no_third_address(post):
    for number in range(2):
        ContactPointFactory(person=post.person, value=f"inny{number}@example.org")
    mail = mandatory(post)

    for number in range(2):
        post.bounce(mail, diagnostic=f"copy {number}")

    assert Delivery.objects.filter(kind="redirect").count() == 1


def test_without_another_address_the_same_is_tried_once_more(post):
    mail = mandatory(post)

    post.bounce(mail)
    again = Delivery.objects.get(kind="redirect")
    assert (again.address, again.not_before > timezone.now() + timedelta(minutes=50)) == (post.address, True)
    Delivery.objects.filter(pk=again.pk).update(not_before=timezone.now())
    post.sink.behaviour[post.address] = {"rcpt": "550 5.1.1 gone"}
    post.send_all()

    assert state(again) == S.BOUNCED_HARD
    assert Delivery.objects.filter(kind="redirect").count() == 1


def test_a_shared_mailbox_tries_another_of_its_organisation(editor, network, sink, send_all):
    firm = joined(people=0)
    first = ContactPointFactory(organisation=firm, person=None, value="biuro@firma.example", is_shared=True)
    ContactPointFactory(organisation=firm, person=None, value="sekretariat@firma.example")
    mail = send_mandatory(editor).deliveries.get(channel="email")
    assert mail.address == first.value
    sink.behaviour[first.value] = {"rcpt": "550 5.1.1 gone"}

    assert send_all() == 1

    assert sink.addresses == ["sekretariat@firma.example"]


@pytest.mark.parametrize("how", ["network_info", "cancelled"])
def test_other_mail_and_mail_that_is_over_is_not_tried_elsewhere(post, how):
    ContactPointFactory(person=post.person, value="drugi@example.org")
    mail = post.mail() if how == "network_info" else mandatory(post)
    if how == "cancelled":
        Message.objects.filter(pk=mail.message_id).update(state="cancelled")

    post.bounce(mail)

    assert not Delivery.objects.filter(kind="redirect").exists()
