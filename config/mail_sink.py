"""The demo's outgoing mail server: takes every mail by real SMTP, keeps it as a Maildir, passes nothing on.

Run as `python -m config.mail_sink --port 2525 --maildir .local/mail`. It is stricter than most real servers, so that a
mail it takes would be taken elsewhere.
"""

import argparse
import mailbox
import os
import signal
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller

LONGEST_LINE_OCTETS = 998  # RFC 5322, section 2.1.1
REQUIRED_HEADERS = ("From", "Date", "Message-ID")
HEADERS_ALLOWED_ONCE = (*REQUIRED_HEADERS, "To", "Subject", "Reply-To", "Sender", "In-Reply-To", "List-Unsubscribe")


class StrictMaildir:
    """aiosmtpd's handler: one file for each accepted mail, with its envelope on top."""

    def __init__(self, folder: Path):
        for part in ("tmp", "new", "cur"):  # Maildir makes them only together with the folder
            (folder / part).mkdir(parents=True, exist_ok=True)
        self.maildir = mailbox.Maildir(folder)

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 -- aiosmtpd looks for this name
        fault = find_fault(envelope.content)
        if fault:
            return f"554 5.6.0 {fault}"
        self.maildir.add(_with_envelope(envelope.content, envelope.mail_from, envelope.rcpt_tos))
        return "250 2.0.0 Kept"


def find_fault(content: bytes) -> str:
    """Return a sentence about the first rule that the mail breaks, or "" for a good mail."""
    lines = content.replace(b"\r\n", b"\n").split(b"\n")
    if any(len(line) > LONGEST_LINE_OCTETS for line in lines):
        return f"A line is longer than {LONGEST_LINE_OCTETS} octets."
    if any(b"\r" in line or b"\0" in line for line in lines):
        return "A bare carriage return or a NUL is not allowed."
    head = content.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not head.isascii():
        return "Headers must be ASCII."
    return _find_header_fault(message_from_bytes(content, policy=policy.SMTP))


def _find_header_fault(message: EmailMessage) -> str:
    for name in HEADERS_ALLOWED_ONCE:
        count = len(message.get_all(name, []))
        if count > 1:
            return f"The header {name} stands {count} times."
        if count == 0 and name in REQUIRED_HEADERS:
            return f"The header {name} is missing."
    if not all(address.username and address.domain for address in message["From"].addresses):
        return "The header From holds no address."
    if message["Date"].datetime is None:
        return "The header Date is not a date."
    message_id = message["Message-ID"].strip()
    if not (message_id.startswith("<") and message_id.endswith(">") and "@" in message_id):
        return "The header Message-ID must look like <left@right>."
    return ""


def _with_envelope(content: bytes, sender: str, recipients: list[str]) -> bytes:
    envelope = [f"Return-Path: <{sender or ''}>", *(f"Delivered-To: {address}" for address in recipients)]
    return "\r\n".join(envelope).encode() + b"\r\n" + content


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--maildir", type=Path, required=True)
    options = parser.parse_args()

    os.umask(0o077)
    signals = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    controller = Controller(StrictMaildir(options.maildir), hostname="127.0.0.1", port=options.port)
    controller.start()
    signal.sigwait(signals)
    controller.stop()


if __name__ == "__main__":
    main()
