"""One worker's turns: claim a batch, judge it, send it over one kept connection, write down each mail that is begun."""

import json
import time
from collections import defaultdict
from datetime import timedelta
from typing import NamedTuple

import structlog
from django.db import transaction
from django.utils import timezone, translation

from network.messaging.mail import claims, digest, marks, pace, render
from network.messaging.mail.letter import HeaderInjection
from network.messaging.mail.smtp import Connection, InDoubt, Refused, RelayAway, TryLater
from network.messaging.models import Delivery, Message
from network.messaging.services import attention, bounces, lifecycle, outbox, states
from network.messaging.services.following import FOLLOWS
from network.messaging.services.reminders import after_the_night, is_night

log = structlog.get_logger(__name__)

RETRY_AFTER = [
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=8),
]
RELAY_PAUSE_SECONDS = 60
HOLD_SECONDS = 300
TURN_SECONDS = 10  # then urgent mail is looked for again
WRITE_DOWN_SECONDS = 1
JUDGED = "at the moment of sending"
S = Delivery.State


def send_due(lane, *, seconds=60):
    """Send what is due in this lane for up to `seconds`; return how many mails the server took."""
    with claims.at_work() as begin, Postman(begin, until=time.monotonic() + seconds) as postman:
        while postman.has_time and (claimed := claims.claim(lane, worker=postman.name)):
            postman.take_turn(*claimed)
    return postman.taken


class Mail(NamedTuple):
    number: int  # in the turn, from 1
    row: dict
    octets: bytes
    return_path: str


