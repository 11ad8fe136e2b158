"""Guards of joint work in groups: cards and points, agendas, pilots, drafts for comments."""

from tests.sabotage.guard import Guard

CELL = "tests/test_routes.py::test_route_answers_each_visitor_as_declared"
FOREIGN = "tests/test_foreign_ids.py::test_an_object_of_others_is_refused_as_if_it_did_not_exist"
MIGRATION = "network/groups/migrations/0009_joint_work.py"
TRENDS = "tests/groups/test_trends.py"
AGENDAS = "tests/groups/test_agendas.py"
PILOTS = "tests/groups/test_pilots.py"
REVIEWS = "tests/groups/test_reviews.py"

JOINT = [
    Guard(
        "an organisation has so many points",
        MIGRATION,
        "organisation_id = NEW.organisation_id) > vote.points_each",
        "organisation_id = NEW.organisation_id) > 32000",
        f"{TRENDS}::test_an_organisation_has_so_many_points_and_no_more",
    ),
    Guard(
        "points while the vote is open",
        MIGRATION,
        "IF NOT is_merge AND NOT vote.runs @> clock_timestamp() THEN",
        "IF false THEN",
        f"{TRENDS}::test_points_change_only_while_the_vote_is_open",
    ),
    Guard(
        "points for the cards of the vote",
        MIGRATION,
        "AND group_id = vote.group_id AND state = ",
        "OR state = ",
        f"{TRENDS}::test_points_are_only_for_the_cards_that_are_weighed",
    ),
    Guard(
        "nothing is weighed without evidence",
        MIGRATION,
        "models.Q(('state__in', ['priority', 'adopted']), _negated=True)",
        "models.Q(('state__in', ['none']), _negated=True)",
        f"{TRENDS}::test_nothing_is_weighed_without_evidence",
    ),
    Guard(
        "cards stay while they are weighed",
        "network/groups/services/trends.py",
        "if State.PRIORITY in (card.state, to) and queries.open_vote(card.group):",
        "if False:",
        f"{TRENDS}::test_one_vote_at_a_time_and_cards_stay_while_it_runs",
    ),
    Guard(
        "authors write their card",
        "network/groups/permissions.py",
        "any(can_work_in(user, card.group, one) for one in card.authors.all())",
        "can_view_group(user, card.group)",
        f"{TRENDS}::test_authors_and_the_coordinator_write_a_card_together_until_it_is_weighed",
    ),
    Guard(
        "observers look on",
        "network/groups/permissions.py",
        "seats = _seats(user, group).filter(organisation=organisation).exclude(role=GroupMember.Role.OBSERVER)",
        "seats = _seats(user, group).filter(organisation=organisation)",
        f"{TRENDS}::test_authors_and_the_coordinator_write_a_card_together_until_it_is_weighed",
    ),
    Guard(
        "cards of other groups are unknown",
        "network/groups/queries/trends.py",
        "return cards().filter(Q(state=State.ADOPTED) | Q(group__in=visible_groups(user)))",
        "return cards()",
        f"{TRENDS}::test_cards_of_other_groups_are_unknown_until_they_are_adopted",
    ),
    Guard(
        "boards of other groups are unknown",
        "network/groups/portal/trends.py",
        "queries.cards().filter(group__in=groups.visible_to(request.user))",
        "queries.cards()",
        f"{CELL}[groups:portal-trend]",
    ),
    Guard(
        "news of a group once",
        "network/messaging/joint_news.py",
        'f"milestone:{milestone.public_id}:done",',
        "f\"milestone:{__import__('time').time()}\",",
        "tests/messaging/test_joint_news.py::test_a_closed_milestone_is_a_line_for_the_members_of_its_group",
    ),
    # --- agendas ---
    Guard(
        "an agenda goes step by step",
        MIGRATION,
        "IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (",
        "IF false AND (OLD.state, NEW.state) NOT IN (",
        f"{AGENDAS}::test_the_database_takes_an_agenda_step_by_step[prioritised]",
    ),
    Guard(
        "each item has a priority",
        MIGRATION,
        "OR EXISTS (SELECT 1 FROM groups_agendaitem WHERE agenda_id = NEW.id AND priority IS NULL)) THEN",
        ") THEN",
        f"{AGENDAS}::test_an_agenda_without_an_order_or_a_signature_goes_no_further",
    ),
    Guard(
        "an agenda is signed by all",
        MIGRATION,
        "SELECT 1 FROM groups_agreement WHERE id = NEW.agreement_id AND state =",
        "SELECT 1 WHERE '' <>",
        f"{AGENDAS}::test_an_agenda_without_an_order_or_a_signature_goes_no_further",
    ),
    Guard(
        "items belong to their step",
        MIGRATION,
        "RAISE EXCEPTION 'items are proposed while",
        "RAISE NOTICE 'items are proposed while",
        f"{AGENDAS}::test_items_and_comments_belong_to_their_step",
    ),
    Guard(
        "comments never change",
        MIGRATION,
        "IF TG_OP <> 'INSERT' OR NOT FOUND THEN",
        "IF NOT FOUND THEN",
        f"{AGENDAS}::test_comments_never_change",
    ),
    Guard(
        "the agenda is signed off with its agreement",
        "network/groups/receivers.py",
        "    agendas.sign_off(agreement)\n",
        "    pass\n",
        f"{AGENDAS}::test_an_agenda_goes_from_proposals_to_the_signature_of_all",
    ),
    Guard(
        "agendas of other groups are unknown",
        "network/groups/queries/agendas.py",
        "return agendas().filter(group__in=visible_inside(user))",
        "return agendas()",
        f"{AGENDAS}::test_agendas_of_other_groups_are_unknown",
    ),
    # --- pilots ---
    Guard(
        "feedback is answered in words",
        MIGRATION,
        "models.Q(models.Q(('state', 'open'), _negated=True), models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False))",
        "models.Q(('state', 'open'), _negated=True)",
        f"{PILOTS}::test_an_answer_has_words_and_what_is_mended_a_release",
    ),
    Guard(
        "feedback comes from the pilot",
        "network/groups/services/pilots.py",
        "if not permissions.can_send_feedback(by, feedback.group, feedback.organisation):",
        "if False:",
        f"{PILOTS}::test_feedback_comes_from_the_pilot_and_is_answered_by_who_leads_it",
    ),
    Guard(
        "feedback of others is unknown",
        "network/groups/queries/pilots.py",
        "else feedback().filter(organisation__in=current_organisations(user))",
        "else feedback()",
        f"{PILOTS}::test_feedback_comes_from_the_pilot_and_is_answered_by_who_leads_it",
    ),
    # --- drafts for comments ---
    Guard(
        "nothing is published while it is read",
        "network/groups/services/reviews.py",
        "        if missing:\n",
        "        if False:\n",
        f"{REVIEWS}::test_nothing_is_published_while_the_group_reads_it",
    ),
    Guard(
        "an answered comment stays",
        MIGRATION,
        "IF NOT FOUND OR (TG_OP = 'UPDATE' AND OLD.answer <> '') THEN",
        "IF NOT FOUND THEN",
        f"{REVIEWS}::test_comments_are_taken_until_the_day_and_answered_ones_stay",
    ),
    Guard(
        "comments until the day",
        MIGRATION,
        "WHERE id = NEW.review_id AND clock_timestamp() < due_at FOR SHARE",
        "WHERE id = NEW.review_id FOR SHARE",
        f"{REVIEWS}::test_comments_are_taken_until_the_day_and_answered_ones_stay",
    ),
    Guard(
        "drafts of other groups are unknown",
        "network/groups/portal/reviews.py",
        "queries.reviews().filter(group__in=groups.visible_to(request.user))",
        "queries.reviews()",
        f"{REVIEWS}::test_drafts_of_other_groups_are_unknown",
    ),
]
