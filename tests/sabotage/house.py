"""Guards of the house: who comes in, whose rows one sees, what files and forms may hold, what the API takes."""

from tests.sabotage.guard import Guard

CELL = "tests/test_routes.py::test_route_answers_each_visitor_as_declared"
FOREIGN = "tests/test_foreign_ids.py::test_an_object_of_others_is_refused_as_if_it_did_not_exist"

HOUSE = [
    # --- doors ---
    Guard(
        "staff doors are for staff",
        "members/doors.py",
        "if not permissions.can_enter_staff(request.user, roles, is_reading=is_reading):",
        "if False:",
        f"{CELL}[members:staff-organisations-csv]",
    ),
    Guard(
        "who looks or is refused writes nothing",
        "members/doors.py",
        "            if not permissions.can_enter_staff(request.user, roles, is_reading=is_reading):",
        "            request.user.save()\n            if not permissions.can_enter_staff(request.user, roles, is_reading=is_reading):",
        f"{CELL}[members:staff-team-invite]",
    ),
    Guard(
        "portal doors are for members",
        "members/doors.py",
        "if request.organisation is None:",
        "if False:",
        f"{CELL}[messaging:portal-inbox]",
    ),
    Guard(
        "staff need a second factor",
        "members/middleware.py",
        "if request.path.startswith(self.EXEMPT) or queries.has_second_factor(request.user):",
        "if True:",
        "tests/members/test_mfa.py::test_staff_without_a_second_factor_are_led_to_enrolment",
    ),
    Guard(
        "roles are given after the password",
        "members/staff/team.py",
        "@reauthentication_required\ndef invite(",
        "def invite(",
        "tests/members/test_invitations.py::test_staff_are_invited_only_after_typing_the_password_again",
    ),
    Guard(
        "forms carry a token",
        "config/settings.py",
        '    "django.middleware.csrf.CsrfViewMiddleware",\n',
        "",
        "tests/test_routes.py::test_without_the_form_token_nothing_is_accepted[members:staff-organisation-new]",
    ),
    # --- whose rows ---
    Guard(
        "a foreign organisation's people are 404",
        "members/queries/access.py",
        'Affiliation.objects.current()\n        .filter(organisation=organisation)\n        .select_related("person__user", "organisation")\n        .order_by(rank',
        'Affiliation.objects.current()\n        .select_related("person__user", "organisation")\n        .order_by(rank',
        f"{CELL}[members:portal-person-end]",
    ),
    Guard(
        "a foreign organisation's registration is 404",
        "events/portal.py",
        "get_object_or_404(queries.registrations(), public_id=public_id, organisation=request.organisation)",
        "get_object_or_404(queries.registrations(), public_id=public_id)",
        f"{CELL}[events:portal-cancel]",
    ),
    Guard(
        "a theme of the own network",
        "network/groups/forms.py",
        'self.fields["theme"].queryset = self.instance.network.themes.all()',
        "pass",
        f"{FOREIGN}[groups:staff-edit theme foreign_theme]",
    ),
    Guard(
        "a place of the own network",
        "events/forms.py",
        "Venue.objects.filter(network=network)",
        "Venue.objects.all()",
        f"{FOREIGN}[events:staff-edit venue foreign_venue]",
    ),
    Guard(
        "an audience of the own network",
        "network/messaging/audience/relation.py",
        "m.organisation_id = o.id AND m.network_id = %(network)s AND",
        "m.organisation_id = o.id AND",
        "tests/messaging/test_audience.py::test_only_current_members_of_the_network_match",
    ),
    Guard(
        "an audience names the own network's groups",
        "network/messaging/audience/tree.py",
        "clause.field.check_within(clause.values, network)",
        "pass",
        f"{FOREIGN}[api:message-list audience foreign_group]",
    ),
    # --- tokens of the API ---
    Guard(
        "a token has scopes",
        "members/api_tokens.py",
        "return scopes.get(view.action, scopes.get(kind)) in request.auth.scopes",
        "return True",
        "tests/config/test_rest.py::test_a_token_without_the_scope_is_403",
    ),
    Guard(
        "a token speaks for one organisation",
        "members/permissions.py",
        "or user.bound_to not in (None, organisation):",
        "or False:",
        "tests/members/test_tokens.py::test_a_token_of_one_organisation_speaks_for_no_other",
    ),
    Guard(
        "a token sees one organisation",
        "members/queries/people.py",
        "    if user.bound_to:\n",
        "    if False:\n",
        "tests/config/test_rest.py::test_a_token_of_one_organisation_does_not_see_for_another",
    ),
    Guard(
        "a token of an organisation is not staff",
        "members/permissions.py",
        "and user.is_staff) or user.bound_to:",
        "and user.is_staff):",
        "tests/config/test_rest.py::test_a_token_of_an_organisation_carries_no_rights_of_staff",
    ),
    Guard(
        "a token dies with its owner's affiliation",
        "members/api_tokens.py",
        "return token if _owner_still_belongs(token) else None",
        "return token",
        "tests/config/test_rest.py::test_a_token_dies",
    ),
    Guard(
        "another body under the same key is 422",
        "config/rest/idempotency.py",
        "if stored.fingerprint != fingerprint:",
        "if False:",
        "tests/config/test_rest.py::test_same_key_with_another_body_is_422",
    ),
    # --- files ---
    Guard(
        "a wrong row stops the import",
        "members/services/imports/runs.py",
        "if any(row.verdict in (ImportRow.Verdict.ERROR, ImportRow.Verdict.ASK) for row in stored):",
        "if False:",
        "tests/members/test_import.py::test_one_wrong_row_keeps_all_rows_from_being_written",
    ),
    Guard(
        "an import is one transaction",
        "members/services/imports/runs.py",
        "@transaction.atomic\ndef commit(run, *, by):",
        "def commit(run, *, by):",
        "tests/members/test_import.py::test_an_import_that_breaks_in_the_middle_writes_nothing",
    ),
    Guard(
        "an import sees that records changed",
        "members/services/imports/runs.py",
        'raise IllegalTransition(_("Records changed since the dry run: check again. Nothing was written."))',
        "pass",
        "tests/members/test_import.py::test_a_record_changed_since_the_dry_run_stops_the_commit_until_checked_again",
    ),
    Guard(
        "cells are no formulas",
        "members/csv_files.py",
        """return f"'{cell}" if isinstance(cell, str) and STARTS_FORMULA.match(cell) else cell""",
        "return cell",
        "tests/consultations/test_remarks.py::test_the_csv_guards_formulas",
    ),
    Guard(
        "imported cells are no formulas",
        "members/services/imports/reading.py",
        'if csv_files.is_formula(text) and column != "phone":',
        "if False:",
        "tests/members/test_import.py::test_formula_cells_are_kept_as_text_and_flagged",
    ),
    # --- what is told ---
    Guard(
        "small numbers take another one with them",
        "surveys/disclosure.py",
        "while by_size and (len(hidden) < 2 or sum(counts[key] for key in hidden) < k):",
        "while False:",
        "tests/surveys/test_results.py::test_members_see_no_number_that_is_small_or_could_be_computed",
    ),
    Guard(
        "results wait for the release",
        "surveys/permissions.py",
        "wave.state == Wave.State.RELEASED\n        and ",
        "",
        "tests/surveys/test_results.py::test_members_see_nothing_before_the_release",
    ),
    Guard(
        "logs hold no tokens",
        "config/logs.py",
        'return {key: TOKEN_PATHS.sub(r"\\1***", value) if isinstance(value, str) else value for key, value in event.items()}',
        "return event",
        "tests/config/test_logs.py::test_a_token_is_masked_wherever_it_stands",
    ),
    Guard(
        "only our proxies name the reader",
        "members/limits.py",
        "address = ipaddress.ip_address(get_adapter().get_client_ip(request))",
        'address = ipaddress.ip_address(request.headers.get("X-Forwarded-For", "192.0.2.1").split(",")[0].strip())',
        "tests/members/test_limits.py::test_only_our_own_proxies_say_where_a_reader_is",
    ),
]
