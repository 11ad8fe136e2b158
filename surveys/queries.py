"""Named reads of surveys: waves and rates, one organisation's answers. Numbers about many come from `surveys.results` only."""

from django.db import connection
from django.db.models import Case, Count, DateTimeField, Exists, F, Func, OuterRef, Prefetch, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from members import permissions as members
from members import queries as member_queries
from members.text import localized
from members.todo import Todo
from surveys.models import Answer, Response, Survey, Target, Wave

COUNTED = Response.State.SUBMITTED


class ClockTimestamp(Func):
    """The database's clock at this moment, not at the start of the transaction."""

    template = "clock_timestamp()"
    output_field = DateTimeField()


def database_now():
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]


def takes_answers(wave):
    """Is the wave open right now, by the database's clock?"""
    return Wave.objects.filter(
        pk=wave.pk, state=Wave.State.OPEN, opens_at__lte=ClockTimestamp(), closes_at__gt=ClockTimestamp()
    ).exists()


def waves_due():
    """Return the planned waves whose opening has come and the open ones whose end has passed."""
    return Wave.objects.filter(
        Q(state=Wave.State.PLANNED, opens_at__lte=ClockTimestamp())
        | Q(state=Wave.State.OPEN, closes_at__lte=ClockTimestamp())
    )


def surveys():
    """Return all surveys for the staff list, each with `waves_with_rates` prefetched."""
    return Survey.objects.prefetch_related(Prefetch("waves", waves().order_by("-number"), to_attr="waves_with_rates"))


def waves():
    """Return waves with `invited` and `answered`, counted in organisations."""
    invited = Target.objects.filter(wave=OuterRef("pk")).order_by().values("wave").annotate(n=Count("pk")).values("n")
    answered = (
        Response.objects.filter(wave=OuterRef("pk"), state=COUNTED)
        .order_by()
        .values("wave")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return Wave.objects.select_related("survey").annotate(
        invited=Coalesce(Subquery(invited), 0),
        answered=Coalesce(Subquery(answered), 0),
        missing_to_goal=F("goal") - F("answered"),
    )


def waves_for_board(limit=3):
    """Return the waves for the staff board: open ones by their end, then those closed last."""
    states = [Wave.State.OPEN, Wave.State.CLOSED, Wave.State.RELEASED]
    end_of_open = Case(When(state=Wave.State.OPEN, then=F("closes_at")))
    return waves().filter(state__in=states).order_by(end_of_open.asc(nulls_last=True), "-closes_at")[:limit]


def visible_to(user):
    """Return the waves `user` may know of: staff all, others those that ask an organisation of theirs, once open."""
    if members.can_enter_staff(user):
        return waves()
    mine = Target.objects.filter(wave=OuterRef("pk"), organisation__in=member_queries.current_organisations(user))
    return waves().filter(Exists(mine)).exclude(state=Wave.State.PLANNED)


def waves_of(organisation):
    """Return the waves that ask `organisation`, newest first, each with `own_responses` (none or one)."""
    responses = live_responses().filter(organisation=organisation)
    responses = responses.annotate(
        answered_questions=Count("answers__question", distinct=True),
        all_questions=Count("version__questions", distinct=True),
    )
    own = Prefetch("responses", responses, to_attr="own_responses")
    return waves().filter(targets__organisation=organisation).exclude(state=Wave.State.PLANNED).prefetch_related(own)


def live_responses():
    """Return the responses that count as their organisation's answer or draft."""
    return Response.objects.exclude(state__in=[Response.State.WITHDRAWN, Response.State.INVALIDATED])


def questions(version):
    """Return the questions of a published version in order, with their choices."""
    return version.questions.prefetch_related("choices")


def response_of(wave, organisation):
    """Return the organisation's live response to the wave, or None."""
    people = ("saved_by", "submitted_by")
    return (
        live_responses()
        .filter(wave=wave, organisation=organisation)
        .select_related("version", "organisation", *people)
        .first()
    )


def who_has_not_answered(wave):
    """Return the asked organisations without a submitted response, in Polish order, with `has_draft`."""
    draft = Response.objects.filter(wave=wave, organisation=OuterRef("organisation"), state=Response.State.DRAFT)
    done = Response.objects.filter(wave=wave, organisation=OuterRef("organisation"), state=COUNTED)
    return (
        wave.targets.filter(~Exists(done))
        .annotate(has_draft=Exists(draft))
        .select_related("organisation")
        .order_by("organisation__sort_key", "organisation__pk")
    )


def submitted_rows(wave):
    """Return the submitted responses with organisation and answers, for the export."""
    return (
        wave.responses.filter(state=COUNTED)
        .select_related("organisation")
        .prefetch_related(Prefetch("answers", Answer.objects.select_related("question", "choice")))
        .order_by("organisation__sort_key", "organisation__pk")
    )


def portal_todo(person, organisation):
    """Return the surveys that wait for the organisation, as lines of its to-do list."""
    return [_todo(wave) for wave in waves_of(organisation).filter(state=Wave.State.OPEN) if not _is_answered(wave)]


def _is_answered(wave):
    return any(response.state == COUNTED for response in wave.own_responses)


def _todo(wave):
    draft = next(iter(wave.own_responses), None)
    return Todo(
        verb=_("Answer"),
        title=_("Survey: %(title)s") % {"title": localized(wave.survey, "title")},
        url=reverse("surveys:portal-answer", args=[wave.public_id]),
        button=_("Continue") if draft else _("Answer"),
        icon="ui-checks",
        why=_("anyone of the company can answer; one answer per company"),
        due_at=wave.closes_at,
        minutes=wave.minutes_estimate,
        done=draft.answered_questions if draft else 0,
        total=draft.all_questions if draft else 0,
    )
