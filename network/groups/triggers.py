"""What the database itself keeps about groups, whatever the code does: terms without a gap, applications in time."""

import pgtrigger

# Where two records of one organisation become one, rows follow the kept record.
FOLLOWS_A_MERGE = """
        IF TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                                         WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id)
           AND to_jsonb(NEW) - 'organisation_id' = to_jsonb(OLD) - 'organisation_id' THEN
            RETURN NEW;
        END IF;
"""

TERMS_GUARD = """
    -- The lock makes two changes of one group wait for each other, so that each sees what the other left.
    SELECT * INTO found_group FROM groups_group WHERE id = {group} FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF found_group.coordinator_id IS DISTINCT FROM
       (SELECT organisation_id FROM groups_coordinatorterm WHERE group_id = found_group.id AND upper_inf(valid)) THEN
        RAISE EXCEPTION 'the coordinator of a group is the organisation of its open term'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'coordinator_is_the_open_term';
    END IF;
    IF EXISTS (SELECT 1 FROM (SELECT lower(valid) AS starts, lag(upper(valid)) OVER terms AS before,
                                     row_number() OVER terms AS number
                                FROM groups_coordinatorterm WHERE group_id = found_group.id
                              WINDOW terms AS (ORDER BY lower(valid))) term
                WHERE number > 1 AND before IS DISTINCT FROM starts) THEN
        RAISE EXCEPTION 'a coordinator follows another without a gap'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'coordinator_terms_have_no_gap';
    END IF;
    RETURN NULL;
"""


def coordinator_is_the_open_term(group, *, on):
    """Return the trigger of table `on` that looks at the end of the transaction at the group whose id is the SQL `group`."""
    is_group = on == "groups_group"
    return pgtrigger.Trigger(
        name="coordinator_is_the_open_term",
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        operation=(pgtrigger.Insert | pgtrigger.UpdateOf("coordinator_id"))
        if is_group
        else (pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete),
        declare=[("found_group", "groups_group%ROWTYPE")],
        func=TERMS_GUARD.format(group=group),
    )


def past_terms_are_fixed():
    """Return the trigger that keeps ended terms as they are, and lets a running one only end."""
    return pgtrigger.Trigger(
        name="past_terms_are_fixed",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func="""
            IF TG_OP = 'DELETE'
               OR (NEW.group_id, NEW.organisation_id, NEW.handover_note, lower(NEW.valid))
                  IS DISTINCT FROM (OLD.group_id, OLD.organisation_id, OLD.handover_note, lower(OLD.valid))
               OR (NOT upper_inf(OLD.valid) AND NEW.valid <> OLD.valid) THEN
                RAISE EXCEPTION 'a term of a coordinator can only be ended, once'
                  USING ERRCODE = 'check_violation', CONSTRAINT = 'past_terms_are_fixed';
            END IF;
            RETURN NEW;
        """,
    )


APPLICATION_IN_TIME = pgtrigger.Trigger(
    name="application_in_time",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("call_id", "organisation_id", "text"),
    func=FOLLOWS_A_MERGE
    + """
        PERFORM 1 FROM groups_coordinatorcall
          WHERE id = NEW.call_id AND outcome = '' AND opens_at <= clock_timestamp() AND clock_timestamp() < closes_at
            FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'applications are taken only while the call is open'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'application_in_time';
        END IF;
        RETURN NEW;
    """,
)
