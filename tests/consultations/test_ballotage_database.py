"""What the database itself refuses: frozen rules, append-only rows, votes out of hours."""

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, InternalError, connection, models, transaction

from consultations.models import (
    Ballotage,
    BallotageEvent,
    EligibleKey,
    OpenedBallot,
    Option,
    Pool,
    ProposedAct,
    RollAlias,
    RollMark,
    SealedBallot,
)
from tests.consultations.shifted_clock import shifted_clock
from tests.consultations.votes import HOUR, close_and_count, do, make_draft, make_officers, make_open, vote

pytestmark = pytest.mark.django_db
VOTE_TABLES = [RollMark, RollAlias, SealedBallot, OpenedBallot]


def refused(sql, params=(), *, error=InternalError, match=None):
    with pytest.raises(error, match=match), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, params)


# --- frozen rules ---


@pytest.mark.parametrize(
    "assignment",
    [
        "title_pl = 'x'", "question_en = 'x'", "method = 'approval/1'", "params = '{\"k\": 2}'", "tie_chain = '{min_cost}'",
        "level = 'B'", "custody = 'commission'", "roll_kind = 'closed'", "proofs = '{E3}'", "opens_at = now()",
        "closes_at = closes_at + interval '1 day'", "spec = '{}'", "spec_sha256 = repeat('0', 64)", "public_id = gen_random_uuid()",
        "objection_days = 1", "entropy_source_pl = 'x'", "entropy = 'x'",
    ],
)  # fmt: skip
def test_the_rules_of_a_frozen_ballotage_do_not_change_even_by_sql(assignment):
    ballotage = make_open()

    refused(f"UPDATE consultations_ballotage SET {assignment} WHERE id = %s", [ballotage.pk])


def test_a_draft_may_change():
    ballotage = make_draft()

    assert Ballotage.objects.filter(pk=ballotage.pk).update(title_pl="Inny tytuł") == 1
    Option.objects.filter(ballotage=ballotage).update(title_pl="x")
    ballotage.delete()
    assert not Pool.objects.filter(ballotage_id=ballotage.pk).exists()


