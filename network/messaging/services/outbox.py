"""Work that must happen once and may be lost by no queue: rows first, Celery only hurries."""


def enqueue(topic, *, key, payload, available_at=None):
    """Write down a piece of work; return its OutboxRow (the existing one for a known `key`)."""
    raise NotImplementedError
