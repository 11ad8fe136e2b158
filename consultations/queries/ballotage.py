"""Named reads of ballotages. Time is the database's: application clocks decide nothing."""

import json
from datetime import timedelta

from django.db import connection
from django.db.models import BooleanField, Count, DateTimeField, ExpressionWrapper, Func, Q

from consultations.ballot import publication
from consultations.models import Ballotage, OpenedBallot, RollMark, SealedBallot

State = Ballotage.State


class DatabaseClock(Func):
    """The database's clock right now; unlike Now() it moves inside a transaction."""

    function = "clock_timestamp"
    output_field = DateTimeField()


def database_now():
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]


def public_ballotages():
    """Return ballotages anybody may see: frozen or later. Each has `in_time`: the clock is inside the voting hours."""
    in_time = ExpressionWrapper(
        Q(opens_at__lte=DatabaseClock()) & Q(closes_at__gt=DatabaseClock()), output_field=BooleanField()
    )
    return (
        Ballotage.objects.exclude(spec_sha256="")
        .select_related("consultation")
        .annotate(in_time=in_time, clock=DatabaseClock())
    )


def accepts_votes(ballotage):
    """True while a vote would be taken. `ballotage` comes from public_ballotages(); frozen opens with the first vote."""
    return ballotage.in_time and ballotage.state in (State.FROZEN, State.OPEN)


def due_to_open():
    return Ballotage.objects.filter(state=State.FROZEN, opens_at__lte=DatabaseClock())


def due_to_close():
    return Ballotage.objects.filter(state__in=[State.OPEN, State.PAUSED], closes_at__lte=DatabaseClock())


def due_to_count():
    """Return closed ballotages whose key the server holds and which no incident stops."""
    return Ballotage.objects.filter(
        Q(state=State.CLOSED, custody=Ballotage.Custody.SERVER) | Q(state=State.OPENED)
    ).exclude(events__kind="incident")


def online_marks(ballotage):
    return RollMark.objects.filter(ballotage=ballotage, channel=RollMark.Channel.ONLINE)


def reason_of_state(ballotage):
    """Return the published reason of a pause or a cancellation, '' in any other state."""
    event = ballotage.events.filter(kind=ballotage.state, kind__in=["paused", "cancelled"]).order_by("-number").first()
    return event.text if event else ""


def turnout_by_level(ballotage):
    """Return {level: online marks on the roll}; published with the result."""
    rows = online_marks(ballotage).values_list("level")
    return dict(rows.annotate(n=Count("voter_key")).order_by("level"))


def rounded_turnout(ballotage):
    """Return the marks on the roll rounded down to 10, which is all anybody sees while voting lasts."""
    return online_marks(ballotage).count() // 10 * 10


def sealed_ballots(ballotage):
    return SealedBallot.objects.filter(ballotage=ballotage)


def opened_ballots(ballotage, pool):
    """Return (check code, choice as canonical JSON) of a pool in the order of codes, which is that of the key."""
    return (
        OpenedBallot.objects.filter(ballotage=ballotage, pool=pool)
        .order_by("check_code")
        .values_list("check_code", "choice")
    )


def codes_beginning_with(ballotage, pool, prefix):
    """Return (check code, choice or None) of one page of the public list: choice is None where it is not published."""
    tally = ballotage.tallies.get(kind="count")
    is_full = publication.regime(json.loads(ballotage.spec), tally.result["pools"][pool]) == publication.FULL
    rows = opened_ballots(ballotage, pool).filter(check_code__gte=prefix, check_code__lt=f"{prefix}~")
    return [(code, json.loads(choice) if is_full else None) for code, choice in rows]


def turnout_due():
    """Return running ballotages whose public turnout is older than a quarter of an hour."""
    return Ballotage.objects.filter(
        Q(turnout_at__isnull=True) | Q(turnout_at__lte=DatabaseClock() - timedelta(minutes=15)),
        state__in=[State.OPEN, State.PAUSED],
    )
