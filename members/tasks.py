"""Celery: imports that are too large for a page. Each task looks at the rows again and is harmless twice."""

from celery import shared_task

from members.services import imports


@shared_task
def work_on_import(run_id):
    """Check or write one import. Twice: one works at a time, and a run that is done is left alone."""
    imports.work(run_id)


@shared_task
def sweep_imports():
    """Every minute: begin anew what a killed worker left, and what the queue lost."""
    for run_id in imports.under_way():
        imports.work(run_id)


def hurry(run_id):
    """Ask for a run to be worked on soon."""
    work_on_import.delay(run_id)
