"""Casts the demo's votes. Each is a real cast in a transaction of its own, so this runs after everything else is saved."""

import time
from datetime import timedelta

from config.demo.city import SQUARE, TRIAL, officers, plan_ballotage
from consultations.ballot import keys
from consultations.models import Ballotage, Consultation, RollMark
from consultations.queries import ballotage as queries
from consultations.services.ballotage import acts, casting, clock, counting, opening
from consultations.services.ballotage.desk import desk_of
from consultations.services.ballotage.proving import Proof

VOTES, TRIAL_VOTES = 131, 63
SLOWER_AT_MOST = 4  # the trial vote stays open for as long as its casts would take at a quarter of the pace
TRIAL_PLANS = [
    ("SOWA", "Sowa", "The Owl", "nazwa po sąsiadce z dachu", "named after the neighbour on the roof"),
    ("KUZNIA", "Kuźnia", "The Forge", "nazwa po fabryce, która tu stała", "named after the factory that stood here"),
    ("PARTER", "Parter", "Ground Floor", "nazwa mówi, gdzie to jest", "the name says where it is"),
]


def vote(rng):
    """Votes on the square, and a trial vote of a few seconds whose result can be recounted."""
    square = Ballotage.objects.get(consultation__slug=SQUARE["slug"])
    if RollMark.objects.filter(ballotage=square).exists():
        return
    began = time.monotonic()
    _cast_all(square, VOTES, ["A", "B", "C"], [3, 6, 4], rng)
    seconds_each = (time.monotonic() - began) / VOTES
    clock.refresh_turnout(square)
    trial = _plan_trial(timedelta(seconds=1 + SLOWER_AT_MOST * seconds_each * TRIAL_VOTES))
    _cast_all(trial, TRIAL_VOTES, [row[0] for row in TRIAL_PLANS], [5, 3, 2], rng)
    _finish(trial)


def _plan_trial(duration):
    now = queries.database_now()
    trial = plan_ballotage(
        Consultation.objects.get(slug=TRIAL["slug"]),
        title_pl="Próbne głosowanie: nazwa sali na parterze",
        title_en="Trial vote: the name of the ground-floor room",
        question_pl="Jak nazwać salę na parterze budynku A?", question_en="What should the ground-floor room of building A be called?",
        opens_at=now, closes_at=now + duration, options=TRIAL_PLANS,
    )  # fmt: skip
    first, second = officers()
    acts.propose(trial, act="freeze", by=first)
    acts.confirm(trial, by=second)
    return trial


def _cast_all(ballotage, count, options, weights, rng):
    desk = desk_of(ballotage.public_id)
    pool = desk.spec["pools"][0]["code"]
    for number in range(count):
        key = keys.voter_key(desk.roll_key, "email", f"mieszkaniec{number}@example.org")
        proof = Proof("E1", key, (key,), "")
        check_codes, __ = casting.issue_codes(desk, proof)
        casting.cast(desk, proof=proof, check_codes=check_codes, choices={pool: rng.choices(options, weights)})


def _finish(trial):
    """Wait for the close, open, count, verify and publish, as two officers do."""
    while not clock.close_if_due(trial):
        time.sleep(0.1)
    opening.open_ballots(trial)
    counting.count(trial)
    first, second = officers()
    for act in ("verify", "publish"):
        acts.propose(trial, act=act, by=first)
        acts.confirm(trial, by=second)
