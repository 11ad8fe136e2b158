"""Celery: events begin, end, and forget unconfirmed addresses with the clock. Safe to run twice, late, or at the same time."""

from celery import shared_task

from events import services


@shared_task
def move_by_clock():
    """Each step is one UPDATE with the state it starts from, so a second run changes nothing."""
    services.start_due()
    services.finish_due()
    services.expire_unconfirmed()
