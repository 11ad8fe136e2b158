"""The life of a consultation: prepared by one officer, announced by another, opened and closed by the clock."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from consultations import permissions
from consultations.models import Consultation, MaterialVersion, Section
from consultations.services.checklist import check_calendar
from members.errors import IllegalTransition
from members.text import localized
from network.messaging import services as messaging

State = Consultation.State
SUMMARY_LENGTH = 300  # of a message
CANCELLABLE = [State.DRAFT, State.ANNOUNCED, State.OPEN, State.CLOSED]


@transaction.atomic
def announce(consultation, *, by):
    """Publish the draft, fix its material and tell the network.

    Raises PermissionDenied (also for the officer who prepared it), ValidationError with the checklist's findings,
    IllegalTransition when it is no draft any more.
    """
    consultation = _locked(consultation)
    if not permissions.can_announce(by, consultation):
        raise PermissionDenied(_("Another consultation officer must announce it."))
    if consultation.state != State.DRAFT:
        raise IllegalTransition(_("This consultation has already been announced."))
    refusals = [finding for finding in check_calendar(consultation, today=timezone.localdate()) if finding.is_refusal]
    if refusals:
        raise ValidationError([ValidationError(finding.text, code=finding.code) for finding in refusals])
    consultation.state, consultation.announced_at, consultation.announced_by = State.ANNOUNCED, timezone.now(), by
    consultation.save(update_fields=["state", "announced_at", "announced_by"])
    MaterialVersion.objects.filter(consultation=consultation, published_at=None).update(published_at=Now())
    _tell_the_network(consultation, by=by)
    return consultation


@transaction.atomic
def cancel(consultation, *, by, reason):
    """Cancel with a public reason. Raises PermissionDenied, IllegalTransition once answered, ValidationError without reason."""
    consultation = _locked(consultation)
    if not permissions.can_prepare(by):
        raise PermissionDenied
    if consultation.state not in CANCELLABLE:
        raise IllegalTransition(_("This consultation has been answered or cancelled already."))
    if not reason.strip():
        raise ValidationError(_("Say why it is cancelled; the reason is shown publicly."), code="reason_required")
    consultation.state, consultation.cancelled_reason = State.CANCELLED, reason.strip()
    consultation.save(update_fields=["state", "cancelled_reason"])
    messaging.cancel_about(consultation, reason=reason)
    return consultation


def editable(consultation):
    """Return `consultation` while it is a draft. Raises IllegalTransition once it is announced."""
    if consultation.state != State.DRAFT:
        raise IllegalTransition(_("An announced consultation does not change; publish a new version of its material."))
    return consultation


def move_by_clock():
    """Open and close consultations whose moment has come, by the database's clock. Harmless when run twice."""
    Consultation.objects.filter(state=State.ANNOUNCED, opens_at__lte=Now()).update(state=State.OPEN)
    Consultation.objects.filter(state=State.OPEN, closes_at__lte=Now()).update(state=State.CLOSED)


def _locked(consultation):
    return Consultation.objects.select_for_update().get(pk=consultation.pk)


def _tell_the_network(consultation, *, by):
    message = messaging.draft_message(
        network=consultation.network,
        sender=by.person,
        sender_organisation=consultation.organiser,
        message_class="network_info",
        audience={"network": str(consultation.network.public_id)},
        **_announcement(consultation),
        deadline=consultation.closes_at,
        about=consultation,
        act_kind="remark",
        act_url=reverse("consultations:public-detail", args=[consultation.slug]),
        effort_minutes=10,
        expires_at=consultation.closes_at + timedelta(days=1),
    )
    messaging.publish(message, by=by)


def _announcement(consultation):
    """The announcement in both languages: {"title_pl": ..., "summary_pl": ..., "body_pl": ..., "title_en": ...}."""
    content = {}
    for language in ("pl", "en"):
        with translation.override(language):
            summary = getattr(consultation, f"summary_{language}")
            content[f"title_{language}"] = _("Consultation: %(title)s") % {
                "title": getattr(consultation, f"title_{language}")
            }
            content[f"summary_{language}"] = Truncator(summary).chars(SUMMARY_LENGTH)
            content[f"body_{language}"] = _body(consultation, summary)
    return content


def _body(consultation, summary):
    """What the summary leaves out: its end, the points of the material, the day of the answers."""
    sections = Section.objects.filter(version__consultation=consultation).order_by("number")
    rest = [summary] if len(summary) > SUMMARY_LENGTH else []
    points = "\n".join(f"{section.number}. {localized(section, 'title')}" for section in sections)
    answers = _("Every remark gets an answer with reasons by %(day)s.") % {
        "day": date_format(consultation.report_due_on, "j E Y")
    }
    return "\n\n".join([*rest, _("What it is about, point by point:"), points, answers])
