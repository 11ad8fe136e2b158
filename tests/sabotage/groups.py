"""Guards of groups: one coordinator without a gap, calls in time, the inside of a group for its members."""

from tests.sabotage.guard import Guard

CELL = "tests/test_routes.py::test_route_answers_each_visitor_as_declared"
FOREIGN = "tests/test_foreign_ids.py::test_an_object_of_others_is_refused_as_if_it_did_not_exist"
GUARDS_OF_TERMS = "network/groups/migrations/0005_coordinator_guards.py"

GROUPS = [
    Guard(
        "the coordinator is that of the open term",
        "network/groups/services/coordinators.py",
        "    end_term(group, at=since)\n",
        "",
        "tests/groups/test_coordinators.py::test_a_change_ends_one_term_and_begins_the_next_at_the_same_moment",
    ),
    Guard(
        "coordinators are named in turn",
        "network/groups/services/coordinators.py",
        "Group.objects.select_for_update().get(pk=group.pk)",
        "Group.objects.get(pk=group.pk)",
        "tests/groups/test_coordinators.py::test_two_staff_who_name_at_once_leave_one_coordinator_and_no_gap",
    ),
    Guard(
        "the past of coordinators is fixed",
        GUARDS_OF_TERMS,
        "IF TG_OP = 'DELETE'",
        "IF false AND TG_OP = 'DELETE'",
        "tests/groups/test_coordinators.py::test_the_database_keeps_the_past_of_coordinators",
    ),
    Guard(
        "an active group has a coordinator",
        GUARDS_OF_TERMS,
        "models.Q(('state__in', ['active', 'dormant']), _negated=True)",
        "models.Q(('state__in', ['none']), _negated=True)",
        "tests/groups/test_coordinators.py::test_the_database_refuses_an_active_group_without_its_coordinator",
    ),
    Guard(
        "a consortium has a basis",
        GUARDS_OF_TERMS,
        "models.Q(('kind', 'consortium'), _negated=True)",
        "models.Q(('kind', 'none'), _negated=True)",
        "tests/groups/test_groups.py::test_a_consortium_names_a_specialisation_and_a_legal_basis",
    ),
    Guard(
        "applications in time",
        GUARDS_OF_TERMS,
        "AND clock_timestamp() < closes_at",
        "",
        "tests/groups/test_coordinators.py::test_applications_out_of_time_are_refused_also_by_the_database[after]",
    ),
    Guard(
        "a call is decided after its end",
        "network/groups/services/calls.py",
        "if call.phase != Phase.CLOSED:",
        "if False:",
        "tests/groups/test_coordinators.py::test_a_call_runs_from_opening_to_a_decision",
    ),
    Guard(
        "no applicant decides",
        "network/groups/permissions.py",
        "return not live.filter(organisation__in=current_organisations(user)).exists()",
        "return True",
        "tests/groups/test_coordinators.py::test_who_belongs_to_an_applicant_does_not_decide",
    ),
    Guard(
        "the inside of a group is for its members",
        "network/groups/queries/groups.py",
        'Group.objects.filter(pk__in=seats_of(user).values("group"))',
        "Group.objects.all()",
        f"{CELL}[groups:portal-group]",
    ),
    Guard(
        "files of a group are for its members",
        "network/groups/queries/groups.py",
        "return files if is_staff else files.filter(group__in=visible_to(user))",
        "return files",
        f"{CELL}[groups:file]",
    ),
    Guard(
        "news of a group are for those who got them",
        "network/messaging/queries/groups.py",
        ".filter(Q(was_sent=True) | Q(is_public=True))",
        "",
        "tests/groups/test_groups.py::test_the_inside_of_a_group_shows_its_news_files_and_names",
    ),
    Guard(
        "a seat by name is for people of the organisation",
        "network/groups/forms/groups.py",
        'self.fields["person"].queryset = Person.objects.filter(pk__in=free)',
        'self.fields["person"].queryset = Person.objects.all()',
        f"{FOREIGN}[groups:staff-member person foreign_person]",
    ),
]
