"""An IMAP mailbox into which the return path is delivered: unread mail is taken in, then marked as read."""

import imaplib
import ssl
import time

import structlog
from django.conf import settings

from network.messaging.services import inbound

log = structlog.get_logger(__name__)
CONNECT_SECONDS = 20


def read_unseen(*, seconds=60):
    """Take in unread mails for up to `seconds`; return how many. A mail is marked as read only when it is stored.

    A mailbox that is away is logged: the next run finds the same mails.
    """
    try:
        with _connected() as imap:
            return _take_in(imap, until=time.monotonic() + seconds)
    except (OSError, imaplib.IMAP4.error) as error:
        log.warning("mailbox_away", error=type(error).__name__)
        return 0


def _connected():
    place = {"host": settings.BOUNCE_IMAP_HOST, "port": settings.BOUNCE_IMAP_PORT, "timeout": CONNECT_SECONDS}
    if settings.BOUNCE_IMAP_TLS:
        imap = imaplib.IMAP4_SSL(**place, ssl_context=ssl.create_default_context())
    else:
        imap = imaplib.IMAP4(**place)
    imap.login(settings.BOUNCE_IMAP_USER, settings.BOUNCE_IMAP_PASSWORD)
    return imap


def _take_in(imap, *, until):
    _answer(imap.select(f'"{settings.BOUNCE_IMAP_FOLDER}"'))
    [numbers] = _answer(imap.uid("SEARCH", "UNSEEN"))
    taken = 0
    for number in (numbers or b"").split():
        if time.monotonic() > until:
            break
        # PEEK: looking does not mark as read, so that a mail is not lost when we stop here.
        found = _answer(imap.uid("FETCH", number.decode(), f"(BODY.PEEK[]<0.{inbound.OCTETS_KEPT}>)"))
        raw = next((part[1] for part in found if isinstance(part, tuple)), None)
        if raw is not None:  # else somebody has removed it meanwhile
            if not _stored(raw):
                continue  # it stays unread, and the mails behind it are not kept waiting
            taken += 1
        _answer(imap.uid("STORE", number.decode(), "+FLAGS.SILENT", r"(\Seen)"))
    return taken


def _stored(raw):
    try:
        inbound.take_in(raw, source="imap")
    except Exception as error:  # noqa: BLE001 -- one mail that nobody foresaw must not stop all others
        log.error("inbound_not_taken", source="imap", error=type(error).__name__)
        return False
    return True


def _answer(reply):
    kind, data = reply
    if kind != "OK":
        raise imaplib.IMAP4.error(kind)
    return data
