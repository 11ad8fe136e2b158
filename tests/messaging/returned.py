"""Notices as mail servers write them, built around a mail that our worker really sent. The words are ours."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

BOUNDARY = "=_zwrot"


def headers_of(mail):
    return mail.partition(b"\r\n\r\n")[0].decode() + "\r\n"


def dsn(
    mail, *, to, recipient, status="5.1.1", diagnostic="", action="failed", returned="rfc822-headers", words="", **more
):
    """A status notice of RFC 3464, as Postfix and most others write it. `returned` is "rfc822-headers", "rfc822" or ""."""
    fields = {
        "Final-Recipient": f"rfc822; {recipient}",
        "Action": action,
        "Status": status,
        "Remote-MTA": "dns; mx.firma.example",
        "Diagnostic-Code": f"smtp; {diagnostic}",
    }
    machine = "Reporting-MTA: dns; poczta.example\r\nArrival-Date: Tue, 17 Nov 2026 08:00:00 +0100\r\n\r\n"
    machine += "".join(f"{name}: {value}\r\n" for name, value in (fields | more.pop("fields", {})).items() if value)
    parts = [
        ("text/plain; charset=utf-8", words or "Your mail was not delivered."),
        ("message/delivery-status", machine),
    ]
    if returned:
        kind = "text/rfc822-headers" if returned == "rfc822-headers" else "message/rfc822"
        parts.append((kind, headers_of(mail) if returned == "rfc822-headers" else mail.decode()))
    return report(parts, to=to, kind="delivery-status", **more)


def report(parts, *, to, kind, sender="MAILER-DAEMON@poczta.example", **headers):
    head = {
        "Return-Path": "<>",
        "From": f"Mail system <{sender}>",
        "To": to,
        "Subject": "Undelivered mail",
        "Auto-Submitted": "auto-replied",
        "MIME-Version": "1.0",
        "Content-Type": f'multipart/report; report-type={kind}; boundary="{BOUNDARY}"',
    }
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in (head | headers).items() if value]
    body = "".join(f"--{BOUNDARY}\r\nContent-Type: {kind}\r\n\r\n{text}\r\n" for kind, text in parts)
    return ("\r\n".join(lines) + f"\r\n\r\n{body}--{BOUNDARY}--\r\n").encode()


def exchange(
    mail, *, to, recipient, status="5.1.10", diagnostic="550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found"
):
    """The whole mail comes back, and In-Reply-To names it."""
    return dsn(
        mail,
        to=to,
        recipient=recipient.upper(),
        status=status,
        diagnostic=diagnostic,
        returned="rfc822",
        sender="postmaster@firma.example",
        In_Reply_To=message_from_bytes(mail)["Message-ID"],
        X_MS_Exchange_Message_Is_Ndr="",
    )


def gmail(
    mail, *, to, recipient, status="5.1.1", diagnostic="550-5.1.1 The account that you tried to reach does not exist."
):
    """Names the address it looked for among its own headers too."""
    return dsn(
        mail,
        to=to,
        recipient=recipient,
        status=status,
        diagnostic=diagnostic,
        sender="mailer-daemon@gugl.example",
        X_Failed_Recipients=recipient,
    )


def in_words(text, *, to, sender="Mailer-Daemon@poczta.example", subject="Mail delivery failed", **headers):
    """A notice without a machine's part."""
    mail = EmailMessage(policy=SMTP)
    for name, value in ({"From": sender, "To": to, "Subject": subject} | headers).items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return bytes(mail)


def exim(mail, *, to, recipient, reason="Unrouteable address"):
    text = (
        f"A message that you sent could not be delivered to all of its recipients.\n\n  {recipient}\n    {reason}\n\n"
    )
    text += f"------ This is a copy of the message, including all the headers. ------\n\n{headers_of(mail)}"
    return in_words(text, to=to, X_Failed_Recipients=recipient, Auto_Submitted="auto-replied")


def qmail(mail, *, to, recipient, reason="Sorry, no mailbox here by that name. (#5.1.1)"):
    text = f"Hi. This is the qmail-send program at poczta.example.\n\n<{recipient}>:\n{reason}\n\n"
    text += f"--- Below this line is a copy of the message.\n\n{headers_of(mail)}"
    return in_words(text, to=to, subject="failure notice")


def polish(mail, *, to, recipient, reason="Nie ma takiego użytkownika"):
    """A small Polish provider: words only, with the headers of our mail below."""
    return in_words(
        f"Przesyłka do {recipient} nie doszła.\nPowód: {reason}.\n\n----- Oryginalna przesyłka -----\n{headers_of(mail)}",
        to=to,
        sender="postmaster@poczta.example",
        subject="Zwrot przesyłki",
    )


def out_of_office(*, to, **headers):
    said = {"Auto_Submitted": "auto-replied"} | headers
    text = "Jestem na urlopie do 3 grudnia. Address unknown? Proszę pisać do sekretariatu."
    return in_words(text, to=to, sender="Jan Nowak <jan@firma.example>", subject="Poza biurem", **said)


def displayed(mail, *, to):
    """A disposition notice of RFC 8098: nobody asked for it."""
    return report(
        [
            ("text/plain", "Displayed."),
            ("message/disposition-notification", "Disposition: manual-action; displayed\r\n"),
        ],
        to=to,
        kind="disposition-notification",
        sender="jan@firma.example",
        Auto_Submitted="",
    )


def arf(mail, *, to, recipient="", kind="abuse"):
    """A complaint of RFC 5965, from the feedback loop of a provider."""
    fields = f"Feedback-Type: {kind}\r\nUser-Agent: Loop/1.0\r\nVersion: 1\r\n"
    fields += f"Original-Rcpt-To: {recipient}\r\n" if recipient else ""
    parts = [
        ("text/plain", "A user reported this."),
        ("message/feedback-report", fields),
        ("message/rfc822", mail.decode()),
    ]
    return report(parts, to=to, kind="feedback-report", sender="fbl@poczta.example", Auto_Submitted="")
