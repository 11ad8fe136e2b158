"""What a returned mail says: a delivery status (RFC 3464), a complaint (RFC 5965), an automatic reply (RFC 3834), or a text."""

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr

from flufl.bounce import all_failures

from members.text import storable
from network.messaging.inbound import rules
from network.messaging.mail import marks
from network.messaging.models import Verdict

# How a server names the address it was sent to; the first is given by whoever pipes it in.
SENT_TO = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc")
ROBOTS = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|daemon)\b", re.IGNORECASE)
COPY_BEGINS = re.compile(
    r"^-{3,}.*(?:copy|kopia|original|oryginaln|returned|headers).*$"
    r"|^(?:return-path|received|message-id|x-parknet-delivery):",
    re.IGNORECASE | re.MULTILINE,
)
ADDRESS = re.compile(r"[^\s<>;,\"'@]{1,64}@[^\s<>;,\"'@]{1,255}")
ACTIONS = {
    "delayed": Verdict.DELAYED,
    "delivered": Verdict.DELIVERED,
    "relayed": Verdict.DELIVERED,
    "expanded": Verdict.DELIVERED,
}
TEXT_KEPT, READ = 300, 20_000


@dataclass(frozen=True)
class Notice:
    """`recipients` are the addresses it is about. `return_path` and `header` are the public ids its true marks name.

    None instead of a list: it carries no mark of that kind. `is_guess`: read out of its text only.
    """

    verdict: Verdict
    status: str = ""
    text: str = ""
    recipients: tuple = ()
    return_path: list | None = None
    header: list | None = None
    is_guess: bool = False


def read(raw, *, recipient=""):
    """Return the Notice in these octets. `recipient` is the envelope's, when whoever hands the mail over knows it."""
    # The compatible policy: with the new one, reading a broken header raises.
    mail = message_from_bytes(raw, policy=policy.compat32)
    said = _delivery_status(mail) or _complaint(mail) or _automatic(mail) or _in_words(mail)
    # Strangers write this, and what the database refuses would come back to the inlet for ever.
    said["text"] = storable(said.get("text", ""))
    said["recipients"] = tuple(storable(address) for address in said.get("recipients", ()))
    sent_to = " ".join([recipient, *(str(value) for name in SENT_TO for value in mail.get_all(name, []))])
    return Notice(
        **said,
        return_path=marks.read(marks.RETURN_PATH, sent_to),
        header=marks.read(marks.HEADER, _everything(mail)),
    )


def head(raw):
    """Return {"from", "subject", "date", "text"} of these octets, for a person to read; "" for what cannot be read."""
    try:
        mail = message_from_bytes(raw, policy=policy.compat32)
        found = {name: _shown(mail, name) for name in ("From", "Subject", "Date")}
        texts = [_decoded(part) for part in _walk(mail) if part.get_content_type() == "text/plain"]
    except Exception:  # noqa: BLE001 -- as broken as mail can be
        found, texts = {}, []
    found = {name.lower(): storable(found.get(name, "")) for name in ("From", "Subject", "Date")}
    return found | {"text": storable("\n\n".join(texts)[:READ])}


def _shown(mail, name):
    return str(make_header(decode_header(_one(mail, name))))[:TEXT_KEPT]


def _delivery_status(mail):
    """The machine's part of a delivery status notice. Of several recipients the worst one counts."""
    report = _part(mail, "message/delivery-status")
    if report is None:
        return None
    groups = report.get_payload()
    lines = [_of_recipient(group) for group in groups if _one(group, "Action")] if isinstance(groups, list) else []
    order = [Verdict.HARD, Verdict.SOFT, Verdict.DELAYED, Verdict.DELIVERED, Verdict.UNKNOWN]
    if not lines:
        return None
    worst = min(lines, key=lambda line: order.index(line["verdict"]))
    return worst | {"recipients": tuple(address for line in lines for address in line["recipients"])}


def _of_recipient(group):
    action, text = _one(group, "Action").lower(), " ".join(_one(group, "Diagnostic-Code").split())
    named = ADDRESS.findall(f"{_one(group, 'Final-Recipient')} {_one(group, 'Original-Recipient')}")
    status = (rules.ENHANCED.search(_one(group, "Status")) or [""])[0]
    verdict = ACTIONS.get(action, Verdict.UNKNOWN)
    if action == "failed":
        verdict, status = rules.refusal(status, text)
    recipients = tuple(dict.fromkeys(address.lower() for address in named))
    return {"verdict": verdict, "status": status, "text": text[:TEXT_KEPT], "recipients": recipients}


