"""What the database itself keeps about agreements: the same hash signed by all, and nothing signed ever changes."""

import pgtrigger

from network.groups.triggers import FOLLOWS_A_MERGE

IN_FORCE_WHEN_ALL_SIGNED = pgtrigger.Trigger(
    name="in_force_when_all_signed",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__state="in_force"),
    func="""
        IF TG_OP = 'UPDATE' AND OLD.state = 'in_force' THEN
            RETURN NEW;
        END IF;
        IF NOT EXISTS (SELECT 1 FROM groups_signatory WHERE agreement_id = NEW.id AND is_required)
           OR EXISTS (SELECT 1 FROM groups_signatory s WHERE s.agreement_id = NEW.id AND s.is_required
                         AND NOT EXISTS (SELECT 1 FROM groups_signature g
                                           JOIN groups_agreementversion v ON v.id = g.version_id
                                          WHERE g.signatory_id = s.id AND g.version_id = NEW.version_id
                                            AND g.sha256 = v.sha256 AND v.withdrawn_at IS NULL)) THEN
            RAISE EXCEPTION 'an agreement is in force when all who must have signed the same file'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'in_force_when_all_signed';
        END IF;
        RETURN NEW;
    """,
)

WHAT_IS_SIGNED_IS_FIXED = pgtrigger.Trigger(
    name="what_is_signed_is_fixed",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__state__in=["in_signature", "in_force", "amended", "terminated", "expired"]),
    func="""
        IF TG_OP = 'DELETE' THEN
            RAISE EXCEPTION 'an agreement that was sent for signature stays'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'what_is_signed_is_fixed';
        END IF;
        IF (NEW.network_id, NEW.kind, NEW.title_pl, NEW.title_en, NEW.place, NEW.group_id, NEW.amends_id, NEW.valid_from,
            NEW.valid_to)
           IS DISTINCT FROM
           (OLD.network_id, OLD.kind, OLD.title_pl, OLD.title_en, OLD.place, OLD.group_id, OLD.amends_id, OLD.valid_from,
            OLD.valid_to)
           OR (NEW.version_id IS DISTINCT FROM OLD.version_id AND NEW.state <> 'draft')
           OR (OLD.state <> 'in_signature' AND NEW.state IN ('draft', 'in_signature'))
           OR (OLD.state IN ('amended', 'terminated', 'expired') AND NEW.state <> OLD.state) THEN
            RAISE EXCEPTION 'what is signed does not change'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'what_is_signed_is_fixed';
        END IF;
        RETURN NEW;
    """,
)

VERSION_IS_FIXED = pgtrigger.Trigger(
    name="version_is_fixed",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE'
           OR (NEW.agreement_id, NEW.number, NEW.file, NEW.name, NEW.size_bytes, NEW.sha256, NEW.added_at)
              IS DISTINCT FROM
              (OLD.agreement_id, OLD.number, OLD.file, OLD.name, OLD.size_bytes, OLD.sha256, OLD.added_at)
           OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
            RAISE EXCEPTION 'a version of an agreement does not change'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'version_is_fixed';
        END IF;
        RETURN NEW;
    """,
)

SIGNATORIES_OF_A_DRAFT = pgtrigger.Trigger(
    name="signatories_of_a_draft",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=FOLLOWS_A_MERGE
    + """
        PERFORM 1 FROM groups_agreement
          WHERE id = COALESCE(NEW.agreement_id, OLD.agreement_id) AND state <> 'draft' FOR SHARE;
        IF FOUND THEN
            RAISE EXCEPTION 'who signs is fixed once an agreement is sent for signature'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'signatories_of_a_draft';
        END IF;
        RETURN COALESCE(NEW, OLD);
    """,
)

SIGNATURE_OF_THE_TEXT = pgtrigger.Trigger(
    name="signature_of_the_text",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        PERFORM 1 FROM groups_signatory s
           JOIN groups_agreement a ON a.id = s.agreement_id
           JOIN groups_agreementversion v ON v.id = a.version_id
          WHERE s.id = NEW.signatory_id AND a.state = 'in_signature' AND a.version_id = NEW.version_id
            AND v.withdrawn_at IS NULL AND v.sha256 = NEW.sha256
            FOR SHARE OF a;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'only the version that is being signed is signed, with its own hash'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_of_the_text';
        END IF;
        IF NEW.method = 'portal' AND NOT EXISTS (
            SELECT 1 FROM members_affiliation f JOIN groups_signatory s ON s.organisation_id = f.organisation_id
             WHERE s.id = NEW.signatory_id AND f.person_id = NEW.person_id AND f.can_sign AND f.valid @> clock_timestamp()) THEN
            RAISE EXCEPTION 'only a person who may sign for the organisation now signs for it'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'signer_may_sign';
        END IF;
        RETURN NEW;
    """,
)
