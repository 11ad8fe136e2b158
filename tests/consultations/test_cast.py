"""Casting: what one vote writes, what is refused, and that nothing else happens. Races are in test_cast_races."""

import json
import secrets

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from consultations import checks
from consultations.ballot.choices import InvalidChoice
from consultations.models import Ballotage, EligibleKey, ProposedAct, RollAlias, RollMark, SealedBallot
from consultations.services.ballotage import casting, clock
from consultations.services.ballotage.desk import desk_of
from members.errors import IllegalTransition
from tests.consultations.shifted_clock import shifted_clock
from tests.consultations.votes import HOUR, close_and_count, do, make_draft, make_officers, make_open, vote, voter

pytestmark = pytest.mark.django_db


def counts():
    return RollMark.objects.count(), RollAlias.objects.count(), SealedBallot.objects.count()


def test_a_vote_is_a_mark_an_alias_and_a_sealed_ballot():
    ballotage = make_open()

    vote(ballotage, "anna")

    mark, alias, sealed = RollMark.objects.get(), RollAlias.objects.get(), SealedBallot.objects.get()
    assert (mark.level, mark.channel, bytes(alias.voter_key)) == ("E1", "online", bytes(mark.voter_key))
    assert len(sealed.ciphertext) == json.loads(ballotage.spec)["plaintext_length"] + 48


def test_all_ciphertexts_of_a_ballotage_have_one_length():
    ballotage = make_open(pools={"skwer": ["A", "a-very-long-code-20"], "park": ["C", "D"]})

    vote(ballotage, "anna", "A", park=["C"])
    vote(ballotage, "ewa", "a-very-long-code-20")
    vote(ballotage, "jan", None)

    assert len({len(sealed.ciphertext) for sealed in SealedBallot.objects.all()}) == 1


def test_the_same_person_votes_once():
    ballotage = make_open()
    vote(ballotage, "anna")

    with pytest.raises(IllegalTransition, match="już odnotowany"):
        vote(ballotage, "anna", "B")

    assert counts() == (1, 1, 1)


def test_a_second_identity_of_the_same_person_collides():
    ballotage = make_open()
    desk = desk_of(ballotage.public_id)
    email, phone = voter(desk, "anna"), voter(desk, "phone")
    both = phone._replace(alias_keys=(phone.voter_key, email.voter_key))
    codes, _token = casting.issue_codes(desk, email)
    casting.cast(desk, proof=email, check_codes=codes, choices={"skwer": ["A"]})

    with pytest.raises(IllegalTransition):
        casting.cast(desk, proof=both, check_codes=codes, choices={"skwer": ["A"]})

    assert counts() == (1, 1, 1)


@pytest.mark.parametrize(
    "choices", [{"skwer": ["X"]}, {"skwer": ["A", "B"]}, {"skwer": "A"}, {}, {"skwer": ["A"], "x": []}, {"skwer": [1]}]
)
def test_an_invalid_ballot_leaves_the_roll_unmarked(choices):
    ballotage = make_open()
    desk = desk_of(ballotage.public_id)
    proof = voter(desk, "anna")
    codes, _token = casting.issue_codes(desk, proof)

    with pytest.raises(InvalidChoice):
        casting.cast(desk, proof=proof, check_codes=codes, choices=choices)

    assert counts() == (0, 0, 0)


@pytest.mark.parametrize("codes", [{}, {"skwer": "x"}, {"skwer": "0000-0000-0000-0000-0000-AB"}])
def test_a_ballot_without_proper_codes_leaves_the_roll_unmarked(codes):
    desk = desk_of(make_open().public_id)

    with pytest.raises(InvalidChoice):
        casting.cast(desk, proof=voter(desk, "anna"), check_codes=codes, choices={"skwer": ["A"]})

    assert counts() == (0, 0, 0)


@pytest.mark.parametrize("shift", [2 * HOUR, -2 * HOUR])
def test_a_vote_out_of_hours_is_refused_by_the_clock_of_the_database(shift):
    ballotage = make_open()

    with shifted_clock(shift), pytest.raises(PermissionDenied):
        vote(ballotage, "anna")

    assert counts() == (0, 0, 0)


def test_a_vote_after_the_close_is_refused_and_counts_stay():
    ballotage = make_open()
    vote(ballotage, "anna")
    closed = close_and_count(ballotage)

    with pytest.raises(PermissionDenied):
        vote(closed, "ewa")

    assert counts() == (1, 1, 1)


def test_the_first_vote_opens_a_ballotage_whose_hour_has_come():
    ballotage = do(make_draft(), ProposedAct.Act.FREEZE, make_officers())

    vote(ballotage, "anna")

    assert Ballotage.objects.get().state == "open"
    assert counts() == (1, 1, 1)