class Postman:
    """One worker with one connection, the letters it has built, and the mails whose end is not written down yet."""

    def __init__(self, begin, *, until):
        self.name = outbox.worker_name()
        self.taken = 0
        self._begin = begin
        self._until = until
        self._connection = Connection()
        self._letters = {}
        self._messages = {}
        self._clauses = {}
        self._turn = None
        self._sent = []  # taken by the server, to be written down together
        self._written_at = 0
        self._is_slow = False  # the last mail

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._connection.close()

    @property
    def has_time(self):
        return time.monotonic() < self._until

    def take_turn(self, turn, ids):
        """Send the claimed mails; what cannot be sent now is given back."""
        self._turn, self._sent, self._written_at = turn, [], time.monotonic()
        rows = claims.judge(turn, ids, is_night=is_night(timezone.now()))
        to_send = [row for row in rows if row["verdict"] == "send"]
        waiting = pace.waiting(to_send, now=timezone.now())
        to_send = [row for row in to_send if row["id"] not in waiting]
        if len(to_send) < len(ids):
            aside = [row for row in rows if row["verdict"] != "send"]
            self._put_aside(aside, waiting, keep=[row["id"] for row in to_send])
        self._unsent, self._quick, pause = {row["id"] for row in to_send}, set(), 0
        try:
            self._send_all(to_send, until=min(self._until, time.monotonic() + TURN_SECONDS))
        except RelayAway as error:
            log.warning("mail_relay_away", code=error.code)
            self._until, pause = 0, RELAY_PAUSE_SECONDS
        # Any other failure leaves the turn to the sweep: only the row of the turn still knows how far it came.
        claims.end(turn, sent=self._sent, unsent=self._unsent, after_seconds=pause)
        pace.note_quick(self._quick)
        lifecycle.settle({row["message_id"] for row in rows if row["message_id"]})

    def _send_all(self, rows, *, until):
        """Send mail after mail, the next one always written already, until they are sent, time is over or one was slow."""
        ready = self._ready(rows)
        mail = next(ready, None)
        while mail and time.monotonic() < until:
            following = next(ready, None)
            if not self._send(mail, following):
                return
            self._unsent.discard(mail.row["id"])
            domain = pace.domain_of(mail.row["address"])
            if self._is_slow:  # the rest of that domain waits, and the others go on in another turn
                pace.note_slow(domain)
                return
            self._quick.add(domain)
            mail = following

    def _ready(self, rows):
        """Yield each mail that can be written. The others have ended here."""
        for number, row in enumerate(rows, start=1):
            try:
                yield Mail(number, row, self._octets(row), marks.return_path(row["public_id"]))
                continue
            except HeaderInjection:
                self._end(row, S.BOUNCED_HARD, "the address cannot stand in a header")
            except Exception as error:
                log.exception("mail_not_rendered", delivery=row["id"])
                self._retry(row, error)
            self._unsent.discard(row["id"])

    @transaction.atomic
    def _put_aside(self, rows, waiting, *, keep):
        """Hold, suppress, cancel or move to the digest what must not go now, and take it out of the turn."""
        claims.arrange(self._turn, keep)
        ids = defaultdict(list)
        for row in rows:
            ids[row["verdict"]].append(row["id"])
        claims.give_back(self._turn, [row["id"] for row in rows] + list(waiting))
        claims.hold(waiting, note=pace.WAITS)
        self._hold([row for row in rows if row["verdict"] == "hold"])
        for verdict, state in (("suppress", S.SUPPRESSED), ("cancel", S.CANCELLED)):
            if ids[verdict]:
                states.advance(Delivery.objects.filter(pk__in=ids[verdict]), state, source="judged", note=JUDGED)
        if ids["digest"]:
            attention.to_digest(Delivery.objects.filter(pk__in=ids["digest"]), note=JUDGED)
        if ids["renew"]:
            attention.renew(ids["renew"])

    def _hold(self, rows):
        """Until the moment the reader wishes or the morning; what its sender paused is looked at again soon."""
        later = timezone.now() + timedelta(seconds=HOLD_SECONDS)
        morning = max(after_the_night(timezone.now()), later)
        paused = [row["id"] for row in rows if row["is_paused"]]
        Delivery.objects.filter(pk__in=paused, state=S.QUEUED).update(not_before=later)
        claims.hold(
            {row["id"]: row["held_until"] or morning for row in rows if not row["is_paused"]}, note=Delivery.HELD
        )

    def _send(self, mail, following):
        """Send one mail and note how it ended; False when the turn is over and it was not begun. Raises RelayAway."""
        row = mail.row
        if not self._begin(self._turn, mail.number):
            return False
        began = time.monotonic()
        try:
            ahead = (following.return_path, following.row["address"]) if following else None
            self._connection.send(row["address"], mail.octets, return_path=mail.return_path, following=ahead)
        except TryLater as error:
            self._retry(row, error)
        except Refused as error:
            bounces.refused_by_smtp(self._mine(row), str(error))
        except InDoubt as error:
            self._end(row, S.IN_DOUBT, str(error))
        else:
            self._sent.append(row["id"])
            self.taken += 1
            self._write_down()
        self._is_slow = time.monotonic() - began > pace.SLOW_SECONDS
        return True

    def _write_down(self):
        """Once a second: a press on a link in the mail is judged by when the mail was taken."""
        if (now := time.monotonic()) - self._written_at >= WRITE_DOWN_SECONDS:
            sent, self._sent, self._written_at = self._sent, [], now
            claims.taken(self._turn, sent)

    def _retry(self, row, error):
        if row["attempts"] > len(RETRY_AFTER):
            self._end(row, S.DEAD, str(error))
        else:
            self._end(row, S.RETRY_WAIT, str(error), not_before=timezone.now() + RETRY_AFTER[row["attempts"] - 1])

    def _end(self, row, state, note, **columns):
        states.advance(self._mine(row), state, source="smtp", note=note, last_error=note[:300], **columns)

    def _mine(self, row):
        return Delivery.objects.filter(pk=row["id"], turn=self._turn)

    def _octets(self, row):
        return render.merge(
            self._letter(row),
            public_id=row["public_id"],
            address=row["address"],
            first_attempt_at=row["first_attempt_at"],
            why=self._why(row),
        )

    def _letter(self, row):
        if row["kind"] == Delivery.Kind.DIGEST:
            return digest.digest_letter(row["id"])
        if row["message_id"] is None:
            return render.account_letter(json.loads(row["rendered"]))
        is_followed = row["reason"] == FOLLOWS
        key = (row["message_id"], row["locale"], row["kind"] == Delivery.Kind.REMINDER, is_followed)
        if key not in self._letters:
            message, kind = self._message(row), row["kind"]
            self._letters[key] = render.message_letter(message, row["locale"], kind, is_followed=is_followed)
        return self._letters[key]

    def _why(self, row):
        """Return the sentence "Łódki 3: branch: ICT" in the reader's language; the clause is put in words once."""
        if row["message_id"] is None:
            return ""
        key = (row["message_id"], row["reason"], row["locale"])
        if key not in self._clauses:
            with translation.override(row["locale"]):
                self._clauses[key] = render.clause_in_words(self._message(row), row["reason"])
        return f"{row['organisations']}: {self._clauses[key]}" if row["organisations"] else self._clauses[key]

    def _message(self, row):
        """Return the message; its content is frozen, so it is read once."""
        key = row["message_id"]
        if key not in self._messages:
            related = ("network", "topic", "sender__user", "sender_organisation")
            self._messages[key] = Message.objects.select_related(*related).get(pk=key)
        return self._messages[key]
