"""Guards of consultations and votes: two officers, those on the roll, secrecy, and nothing that only looking does."""

from tests.sabotage.guard import Guard

VOTES = [
    Guard(
        "nobody announces what they prepared",
        "consultations/permissions.py",
        "return can_prepare(user) and user.pk != consultation.prepared_by_id",
        "return can_prepare(user)",
        "tests/consultations/test_approvals.py::test_the_refusal_says_that_another_officer_must_announce",
    ),
    Guard(
        "nobody approves their own answer",
        "consultations/permissions.py",
        "return can_prepare(user) and user.pk != decision.drafted_by_id",
        "return can_prepare(user)",
        "tests/consultations/test_answers.py::test_nobody_approves_their_own_answer",
    ),
    Guard(
        "two officers freeze a vote",
        "consultations/permissions.py",
        "return can_run_ballotage(user) and user.pk != proposed.by_id",
        "return can_run_ballotage(user)",
        "tests/consultations/test_ballotage_life.py::test_the_same_officer_cannot_confirm_and_others_cannot_propose",
    ),
    Guard(
        "what was proposed is confirmed",
        "consultations/services/ballotage/acts.py",
        "if proposed.subject_sha256 != _subject(ballotage):",
        "if False:",
        "tests/consultations/test_ballotage_life.py::test_what_was_changed_after_the_proposal_is_not_confirmed",
    ),
    Guard(
        "a closed roll is closed",
        "consultations/services/ballotage/casting.py",
        "if cursor.rowcount == 0:",
        "if False:",
        "tests/consultations/test_cast.py::test_a_closed_roll_takes_only_those_on_it",
    ),
    Guard(
        "a form belongs to one session",
        "consultations/services/ballotage/casting.py",
        'return f"consultations.ballotage.codes:{desk.public_id}:{proof.slip}"',
        'return f"consultations.ballotage.codes:{desk.public_id}"',
        "tests/consultations/test_ballotage_public.py::test_a_form_of_another_session_is_refused",
    ),
    Guard(
        "all ballots have one length",
        "consultations/ballot/sealing.py",
        """.ljust(length, b"\\0")""",
        "",
        "tests/consultations/test_cast.py::test_all_ciphertexts_of_a_ballotage_have_one_length",
    ),
    Guard(
        "a vote leaves no trace",
        "config/middleware.py",
        "return self.get_response(request) if _leaves_no_trace(request) else super().__call__(request)",
        "return super().__call__(request)",
        "tests/consultations/test_ballotage_public.py::test_nothing_about_the_vote_is_logged_or_kept_in_session_or_cache",
    ),
    Guard(
        "a small vote tells only its winner",
        "consultations/ballot/publication.py",
        'if ballots < SMALLEST_FIGURE or 0 < ballots - pool_result["blank"] < SMALLEST_FIGURE:',
        "if False:",
        "tests/consultations/test_ballotage_life.py::test_under_ten_ballots_only_the_winner_is_public",
    ),
    Guard(
        "looking at a remark's link confirms nothing",
        "consultations/public/consultation.py",
        "remark = services.remark_of_token(token)",
        "remark = services.confirm_remark(token)",
        "tests/consultations/test_remarks.py::test_getting_the_confirmation_page_changes_nothing",
    ),
]
