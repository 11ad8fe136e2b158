"""Guards of joint work in groups: cards and points, agendas, pilots, drafts for comments."""

from tests.sabotage.guard import Guard

CELL = "tests/test_routes.py::test_route_answers_each_visitor_as_declared"
FOREIGN = "tests/test_foreign_ids.py::test_an_object_of_others_is_refused_as_if_it_did_not_exist"
MIGRATION = "network/groups/migrations/0009_joint_work.py"
TRENDS = "tests/groups/test_trends.py"

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
]
