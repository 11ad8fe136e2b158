"""The demo's mail server: what it takes, what it refuses, what it keeps."""

import mailbox
import smtplib
import subprocess
import sys
import time

import pytest

from config.mail_sink import StrictMaildir, find_fault
from devtools.network import free_port

GOOD = (
    b"From: Parknet <siec@parknet.example.org>\r\n"
    b"To: anna@firma.example.org\r\n"
    b"Date: Sat, 21 Nov 2026 10:00:00 +0100\r\n"
    b"Message-ID: <one@parknet.example.org>\r\n"
    b"Subject: Dzie=?utf-8?q?=C5=84?=\r\n"
    b"\r\n"
    b"Tekst: \xc5\xbc\xc3\xb3\xc5\x82w\r\n"
)


def test_good_mail_has_no_fault():
    assert find_fault(GOOD) == ""


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        (b"From: Parknet <siec@parknet.example.org>\r\n", b"", "The header From is missing."),
        (b"Date: Sat, 21 Nov 2026 10:00:00 +0100\r\n", b"", "The header Date is missing."),
        (b"Message-ID: <one@parknet.example.org>\r\n", b"", "The header Message-ID is missing."),
        (b"Sat, 21 Nov 2026 10:00:00 +0100", b"yesterday", "The header Date is not a date."),
        (b"<one@parknet.example.org>", b"one", "The header Message-ID must look like <left@right>."),
        (b"Parknet <siec@parknet.example.org>", b"Parknet", "The header From holds no address."),
        (b"Subject:", b"To: ewa@firma.example.org\r\nSubject:", "The header To stands 2 times."),
        (b"Subject: Dzie", b"Subject: Dzie\xc5\x84", "Headers must be ASCII."),
        (b"Tekst", b"x" * 999, "A line is longer than 998 octets."),
        (b"Tekst", b"Tek\rst", "A bare carriage return or a NUL is not allowed."),
    ],
)
def test_broken_mail_is_named(before, after, fault):
    assert before in GOOD

    assert find_fault(GOOD.replace(before, after)) == fault


@pytest.fixture
def sink(tmp_path):
    """A running sink: (port, maildir)."""
    port = free_port()
    command = [sys.executable, "-m", "config.mail_sink", "--port", str(port), "--maildir", tmp_path / "mail"]
    process = subprocess.Popen(command)
    yield port, tmp_path / "mail"
    process.terminate()
    assert process.wait(10) == 0


def connect(port):
    for _ in range(200):
        try:
            return smtplib.SMTP("127.0.0.1", port, timeout=5)
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise AssertionError("the sink does not answer")


def test_an_empty_folder_that_is_there_already_becomes_a_mailbox(tmp_path):
    assert list(StrictMaildir(tmp_path).maildir) == []
    assert {part.name for part in tmp_path.iterdir()} == {"tmp", "new", "cur"}


def test_sink_keeps_the_mail_with_its_envelope_and_goes_on_after_a_refusal(sink):
    port, folder = sink

    with connect(port) as smtp:
        with pytest.raises(smtplib.SMTPDataError, match="Message-ID is missing"):
            smtp.sendmail(
                "bounce@parknet.example.org", ["anna@firma.example.org"], GOOD.replace(b"Message-ID", b"X-Id")
            )
        smtp.sendmail("bounce@parknet.example.org", ["anna@firma.example.org"], GOOD)

    [kept] = mailbox.Maildir(folder)
    assert kept["Return-Path"] == "<bounce@parknet.example.org>"
    assert kept["Delivered-To"] == "anna@firma.example.org"
    assert kept.get_payload(decode=True).decode() == "Tekst: żółw\n"
    assert folder.stat().st_mode & 0o077 == 0
