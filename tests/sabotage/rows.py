"""Guards in the database: what it refuses whatever the code does, and the locks that make people take turns."""

from tests.sabotage.guard import Guard

ROWS = [
    # --- constraints and triggers ---
    Guard(
        "one receipt per person",
        "network/messaging/migrations/0001_initial.py",
        "models.UniqueConstraint(models.F('message'), models.F('person'), condition=models.Q(('person__isnull', False)), name='one_receipt_per_person'), ",
        "",
        "tests/messaging/test_receipts.py::test_a_person_who_presses_twice_at_once_has_one_receipt",
    ),
    Guard(
        "one mark per voter",
        "consultations/migrations/0003_ballotage_guards.py",
        '\nFUNCTIONS = """\n',
        '\nFUNCTIONS = """\nALTER TABLE consultations_rollmark DROP CONSTRAINT consultations_rollmark_pkey;\n',
        "tests/consultations/test_ballotage_database.py::test_the_key_of_the_roll_and_of_the_urn_is_unique",
    ),
    Guard(
        "one live response per organisation",
        "surveys/migrations/0001_initial.py",
        "models.UniqueConstraint(models.F('wave'), models.F('organisation'), condition=models.Q(('state__in', ['withdrawn', 'invalidated']), _negated=True), name='one_response_per_organisation'), ",
        "",
        "tests/surveys/test_race.py::test_two_colleagues_at_once_share_one_response",
    ),
    Guard(
        "one active registration per person",
        "events/migrations/0001_initial.py",
        "models.UniqueConstraint(models.F('occurrence'), models.F('person'), condition=models.Q(('state__in', ['pending_email', 'confirmed', 'waitlisted', 'attended'])), name='one_active_registration_per_person'), ",
        "",
        "tests/events/test_services.py::test_the_database_refuses_a_second_registration_of_a_person",
    ),
    Guard(
        "seats within the capacity",
        "events/migrations/0001_initial.py",
        "models.CheckConstraint(condition=models.Q(('capacity', None), (",
        "models.CheckConstraint(condition=models.Q(('seats_taken__gte', 0), ('capacity', None), (",
        "tests/events/test_services.py::test_the_database_refuses_more_seats_than_there_are",
    ),
    Guard(
        "published material is fixed",
        "consultations/migrations/0004_material_guard.py",
        "WHERE id = version AND published_at IS NOT NULL)",
        "WHERE id = version AND false)",
        "tests/consultations/test_remarks.py::test_published_material_cannot_change_even_by_sql",
    ),
    Guard(
        "no vote out of hours",
        "consultations/migrations/0003_ballotage_guards.py",
        "AND opens_at <= clock_timestamp() AND clock_timestamp() < closes_at;",
        ";",
        "tests/consultations/test_ballotage_database.py::test_no_vote_row_enters_out_of_hours_or_in_another_state",
    ),
    Guard(
        "an approval is for this text",
        "network/messaging/migrations/0004_approval_is_for_this_text.py",
        """condition='WHEN (NEW."approved_by_id" IS NOT NULL AND""",
        """condition='WHEN (false AND NEW."approved_by_id" IS NOT NULL AND""",
        "tests/messaging/test_staff_approval.py::test_the_database_keeps_what_was_approved",
    ),
    # --- locks ---
    Guard(
        "seats are given under a lock",
        "events/services/seats.py",
        'Occurrence.objects.select_for_update(of=("self",)).select_related(',
        "Occurrence.objects.select_related(",
        "tests/events/test_race.py::test_a_crowd_gets_exactly_the_seats_there_are",
    ),
    Guard(
        "a message is sent once",
        "network/messaging/services/lifecycle.py",
        'Message.objects.select_for_update(of=("self",)).select_related("network", "topic")',
        'Message.objects.select_related("network", "topic")',
        "tests/messaging/test_lifecycle.py::test_two_staff_who_press_send_at_once_send_once",
    ),
    Guard(
        "colleagues wait for one another",
        "network/messaging/services/projection.py",
        "ORDER BY id FOR UPDATE",
        "ORDER BY id",
        "tests/messaging/test_receipts.py::test_two_colleagues_who_press_at_once_both_count",
    ),
    Guard(
        "closing waits for votes in flight",
        "consultations/services/ballotage/clock.py",
        "cursor.execute(TAKE_EXCLUSIVE_LOCK, [str(ballotage.public_id)])",
        "pass",
        "tests/consultations/test_cast_races.py::test_a_vote_in_flight_is_waited_for",
    ),
    Guard(
        "confirmed remarks are numbered in turn",
        "consultations/services/remarks.py",
        "public_id=read_token(token))\n    consultation = Consultation.objects.select_for_update().get(",
        "public_id=read_token(token))\n    consultation = Consultation.objects.get(",
        "tests/consultations/test_remarks.py::test_numbers_of_parallel_remarks_have_no_gap_and_no_double",
    ),
    Guard(
        "remarks are numbered in turn",
        "consultations/services/remarks.py",
        "consultation = Consultation.objects.select_for_update().get(pk=consultation.pk)",
        "consultation = Consultation.objects.get(pk=consultation.pk)",
        "tests/consultations/test_remarks.py::test_numbers_of_parallel_remarks_have_no_gap_and_no_double",
    ),
    Guard(
        "owners end one another in turn",
        "members/services/people.py",
        'Organisation.objects.select_for_update(of=["self"]).get(pk=affiliation.organisation_id)',
        "Organisation.objects.get(pk=affiliation.organisation_id)",
        "tests/members/test_people.py::test_two_owners_who_end_each_other_do_not_both_succeed",
    ),
    Guard(
        "a stale page overwrites nothing",
        "surveys/services.py",
        "if response.revision != revision and wanted.keys() != present.keys():",
        "if False:",
        "tests/surveys/test_services.py::test_a_stale_page_is_refused_and_changes_nothing",
    ),
    Guard(
        "a key in flight waits",
        "config/rest/idempotency.py",
        "return cursor.fetchone()[0]",
        "return True",
        "tests/config/test_rest.py::test_a_key_in_flight_is_409",
    ),
]
