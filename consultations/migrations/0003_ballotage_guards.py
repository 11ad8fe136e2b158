"""What the database itself refuses, whoever asks: pages, admin, ORM and raw SQL as the application role alike.

Times are read with clock_timestamp(): now() stands still from the beginning of a transaction.
"""

from django.db import migrations

APPEND_ONLY = (
    "rollmark",
    "rollalias",
    "sealedballot",
    "logleaf",
    "checkpoint",
    "openedballot",
    "invalidballot",
    "ballotageevent",
)
FROZEN_PARTS = ("pool", "option", "eligiblekey")

FUNCTIONS = """
-- Rows of the vote are written once. Only the two functions at the end may rewrite or destroy sealed ballots; they
-- are known by the call stack, which SQL sent by a client cannot forge.
CREATE FUNCTION consultations_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stack text;
BEGIN
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'consultations_sealedballot'
       AND (stack LIKE '%consultations_sort_sealed(%' OR stack LIKE '%consultations_destroy_sealed(%') THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

-- The last word on time and state, repeated after the service has asked.
CREATE FUNCTION consultations_refuse_late_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stack text;
BEGIN
    PERFORM 1 FROM consultations_ballotage
     WHERE id = NEW.ballotage_id AND state = 'open'
       AND opens_at <= clock_timestamp() AND clock_timestamp() < closes_at;
    IF FOUND THEN
        RETURN NEW;
    END IF;
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF TG_TABLE_NAME = 'consultations_sealedballot' AND stack LIKE '%consultations_sort_sealed(%' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the vote is not open';
END $$;

CREATE FUNCTION consultations_guard_ballotage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moves CONSTANT text[] := ARRAY[
        'draft>frozen', 'frozen>open', 'open>paused', 'paused>open', 'open>closed', 'paused>closed', 'closed>opened',
        'opened>counted', 'counted>verified', 'verified>published',
        'draft>cancelled', 'frozen>cancelled', 'open>cancelled', 'paused>cancelled', 'closed>cancelled'];
    free CONSTANT text[] := ARRAY['state', 'entropy', 'contested_until', 'shown_turnout', 'turnout_at'];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION 'ballotages are never truncated';
    END IF;
    IF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'draft' THEN
            RAISE EXCEPTION 'a % ballotage stays', OLD.state;
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.state <> NEW.state AND OLD.state || '>' || NEW.state <> ALL (moves) THEN
        RAISE EXCEPTION 'a ballotage does not go from % to %', OLD.state, NEW.state;
    END IF;
    IF OLD.state = 'frozen' AND NEW.state = 'open' AND clock_timestamp() < OLD.opens_at THEN
        RAISE EXCEPTION 'opens_at is not reached';
    END IF;
    IF OLD.state IN ('open', 'paused') AND NEW.state = 'closed' AND clock_timestamp() < OLD.closes_at THEN
        RAISE EXCEPTION 'closes_at is not reached';
    END IF;
    IF OLD.state <> 'draft' AND to_jsonb(OLD) - free IS DISTINCT FROM to_jsonb(NEW) - free THEN
        RAISE EXCEPTION 'the rules of a frozen ballotage do not change';
    END IF;
    IF OLD.entropy <> NEW.entropy AND (OLD.state <> 'opened' OR OLD.entropy <> '') THEN
        RAISE EXCEPTION 'the public event is written down once, before the count';
    END IF;
    RETURN NEW;
END $$;

-- FOR SHARE waits for a freeze in progress, so that nothing slips in beside it. Two statements on purpose: in one, the
-- planner would look at the old state first and then lock no row at all.
CREATE FUNCTION consultations_guard_frozen_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    parents bigint[];
    sealed text;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION '% is never truncated', TG_TABLE_NAME;
    ELSIF TG_OP = 'INSERT' THEN
        parents := ARRAY[NEW.ballotage_id];
    ELSIF TG_OP = 'DELETE' THEN
        parents := ARRAY[OLD.ballotage_id];
    ELSE
        parents := ARRAY[OLD.ballotage_id, NEW.ballotage_id];
    END IF;
    PERFORM 1 FROM consultations_ballotage WHERE id = ANY (parents) FOR SHARE;
    SELECT state INTO sealed FROM consultations_ballotage WHERE id = ANY (parents) AND state <> 'draft' LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the rules of a % ballotage do not change', sealed;
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

-- Custody server: rewrite the sealed ballots in the order of their leaves, in one transaction, so that row versions
-- no longer tell with which roll mark each was written.
CREATE FUNCTION consultations_sort_sealed(wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM consultations_ballotage WHERE id = wanted AND state = 'closed';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only a closed ballotage is sorted';
    END IF;
    WITH gone AS (DELETE FROM consultations_sealedballot WHERE ballotage_id = wanted RETURNING *)
    INSERT INTO consultations_sealedballot (ballotage_id, leaf, ciphertext)
    SELECT ballotage_id, leaf, ciphertext FROM gone ORDER BY leaf;
END $$;

CREATE FUNCTION consultations_destroy_sealed(wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM consultations_ballotage WHERE id = wanted AND state = 'cancelled';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'only a cancelled ballotage is destroyed unopened';
    END IF;
    DELETE FROM consultations_sealedballot WHERE ballotage_id = wanted;
END $$;
"""

DROP_FUNCTIONS = """
DROP FUNCTION consultations_destroy_sealed(bigint), consultations_sort_sealed(bigint);
DROP FUNCTION consultations_guard_frozen_part(), consultations_guard_ballotage(),
              consultations_refuse_late_vote(), consultations_append_only();
"""


def trigger(table, name, when, each, function):
    return migrations.RunSQL(
        f"CREATE TRIGGER {name} {when} ON consultations_{table} FOR EACH {each} EXECUTE FUNCTION consultations_{function}()",
        f"DROP TRIGGER {name} ON consultations_{table}",
    )


class Migration(migrations.Migration):
    dependencies = [("consultations", "0002_ballotage")]
    operations = [
        migrations.RunSQL(FUNCTIONS, DROP_FUNCTIONS),
        *[trigger(t, "append_only", "BEFORE UPDATE OR DELETE", "ROW", "append_only") for t in APPEND_ONLY],
        *[trigger(t, "refuse_truncate", "BEFORE TRUNCATE", "STATEMENT", "append_only") for t in APPEND_ONLY],
        *[trigger(t, "in_time", "BEFORE INSERT", "ROW", "refuse_late_vote") for t in ("rollmark", "sealedballot")],
        trigger("ballotage", "guard", "BEFORE UPDATE OR DELETE", "ROW", "guard_ballotage"),
        trigger("ballotage", "refuse_truncate", "BEFORE TRUNCATE", "STATEMENT", "guard_ballotage"),
        *[trigger(t, "guard", "BEFORE INSERT OR UPDATE OR DELETE", "ROW", "guard_frozen_part") for t in FROZEN_PARTS],
        *[trigger(t, "refuse_truncate", "BEFORE TRUNCATE", "STATEMENT", "guard_frozen_part") for t in FROZEN_PARTS],
    ]
