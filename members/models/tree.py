"""The guard of the organisation tree, kept by the database: no cycle, at most five levels."""

import pgtrigger

MAX_DEPTH = 5

# An AFTER trigger, so that it sees every row of a bulk update; the lock makes two simultaneous moves wait for each other.
GUARD = """
    PERFORM pg_advisory_xact_lock(hashtext('{table}_tree'));
    WITH RECURSIVE up(id, parent_id, depth) AS (
        SELECT id, parent_id, 1 FROM {table} WHERE id = NEW.id
        UNION ALL
        SELECT o.id, o.parent_id, up.depth + 1 FROM {table} o JOIN up ON o.id = up.parent_id WHERE up.depth <= {depth}
    ), down(id, depth) AS (
        SELECT id, 0 FROM {table} WHERE id = NEW.id
        UNION ALL
        SELECT o.id, down.depth + 1 FROM {table} o JOIN down ON o.parent_id = down.id WHERE down.depth <= {depth}
    )
    SELECT (SELECT max(depth) FROM up) + (SELECT max(depth) FROM down) INTO levels;
    IF levels > {depth} THEN
        RAISE EXCEPTION 'organisation % closes a cycle or stands below level {depth}', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_tree';
    END IF;
    RETURN NULL;
"""


def tree_guard(table):
    """Return the trigger that refuses a cycle or a sixth level in `table` (columns id, parent_id)."""
    return pgtrigger.Trigger(
        name="tree_guard",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("parent_id"),
        condition=pgtrigger.Q(new__parent__isnull=False),
        declare=[("levels", "integer")],
        func=GUARD.format(table=table, depth=MAX_DEPTH),
    )
