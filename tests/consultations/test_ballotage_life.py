"""A ballotage from draft to published result, and every officer's step on the way."""

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection

from consultations import tasks
from consultations.ballot import log, sealing
from consultations.ballot import spec as specs
from consultations.ballot.canonical import parse_canonical
from consultations.models import (
    Ballotage,
    BallotageEvent,
    BallotageSecret,
    Checkpoint,
    InvalidBallot,
    LogLeaf,
    OpenedBallot,
    ProposedAct,
    SealedBallot,
    Tally,
)
from consultations.promise import promise_of
from consultations.services.ballotage import acts, casting, clock, counting, opening, publiclog, publishing, secrets
from consultations.services.ballotage.desk import desk_of
from consultations.verifier import verify_ballotage
from members.errors import IllegalTransition
from members.models import StaffRole
from tests.consultations.shifted_clock import shifted_clock
from tests.consultations.votes import (
    HOUR,
    close_and_count,
    do,
    make_consultation,
    make_draft,
    make_officers,
    make_open,
    vote,
    voter,
)
from tests.factories.members import staff_user

pytestmark = pytest.mark.django_db
Act = ProposedAct.Act


@pytest.fixture
def officers():
    return make_officers()


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def kinds(ballotage):
    return list(ballotage.events.values_list("kind", flat=True))


def raw_sealed(ballotage, plaintext=None):
    """Put a ballot into the urn past the service, as a faulty or dishonest server would."""
    desk = desk_of(ballotage.public_id)
    ciphertext = sealing.seal(bytes.fromhex(desk.spec["sealing_key"]), plaintext)
    proof = voter(desk, f"raw{SealedBallot.objects.count()}")
    casting._store(desk, proof, ciphertext)


def raw_ballot(ballotage, codes, choices):
    spec = json.loads(ballotage.spec)
    raw_sealed(
        ballotage,
        sealing.pad(sealing.ballot_json(spec["id"], ballotage.spec_sha256, codes, choices), spec["plaintext_length"]),
    )


# --- the whole way ---


@pytest.mark.parametrize(("votes", "files"), [(31, {"opened/skwer.csv"}), (12, {"codes.csv", "patterns.csv"})])
def test_from_draft_to_a_result_anybody_can_recount(officers, votes, files):
    ballotage = make_open(officers)
    codes = [vote(ballotage, f"voter{n}", "ABA"[n % 3])["skwer"] for n in range(votes - 1)] + [
        vote(ballotage, "blank", None)["skwer"]
    ]
    assert not OpenedBallot.objects.exists()

    ballotage = close_and_count(ballotage)
    assert ballotage.state == "counted"
    ballotage = do(ballotage, Act.VERIFY, officers)
    ballotage = do(ballotage, Act.PUBLISH, officers)

    assert ballotage.state == "published"
    assert kinds(ballotage) == ["frozen", "open", "closed", "opened", "counted", "verified", "published"]
    result = ballotage.tallies.get().signed
    assert {result.signed_by, result.second_signed_by} == set(officers)
    assert ballotage.contested_until == result.published_at + timedelta(days=7)
    with zipfile.ZipFile(result.bundle) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    assert files <= contents.keys()
    assert contents["verify_ballotage.py"] == Path(verify_ballotage.__file__).read_bytes()
    assert parse_canonical(contents["tally.json"])["pools"]["skwer"]["winners"] == ["A"]
    listed = "".join(text.decode() for name, text in contents.items() if name.endswith(".csv"))
    assert all(code in listed for code in codes)
    assert verify_ballotage.main([result.bundle.path]) == 0


def test_under_ten_ballots_only_the_winner_is_public(officers):
    ballotage = make_open(officers)
    for number in range(3):
        vote(ballotage, f"voter{number}", "B")

    ballotage = do(do(close_and_count(ballotage), Act.VERIFY, officers), Act.PUBLISH, officers)

    with zipfile.ZipFile(ballotage.tallies.get().signed.bundle) as archive:
        tally = parse_canonical(archive.read("tally.json"))
        assert "opened/skwer.csv" not in archive.namelist()
        assert archive.read("patterns.csv") == b"pool,ballots,choice\n"
    assert tally["pools"] == {"skwer": {"winners": ["B"], "withheld": True}}


