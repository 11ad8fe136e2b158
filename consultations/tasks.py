"""Clock work of consultations: harmless when run twice, and the first request that notices does the same."""

from celery import shared_task

from consultations.services import process


@shared_task
def move_by_clock():
    """Open and close what is due."""
    process.move_by_clock()