def _complaint(mail):
    report = _part(mail, "message/feedback-report")
    if report is None:
        return None
    payload = report.get_payload()
    fields = payload[0] if isinstance(payload, list) and payload else report
    kind = _one(fields, "Feedback-Type").lower()
    verdict = Verdict.AUTO_REPLY if kind == "not-spam" else Verdict.COMPLAINT
    recipients = tuple(address.lower() for address in ADDRESS.findall(_one(fields, "Original-Rcpt-To")))
    return {"verdict": verdict, "text": kind[:TEXT_KEPT], "recipients": recipients}


def _automatic(mail):
    """Holidays, "we got your mail" and notes that it was displayed: sent by a machine, but not by the post."""
    if _part(mail, "message/disposition-notification"):
        return {"verdict": Verdict.AUTO_REPLY}
    automatic = _one(mail, "Auto-Submitted").lower() not in ("", "no") or any(
        name in mail for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress")
    )
    precedence = _one(mail, "Precedence").lower() in ("auto_reply", "auto-reply")
    return {"verdict": Verdict.AUTO_REPLY} if (automatic or precedence) and not _is_by_the_post(mail) else None


def _in_words(mail):
    """A notice without a machine's part, or a mail that somebody wrote."""
    text = _own_words(mail)
    delayed, failed = _failures(mail)
    if delayed and not failed:
        return {"verdict": Verdict.DELAYED, "recipients": delayed, "is_guess": True}
    says_why = rules.MISSING_MAILBOX.search(text) or rules.ENHANCED.search(text)
    if not failed and not (_is_by_the_post(mail) and says_why):
        return {"verdict": Verdict.UNKNOWN}
    verdict, status = rules.refusal("", text)
    shown = says_why or re.search(r"\S", text)
    line = text[shown.start() :].partition("\n")[0] if shown else ""
    said = {"verdict": verdict, "status": status, "text": line[:TEXT_KEPT]}
    return said | {"recipients": failed, "is_guess": True}


def _failures(mail):
    """Return (delayed, failed) addresses as flufl.bounce reads them; a mail that it cannot read names nobody."""
    try:
        found = all_failures(mail)
    except Exception:  # noqa: BLE001 -- dozens of foreign heuristics over mail that anybody may write
        return (), ()
    return tuple(
        tuple(sorted({address.decode(errors="replace").strip("<>").lower() for address in one})) for one in found
    )


def _is_by_the_post(mail):
    return bool(ROBOTS.match(parseaddr(_one(mail, "From"))[1])) or _one(mail, "Return-Path").strip() == "<>"


def _own_words(mail):
    """Return the text that the notice itself says, without the mail it returns."""
    texts = [_decoded(part) for part in _walk(mail) if part.get_content_type() == "text/plain"]
    text = texts[0][:READ] if texts else ""
    copy = COPY_BEGINS.search(text)
    return text[: copy.start()] if copy else text


def _everything(mail):
    """Return all that may hold our marks: headers of the notice and of what it returns, and its texts."""
    parts = [mail, *mail.walk()]
    headers = [f"{name}: {value}" for part in parts for name, value in part.items()]
    return "\n".join(headers + [_decoded(part) for part in parts if part.get_content_maintype() == "text"])


def _walk(mail):
    """Yield the parts of the notice, but not those of the mail in it."""
    yield mail
    if mail.get_content_maintype() == "multipart" and mail.is_multipart():
        for part in mail.get_payload():
            yield from _walk(part)


def _part(mail, content_type):
    return next((part for part in _walk(mail) if part.get_content_type() == content_type), None)


def _decoded(part):
    octets = part.get_payload(decode=True) or b""
    try:
        return octets.decode(part.get_content_charset() or "utf-8", errors="replace")
    except LookupError:  # a character set nobody knows
        return octets.decode("utf-8", errors="replace")


def _one(part, name):
    return " ".join(str(part.get(name, "")).split())
