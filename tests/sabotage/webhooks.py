"""Guards of webhooks: where they may go, that each event is told once and never lost, and who may keep them."""

from tests.sabotage.guard import Guard

ADDRESS, POST = "network/messaging/webhooks/address.py", "network/messaging/webhooks/post.py"
WORKER = "network/messaging/webhooks/worker.py"
OF_POST, OF_LIFE = "tests/messaging/test_webhook_post.py", "tests/messaging/test_webhooks.py"

WEBHOOKS = [
    Guard(
        "every address of a name is judged",
        ADDRESS,
        "if not all(is_allowed(address) for address in found):",
        "if not any(is_allowed(address) for address in found):",
        f"{OF_POST}::test_one_inward_address_among_public_ones_refuses_the_name_and_nothing_is_asked_twice",
    ),
    Guard(
        "loopback is for laptops",
        ADDRESS,
        "if settings.WEBHOOK_ALLOW_LOCAL and address.is_loopback:",
        "if address.is_loopback:",
        f"{OF_POST}::test_no_address_inside_a_network_is_allowed_and_public_ones_are",
    ),
    Guard(
        "addresses that only look public",
        ADDRESS,
        "address.is_reserved or is_inward)",
        "address.is_reserved)",
        f"{OF_POST}::test_no_address_inside_a_network_is_allowed_and_public_ones_are",
    ),
    Guard(
        "the judged address is called",
        POST,
        "asyncio.open_connection(place, target.port",
        "asyncio.open_connection(target.host, target.port",
        f"{OF_POST}::test_the_connection_goes_to_the_address_that_was_judged",
    ),
    Guard(
        "the whole request has an end",
        POST,
        "asyncio.timeout(max(seconds, 0))",
        "asyncio.timeout(5)",
        f"{OF_POST}::test_whatever_a_server_does_the_request_ends_in_time_with_a_word_for_it",
    ),
    Guard(
        "the signature covers id and time",
        "network/messaging/webhooks/signature.py",
        'b".".join([str(event_id).encode(), str(timestamp).encode(), body])',
        "body",
        f"{OF_POST}::test_the_signature_is_the_one_of_standard_webhooks",
    ),
    Guard(
        "an event once at an endpoint",
        "network/messaging/migrations/0012_webhooks.py",
        "models.UniqueConstraint(models.F('endpoint'), models.F('event_id'), name='webhook_event_once_per_endpoint'),",
        "",
        f"{OF_LIFE}::test_an_event_stands_once_at_an_endpoint",
    ),
    Guard(
        "one worker at an endpoint",
        WORKER,
        "WHERE (e.lease_until IS NULL OR e.lease_until < statement_timestamp())",
        "WHERE true",
        f"{OF_LIFE}::test_parallel_senders_send_each_event_once",
    ),
    Guard(
        "an attempt is written down before it is made",
        WORKER,
        'delivery.save(update_fields=["attempts", "attempted_at", "next_attempt_at"])',
        "pass",
        f"{OF_LIFE}::test_killed_between_the_request_and_its_end_it_goes_out_again_with_the_same_id",
    ),
    Guard(
        "only the last attempt may fail",
        WORKER,
        "waiting.filter(attempts=delivery.attempts).update(",
        "waiting.update(",
        f"{OF_LIFE}::test_a_worker_that_lost_its_lease_begins_nothing_and_its_failure_does_not_count",
    ),
    Guard(
        "the dead are left alone",
        WORKER,
        "(is_gone or endpoint.failures >= MOST_FAILURES)",
        "is_gone",
        f"{OF_LIFE}::test_twenty_failures_in_a_row_switch_it_off_and_tell_the_managers",
    ),
    Guard(
        "what was taken back is not told",
        "network/messaging/services/webhook_events.py",
        "organisation=organisation_id, status__in=REACHED)",
        "organisation=organisation_id)",
        f"{OF_LIFE}::test_fact_that_is_rolled_back_is_not_told_and_one_taken_back_neither",
    ),
    Guard(
        "network managers keep webhooks",
        "network/messaging/services/webhooks.py",
        "if not permissions.can_manage_webhooks(by):",
        "if False:",
        f"{OF_LIFE}::test_only_network_managers_keep_webhooks",
    ),
]
