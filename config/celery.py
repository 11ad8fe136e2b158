"""Celery wiring and the whole schedule on one screen.

Celery only hurries: the truth is rows in PostgreSQL, and a lost task is found again by the periodic sweep.
Values and their reasons: docs/operations.md, "Queue".
"""

import os

from celery import Celery
from celery.signals import task_prerun

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("parknet")
app.config_from_object("config.celery_settings")
app.autodiscover_tasks()


@task_prerun.connect
def _speak_as_the_network(**_task):
    """Mails say what the pages say."""
    from config.place import refresh  # noqa: PLC0415 -- models are loaded only now

    refresh()
