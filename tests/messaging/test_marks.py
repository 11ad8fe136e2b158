"""The return path and the marks in headers: true ones are read back, everything else is nothing."""

import uuid
from email import policy
from email.parser import BytesHeaderParser

import pytest

from network.messaging.mail import marks
from tests.factories.messaging import joined, sent

PURPOSES = [marks.RETURN_PATH, marks.HEADER]


def test_each_mail_has_a_return_path_of_its_own_that_names_its_delivery(editor, network, sink, send_all, settings):
    joined(people=3)
    message = sent(by=editor)

    assert send_all() == 3

    ids = {mail.address: mail.public_id for mail in message.deliveries.filter(channel="email")}
    named = {
        to: marks.read(marks.RETURN_PATH, path) for to, path in zip(sink.addresses, sink.return_paths, strict=True)
    }
    assert named == {address: [public_id] for address, public_id in ids.items()}
    for path in sink.return_paths:
        local, _at, domain = path.partition("@")
        assert (local.startswith("bounce+"), len(local) <= 64, domain) == (True, True, settings.MAIL_DOMAIN)


def test_message_id_and_header_of_a_mail_carry_the_same_true_mark(editor, network, sink, send_all):
    joined()
    mail = sent(by=editor).deliveries.get(channel="email")

    send_all()

    headers = BytesHeaderParser(policy=policy.default).parsebytes(sink.mails[0])
    for name in ("Message-ID", "X-Parknet-Delivery"):
        assert marks.read(marks.HEADER, headers[name]) == [mail.public_id]
        assert marks.read(marks.RETURN_PATH, headers[name]) == []


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_mark_survives_a_server_that_changes_the_case(purpose):
    public_id = uuid.uuid4()

    assert marks.read(purpose, f"<BOUNCE+{marks.make(purpose, public_id).upper()}@X.PL>") == [public_id]


@pytest.mark.parametrize("purpose", PURPOSES)
def test_no_changed_character_is_taken(purpose):
    mark = marks.make(purpose, uuid.uuid4())
    changed = [
        mark[:place] + other + mark[place + 1 :]
        for place, was in enumerate(mark)
        for other in "0123456789abcdef"
        if was not in (other, ".")
    ]

    assert len(changed) == 52 * 15
    assert [marks.read(purpose, one) for one in changed] == [[]] * len(changed)


def test_marks_of_another_key_and_of_another_purpose_are_nothing(settings):
    public_id = uuid.uuid4()
    ours = {purpose: marks.make(purpose, public_id) for purpose in PURPOSES}
    assert [marks.read(purpose, ours[other]) for purpose, other in (PURPOSES, PURPOSES[::-1])] == [[], []]

    settings.MESSAGE_ID_KEY = "another" * 10

    assert [marks.read(purpose, mark) for purpose, mark in ours.items()] == [[], []]


@pytest.mark.parametrize(
    "text", ["", "bounce@parknet.example.org", "bounce+a.b@x.pl", "a" * 43, f"{'a' * 27}.{'b' * 16}"]
)
def test_a_text_without_a_mark_says_so(text):
    assert marks.read(marks.RETURN_PATH, text) is None
