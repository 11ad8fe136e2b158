"""What waits for a second consultation officer."""

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consultations import permissions
from consultations.models import Consultation, ProposedAct, RemarkDecision, Report, Section
from consultations.queries.consultation import unanswered
from consultations.services.checklist import check_calendar
from members.text import localized
from members.todo import Approval

State = Consultation.State


def approvals(user):
    """Return the members.todo.Approval rows of consultations and votes; [] for those who are no consultation officers."""
    if not permissions.can_prepare(user):
        return []
    return [*_announcements(user), *_answers(user), *_reports(user), *_acts(user)]


def _announcements(user):
    """Drafts that nothing keeps from being announced."""
    has_points = Exists(Section.objects.filter(version__consultation=OuterRef("pk")))
    drafts = Consultation.objects.filter(state=State.DRAFT, prepared_by__isnull=False).annotate(has_points=has_points)
    today = timezone.localdate()
    for draft in drafts.order_by("opens_at", "pk"):
        if not any(finding.is_refusal for finding in check_calendar(draft, today=today)):
            yield Approval(
                what=_("Announce the consultation"),
                title=localized(draft, "title"),
                url=reverse("consultations:staff-detail", args=[draft.public_id]),
                may_decide=permissions.can_announce(user, draft),
            )


def _answers(user):
    waiting = RemarkDecision.objects.filter(approved_by=None, published_at=None)
    rows = (
        Consultation.objects.filter(remarks__decision__in=waiting)
        .annotate(n=Count("remarks"), foreign=Count("remarks", filter=~Q(remarks__decision__drafted_by=user)))
        .order_by("report_due_on", "pk")
    )
    for row in rows:
        yield Approval(
            what=ngettext("Approve %(n)s answer to remarks", "Approve %(n)s answers to remarks", row.n) % {"n": row.n},
            title=localized(row, "title"),
            url=f"{reverse('consultations:staff-board', args=[row.public_id])}?show=to_approve",
            may_decide=row.foreign > 0,
        )


def _reports(user):
    """Summaries whose answers are all approved."""
    missing = unanswered(OuterRef("consultation"))
    ready = Report.objects.filter(~Exists(missing), published_at=None, consultation__state=State.CLOSED)
    for report in ready.select_related("consultation").order_by("consultation__report_due_on", "pk"):
        yield Approval(
            what=_("Publish the answers"),
            title=localized(report.consultation, "title"),
            url=reverse("consultations:staff-publish", args=[report.consultation.public_id]),
            may_decide=permissions.can_publish_report(user, report),
        )


def _acts(user):
    for proposed in ProposedAct.objects.select_related("ballotage").order_by("at", "pk"):
        yield Approval(
            what=_("Vote: %(act)s") % {"act": proposed.get_act_display()},
            title=localized(proposed.ballotage, "title"),
            url=reverse("consultations:staff-ballotage", args=[proposed.ballotage.public_id]),
            may_decide=permissions.can_confirm_act(user, proposed),
        )