def test_a_closed_roll_takes_only_those_on_it():
    officers, ballotage = make_officers(), make_draft(roll_kind="closed")
    EligibleKey.objects.create(ballotage=ballotage, voter_key=b"x" * 32, level="E1", batch=1)
    do(ballotage, ProposedAct.Act.FREEZE, officers)
    desk = desk_of(ballotage.public_id)
    listed = voter(desk, "anna")._replace(voter_key=b"x" * 32, alias_keys=(b"x" * 32,))
    codes, _token = casting.issue_codes(desk, listed)

    with pytest.raises(PermissionDenied, match="wykazie"):
        vote(ballotage, "ewa")
    casting.cast(desk, proof=listed, check_codes=codes, choices={"skwer": ["A"]})

    assert counts() == (1, 1, 1)


@pytest.mark.parametrize(("pools", "options"), [(1, 3), (4, 3), (1, 300), (4, 75)])
def test_a_cast_is_five_statements_whatever_the_number_of_pools_and_options(pools, options):
    names = {f"p{p}": [f"P{p}-{o}" for o in range(options)] for p in range(pools)}
    ballotage = make_open(pools=names)
    desk = desk_of(ballotage.public_id)
    proof = voter(desk, "anna")
    codes, _token = casting.issue_codes(desk, proof)

    with CaptureQueriesContext(connection) as queries:
        casting.cast(desk, proof=proof, check_codes=codes, choices={pool: [names[pool][0]] for pool in names})

    statements = [query["sql"].split()[0] for query in queries]
    assert statements == ["SAVEPOINT", "SELECT", "SELECT", "INSERT", "INSERT", "INSERT", "RELEASE"]
    assert "synchronous_commit" in queries[1]["sql"]


def test_casting_needs_neither_redis_nor_celery(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("a vote went through the broker")

    monkeypatch.setattr("celery.app.task.Task.apply_async", refuse)
    monkeypatch.setattr("redis.connection.AbstractConnection.connect", refuse)
    ballotage = make_open()

    vote(ballotage, "anna")

    assert counts() == (1, 1, 1)


# --- codes and their token ---


def test_codes_come_back_only_to_the_voter_and_vote_they_were_made_for():
    ballotage, other = make_open(), make_open()
    desk = desk_of(ballotage.public_id)
    anna = voter(desk, "anna")
    codes, token = casting.issue_codes(desk, anna)

    assert casting.read_codes(desk, anna, token) == codes
    for stranger_desk, stranger, forged in (
        (desk, voter(desk, "ewa"), token),
        (desk, anna._replace(slip=secrets.token_hex(8)), token),
        (desk_of(other.public_id), anna, token),
        (desk, anna, token[:-2]),
        (desk, anna, ""),
    ):
        with pytest.raises(PermissionDenied):
            casting.read_codes(stranger_desk, stranger, forged)


def test_codes_expire_after_an_hour(monkeypatch):
    desk = desk_of(make_open().public_id)
    anna = voter(desk, "anna")
    _codes, token = casting.issue_codes(desk, anna)
    monkeypatch.setattr(casting, "FORM_MINUTES", -1)

    with pytest.raises(PermissionDenied):
        casting.read_codes(desk, anna, token)


def test_every_pool_gets_its_own_code():
    desk = desk_of(make_open(pools={"a": ["A", "B"], "b": ["C", "D"]}).public_id)

    codes, _token = casting.issue_codes(desk, voter(desk, "anna"))

    assert codes.keys() == {"a", "b"}
    assert len(set(codes.values())) == 2


def test_nothing_choice_dependent_is_readable_in_the_database():
    """Canary: the code of an option with a unique name is nowhere in the vote's tables while voting lasts."""
    ballotage = make_open(pools={"skwer": ["KANAREK", "B"]})
    code = vote(ballotage, "anna", "KANAREK")["skwer"]

    for model in (RollMark, RollAlias, SealedBallot):
        for row in model.objects.values_list():
            stored = b"|".join(
                bytes(value) if isinstance(value, memoryview | bytes) else str(value).encode() for value in row
            )
            assert b"KANAREK" not in stored
            assert code.encode() not in stored


def test_clock_of_the_first_vote_is_harmless_when_somebody_opened_meanwhile(monkeypatch):
    ballotage = do(make_draft(), ProposedAct.Act.FREEZE, make_officers())
    real = clock.open_if_due
    monkeypatch.setattr(clock, "open_if_due", lambda b: (real(b), real(b)))

    vote(ballotage, "anna")

    assert counts() == (1, 1, 1)


@pytest.mark.parametrize(("debug", "value", "errors"), [(False, "off", 2), (False, "on", 0), (True, "off", 0)])
def test_a_production_database_that_may_lose_confirmed_votes_is_refused(settings, monkeypatch, debug, value, errors):
    settings.DEBUG = debug
    monkeypatch.setattr(checks, "_setting", lambda alias, name: value)

    assert len(checks.confirmed_votes_are_on_disk(None, ["default"])) == errors


def test_the_check_reads_the_settings_of_the_database():
    assert {checks._setting("default", name) for name in checks.DURABLE} <= {"on", "off"}
