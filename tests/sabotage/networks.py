"""Guards of membership, charters and activity: one at a time, approved by somebody else, texts that never change."""

from tests.sabotage.guard import Guard

CELL = "tests/test_routes.py::test_route_answers_each_visitor_as_declared"
TABLES = "network/groups/migrations/0011_membership_charter_activity.py"
MEMBERSHIP = "tests/groups/test_membership.py"
CHARTER = "tests/groups/test_charter.py"
ACTIVITY = "tests/groups/test_activity.py"

NETWORKS = [
    Guard(
        "one live membership of an organisation",
        TABLES,
        "models.UniqueConstraint(models.F('network'), models.F('organisation'), condition=models.Q(('state__in', ['refused', 'left', 'excluded']), _negated=True)",
        "models.UniqueConstraint(models.F('network'), models.F('organisation'), condition=models.Q(('state__in', ['none']))",
        f"{MEMBERSHIP}::test_at_most_one_live_membership_of_an_organisation_in_a_network",
    ),
    Guard(
        "one live membership of a network",
        TABLES,
        "models.UniqueConstraint(models.F('network'), models.F('member_network'), condition=models.Q(('state__in', ['refused', 'left', 'excluded']), _negated=True)",
        "models.UniqueConstraint(models.F('network'), models.F('member_network'), condition=models.Q(('state__in', ['none']))",
        f"{MEMBERSHIP}::test_at_most_one_live_membership_of_a_network_in_a_network",
    ),
    Guard(
        "an organisation or a network, one of the two",
        TABLES,
        "models.Q(('member_network', None), ('organisation__isnull', False))",
        "models.Q(('state__in', ['active']))",
        f"{MEMBERSHIP}::test_a_membership_is_of_an_organisation_or_of_a_network",
    ),
    Guard(
        "staff of the applicant do not decide",
        "network/groups/permissions.py",
        "return not mine.filter(pk=membership.organisation_id).exists()",
        "return True",
        f"{MEMBERSHIP}::test_only_staff_who_do_not_belong_to_the_applicant_approve[staff of the applicant]",
    ),
    Guard(
        "the database knows who belongs to the applicant",
        TABLES,
        "AND (f.organisation_id = NEW.organisation_id\\n",
        "AND (false\\n",
        f"{MEMBERSHIP}::test_only_staff_who_do_not_belong_to_the_applicant_approve[staff of the applicant]",
    ),
    Guard(
        "the database knows who coordinates a network that joins",
        TABLES,
        "WHERE network_id = NEW.member_network_id",
        "WHERE false",
        f"{MEMBERSHIP}::test_who_coordinates_a_network_does_not_approve_that_it_joins",
    ),
    Guard(
        "the database knows that staff approve",
        TABLES,
        "AND r.role IN ('network_manager', 'editor')",
        "",
        f"{MEMBERSHIP}::test_only_staff_who_do_not_belong_to_the_applicant_approve[an auditor]",
    ),
    Guard(
        "states follow one another",
        TABLES,
        "IF NOT (OLD.state || '>' || NEW.state) = ANY",
        "IF false AND NOT (OLD.state || '>' || NEW.state) = ANY",
        f"{MEMBERSHIP}::test_the_database_lets_only_the_named_states_follow[submitted-active]",
    ),
    Guard(
        "decisions in turn",
        "network/groups/services/applying.py",
        'rows = Membership.objects.select_for_update(of=("self",))',
        "rows = Membership.objects",
        f"{MEMBERSHIP}::test_two_decisions_at_once_leave_one",
    ),
    Guard(
        "a decision in its states only",
        "network/groups/services/deciding.py",
        "if membership.state not in ACTS[act]:",
        "if False:",
        f"{MEMBERSHIP}::test_a_decision_is_possible_in_its_states_only",
    ),
    Guard(
        "no group is left without its coordinator",
        "network/groups/services/applying.py",
        "    for group in groups_coordinated(membership):",
        "    for group in ():",
        f"{MEMBERSHIP}::test_who_coordinates_a_group_names_another_before_it_goes",
    ),
    Guard(
        "networks form no cycle",
        TABLES,
        "SELECT 1 FROM inside WHERE id = NEW.network_id",
        "SELECT 1 FROM inside WHERE false",
        f"{MEMBERSHIP}::test_networks_inside_networks_form_no_cycle",
    ),
    Guard(
        "networks join in turn",
        TABLES,
        "PERFORM pg_advisory_xact_lock(hashtext('groups_networks_in_networks'));",
        "",
        f"{MEMBERSHIP}::test_two_networks_that_join_each_other_at_once_form_no_cycle",
    ),
    Guard(
        "messages go to members",
        "network/messaging/audience/relation.py",
        "m.state IN ('active', 'expiring')",
        "true",
        f"{MEMBERSHIP}::test_who_ends_soon_is_a_member_and_who_is_suspended_or_expired_is_not",
    ),
    Guard(
        "a foreign membership is unknown",
        "network/groups/queries/memberships.py",
        "return memberships().filter(organisation=organisation).annotate",
        "return memberships().annotate",
        f"{CELL}[groups:portal-membership]",
    ),
    Guard(
        "only those inside look into a network",
        "network/groups/queries/networks.py",
        "networks_with_counts().filter(pk__in=joined, is_hosted=True)",
        "networks_with_counts().filter(is_hosted=True)",
        f"{MEMBERSHIP}::test_observers_of_a_partner_network_look_at_figures_while_it_belongs",
    ),
    # --- charters ---
    Guard(
        "a published text is fixed",
        TABLES,
        "OR to_jsonb(NEW) - 'published_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'published_by_id'",
        "",
        f"{CHARTER}::test_a_published_text_never_changes",
    ),
    Guard(
        "only a published charter is accepted",
        TABLES,
        "WHERE id = NEW.version_id AND published_at IS NOT NULL",
        "WHERE id = NEW.version_id",
        f"{CHARTER}::test_an_acceptance_is_of_a_published_version_and_stays",
    ),
    Guard(
        "the charter that holds now is accepted",
        "network/groups/services/charters.py",
        "if queries.current_charter(version.network_id) != version:",
        "if False:",
        f"{CHARTER}::test_a_new_version_asks_every_member_again",
    ),
    Guard(
        "who speaks for a member accepts",
        "network/groups/services/charters.py",
        "if not permissions.can_accept_charter(by, organisation):",
        "if False:",
        f"{CHARTER}::test_only_who_speaks_for_a_member_accepts[a reader]",
    ),
    Guard(
        "members accept the charter",
        "network/groups/services/charters.py",
        "if not Membership.objects.current().filter(network=version.network_id, organisation=organisation).exists():",
        "if False:",
        f"{CHARTER}::test_who_is_no_member_does_not_accept",
    ),
    Guard(
        "drafts of a charter begin in turn",
        "network/groups/services/charters.py",
        "    Network.objects.select_for_update().get(pk=draft.network_id)  # two who begin at once take turns\n",
        "",
        f"{CHARTER}::test_two_who_begin_a_draft_at_once_begin_one",
    ),
    # --- activity ---
    Guard(
        "one entry a day",
        TABLES,
        "models.UniqueConstraint(models.F('network'), models.F('organisation'), models.F('day'), models.F('kind'), name='activity_once_a_day')",
        "models.UniqueConstraint(models.F('id'), name='activity_once_a_day')",
        f"{ACTIVITY}::test_one_entry_for_each_organisation_kind_and_day",
    ),
    Guard(
        "activity is of one network",
        "network/groups/queries/activity.py",
        "ActivityEntry.objects.filter(network=network, organisation=OuterRef",
        "ActivityEntry.objects.filter(organisation=OuterRef",
        f"{ACTIVITY}::test_what_is_done_in_one_network_does_not_count_in_another",
    ),
]