def test_a_tie_waits_for_the_public_event(officers):
    ballotage = make_open(officers)
    for number in range(12):
        vote(ballotage, f"voter{number}", "AB"[number % 2])
    ballotage = close_and_count(ballotage)
    assert ballotage.state == "opened"

    with pytest.raises(ValidationError):
        counting.write_down_entropy(ballotage, text=" ", by=officers[0])
    with pytest.raises(PermissionDenied):
        counting.write_down_entropy(ballotage, text="3 8 14", by=staff_user(StaffRole.Role.AUDITOR))
    tally = counting.write_down_entropy(ballotage, text="2026-12-01: 3 8 14 22 31 40", by=officers[0])

    assert tally.result["pools"]["skwer"]["ties"][0]["resolved_by"] == "lot"
    with pytest.raises(IllegalTransition):
        counting.write_down_entropy(ballotage, text="other numbers", by=officers[0])
    ballotage = do(Ballotage.objects.get(pk=ballotage.pk), Act.VERIFY, officers)
    assert ballotage.state == "verified"


def test_a_vote_of_nobody_ends_too(officers):
    ballotage = do(close_and_count(make_open(officers)), Act.VERIFY, officers)

    assert do(ballotage, Act.PUBLISH, officers).state == "published"
    assert Tally.objects.get().result["pools"]["skwer"]["winners"] == []


# --- freezing ---


def test_the_frozen_spec_carries_rules_promise_and_keys_and_hashes_to_its_name(officers):
    ballotage = make_open(officers)

    spec = parse_canonical(ballotage.spec.encode())

    assert specs.frozen(spec) == (ballotage.spec, ballotage.spec_sha256)
    assert spec["promise"] == promise_of("server")
    assert spec["custody"] == "server"
    assert "uniemożliwia" in spec["promise"]["pl"]
    assert [option["code"] for option in spec["options"]] == ["A", "B", "C"]
    assert spec["plaintext_length"] % 64 == 0
    assert bytes.fromhex(spec["sealing_key"]) != secrets.sealing_key(ballotage)


def test_keys_are_wrapped_and_a_wrapped_key_opens_only_in_its_place(officers):
    first, second = make_open(officers), make_open(officers)
    raw = secrets.sealing_key(first)

    stored = BallotageSecret.objects.get(pk=first.pk)
    assert raw not in bytes(stored.wrapped_sealing_key)
    BallotageSecret.objects.filter(pk=second.pk).update(wrapped_sealing_key=stored.wrapped_sealing_key)

    with pytest.raises(ValueError, match="something else"):
        secrets.sealing_key(Ballotage.objects.get(pk=second.pk))


def test_freezing_needs_complete_rules_in_both_languages(officers):
    incomplete = make_draft(title_en="", pools={"skwer": ["A"]})

    with pytest.raises(ValidationError) as refusal:
        acts.propose(incomplete, act=Act.FREEZE, by=officers[0])

    assert [message.rpartition(" ")[2] for message in refusal.value.messages] == ["title.en", "pools.skwer.options"]


@pytest.mark.parametrize(
    "values",
    [
        {"custody": "commission"},
        {"family": "named"},
        {"roll_kind": "closed"},
        {"params": {"k": 2}},
        {"consultation": {"is_binding": True}},
    ],
)
def test_what_cannot_be_run_safely_is_not_frozen(officers, values):
    if "consultation" in values:
        values = {"consultation": make_consultation(**values["consultation"])}

    with pytest.raises(ValidationError):
        acts.propose(make_draft(**values), act=Act.FREEZE, by=officers[0])


def test_a_binding_vote_prints_the_reason_of_its_exception(officers):
    ballotage = make_draft(
        consultation=make_consultation(is_binding=True), exception_reason="Mała kwota; decyzja zarządu."
    )

    ballotage = do(ballotage, Act.FREEZE, officers)

    assert json.loads(ballotage.spec)["exceptions"] == ["Mała kwota; decyzja zarządu."]


# --- two officers ---


def test_the_same_officer_cannot_confirm_and_others_cannot_propose(officers):
    ballotage = make_draft()
    acts.propose(ballotage, act=Act.FREEZE, by=officers[0])

    with pytest.raises(PermissionDenied):
        acts.confirm(ballotage, by=officers[0])
    for outsider in (staff_user(StaffRole.Role.EDITOR), staff_user(StaffRole.Role.AUDITOR)):
        with pytest.raises(PermissionDenied):
            acts.confirm(ballotage, by=outsider)
        with pytest.raises(PermissionDenied):
            acts.propose(ballotage, act=Act.FREEZE, by=outsider)

    assert Ballotage.objects.get().state == "draft"


def test_what_was_changed_after_the_proposal_is_not_confirmed(officers):
    ballotage = make_draft()
    acts.propose(ballotage, act=Act.FREEZE, by=officers[0])
    ballotage.options.filter(code="A").update(title_pl="Parking")

    with pytest.raises(IllegalTransition, match="zmieniło"):
        acts.confirm(ballotage, by=officers[1])


