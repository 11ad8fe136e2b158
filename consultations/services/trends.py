"""A consultation and the trend card of a group that it asks about: the card links to it, and its result comes back."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from consultations import permissions
from consultations.models import Consultation, Report
from members.errors import IllegalTransition
from network.groups.services.trends import ask_about
from network.groups.services.work import refer
from network.groups.signals import subject_concluded


@transaction.atomic
def link_trend(consultation, card, *, by):
    """Let a trend card name this consultation; return the card. Published answers stand on it at once.

    Raises PermissionDenied; IllegalTransition for a draft, which nobody could open.
    """
    if not permissions.can_prepare(by):
        raise PermissionDenied
    if consultation.state == Consultation.State.DRAFT:
        raise IllegalTransition(_("Announce the consultation first; then a trend card may name it."))
    url = reverse("consultations:public-detail", args=[consultation.slug])
    card = ask_about(card, refer(consultation, label=consultation.title_pl, url=url))
    report = Report.objects.filter(consultation=consultation, published_at__isnull=False).first()
    if report:
        tell_result(report)
    return card


def tell_result(report):
    """Tell whoever names the consultation what came of it. Joins the caller's transaction."""
    subject_concluded.send(
        sender=Consultation,
        subject=report.consultation,
        outcome_pl=report.summary_pl,
        outcome_en=report.summary_en or report.summary_pl,
    )
