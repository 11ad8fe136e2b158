"""Housekeeping of the rows that belong to the house as a whole. Each task may run twice, late or not at all for a day."""

from datetime import timedelta

from celery import shared_task
from django.db.models.functions import Now

from config.models import IdempotentAnswer

ANSWERS_KEPT = timedelta(hours=48)


@shared_task
def forget_idempotent_answers():
    """Delete the answers kept for repeated POSTs once nobody may ask for them again. Harmless twice: it deletes by age."""
    IdempotentAnswer.objects.filter(created_at__lt=Now() - ANSWERS_KEPT).delete()