def test_a_withdrawn_or_carried_out_proposal_is_gone(officers):
    ballotage = make_draft()
    acts.propose(ballotage, act=Act.FREEZE, by=officers[0])
    acts.withdraw_proposal(ballotage, by=officers[0])
    with pytest.raises(IllegalTransition):
        acts.confirm(ballotage, by=officers[1])

    do(ballotage, Act.FREEZE, officers)

    with pytest.raises(IllegalTransition):
        acts.confirm(ballotage, by=officers[1])
    with pytest.raises(IllegalTransition):
        acts.propose(ballotage, act=Act.FREEZE, by=officers[0])


def test_pausing_needs_a_public_reason_and_the_end_does_not_move(officers):
    ballotage = make_open(officers)
    with pytest.raises(ValidationError):
        acts.propose(ballotage, act=Act.PAUSE, by=officers[0])

    paused = do(ballotage, Act.PAUSE, officers, reason="Awaria poczty.")
    with pytest.raises(PermissionDenied, match="wstrzymane"):
        vote(paused, "anna")
    resumed = do(paused, Act.RESUME, officers)
    vote(resumed, "anna")

    assert resumed.closes_at == ballotage.closes_at
    assert list(ballotage.events.values_list("kind", "text"))[2:] == [("paused", "Awaria poczty."), ("resumed", "")]


def test_a_paused_vote_closes_by_the_clock(officers):
    paused = do(make_open(officers), Act.PAUSE, officers, reason="Awaria.")

    assert close_and_count(paused).state == "counted"


# --- the clock ---


def test_clock_moves_happen_once_and_only_when_due():
    ballotage = do(make_draft(), Act.FREEZE, make_officers())

    with shifted_clock(-2 * HOUR):
        assert not clock.open_if_due(ballotage)
    assert clock.open_if_due(ballotage)
    assert not clock.open_if_due(ballotage)
    assert not clock.close_if_due(ballotage)
    with shifted_clock(2 * HOUR):
        assert clock.close_if_due(ballotage)
        assert not clock.close_if_due(ballotage)
        clock.move_all()
        clock.move_all()

    assert kinds(ballotage) == ["frozen", "open", "closed", "opened", "counted"]


def test_the_periodic_task_does_what_is_due_and_is_harmless_twice():
    ballotage = make_open()
    vote(ballotage, "anna")

    with shifted_clock(2 * HOUR):
        tasks.move_ballotages_by_clock()
        tasks.move_ballotages_by_clock()

    assert Ballotage.objects.get().state == "counted"
    assert kinds(ballotage) == ["frozen", "open", "closed", "opened", "counted"]


def test_turnout_is_rounded_down_and_old():
    ballotage = make_open()
    for number in range(12):
        vote(ballotage, f"voter{number}")

    clock.move_all()
    vote(ballotage, "late")
    clock.move_all()

    ballotage.refresh_from_db()
    assert ballotage.shown_turnout == 10


def test_turnout_at_the_close_is_the_last_one():
    ballotage = make_open()
    clock.move_all()
    for number in range(21):
        vote(ballotage, f"voter{number}")

    with shifted_clock(2 * HOUR):
        clock.close_if_due(ballotage)

    ballotage.refresh_from_db()
    assert ballotage.shown_turnout == 20


# --- the public log ---


def test_leaves_wait_for_company_and_enter_sorted(monkeypatch):
    monkeypatch.setattr(publiclog.log, "BATCH_NOW", 4)
    ballotage = make_open()
    for number in range(3):
        vote(ballotage, f"voter{number}")
    assert publiclog.append(ballotage) is None

    vote(ballotage, "fourth")
    checkpoint = publiclog.append(ballotage)

    leaves = list(publiclog.leaves(ballotage))
    assert leaves == sorted(bytes(leaf) for leaf in SealedBallot.objects.values_list("leaf", flat=True))
    assert (checkpoint.size, bytes(checkpoint.root)) == (4, log.merkle_root(leaves))
    assert publiclog.append(ballotage) is None


def test_each_checkpoint_is_a_prefix_of_the_next_and_the_last_names_the_roll(monkeypatch):
    monkeypatch.setattr(publiclog.log, "BATCH_NOW", 2)
    ballotage = make_open()
    for number in range(7):
        vote(ballotage, f"voter{number}")
        publiclog.append(ballotage)
    close_and_count(ballotage)

    points = list(Checkpoint.objects.order_by("number"))
    leaves = list(publiclog.leaves(ballotage))
    key = bytes.fromhex(json.loads(ballotage.spec)["checkpoint_key"]["public"])
    assert [point.size for point in points] == [2, 4, 6, 7]
    assert all(bytes(point.root) == log.merkle_root(leaves[: point.size]) for point in points)
    assert all(log.checkpoint_is_genuine(point.body, public_key=key) for point in points)
    assert "final\nroll 7\n" in points[-1].body
    assert "final" not in points[0].body


