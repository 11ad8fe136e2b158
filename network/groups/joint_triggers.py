"""What the database itself keeps about joint work: points of a vote, agendas step by step, drafts that wait for comments."""

import pgtrigger

from network.groups.triggers import FOLLOWS_A_MERGE

IS_MERGE = """
        is_merge := TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM members_organisation
                     WHERE id = OLD.organisation_id AND merged_into_id = NEW.organisation_id);
"""

POINTS_GUARD = """
        -- The lock makes two people of one organisation wait for each other, so that each sees what the other gave.
        SELECT * INTO vote FROM groups_trendvote WHERE id = COALESCE(NEW.vote_id, OLD.vote_id) FOR UPDATE;
        IF NOT is_merge AND NOT vote.runs @> clock_timestamp() THEN
            RAISE EXCEPTION 'points are given and changed only while the vote is open'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'points_while_the_vote_is_open';
        END IF;
        IF TG_OP = 'DELETE' THEN
            RETURN NULL;
        END IF;
        IF NOT is_merge AND NOT EXISTS (SELECT 1 FROM groups_trendcard
                                         WHERE id = NEW.card_id AND group_id = vote.group_id AND state = 'priority') THEN
            RAISE EXCEPTION 'points are for the cards that the vote is about'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'points_for_cards_of_the_vote';
        END IF;
        IF (SELECT sum(points) FROM groups_trendpriority
             WHERE vote_id = NEW.vote_id AND organisation_id = NEW.organisation_id) > vote.points_each THEN
            RAISE EXCEPTION 'an organisation has no more points than the vote gives to each'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'points_within_the_budget';
        END IF;
        RETURN NULL;
    """

POINTS_WITHIN_THE_BUDGET = pgtrigger.Trigger(
    name="points_within_the_budget",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("vote", "groups_trendvote%ROWTYPE"), ("is_merge", "boolean")],
    func=IS_MERGE + POINTS_GUARD,
)

AGENDA_STEP_BY_STEP = pgtrigger.Trigger(
    name="agenda_step_by_step",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("state"),
    func="""
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('collecting', 'commenting'), ('commenting', 'collecting'), ('commenting', 'prioritised'),
            ('prioritised', 'commenting'), ('prioritised', 'signed_off')) THEN
            RAISE EXCEPTION 'an agenda goes step by step'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_step_by_step';
        END IF;
        IF NEW.state = 'prioritised' AND (
            NOT EXISTS (SELECT 1 FROM groups_agendaitem WHERE agenda_id = NEW.id)
            OR EXISTS (SELECT 1 FROM groups_agendaitem WHERE agenda_id = NEW.id AND priority IS NULL)) THEN
            RAISE EXCEPTION 'each item of an agenda has a priority before it is signed'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_is_prioritised';
        END IF;
        IF NEW.state = 'signed_off' AND NOT EXISTS (
            SELECT 1 FROM groups_agreement WHERE id = NEW.agreement_id AND state = 'in_force') THEN
            RAISE EXCEPTION 'an agenda is signed off when its agreement is in force'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'agenda_signed_by_all';
        END IF;
        RETURN NEW;
    """,
)

ITEMS_GUARD = """
        SELECT state INTO step FROM groups_jointagenda WHERE id = COALESCE(NEW.agenda_id, OLD.agenda_id) FOR SHARE;
        IF (TG_OP <> 'UPDATE' AND step <> 'collecting') OR step NOT IN ('collecting', 'commenting') THEN
            RAISE EXCEPTION 'items are proposed while they are collected, and fixed once they are prioritised'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'items_of_the_step';
        END IF;
        RETURN COALESCE(NEW, OLD);
    """

ITEMS_OF_THE_STEP = pgtrigger.Trigger(
    name="items_of_the_step",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("step", "text")],
    func=FOLLOWS_A_MERGE + ITEMS_GUARD,
)

COMMENTS_OF_THE_STEP = pgtrigger.Trigger(
    name="comments_of_the_step",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=FOLLOWS_A_MERGE
    + """
        PERFORM 1 FROM groups_agendaitem i JOIN groups_jointagenda a ON a.id = i.agenda_id
          WHERE i.id = NEW.item_id AND a.state = 'commenting' FOR SHARE OF a;
        IF TG_OP <> 'INSERT' OR NOT FOUND THEN
            RAISE EXCEPTION 'comments are added while an agenda is commented on, and never changed'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'comments_of_the_step';
        END IF;
        RETURN NEW;
    """,
)

COMMENT_IN_TIME = pgtrigger.Trigger(
    name="draft_comment_in_time",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("review_id", "organisation_id", "body"),
    func=FOLLOWS_A_MERGE
    + """
        PERFORM 1 FROM groups_draftreview WHERE id = NEW.review_id AND clock_timestamp() < due_at FOR SHARE;
        IF NOT FOUND OR (TG_OP = 'UPDATE' AND OLD.answer <> '') THEN
            RAISE EXCEPTION 'a draft is commented on until its day, and what is answered stays'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_comment_in_time';
        END IF;
        RETURN NEW;
    """,
)


REVIEW_GUARD = """
            IF {is_now} AND NOT {was} AND EXISTS (
                SELECT 1 FROM groups_draftreview r JOIN groups_groupmember m ON m.group_id = r.group_id
                 WHERE r.{column} = NEW.id AND clock_timestamp() < r.due_at AND m.role <> 'observer'
                   AND NOT EXISTS (SELECT 1 FROM groups_draftcomment c
                                    WHERE c.review_id = r.id AND c.organisation_id = m.organisation_id)) THEN
                RAISE EXCEPTION 'a draft is not published while it waits for comments'
                  USING ERRCODE = 'check_violation', CONSTRAINT = 'published_after_its_review';
            END IF;
            RETURN NEW;
        """


def published_after_its_review(column, becomes):
    """Return the trigger of the table that `column` of a review points at: no row becomes `becomes` while a review waits."""
    return pgtrigger.Trigger(
        name="published_after_its_review",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        func=REVIEW_GUARD.format(column=column, is_now=becomes.format("NEW"), was=becomes.format("OLD")),
    )
