"""Celery: agreements and memberships end, and they and action items are reminded of, with the calendar. Safe to run twice, late, or at the same time."""

from celery import shared_task

from network.groups.services import activity, agreements, deciding, work


@shared_task
def watch_agreements():
    """End what is over, and remind of what will be; each reminder is told once, however often this runs."""
    agreements.expire_due()
    agreements.remind_of_expiry()


@shared_task
def watch_action_items():
    """Remind of what is due soon and what is late; each item is told of once before and once after its day."""
    work.remind_of_items()


@shared_task
def watch_memberships():
    """Begin, announce the end of, and end memberships."""
    deciding.move_by_clock()


@shared_task
def collect_activity():
    """Note what members did lately."""
    activity.collect()
