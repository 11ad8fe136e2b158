"""The public log of acts: numbered, each line holding the hash of the one before."""

from consultations.ballot.canonical import canonical_json, sha256_hex
from consultations.models import Ballotage, BallotageEvent
from consultations.queries.ballotage import database_now

FIRST = "0" * 64


def record(ballotage, kind, *, text="", by=None, second_by=None):
    """Append an event. Call inside a transaction: the ballotage's row is locked, so numbers have no gaps or doubles."""
    Ballotage.objects.select_for_update().only("pk").get(pk=ballotage.pk)
    last = BallotageEvent.objects.filter(ballotage=ballotage).order_by("-number").first()
    event = BallotageEvent(
        ballotage=ballotage,
        number=last.number + 1 if last else 1,
        at=database_now(),
        kind=kind,
        text=text,
        actors=[_public_name(officer) for officer in (by, second_by) if officer],
        by=by,
        second_by=second_by,
        prev_hash=last.hash if last else FIRST,
    )
    event.hash = sha256_hex(canonical_json(body(event)))
    event.save(force_insert=True)
    return event


def body(event):
    """Return what the hash of an event covers, as published."""
    return {
        "number": event.number,
        "at": event.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "kind": event.kind,
        "text": event.text,
        "actors": event.actors,
        "prev": event.prev_hash,
    }


def published(event):
    return body(event) | {"hash": event.hash}


def _public_name(officer):
    # Officers act in public; a login without a person has no name to print.
    return str(getattr(officer, "person", "")) or "-"
