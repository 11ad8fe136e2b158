"""Celery: waves move with the clock. Safe to run twice, late, or at the same time."""

import structlog
from celery import shared_task
from django.core.exceptions import ValidationError

from members.errors import IllegalTransition
from surveys import queries, services

log = structlog.get_logger()


@shared_task
def move_by_clock():
    """Open the waves whose time has come and close those whose time is over."""
    for wave in queries.waves_due():
        move = services.close_wave if wave.state == wave.State.OPEN else services.open_wave
        try:
            move(wave)
        except (IllegalTransition, ValidationError) as error:
            # Another worker was faster, or the audience has become empty: staff see the wave unmoved.
            log.warning("wave_not_moved", wave=str(wave.public_id), reason=type(error).__name__)
