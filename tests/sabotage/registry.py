"""Guards of the registry: how organisations are sorted, merged and found, and who belongs to them."""

from tests.sabotage.guard import Guard

REGISTRY = [
    # --- classification ---
    Guard(
        "an ambiguous code of PKD 2007 is asked about",
        "members/services/imports/judging.py",
        "if len(successors) != 1:",
        "if not successors:",
        "tests/members/test_classification.py::test_import_takes_the_only_successor_and_says_so_but_asks_among_several",
    ),
    Guard(
        "only codes of a list are taken",
        "members/forms/classification.py",
        "if unknown := [code for code in codes if not",
        "if unknown := [code for code in () if not",
        "tests/members/test_classification.py::test_a_wrong_code_or_place_is_refused_at_its_field",
    ),
    # --- people ---
    Guard(
        "owners answer first",
        "members/permissions.py",
        "and (not has_owner(request.organisation) or is_left_to_staff(request))",
        "",
        "tests/members/test_invariants.py::test_staff_answer_at_once_where_no_owner_can",
    ),
    Guard(
        "a request is answered once",
        "members/services/joining.py",
        'JoinRequest.objects.select_for_update(of=["self"])',
        "JoinRequest.objects",
        "tests/members/test_invariants.py::test_two_owners_who_answer_at_once_answer_once",
    ),
    Guard(
        "an office mailbox is no person",
        "members/allauth_adapters.py",
        "if contacts.is_shared_mailbox(email):",
        "if False:",
        "tests/members/test_invariants.py::test_an_office_mailbox_never_becomes_a_person",
    ),
    Guard(
        "a reader ends nobody else",
        "members/services/people.py",
        "if not may(by, affiliation):",
        "if False:",
        "tests/members/test_invariants.py::test_only_network_managers_end_others_and_owners_their_own",
    ),
    # --- merging ---
    Guard(
        "a pair is merged once",
        "members/services/merging/organisations.py",
        'Organisation.objects.select_for_update(of=["self"]).filter(pk__in=[kept.pk, merged.pk])',
        "Organisation.objects.filter(pk__in=[kept.pk, merged.pk])",
        "tests/members/test_merging.py::test_two_staff_who_merge_one_pair_both_ways_merge_once",
    ),
    Guard(
        "a merged record stays merged",
        "members/migrations/0004_merging.py",
        """condition='WHEN (OLD."state" = """,
        """condition='WHEN (false AND OLD."state" = """,
        "tests/members/test_merging.py::test_a_merged_record_never_lives_again",
    ),
    Guard(
        "nobody merges an organisation of their own",
        "members/permissions.py",
        "and not any(is_member_of(user, one) for one in organisations)",
        "",
        "tests/members/test_merging.py::test_only_staff_who_belong_to_neither_merge",
    ),
    Guard(
        "what is confirmed is what was previewed",
        "members/services/merging/organisations.py",
        "if fingerprint is not None and fingerprint != summary.fingerprint:",
        "if False:",
        "tests/members/test_merging.py::test_the_preview_says_what_the_merge_does_and_leaves_all_as_it_was",
    ),
    Guard(
        "a consent of one opens nothing for both",
        "members/services/merging/people.py",
        "        if not same.exists():",
        "        if False:",
        "tests/members/test_merging.py::test_a_consent_of_one_opens_nothing_for_both",
    ),
    Guard(
        "a message to both stays as it was sent",
        "members/services/merging/follow.py",
        'stays = rows.filter(**{f"{path}__in": taken})',
        "stays = rows.none()",
        "tests/members/test_merging.py::test_rows_of_other_floors_follow_but_a_message_to_both_stays_as_it_was_sent",
    ),
    # --- directory ---
    Guard(
        "a stale record unsorts nothing",
        "members/models/sorting.py",
        "  NEW.sorted_by := OLD.sorted_by;\n",
        "",
        "tests/members/test_directory_more.py::test_the_list_of_what_it_is_sorted_by_follows_every_writer_and_no_stale_record",
    ),
    Guard(
        "a sign in a filter is only a sign",
        "members/queries/facets.py",
        """.replace("'", "''")""",
        "",
        "tests/members/test_directory_more.py::test_a_value_of_a_facet_is_looked_for_as_it_is",
    ),
    Guard(
        "a filter that is too long is no error",
        "members/queries/facets.py",
        "{value[:LONGEST]}",
        "{value}",
        "tests/members/test_directory_more.py::test_a_value_of_a_facet_is_looked_for_as_it_is",
    ),
    Guard(
        "names that look alike are capped before they are ranked",
        "members/queries/search.py",
        "names[:ALIKE_MOST]",
        "names",
        "tests/members/test_search.py::test_no_more_names_that_look_alike_than_are_compared",
    ),
    Guard(
        "data for search engines cannot end its element",
        "members/public/organisation.py",
        "json.dumps(data, ensure_ascii=False).translate(ESCAPES)",
        "json.dumps(data, ensure_ascii=False)",
        "tests/members/test_directory_more.py::test_data_for_search_engines_is_whole_and_cannot_end_its_element",
    ),
    Guard(
        "a saved search is its owner's",
        "members/public/directory.py",
        "get_object_or_404(SavedSearch, public_id=public_id, user=request.user)",
        "get_object_or_404(SavedSearch, public_id=public_id)",
        "tests/members/test_directory_more.py::test_a_search_is_saved_found_again_renamed_and_deleted_by_its_owner",
    ),
    Guard(
        "only people who show as contact are told",
        "members/public_record.py",
        "Affiliation.objects.current().filter(is_public_contact=True)",
        "Affiliation.objects.current()",
        "tests/members/test_directory_more.py::test_page_files_card_and_api_show_the_same_and_nothing_hidden",
    ),
]
