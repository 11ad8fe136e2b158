"""Guards of imports and of erasing people."""

from tests.sabotage.guard import Guard

PEOPLE = [
    # --- imports ---
    Guard(
        "a workbook's sizes are asked before it is unpacked",
        "members/services/imports/workbook.py",
        "    _check_sizes(data)\n",
        "",
        "tests/members/test_import_files.py::test_a_workbook_that_unpacks_to_much_is_refused_before_it_is_unpacked",
    ),
    Guard(
        "a run that is worked on is left alone",
        "members/services/imports/runs.py",
        "if run.is_under_way or not is_free:",
        "if False:",
        "tests/members/test_import_work.py::test_nobody_touches_a_run_that_is_worked_on",
    ),
    Guard(
        "a file that kills its workers is given up",
        "members/services/imports/working.py",
        "state__in=ImportRun.UNDER_WAY, attempts__lt=MAX_ATTEMPTS",
        "state__in=ImportRun.UNDER_WAY",
        "tests/members/test_import_work.py::test_a_file_at_which_every_worker_dies_ends_with_a_sentence",
    ),
    Guard(
        "the API's imports are for those who may import",
        "members/api_imports.py",
        "if not permissions.can_import(self.request.user):",
        "if False:",
        "tests/members/test_import_work.py::test_a_program_of_others_imports_and_reads_nothing",
    ),
    Guard(
        "an import keeps the history of what it wrote",
        "members/copying.py",
        "_write_history(cursor, model, [made.pk for made in objects])",
        "pass",
        "tests/members/test_import_work.py::test_what_an_import_writes_has_the_history_that_triggers_write",
    ),
    Guard(
        "a committed import says when",
        "members/migrations/0007_imports_and_erasure.py",
        "models.Q(('committed_at__isnull', False), ('state', 'committed'))",
        "models.Q(('state', 'committed'))",
        "tests/members/test_import_work.py::test_a_committed_import_says_when",
    ),
    # --- erasing ---
    Guard(
        "others are erased by network managers only",
        "members/permissions.py",
        "return (person.user_id is not None and person.user_id == user.pk) or has_staff_role(user)",
        "return True",
        "tests/members/test_erasing.py::test_who_may_erase_whom",
    ),
    Guard(
        "deleting an account asks for the password",
        "members/public/erasing.py",
        "@reauthentication_required(allow_get=True)\n",
        "",
        "tests/members/test_erasing.py::test_an_account_is_deleted_on_its_page_after_the_password_and_a_tick",
    ),
    Guard(
        "who works as staff is not erased",
        "members/services/erasing/people.py",
        "if person.user and person.user.is_staff:",
        "if False:",
        "tests/members/test_erasing.py::test_who_may_erase_whom",
    ),
    Guard(
        "what others have too is not erased with somebody",
        "members/services/erasing/traces.py",
        "sorted(phones - _of_others(person, phones))",
        "sorted(phones)",
        "tests/members/test_erasing.py::test_an_address_or_number_that_others_have_too_is_not_touched",
    ),
    Guard(
        "erasing looks through every table",
        "members/services/erasing/people.py",
        "rewritten, kept = sweep(traces)",
        "rewritten, kept = {}, {}",
        "tests/members/test_erasing.py::test_i12_nobody_finds_an_erased_person_in_any_table",
    ),
    # --- profile and pictures ---
    Guard(
        "nothing of a picture's file is kept",
        "members/pictures.py",
        "return Remade(ContentFile(made.getvalue()), *clean.size)",
        "upload.seek(0)\n    return Remade(ContentFile(upload.read()), *clean.size)",
        "tests/members/test_pictures.py::test_a_picture_is_made_anew_without_what_its_file_told",
    ),
    Guard(
        "only three kinds of pictures are decoded",
        "members/pictures.py",
        "formats=KINDS",
        "formats=None",
        "tests/members/test_pictures.py::test_what_is_no_picture_of_ours_is_refused_in_a_sentence",
    ),
    Guard(
        "a picture that waits is for its firm and staff",
        "members/queries/pictures.py",
        "shown = Q(is_shown=True, organisation__state",
        "shown = Q(organisation__state",
        "tests/members/test_pictures.py::test_a_photo_waits_for_staff_and_then_everybody_sees_it",
    ),
    Guard(
        "only editors take a proposal back",
        "members/services/profile.py",
        "if not permissions.can_edit_organisation(by, change.organisation):",
        "if False:",
        "tests/members/test_profile_parts.py::test_a_waiting_change_is_taken_back_by_its_firm_only",
    ),
    Guard(
        "pictures are for editors",
        "members/services/pictures.py",
        "if not permissions.can_edit_organisation(by, organisation):",
        "if False:",
        "tests/members/test_pictures.py::test_only_editors_of_the_firm_add_and_see_what_waits",
    ),
    Guard(
        "one logo is shown",
        "members/migrations/0009_profile.py",
        "('is_shown', True), ('kind', 'logo')",
        "('is_shown', True), ('kind', 'none')",
        "tests/members/test_pictures.py::test_the_database_asks_for_words_and_one_logo",
    ),
]