def test_events_form_a_chain(officers):
    ballotage = close_and_count(make_open(officers))

    events = list(ballotage.events.order_by("number"))

    assert [event.number for event in events] == [1, 2, 3, 4, 5]
    assert [event.prev_hash for event in events] == ["0" * 64, *[event.hash for event in events[:-1]]]


# --- opening ---


def test_sealed_ballots_are_rewritten_before_opening_so_that_rows_no_longer_pair():
    ballotage = make_open()
    for number in range(5):
        vote(ballotage, f"voter{number}")
    with shifted_clock(2 * HOUR):
        clock.close_if_due(ballotage)
        opening.open_ballots(ballotage)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT xmin::text) FROM consultations_sealedballot")
        assert cursor.fetchone() == (1,)
        cursor.execute(
            "SELECT array_agg(leaf ORDER BY ctid) = array_agg(leaf ORDER BY leaf) FROM consultations_sealedballot"
        )
        assert cursor.fetchone() == (True,)
    assert LogLeaf.objects.count() == 5


def test_what_cannot_be_read_is_listed_as_invalid_with_its_reason(officers):
    ballotage = make_open(officers)
    code = "0000-0000-0000-0000-0000"
    for number in range(11):
        vote(ballotage, f"voter{number}")
    raw_ballot(ballotage, {"skwer": code}, {"skwer": ["X"]})
    raw_ballot(ballotage, {"skwer": "short"}, {"skwer": ["A"]})
    raw_ballot(ballotage, {}, {"skwer": ["A"]})
    raw_sealed(ballotage, b"too short")

    ballotage = close_and_count(ballotage)

    reasons = sorted(InvalidBallot.objects.values_list("reason", flat=True))
    assert reasons == ["illegal choice", "illegal choice", "illegal choice", "wrong length"]
    assert OpenedBallot.objects.count() == 11
    assert do(ballotage, Act.VERIFY, officers).state == "verified"


def test_two_equal_codes_stop_the_opening_as_a_public_incident():
    ballotage = make_open()
    for number in range(2):
        raw_ballot(ballotage, {"skwer": "0000-0000-0000-0000-0000"}, {"skwer": ["AB"[number]]})

    ballotage = close_and_count(ballotage)
    clock.move_all()

    assert ballotage.state == "closed"
    assert not OpenedBallot.objects.exists()
    assert list(ballotage.events.filter(kind="incident").values_list("text", flat=True)) == [
        "check code repeated: skwer 0000-0000-0000-0000-0000"
    ]


def test_counts_that_differ_block_the_opening():
    ballotage = make_open()
    vote(ballotage, "anna")
    with connection.cursor() as cursor:
        cursor.execute(casting.MARK_OPEN_ROLL, [ballotage.pk, b"x" * 32, "E1"])

    ballotage = close_and_count(ballotage)

    assert ballotage.state == "closed"
    assert BallotageEvent.objects.get(kind="incident").text == "counts differ: 1 sealed, 1 logged, 2 on the roll"


# --- verifying and publishing ---


def test_a_bundle_that_does_not_check_is_not_verified(officers, monkeypatch):
    ballotage = make_open(officers)
    for number in range(12):
        vote(ballotage, f"voter{number}", "B")
    ballotage = close_and_count(ballotage)
    Tally.objects.update(
        result=Tally.objects.get().result
        | {"pools": {"skwer": Tally.objects.get().result["pools"]["skwer"] | {"winners": ["C"]}}}
    )

    with pytest.raises(ValidationError, match="winners published"):
        publishing.verify(ballotage)


def test_only_the_verified_bundle_is_published(officers):
    ballotage = do(close_and_count(make_open(officers)), Act.VERIFY, officers)
    Tally.objects.update(bundle_sha256="0" * 64)

    with pytest.raises(ValidationError, match="nie jest ta paczka"):
        do(ballotage, Act.PUBLISH, officers)

    assert Ballotage.objects.get().state == "verified"


def test_bundles_of_one_vote_are_equal_byte_for_byte(officers):
    ballotage = make_open(officers)
    for number in range(12):
        vote(ballotage, f"voter{number}")
    ballotage = close_and_count(ballotage)

    first, second = io.BytesIO(), io.BytesIO()
    publishing._write(ballotage, first)
    publishing._write(ballotage, second)

    assert first.getvalue() == second.getvalue()
