"""Wiring of the house. The Celery app is imported here, so that tasks find their broker wherever they are called from."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
