"""Hard or soft: does the refusal say that the mailbox is not there, or something that may pass?"""

import re

from network.messaging.models import Verdict

ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)")
# What servers say when nobody lives at the address; in English and in Polish.
WHO = r"(?:user|mailbox|recipient|address(?:ee)?|account|local part)"
NOT_THERE = r"(?:unknown|not found|(?:does not|doesn'?t|did not) exist|not exist|no longer (?:exists|valid|active)|is invalid|not listed)"
MISSING_MAILBOX = re.compile(
    rf"\b(?:no such|unknown|invalid|non-?existent|unrouteable|undeliverable) {WHO}"
    rf"|\b{WHO}\b[^.;\n]{{0,60}}?\b{NOT_THERE}"
    r"|\bno (?:mailbox|user|account)\b.{0,20}\bby that name"
    r"|\b(?:nieznan[ya]|nieistniej[aą]c[ya]) (?:u[zż]ytkownik|adres|adresat|odbiorca|skrzynka)"
    r"|\b(?:u[zż]ytkownik|adres|adresat|odbiorca|skrzynka)\b[^.;\n]{0,60}?\bnie (?:istnieje|zosta[lł]a? znalezion)"
    r"|\bnie ma takie(?:go|j) (?:u[zż]ytkownika|adresu|adresata|odbiorcy|skrzynki)",
    re.IGNORECASE,
)


def refusal(status, text):
    """Return (Verdict, status) of a refusal for good or for now: `status` as "5.1.1" or "", `text` as the server said it.

    A bare status is made precise by one in the text. 5.1 says that the address is wrong; a full mailbox (5.2.2) and policy
    (5.7) pass; of the rest only those are hard whose text names a missing mailbox.
    """
    status = precise(status, text)
    family, subject, detail = [*status.split("."), "", "", ""][:3]
    if family == "4":
        return Verdict.SOFT, status
    if subject == "1":
        return Verdict.HARD, status
    if subject == "7" or (subject, detail) == ("2", "2"):
        return Verdict.SOFT, status
    return Verdict.HARD if MISSING_MAILBOX.search(text) else Verdict.SOFT, status


def precise(status, text):
    """Return `status`, or the first enhanced one in `text` when `status` says nothing or only "something"."""
    if not status or status.endswith(".0.0"):
        for found in ENHANCED.finditer(text):
            if found[0][1:] != ".0.0" and found[1] != "2":
                return found[0]
    return status
