"""Mail that came back: stored once, understood, matched to its delivery, and acted on only when that is certain."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

import structlog
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from members.models import ContactPoint
from network.messaging import permissions
from network.messaging.inbound import notice as notices
from network.messaging.models import Delivery, InboundMail, Verdict
from network.messaging.services import bounces

log = structlog.get_logger(__name__)
Match = InboundMail.Match

OCTETS_KEPT = 256 * 1024  # a notice is short; what it returns need not be kept whole
RAW_KEPT = timedelta(days=90)
GUESS_WITHIN = timedelta(days=30)
# These say nothing against anybody, whoever sent them.
QUIET = {Verdict.DELAYED, Verdict.AUTO_REPLY}


@dataclass(frozen=True)
class Finding:
    """Which delivery a notice is about, how that is known, and whether it is certain."""

    delivery: Delivery | None = None
    match: str = ""
    is_certain: bool = False
    is_forged: bool = False


@transaction.atomic
def take_in(raw, *, source, recipient=""):
    """Store a mail that came back and do what it asks for; return its InboundMail, the existing one for octets known.

    `source` names the inlet; `recipient` is the envelope's, when the inlet knows it. What is not certain changes nothing
    and waits for staff; what carries a false mark changes nothing and is logged.
    """
    raw = raw[:OCTETS_KEPT]
    mail = InboundMail(sha256=hashlib.sha256(raw).hexdigest(), source=source, verdict=Verdict.UNKNOWN, raw=raw)
    InboundMail.objects.bulk_create([mail], ignore_conflicts=True)
    saved = InboundMail.objects.select_for_update(of=["self"]).get(sha256=mail.sha256)
    if saved.public_id != mail.public_id:
        log.info("inbound_repeated", inbound=saved.pk, source=source)
        return saved
    notice = _understood(saved, recipient)
    finding = _find(notice)
    saved.verdict = Verdict.FORGED if finding.is_forged else notice.verdict
    saved.status, saved.delivery, saved.match = notice.status, finding.delivery, finding.match
    if finding.is_forged:
        log.warning("inbound_forged", inbound=saved.pk, source=source)
    elif finding.is_certain and saved.verdict in bounces.STATES:
        _act(saved, notice.text)
    is_over = finding.is_forged or saved.verdict in QUIET or (finding.is_certain and saved.verdict in bounces.STATES)
    saved.handled_at = timezone.now() if is_over else None
    saved.save()
    return saved


@transaction.atomic
def assign(mail, delivery, verdict, *, by):
    """Staff say which delivery a waiting mail is about, and that it is hard or soft; False when it waits no more.

    Raises PermissionDenied.
    """
    mail = _waiting(mail, by)
    if mail is None:
        return False
    mail.delivery, mail.verdict, mail.match = delivery, Verdict(verdict), Match.STAFF
    _act(mail, _understood(mail, "").text)
    return _end(mail, by)


@transaction.atomic
def set_aside(mail, *, by):
    """Staff say that a waiting mail is about nothing of ours; False when it waits no more. Raises PermissionDenied."""
    mail = _waiting(mail, by)
    return mail is not None and _end(mail, by)


def forget_raw():
    """Forget the octets of mails older than 90 days, and close what nobody looked at; return how many. Harmless twice."""
    old = InboundMail.objects.filter(received_at__lt=timezone.now() - RAW_KEPT)
    old.filter(handled_at=None).update(handled_at=timezone.now())
    return old.filter(raw__isnull=False).update(raw=None)


def _understood(mail, recipient):
    """Return its Notice. Anybody may write to us, so nothing that stands in a mail may stop the inlet."""
    try:
        return notices.read(bytes(mail.raw), recipient=recipient)
    except Exception as error:  # noqa: BLE001 -- the parsers of mail raise whatever broken mail makes them raise
        log.warning("inbound_unreadable", inbound=mail.pk, error=type(error).__name__)
        return notices.Notice(Verdict.UNKNOWN)


def _find(notice):
    """Return the Finding for a notice: by return path, by returned headers, by recipient, by text."""
    for marked, match in ((notice.return_path, Match.RETURN_PATH), (notice.header, Match.HEADER)):
        if marked is not None:
            return _marked(marked, match, notice)
    guess = _last_to(notice.recipients)
    match = Match.TEXT if notice.is_guess else Match.RECIPIENT
    return Finding(guess, match if guess else "")


def _marked(public_ids, match, notice):
    found = Delivery.objects.filter(public_id__in=public_ids, channel=Delivery.Channel.EMAIL)[:2]
    if not found:
        return Finding(is_forged=True)
    if len(found) > 1:
        return Finding()
    # A true mark in a notice about another address: forwarded, or turned against somebody. A person decides.
    is_about_it = not notice.recipients or found[0].address in notice.recipients
    return Finding(found[0], match, is_certain=is_about_it)


def _last_to(addresses):
    """Return the last mail to one of these addresses, for staff to look at."""
    if not addresses:
        return None
    points = ContactPoint.objects.filter(
        kind=ContactPoint.Kind.EMAIL, value__in=addresses
    )  # their index finds the mails
    recent = Delivery.objects.filter(accepted_at__gte=timezone.now() - GUESS_WITHIN, contact_point__in=points)
    return recent.order_by("-accepted_at").first()


def _act(mail, text):
    key, status = f"notice:{mail.sha256}", mail.status
    bounces.record(mail.delivery, mail.verdict, source=mail.source, dedup_key=key, status=status, text=text)


def _waiting(mail, by):
    if not permissions.can_judge_bounces(by):
        raise PermissionDenied
    return InboundMail.objects.select_for_update(of=["self"]).filter(pk=mail.pk, handled_at=None).first()


def _end(mail, by):
    mail.handled_at, mail.handled_by = timezone.now(), by
    mail.save()
    return True