def test_options_and_pools_of_a_frozen_ballotage_do_not_change_by_orm_or_sql():
    ballotage = make_open()
    option, pool, other = Option.objects.first(), Pool.objects.first(), make_draft()

    for change in (
        lambda: Option.objects.filter(pk=option.pk).update(title_pl="x"),
        lambda: Option.objects.create(ballotage=ballotage, pool=pool, code="X", title_pl="x"),
        lambda: Option.objects.filter(pk=option.pk).delete(),
        lambda: Option.objects.filter(pk=option.pk).update(ballotage=other),
        lambda: other.options.update(ballotage=ballotage),
        lambda: Pool.objects.filter(pk=pool.pk).update(max_choices=3),
        lambda: Pool.objects.create(ballotage=ballotage, code="x", name_pl="x"),
        lambda: EligibleKey.objects.create(ballotage=ballotage, voter_key=b"x" * 32, level="E1", batch=1),
        ballotage.delete,
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize("state", ["draft", "frozen", "closed", "opened", "counted", "published"])
def test_no_state_is_set_by_hand(state):
    ballotage = make_open()

    refused("UPDATE consultations_ballotage SET state = %s WHERE id = %s", [state, ballotage.pk])


def test_a_closed_vote_is_never_reopened():
    ballotage = close_and_count(make_open())

    for state in ("open", "paused", "closed", "frozen"):
        refused("UPDATE consultations_ballotage SET state = %s WHERE id = %s", [state, ballotage.pk])


# --- append-only ---


def test_rows_of_the_vote_are_written_once():
    officers = make_officers()
    ballotage = make_open(officers)
    for number in range(12):
        vote(ballotage, f"voter{number}")
    close_and_count(ballotage)

    for table in ("rollmark", "rollalias", "sealedballot", "logleaf", "checkpoint", "openedballot", "ballotageevent"):
        refused(f"UPDATE consultations_{table} SET ballotage_id = ballotage_id", match="append-only")
        refused(f"DELETE FROM consultations_{table}", match="append-only")


@pytest.mark.parametrize(
    "table",
    ["rollmark", "rollalias", "sealedballot", "logleaf", "checkpoint", "openedballot", "invalidballot", "ballotageevent", "ballotage", "pool", "option", "eligiblekey"],
)  # fmt: skip
def test_tables_of_the_vote_are_never_truncated(table):
    with connection.cursor() as cursor:
        cursor.execute(
            f"ALTER TABLE consultations_{table} ENABLE TRIGGER refuse_truncate"
        )  # off only for the test runner

    refused(f"TRUNCATE consultations_{table} CASCADE")


def test_only_a_closed_ballotage_is_sorted_and_only_a_cancelled_one_destroyed():
    ballotage = make_open()
    vote(ballotage, "anna")

    refused("SELECT consultations_sort_sealed(%s)", [ballotage.pk], match="closed")
    refused("SELECT consultations_destroy_sealed(%s)", [ballotage.pk], match="cancelled")


def test_cancelling_destroys_ciphertexts_and_keys_unopened():
    officers = make_officers()
    ballotage = make_open(officers)
    vote(ballotage, "anna")

    ballotage = do(ballotage, ProposedAct.Act.CANCEL, officers, reason="Błąd w treści pytania.")

    assert ballotage.state == "cancelled"
    assert not SealedBallot.objects.filter(ballotage=ballotage).exists()
    assert RollMark.objects.filter(ballotage=ballotage).count() == 1
    secret = ballotage.secret
    assert (secret.wrapped_roll_key, secret.wrapped_sealing_key, secret.wrapped_checkpoint_key) == (None, None, None)


# --- hours ---

MARK = "INSERT INTO consultations_rollmark (ballotage_id, voter_key, level, channel) VALUES (%s, %s, 'E1', 'online')"
SEAL = "INSERT INTO consultations_sealedballot (ballotage_id, leaf, ciphertext) VALUES (%s, %s, 'x')"


@pytest.mark.parametrize("sql", [MARK, SEAL])
def test_no_vote_row_enters_out_of_hours_or_in_another_state(sql):
    ballotage, frozen = make_open(), do(make_draft(), ProposedAct.Act.FREEZE, make_officers())

    with connection.cursor() as cursor:
        cursor.execute(sql, [ballotage.pk, b"a" * 32])
    refused(sql, [frozen.pk, b"a" * 32], match="not open")
    refused(sql, [0, b"a" * 32], match="not open")
    for shift in (2 * HOUR, -2 * HOUR):
        with shifted_clock(shift):
            refused(sql, [ballotage.pk, b"b" * 32], match="not open")


@pytest.mark.parametrize("sql", [MARK, SEAL])
def test_the_key_of_the_roll_and_of_the_urn_is_unique(sql):
    ballotage = make_open()
    with connection.cursor() as cursor:
        cursor.execute(sql, [ballotage.pk, b"a" * 32])

    refused(sql, [ballotage.pk, b"a" * 32], error=IntegrityError)


# --- shape (V10) ---


def test_vote_tables_hold_no_time_no_serial_no_user_and_no_index_but_the_key():
    for model in VOTE_TABLES:
        fields = model._meta.local_fields
        assert not [f for f in fields if isinstance(f, models.DateField | models.TimeField | models.AutoField)]
        related = {f.related_model for f in fields if f.is_relation}
        assert related == {Ballotage}
        assert model._meta.indexes == []
        assert model._meta.constraints == []
        with connection.cursor() as cursor:
            cursor.execute("SELECT indexdef FROM pg_indexes WHERE tablename = %s", [model._meta.db_table])
            assert ["_pkey" in row[0] for row in cursor.fetchall()] == [True]


def test_vote_tables_are_not_tracked_by_history():
    names = {model.__name__ for model in apps.get_app_config("consultations").get_models()}

    assert not {f"{model.__name__}{suffix}" for model in VOTE_TABLES for suffix in ("Event", "History")} & names
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'pgtrigger_%%' AND tgrelid::regclass::text = ANY(%s)",
            [[model._meta.db_table for model in VOTE_TABLES]],
        )
        assert cursor.fetchall() == []


def test_vote_rows_take_no_lock_on_their_ballotage():
    with connection.cursor() as cursor:
        for model in (RollMark, RollAlias, SealedBallot, OpenedBallot):
            cursor.execute(
                "SELECT count(*) FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'f'",
                [model._meta.db_table],
            )
            assert cursor.fetchone() == (0,)


# --- two people ---


def test_an_act_of_two_needs_two_different_people_in_the_database_too():
    ballotage, (first, _second) = make_draft(), make_officers()

    for by, second in ((first, first), (first, None), (None, None)):
        with pytest.raises(IntegrityError), transaction.atomic():
            BallotageEvent.objects.create(
                ballotage=ballotage, number=1, at="2026-05-01T00:00Z", kind="frozen", by=by, second_by=second
            )
