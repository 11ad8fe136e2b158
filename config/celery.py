"""Celery wiring and the whole schedule on one screen.

Celery only hurries: the truth is rows in PostgreSQL, and a lost task is found again by the periodic sweep.
Values and their reasons: docs/operations.md, "Queue".
"""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("parknet")
app.config_from_object("config.celery_settings")
app.autodiscover_tasks()
