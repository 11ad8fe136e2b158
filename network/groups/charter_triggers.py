"""What the database itself keeps about charters: a published text never changes, and what was accepted stays accepted."""

import pgtrigger

from network.groups.triggers import FOLLOWS_A_MERGE

PUBLISHED_TEXT_IS_FIXED = pgtrigger.Trigger(
    name="published_text_is_fixed",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__published_at__isnull=False),
    func="""
        IF TG_OP = 'DELETE'
           OR to_jsonb(NEW) - 'published_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'published_by_id' THEN
            RAISE EXCEPTION 'the text of a published charter does not change'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'published_text_is_fixed';
        END IF;
        RETURN NEW;
    """,
)

ONLY_PUBLISHED_IS_ACCEPTED = pgtrigger.Trigger(
    name="only_published_is_accepted",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM groups_charterversion WHERE id = NEW.version_id AND published_at IS NOT NULL) THEN
            RAISE EXCEPTION 'only a published charter is accepted'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'only_published_is_accepted';
        END IF;
        RETURN NEW;
    """,
)

ACCEPTED_IS_FIXED = pgtrigger.Trigger(
    name="accepted_is_fixed",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=FOLLOWS_A_MERGE
    + """
        RAISE EXCEPTION 'an acceptance of the charter is never changed nor deleted'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'accepted_is_fixed';
    """,
)
