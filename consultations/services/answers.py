"""The official answers: drafted by one officer, approved by another, published all at one moment."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from consultations import permissions
from consultations.models import Consultation, Remark, RemarkDecision, Report
from consultations.queries.consultation import unanswered
from consultations.services.mail import send_letter
from consultations.services.remarks import TOKEN_SECONDS
from consultations.services.trends import tell_result
from members.errors import IllegalTransition

Outcome = RemarkDecision.Outcome


@transaction.atomic
def draft_decision(remark, *, by, outcome, justification_pl, justification_en="", promise=None):
    """Write or change the answer to a remark; any change takes an approval back.

    Raises PermissionDenied, IllegalTransition once published, ValidationError without reasons or without a date where needed.
    """
    if not permissions.can_prepare(by):
        raise PermissionDenied
    decision = RemarkDecision.objects.select_for_update().filter(remark=remark).first() or RemarkDecision(remark=remark)
    if decision.published_at:
        raise IllegalTransition(_("This answer has been published; it does not change any more."))
    if not justification_pl.strip():
        raise ValidationError({"justification_pl": _("Give the reasons: the author will read them.")})
    if outcome == Outcome.FURTHER_ANALYSIS and promise is None:
        raise ValidationError(
            {"promise": _("Further analysis is an answer only together with a promise and its date.")}
        )
    decision.outcome, decision.promise = outcome, promise
    decision.justification_pl, decision.justification_en = justification_pl.strip(), justification_en.strip()
    decision.drafted_by, decision.approved_by = by, None
    decision.save()
    return decision


@transaction.atomic
def approve_decision(decision, *, by, read=None):
    """Approve an answer drafted by somebody else. `read`: the fingerprint of the text they have read, where there is a page.

    Raises PermissionDenied; IllegalTransition once published, or when the text has changed since it was read.
    """
    decision = RemarkDecision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    if not permissions.can_approve_answer(by, decision):
        raise PermissionDenied(_("Another officer must approve this answer."))
    if decision.published_at:
        raise IllegalTransition(_("This answer has been published already."))
    if read is not None and read != decision.fingerprint:
        raise IllegalTransition(_("This answer has changed since you read it. Read it again."))
    decision.approved_by = by
    decision.save(update_fields=["approved_by"])
    return decision


@transaction.atomic
def prepare_report(consultation, *, by, summary_pl, summary_en):
    """Write the summary that stands above the answers. Raises PermissionDenied, IllegalTransition once published."""
    if not permissions.can_prepare(by):
        raise PermissionDenied
    report = Report.objects.select_for_update().filter(consultation=consultation).first() or Report(
        consultation=consultation
    )
    if report.published_at:
        raise IllegalTransition(_("The answers have been published already."))
    report.summary_pl, report.summary_en, report.prepared_by = summary_pl, summary_en, by
    report.save()
    return report


@transaction.atomic
def publish_report(consultation, *, by):
    """Publish every answer at one moment and tell each author.

    Raises PermissionDenied (also for the officer who prepared the report), IllegalTransition before the close or when
    published already, ValidationError `unanswered` that names the remarks without an approved answer. There is no override.
    """
    consultation = Consultation.objects.select_for_update().get(pk=consultation.pk)
    report = Report.objects.filter(consultation=consultation).first()
    if report is None:
        raise ValidationError(_("Write the summary of the answers first."), code="report_missing")
    if not permissions.can_publish_report(by, report):
        raise PermissionDenied(_("Another consultation officer must publish the answers."))
    if consultation.state != Consultation.State.CLOSED:
        raise IllegalTransition(_("Answers are published once, after remarks have closed."))
    # Whoever changes an answer at this moment comes first, and their change needs an approval again.
    list(RemarkDecision.objects.select_for_update().filter(remark__consultation=consultation).order_by("pk"))
    missing = list(unanswered(consultation).values_list("number", flat=True))
    if missing:
        numbers = ", ".join(str(number) for number in missing)
        raise ValidationError(
            _("These remarks have no approved answer yet: %(numbers)s.") % {"numbers": numbers}, code="unanswered"
        )
    _wait_for_links(consultation)
    now = timezone.now()
    report.published_by, report.published_at = by, now
    report.save(update_fields=["published_by", "published_at"])
    RemarkDecision.objects.filter(remark__consultation=consultation).update(published_at=now)
    consultation.state = Consultation.State.REPORTED
    consultation.save(update_fields=["state"])
    _tell_authors(consultation)
    tell_result(report)
    return report


def _wait_for_links(consultation):
    """A remark sent in time counts while its mailed link works; nobody may answer it once the answers are out."""
    since = timezone.now() - timedelta(seconds=TOKEN_SECONDS)
    if Remark.objects.filter(
        consultation=consultation, state=Remark.State.UNCONFIRMED, submitted_at__gt=since
    ).exists():
        raise ValidationError(
            _(
                "Some remarks may still be confirmed by their mailed link, which works for 72 hours. Publish after that."
            ),
            code="unconfirmed",
        )


def _tell_authors(consultation):
    """One mail per address, with all of its remarks and their answers."""
    remarks = Remark.objects.filter(consultation=consultation, decision__published_at__isnull=False).select_related(
        "contact", "decision"
    )
    by_address = {}
    for remark in remarks.order_by("number"):
        by_address.setdefault(remark.contact.email.casefold(), []).append(remark)
    for theirs in by_address.values():
        contact = theirs[0].contact
        send_letter(
            f"consultation:{consultation.public_id}:report:{theirs[0].public_id}",
            email=contact.email,
            locale=contact.locale,
            template="consultations/mail/answers",
            context={"consultation": consultation, "remarks": theirs},
            path=reverse("consultations:public-detail", args=[consultation.slug]),
        )
