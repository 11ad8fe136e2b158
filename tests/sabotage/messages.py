"""Guards of messaging: four eyes, mail that says what it is, links that only people move, receipts that are true."""

from tests.sabotage.guard import Guard

MESSAGES = [
    # --- four eyes ---
    Guard(
        "the author never approves",
        "network/messaging/permissions.py",
        "return can_draft(user) and user.pk not in writers_of(message)",
        "return can_draft(user)",
        "tests/messaging/test_lifecycle.py::test_the_author_may_not_approve",
    ),
    Guard(
        "whoever changed it last never approves",
        "network/messaging/permissions.py",
        "return {author, message.edited_by_id} - {None}",
        "return {author}",
        "tests/messaging/test_lifecycle.py::test_whoever_changed_it_last_may_not_approve",
    ),
    Guard(
        "nothing goes without a second person",
        "network/messaging/services/content.py",
        "if needs_approval(message.message_class, people) and (",
        "if False and (",
        "tests/messaging/test_lifecycle.py::test_mandatory_and_commercial_always_need_a_second_person",
    ),
    Guard(
        "the text that was read is approved",
        "network/messaging/services/lifecycle.py",
        "if read is not None and read != message.fingerprint:",
        "if False:",
        "tests/messaging/test_staff_approval.py::test_a_text_that_changed_since_it_was_read_is_not_approved_but_shown",
    ),
    # --- mail ---
    Guard(
        "a title is one line",
        "network/messaging/services/content.py",
        "if unfit(getattr(message, field)):",
        "if False:",
        "tests/messaging/test_lifecycle.py::test_a_wrong_draft_is_refused",
    ),
    Guard(
        "a subject is one header",
        "network/messaging/mail/letter.py",
        "if FORBIDDEN_IN_HEADERS.search(value):",
        "if False:",
        "tests/messaging/test_mail.py::test_a_subject_cannot_inject_headers",
    ),
    Guard(
        "an address is one header",
        "network/messaging/mail/letter.py",
        "if FORBIDDEN_IN_HEADERS.search(value) or not value.isascii():",
        "if False:",
        "tests/messaging/test_mail.py::test_an_address_cannot_inject_headers",
    ),
    Guard(
        "text is no markup",
        "network/messaging/markup.py",
        "    return mark_safe(clean)",
        "    return mark_safe(text)",
        "tests/messaging/test_mail.py::test_text_in_the_message_cannot_become_markup_or_slots",
    ),
    Guard(
        "who stopped gets nothing",
        "network/messaging/mail/claims.py",
        "AND (s.until IS NULL OR s.until > statement_timestamp())) THEN 'suppress'",
        "AND false) THEN 'suppress'",
        "tests/messaging/test_mail.py::test_an_address_that_stopped_meanwhile_gets_nothing",
    ),
    Guard(
        "who lost the lease does not send",
        "network/messaging/mail/claims.py",
        "WHERE id = $3 AND claimed_by = $1 AND state = 'sending' AND lease_until > statement_timestamp() RETURNING id)",
        "WHERE id = $3 RETURNING id)",
        "tests/messaging/test_mail.py::test_a_worker_that_lost_its_lease_does_not_begin",
    ),
    Guard(
        "a begun text is marked before it leaves",
        "network/messaging/mail/claims.py",
        "UPDATE messaging_delivery SET data_begun_at = statement_timestamp()",
        "UPDATE messaging_delivery SET data_begun_at = NULL",
        "tests/messaging/test_mail.py::test_the_beginning_of_a_text_is_written_down_before_it_leaves",
    ),
    Guard(
        "a begun text is in doubt",
        "network/messaging/mail/claims.py",
        "lost.filter(data_begun_at__isnull=False),\n        Delivery.State.IN_DOUBT,",
        "lost.filter(data_begun_at__isnull=False),\n        Delivery.State.QUEUED,",
        "tests/messaging/test_mail.py::test_a_mail_lost_after_its_text_began_is_counted_and_sent_once_more_with_the_same_id",
    ),
    Guard(
        "a returned mail carries a true mark",
        "network/messaging/mail/marks.py",
        "return public_id if hmac.compare_digest(make(purpose, public_id), mark) else None",
        "return public_id",
        "tests/messaging/test_bounces.py::test_a_false_return_path_changes_nothing",
    ),
    # --- links ---
    Guard(
        "looking at a link confirms nothing",
        "network/messaging/public/links.py",
        'return _press(request, delivery, token) if request.method == "POST" else _page(request, delivery)',
        "return _press(request, delivery, token)",
        "tests/messaging/test_scanner.py::test_fetching_every_link_of_every_mail_changes_no_row",
    ),
    Guard(
        "looking at the one-click address stops nothing",
        "network/messaging/public/stop.py",
        'if request.method != "POST":\n        return redirect("messaging:public-stop", token)\n    delivery',
        'if request.method != "POST":\n        services.stop_mail(delivery_of("stop", token), scope="topic")\n    delivery',
        "tests/messaging/test_scanner.py::test_a_get_of_the_one_click_address_stops_nothing_and_a_post_does",
    ),
    Guard(
        "one click needs no form token",
        "network/messaging/public/stop.py",
        "@csrf_exempt\n",
        "",
        "tests/messaging/test_links.py::test_one_click_stops_without_cookie_and_form_token",
    ),
    Guard(
        "each purpose has a salt",
        "network/messaging/mail/tokens.py",
        '"stop": "messaging.stop"',
        '"stop": "messaging.receipt"',
        "tests/messaging/test_mail.py::test_a_token_is_worthless_for_another_purpose_or_when_touched",
    ),
    Guard(
        "a hasty press is suspect",
        "network/messaging/public/links.py",
        "return public_id != str(delivery.public_id) or was_open < HASTY.total_seconds()",
        "return False",
        "tests/messaging/test_links.py::test_press_too_soon_after_loading_is_suspect",
    ),
    # --- receipts and files ---
    Guard(
        "only who was sent it confirms",
        "network/messaging/services/receipts.py",
        "if person is None or not message.deliveries.filter(person=person)",
        "if False and not message.deliveries.filter(person=person)",
        "tests/messaging/test_receipts.py::test_who_was_not_sent_it_cannot_confirm",
    ),
    Guard(
        "files open for those they were sent to",
        "network/messaging/queries/doors.py",
        "Attachment.objects.filter(Q(Exists(sent_to_them)) | Q(message__in=visible_to(user)))",
        "Attachment.objects.all()",
        "tests/messaging/test_staff_compose.py::test_attachment_opens_for_staff_and_recipients_only",
    ),
    Guard(
        "files are what their names say",
        "network/messaging/forms/message.py",
        "if not upload.read(16).startswith(signatures):",
        "if False:",
        "tests/messaging/test_staff_compose.py::test_attachment_must_be_of_a_kind_we_send_and_be_what_its_name_says",
    ),
]
