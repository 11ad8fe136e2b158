"""Celery: agreements end and are reminded of with the calendar. Safe to run twice, late, or at the same time."""

from celery import shared_task

from network.groups.services import agreements


@shared_task
def watch_agreements():
    """End what is over, and remind of what will be; each reminder is told once, however often this runs."""
    agreements.expire_due()
    agreements.remind_of_expiry()
