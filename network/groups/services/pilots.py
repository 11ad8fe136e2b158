"""Feedback of a pilot: sent by whoever tries the tool, answered by who leads it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import PilotFeedback

State = PilotFeedback.State


@transaction.atomic
def send(feedback, *, by):
    """Store what somebody met while trying and return it. Raises PermissionDenied, ValidationError."""
    if not permissions.can_send_feedback(by, feedback.group, feedback.organisation):
        raise PermissionDenied(_("People of organisations of the pilot send feedback."))
    feedback.person = by.person
    feedback.full_clean(exclude=["person", "answered_by"])
    feedback.save()
    return feedback


@transaction.atomic
def answer(feedback, *, state, answer, release, by):
    """Say what becomes of a feedback and return it; a later answer takes the place of this one, and its history stays.

    Raises PermissionDenied; IllegalTransition back to open; ValidationError without words, or without a release where one is mended.
    """
    feedback = PilotFeedback.objects.select_for_update(of=("self",)).select_related("group").get(pk=feedback.pk)
    if not permissions.can_moderate(by, feedback.group):
        raise PermissionDenied
    if state == State.OPEN:
        raise IllegalTransition(_("Choose what becomes of it: planned, done or not done."))
    before = (feedback.state, feedback.answer, feedback.release)
    feedback.state, feedback.answer, feedback.release = State(state), answer.strip(), release.strip()
    if before == (feedback.state, feedback.answer, feedback.release):
        return feedback
    feedback.answered_by, feedback.answered_at = by, timezone.now()
    feedback.full_clean(exclude=["answered_by", "person"])
    feedback.save(update_fields=["state", "answer", "release", "answered_by", "answered_at"])
    signals.feedback_answered.send(sender=PilotFeedback, feedback=feedback)
    return feedback
