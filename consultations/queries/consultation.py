"""Named reads of consultations, remarks and answers."""

from django.db.models import Count, Q
from django.db.models.functions import Now

from consultations.models import Consultation, Promise, Remark, RemarkDecision
from members import permissions as members

State = Consultation.State
PUBLIC_STATES = [State.ANNOUNCED, State.OPEN, State.CLOSED, State.REPORTED, State.ARCHIVED, State.CANCELLED]
NUMBERED = ~Q(state=Remark.State.UNCONFIRMED)


def visible_to(user):
    """Return the consultations `user` may see: the announced ones, and drafts for staff."""
    if user.is_authenticated and members.staff_roles(user):
        return Consultation.objects.all()
    return Consultation.objects.filter(state__in=PUBLIC_STATES)


def with_counts(consultations):
    """Add, per column, how many remarks came in, and how many answers are published: never one sum of both columns."""
    shown = Q(remarks__state__in=[Remark.State.RECEIVED, Remark.State.HIDDEN, Remark.State.WITHDRAWN])
    return consultations.annotate(
        citizen_remarks=Count("remarks", filter=shown & Q(remarks__organisation=None)),
        organisation_remarks=Count("remarks", filter=shown & Q(remarks__organisation__isnull=False)),
        answers=Count("remarks__decision", filter=Q(remarks__decision__published_at__isnull=False)),
    )


def open_now(consultations):
    """Only those that take remarks now, by the database's clock, nearest end first."""
    return consultations.filter(
        state__in=[State.ANNOUNCED, State.OPEN], opens_at__lte=Now(), closes_at__gt=Now()
    ).order_by("closes_at", "pk")


def public_remarks(consultation):
    """Return the numbered remarks as the public may see them, with published answers, in order of number."""
    return (
        Remark.objects.filter(NUMBERED, consultation=consultation)
        .exclude(state=Remark.State.SPAM)
        .select_related("section", "version", "organisation", "person", "contact", "decision", "decision__promise")
        .order_by("number")
    )


def unanswered(consultation):
    """Return the remarks that keep the answers from being published: received or hidden, without an approved answer."""
    return Remark.objects.filter(
        Q(decision=None) | Q(decision__approved_by=None),
        consultation=consultation,
        state__in=[Remark.State.RECEIVED, Remark.State.HIDDEN],
    ).order_by("number")


def answered_share(consultation):
    """Return (approved, all) for the remarks that need an answer."""
    needing = Remark.objects.filter(consultation=consultation, state__in=[Remark.State.RECEIVED, Remark.State.HIDDEN])
    figures = needing.aggregate(all=Count("pk"), approved=Count("pk", filter=Q(decision__approved_by__isnull=False)))
    return figures["approved"], figures["all"]


def outcome_counts():
    """Return {outcome: published answers} over all consultations, every outcome present."""
    counts = dict(
        RemarkDecision.objects.filter(published_at__isnull=False)
        .values_list("outcome")
        .annotate(Count("pk"))
        .order_by()
    )
    return {outcome: counts.get(outcome, 0) for outcome in RemarkDecision.Outcome.values}


def promise_counts(*, today):
    """Return {"kept", "in_time", "late"}: promises of all consultations."""
    return Promise.objects.aggregate(
        kept=Count("pk", filter=Q(kept_on__isnull=False)),
        in_time=Count("pk", filter=Q(kept_on=None, due_on__gte=today)),
        late=Count("pk", filter=Q(kept_on=None, due_on__lt=today)),
    )


def latest_answer():
    """Return the remark whose answer was published last, or None."""
    return (
        Remark.objects.filter(decision__published_at__isnull=False, state=Remark.State.RECEIVED)
        .select_related("decision", "consultation", "consultation__organiser", "section")
        .order_by("-decision__published_at", "number")
        .first()
    )


def remark_counts_by_section(consultation):
    """Return {section anchor: numbered remarks}; remarks on the whole under ""."""
    rows = public_remarks(consultation).order_by().values_list("section__anchor").annotate(Count("pk"))
    return {anchor or "": count for anchor, count in rows}
