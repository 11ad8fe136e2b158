"""Guards of groups: one coordinator without a gap, calls in time, the inside of a group for its members."""

from tests.sabotage.guard import Guard

CELL = "tests/test_routes.py::test_route_answers_each_visitor_as_declared"
FOREIGN = "tests/test_foreign_ids.py::test_an_object_of_others_is_refused_as_if_it_did_not_exist"
GUARDS_OF_TERMS = "network/groups/migrations/0005_coordinator_guards.py"
AGREEMENTS = "network/groups/migrations/0006_agreements.py"

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
        "OR (NEW.group_id, NEW.organisation_id, NEW.handover_note, lower(NEW.valid))",
        "AND (NEW.group_id, NEW.organisation_id, NEW.handover_note, lower(NEW.valid))",
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
        AGREEMENTS,
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
    # --- agreements ---
    Guard(
        "in force when all signed the same file",
        AGREEMENTS,
        "AND g.sha256 = v.sha256 AND v.withdrawn_at IS NULL)) THEN",
        ") AND false) THEN",
        "tests/groups/test_agreements.py::test_in_force_only_when_all_who_must_have_signed",
    ),
    Guard(
        "a signature is of the present hash",
        AGREEMENTS,
        "AND v.withdrawn_at IS NULL AND v.sha256 = NEW.sha256",
        "",
        "tests/groups/test_agreements.py::test_a_signature_is_of_the_version_that_is_being_signed",
    ),
    Guard(
        "the file that was read is the one that is signed",
        "network/groups/services/signing.py",
        "if sha256 != agreement.version.sha256:",
        "if False:",
        "tests/groups/test_agreements.py::test_an_agreement_is_written_signed_by_both_parties_printed_and_ended",
    ),
    Guard(
        "a new file needs new signatures",
        "network/groups/services/agreements.py",
        "    agreement.versions.filter(withdrawn_at=None).update(withdrawn_at=Now())\n",
        "",
        "tests/groups/test_agreements.py::test_a_new_file_needs_new_signatures",
    ),
    Guard(
        "only who may sign now signs",
        "network/groups/permissions.py",
        "organisation=organisation, can_sign=True).exists()",
        "organisation=organisation).exists()",
        "tests/groups/test_agreements.py::test_only_who_may_sign_now_signs[may not sign]",
    ),
    Guard(
        "the database knows who may sign",
        AGREEMENTS,
        "AND f.can_sign AND f.valid @> clock_timestamp()",
        "AND f.can_sign",
        "tests/groups/test_agreements.py::test_only_who_may_sign_now_signs[has left]",
    ),
    Guard(
        "last signers take turns",
        "network/groups/services/agreements.py",
        'Agreement.objects.select_for_update(of=("self",)).select_related("network", "group")',
        'Agreement.objects.select_related("network", "group")',
        "tests/groups/test_agreements.py::test_two_last_parties_who_sign_at_once_put_it_in_force",
    ),
    Guard(
        "what is signed is fixed",
        AGREEMENTS,
        "OR (OLD.state <> 'in_signature' AND NEW.state IN ('draft', 'in_signature'))",
        "",
        "tests/groups/test_agreements.py::test_signed_rows_and_files_never_change",
    ),
    Guard(
        "texts of agreements are for those who speak or sign",
        "network/groups/permissions.py",
        "return any(can_speak_for(user, one) or can_sign_for(user, one) for one in mine)",
        "return mine.exists()",
        "tests/groups/test_agreements.py::test_titles_are_for_all_of_a_party_texts_for_those_who_speak_or_sign",
    ),
    Guard(
        "a foreign agreement is unknown",
        "network/groups/queries/agreements.py",
        "rows = rows.filter(Q(is_party=True) | Q(group__coordinator=organisation)).select_related",
        "rows = rows.select_related",
        f"{CELL}[groups:portal-agreement]",
    ),
    Guard(
        "an agreement names a group of the own network",
        "network/groups/forms/agreements.py",
        "network.groups.exclude(state=Group.State.CLOSED)",
        "Group.objects.all()",
        f"{FOREIGN}[groups:staff-agreement-edit group foreign_group_pk]",
    ),
    # --- roadmaps, action items, contacts, stakeholders ---
    Guard(
        "done with evidence and a lesson",
        "network/groups/migrations/0007_roadmaps_and_contacts.py",
        "models.Q(('evidence', ''), _negated=True), models.Q(('lesson_pl', ''), _negated=True), models.Q(('lesson_en', ''), _negated=True)",
        "",
        "tests/groups/test_work.py::test_a_milestone_is_done_only_with_evidence_and_a_lesson",
    ),
    Guard(
        "only public roadmaps are public",
        "network/groups/queries/roadmaps.py",
        "return roadmaps().filter(is_public=True)",
        "return roadmaps()",
        "tests/groups/test_work.py::test_only_public_roadmaps_are_public",
    ),
    Guard(
        "an item is closed by whom it concerns",
        "network/groups/services/work.py",
        "if not permissions.can_close_item(by, item) or (state == State.DROPPED and not _may_drop(by, item)):",
        "if False:",
        "tests/groups/test_work.py::test_an_item_is_closed_by_whom_it_concerns",
    ),
    Guard(
        "a foreign action item is unknown",
        "network/groups/queries/work.py",
        "mine = items().filter(organisation=organisation).filter(Q(person=None) | Q(person=person))",
        "mine = items()",
        f"{CELL}[groups:portal-action-close]",
    ),
    Guard(
        "contacts of staff are for staff",
        "network/groups/queries/work.py",
        "ContactLog.objects.filter(visibility=ContactLog.Visibility.PARTICIPANTS)",
        "ContactLog.objects.all()",
        "tests/groups/test_work.py::test_notes_of_staff_and_foreign_contacts_are_unknown",
    ),
]
