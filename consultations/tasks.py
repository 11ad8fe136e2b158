"""Clock work of consultations: harmless when run twice, and the first request that notices does the same."""

from celery import shared_task

from consultations.services import process
from consultations.services.ballotage import clock


@shared_task
def move_by_clock():
    """Open and close what is due."""
    process.move_by_clock()


@shared_task(soft_time_limit=780, time_limit=840)
def move_ballotages_by_clock():
    """Open and close votes, extend their public logs, open and count what is closed. A cast never passes here."""
    clock.move_all()
