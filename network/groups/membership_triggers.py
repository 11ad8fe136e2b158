"""What the database itself keeps about membership: the order of states, who approves, and no network inside itself."""

import pgtrigger

# state -> the states that may follow
STEPS = {
    "draft": ("submitted",),
    "submitted": ("returned", "refused", "approved", "draft"),
    "returned": ("submitted", "draft"),
    "approved": ("active", "left", "excluded"),
    "active": ("suspended", "expiring", "left", "excluded"),
    "suspended": ("active", "left", "excluded"),
    "expiring": ("active", "expired", "left", "excluded"),
    "expired": ("active", "left", "excluded"),
}
_PAIRS = ", ".join(f"'{before}>{after}'" for before, states in STEPS.items() for after in states)

STATES_FOLLOW_ONE_ANOTHER = pgtrigger.Trigger(
    name="membership_states",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("state"),
    condition=pgtrigger.Q(old__state__df=pgtrigger.F("new__state")),
    func=f"""
        IF NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY[{_PAIRS}]) THEN
            RAISE EXCEPTION 'a membership that is % does not become %', OLD.state, NEW.state
              USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_states';
        END IF;
        RETURN NEW;
    """,
)

# The applicant is an organisation, or a network and then whoever coordinates it.
APPROVED_BY_SOMEBODY_ELSE = pgtrigger.Trigger(
    name="approved_by_somebody_else",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("state"),
    condition=pgtrigger.Q(old__state__df=pgtrigger.F("new__state"), new__state="approved"),
    func="""
        IF NOT EXISTS (SELECT 1 FROM members_user u JOIN members_staffrole r ON r.user_id = u.id
                        WHERE u.id = NEW.decided_by_id AND u.is_staff AND r.role IN ('network_manager', 'editor'))
           OR EXISTS (SELECT 1 FROM members_affiliation f JOIN members_person p ON p.id = f.person_id
                       WHERE p.user_id = NEW.decided_by_id AND f.valid @> clock_timestamp()
                         AND (f.organisation_id = NEW.organisation_id
                              OR f.organisation_id IN (SELECT organisation_id FROM groups_network_coordinators
                                                        WHERE network_id = NEW.member_network_id))) THEN
            RAISE EXCEPTION 'staff who do not belong to the applicant approve a membership'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'approved_by_somebody_else';
        END IF;
        RETURN NEW;
    """,
)

# After the row is there, so that it sees the whole statement; the lock makes two such changes wait for each other.
NETWORKS_FORM_NO_CYCLE = pgtrigger.Trigger(
    name="networks_form_no_cycle",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("network_id", "member_network_id"),
    condition=pgtrigger.Q(new__member_network__isnull=False),
    func="""
        PERFORM pg_advisory_xact_lock(hashtext('groups_networks_in_networks'));
        IF EXISTS (
            WITH RECURSIVE inside(id) AS (
                SELECT NEW.member_network_id
                UNION
                SELECT m.member_network_id FROM groups_membership m JOIN inside ON m.network_id = inside.id
                 WHERE m.member_network_id IS NOT NULL AND m.state NOT IN ('refused', 'left', 'excluded'))
            SELECT 1 FROM inside WHERE id = NEW.network_id) THEN
            RAISE EXCEPTION 'a network does not belong to itself, nor to a network inside it'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'networks_form_no_cycle';
        END IF;
        RETURN NULL;
    """,
)
