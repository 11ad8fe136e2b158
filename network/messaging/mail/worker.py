"""One worker's turn: claim a batch, judge it, send it over one kept connection, mark each mail on its own."""

import json
import time
from collections import defaultdict
from datetime import timedelta

import structlog
from django.db import transaction
from django.utils import timezone, translation

from network.messaging.mail import claims, digest, marks, render
from network.messaging.mail.letter import HeaderInjection
from network.messaging.mail.smtp import Connection, InDoubt, Refused, RelayAway, TryLater
from network.messaging.models import Delivery, Message
from network.messaging.services import attention, bounces, lifecycle, outbox, states
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
JUDGED = "at the moment of sending"
S = Delivery.State


def send_due(lane, *, seconds=60):
    """Send what is due in this lane for up to `seconds`; return how many mails the server took."""
    with Postman(until=time.monotonic() + seconds) as postman:
        while postman.has_time and (ids := claims.claim(lane, worker=postman.name)):
            postman.send_batch(ids)
    return postman.taken


class Postman:
    """One worker with one connection, the letters it has built, and the mail whose end is not yet marked."""

    def __init__(self, *, until):
        self.name = outbox.worker_name()
        self.taken = 0
        self._until = until
        self._connection = Connection()
        self._letters = {}
        self._messages = {}
        self._clauses = {}
        self._unmarked = None  # taken by the server, to be marked with the next begin

    def __enter__(self):
        claims.prepare_marking()
        return self

    def __exit__(self, *exc):
        self._connection.close()

    @property
    def has_time(self):
        return time.monotonic() < self._until

    def send_batch(self, ids):
        """Send the claimed mails; what cannot be sent now is given back."""
        rows = claims.judge(ids, worker=self.name, is_night=is_night(timezone.now()))
        self._put_aside(rows)
        to_send = [row for row in rows if row["verdict"] == "send"]
        unsent = {row["id"] for row in to_send}
        pause = 0
        try:
            for row in to_send:
                if not self.has_time:
                    break
                unsent.discard(row["id"])
                self._send(row)
        except RelayAway as error:
            log.warning("mail_relay_away", code=error.code)
            unsent.add(row["id"])
            self._until, pause = 0, RELAY_PAUSE_SECONDS
        finally:
            self._mark()
            claims.give_back(unsent, worker=self.name, after_seconds=pause)
        lifecycle.settle({row["message_id"] for row in rows if row["message_id"]})

    def _put_aside(self, rows):
        """Hold, suppress, cancel or move to the digest what must not go now."""
        ids = defaultdict(list)
        for row in rows:
            ids[row["verdict"]].append(row["id"])
        self._hold([row for row in rows if row["verdict"] == "hold"])
        for verdict, state in (("suppress", S.SUPPRESSED), ("cancel", S.CANCELLED)):
            if ids[verdict]:
                states.advance(Delivery.objects.filter(pk__in=ids[verdict]), state, source="judged", note=JUDGED)
        if ids["digest"]:
            with transaction.atomic():
                attention.to_digest(Delivery.objects.filter(pk__in=ids["digest"]), note=JUDGED)
        if ids["renew"]:
            with transaction.atomic():
                attention.renew(ids["renew"])
            claims.give_back(ids["renew"], worker=self.name)

    def _hold(self, rows):
        """Until the moment the reader wishes or the morning; what its sender paused is looked at again soon."""
        later = timezone.now() + timedelta(seconds=HOLD_SECONDS)
        morning = max(after_the_night(timezone.now()), later)
        moments = {row["id"]: row["held_until"] or morning for row in rows if not row["is_paused"]}
        if moments:
            claims.hold(moments, worker=self.name)
        paused = [row["id"] for row in rows if row["is_paused"]]
        if paused:
            claims.give_back(paused, worker=self.name, after_seconds=HOLD_SECONDS)

    def _send(self, row):
        """Send one mail and note how it ended. Raises RelayAway."""
        try:
            octets = self._octets(row)
        except HeaderInjection:
            self._end(row, S.BOUNCED_HARD, "the address cannot stand in a header")
            return
        except Exception as error:
            log.exception("mail_not_rendered", delivery=row["id"])
            self._retry(row, error)
            return
        if not self._mark(next_id=row["id"]):
            return
        try:
            self._connection.send(row["address"], octets, return_path=marks.return_path(row["public_id"]))
        except TryLater as error:
            self._retry(row, error)
        except Refused as error:
            bounces.refused_by_smtp(self._mine(row), str(error))
        except InDoubt as error:
            self._end(row, S.IN_DOUBT, str(error))
        else:
            self._unmarked = row["id"]
            self.taken += 1

    def _mark(self, next_id=None):
        """Mark the last taken mail, and the beginning of the next; False when the next is no longer ours."""
        taken, self._unmarked = self._unmarked, None
        return claims.mark(worker=self.name, taken=taken, next_id=next_id) if taken or next_id else True

    def _retry(self, row, error):
        if row["attempts"] > len(RETRY_AFTER):
            self._end(row, S.DEAD, str(error))
        else:
            self._end(row, S.RETRY_WAIT, str(error), not_before=timezone.now() + RETRY_AFTER[row["attempts"] - 1])

    def _end(self, row, state, note, **columns):
        states.advance(self._mine(row), state, source="smtp", note=note, last_error=note[:300], **columns)

    def _mine(self, row):
        return Delivery.objects.filter(pk=row["id"], claimed_by=self.name)

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
        key = (row["message_id"], row["locale"], row["kind"] == Delivery.Kind.REMINDER)
        if key not in self._letters:
            self._letters[key] = render.message_letter(self._message(row), row["locale"], row["kind"])
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
