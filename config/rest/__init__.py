"""The manners of the REST API: pages, errors, strict input, idempotency, rate limits. Wired by settings, so apps import none of it."""
