"""Verbs of surveys: build, publish, open, answer, close, release.

Time is judged by the database's clock after the wave's row is held: `tasks.move_by_clock` only keeps the labels fresh.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.messaging import services as messaging
from surveys import announcing, answers, definition, permissions, queries, validation
from surveys.models import Answer, Choice, Question, Response, Survey, SurveyVersion, Target, Wave

MOVES = {
    (Wave.State.PLANNED, Wave.State.OPEN),
    (Wave.State.OPEN, Wave.State.CLOSED),
    (Wave.State.CLOSED, Wave.State.RELEASED),
}


# ---- building -------------------------------------------------------------------------------------------------------
@transaction.atomic
def create_survey(*, network, by, **texts):
    """Return a new survey with an empty draft. `texts`: kind, title_pl, title_en, intro_pl, intro_en."""
    if not permissions.can_edit_survey(by, None):
        raise PermissionDenied
    survey = Survey.objects.create(network=network, created_by=by, **texts)
    SurveyVersion.objects.create(survey=survey, number=1, definition=definition.empty())
    return survey


def edit_survey(survey, *, by, **texts):
    """Change title, introduction or kind; the questions have services of their own."""
    _must_edit(survey, by)
    for name, value in texts.items():
        setattr(survey, name, value)
    survey.save()
    return survey


@transaction.atomic
def start_draft(survey, *, by):
    """Return the draft of the survey; when there is none, a copy of the newest version."""
    _must_edit(survey, by)
    newest = survey.versions.select_for_update().order_by("-number").first()
    if newest.state == SurveyVersion.State.DRAFT:
        return newest
    return SurveyVersion.objects.create(survey=survey, number=newest.number + 1, definition=newest.definition)


def add_question(survey, *, by, values):
    """Append a question. `values`: shape of a question in surveys.definition, without its code."""
    return _change_draft(survey, by, lambda draft: definition.add(draft, values))


def edit_question(survey, code, *, by, values):
    return _change_draft(survey, by, lambda draft: definition.edit(draft, code, values))


def remove_question(survey, code, *, by):
    return _change_draft(survey, by, lambda draft: definition.remove(draft, code))


def move_question(survey, code, *, by, places):
    """Move a question `places` down (negative: up)."""
    return _change_draft(survey, by, lambda draft: definition.move(draft, code, by=places))


@transaction.atomic
def _change_draft(survey, by, change):
    _must_edit(survey, by)
    draft = survey.versions.select_for_update().filter(state=SurveyVersion.State.DRAFT).first()
    if draft is None:
        raise IllegalTransition(_("The questions are published. Start a new version to change them."))
    draft.definition = change(draft.definition)
    draft.save(update_fields=["definition"])
    return draft


def _must_edit(survey, user):
    if not permissions.can_edit_survey(user, survey):
        raise PermissionDenied


@transaction.atomic
def publish_draft(survey):
    """Freeze the draft, if there is one, and return the newest published version. Raises ValidationError."""
    version = survey.versions.select_for_update().order_by("-number").first()
    if version.state != SurveyVersion.State.DRAFT:
        return version
    definition.check_publishable(version.definition)
    version.state = SurveyVersion.State.PUBLISHED
    version.definition_sha256 = definition.fingerprint(version.definition)
    version.published_at = timezone.now()
    version.save()
    _project(version)
    return version


def _project(version):
    """Write the question and choice rows of a version from its frozen definition."""
    items = definition.questions(version.definition)
    rows = Question.objects.bulk_create(
        Question(
            version=version,
            position=position,
            min_value=item["min"],
            max_value=item["max"],
            **{
                key: item[key]
                for key in ("code", "type", "label_pl", "label_en", "help_pl", "help_en", "is_required", "decimals")
            },
        )
        for position, item in enumerate(items, start=1)
    )
    Choice.objects.bulk_create(
        Choice(question=row, position=position, **choice)
        for row, item in zip(rows, items, strict=True)
        for position, choice in enumerate(item["choices"], start=1)
    )


# ---- waves ----------------------------------------------------------------------------------------------------------
def draft_wave(survey, *, by, audience, opens_at, closes_at, goal=None, minutes_estimate=5):
    """Return the wave as `plan_wave` would plan it, unsaved, for a look before. Raises what `plan_wave` raises."""
    if not permissions.can_open_wave(by, survey):
        raise PermissionDenied
    if closes_at <= max(queries.database_now(), opens_at):
        raise ValidationError(
            {
                "closes_at": ValidationError(
                    _("The end must lie after the beginning and in the future."), code="closes_too_early"
                )
            }
        )
    definition.check_publishable(survey.versions.latest("number").definition)
    last = survey.waves.aggregate(last=Max("number"))["last"] or 0
    wave = Wave(
        survey=survey, number=last + 1, audience=audience, opens_at=opens_at, closes_at=closes_at,
        goal=goal, minutes_estimate=minutes_estimate, opened_by=by,
    )  # fmt: skip
    _asked(wave)
    return wave


@transaction.atomic
def plan_wave(survey, **fields):
    """Publish the draft and return a wave for the audience; it opens at once when `opens_at` has come. Fields: `draft_wave`.

    Raises ValidationError (not_publishable, closes_too_early, audience_empty), PermissionDenied.
    """
    wave = draft_wave(survey, **fields)
    wave.version = publish_draft(survey)
    wave.save()
    return open_wave(wave) if wave.opens_at <= queries.database_now() else wave


def _asked(wave):
    """Return the organisations a wave asks. Raises ValidationError (audience_empty)."""
    organisations = announcing.organisations(wave)
    if not organisations:
        raise ValidationError(
            {"audience": ValidationError(_("Nobody is in this audience: choose another one."), code="audience_empty")}
        )
    return organisations


@transaction.atomic
def open_wave(wave):
    """Fix whom the wave asks, open it and announce it. Called by `plan_wave` and by the clock."""
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    organisations = _asked(wave)
    _move(wave, Wave.State.OPEN)
    now = timezone.now()
    Target.objects.bulk_create(
        [Target(wave=wave, organisation=organisation, invited_at=now) for organisation in organisations]
    )
    announcing.announce(wave)
    return wave


@transaction.atomic
def close_wave(wave, *, by=None):
    """Stop taking answers; drafts that nobody submitted expire. `by` is None when the clock closes it."""
    if by is not None:
        _must_edit(wave.survey, by)
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    _move(wave, Wave.State.CLOSED)
    wave.responses.filter(state=Response.State.DRAFT).update(state=Response.State.EXPIRED)
    messaging.cancel_about(wave, reason="wave closed")
    return wave


@transaction.atomic
def release_wave(wave, *, by):
    """Show the results to the organisations that were asked."""
    _must_edit(wave.survey, by)
    wave = Wave.objects.select_for_update().get(pk=wave.pk)
    wave.released_at = timezone.now()
    _move(wave, Wave.State.RELEASED)
    return wave


def _move(wave, state):
    if (wave.state, state) not in MOVES:
        raise IllegalTransition(
            _("This wave is %(state)s, so this step is not possible.") % {"state": wave.get_state_display()}
        )
    wave.state = state
    wave.save()


# ---- answering ------------------------------------------------------------------------------------------------------
@transaction.atomic
def save_answers(wave, *, organisation, by, values, revision):
    """Keep the organisation's draft, whoever of it started it, and return the response. `values`: {code: raw value}.

    Raises PermissionDenied; ValidationError with {code: …} for wrong values, `wave_closed` or `stale_revision` for the whole.
    """
    response = _held_response(wave, organisation, by)
    is_final = response.state == Response.State.SUBMITTED
    _store(response, values, by=by, revision=revision, is_final=is_final)
    response.save()
    return response


@transaction.atomic
def submit_answers(wave, *, organisation, by, values, revision):
    """Submit the organisation's answer and return the response; until the wave closes it may be submitted again, corrected.

    Raises what `save_answers` raises. Answering confirms the message that announced the wave.
    """
    response = _held_response(wave, organisation, by)
    _store(response, values, by=by, revision=revision, is_final=True)
    response.state = Response.State.SUBMITTED
    response.submitted_by, response.submitted_at = response.saved_by, response.saved_at
    response.save()
    messaging.record_act(wave, person=by.person, kind="answered", organisation=organisation)
    return response


def _held_response(wave, organisation, user):
    """Return the locked response of the organisation, started when there is none, while the wave takes answers."""
    if not permissions.can_answer(user, wave, organisation):
        raise PermissionDenied
    _hold_wave(wave)
    if not queries.takes_answers(wave):
        raise ValidationError(
            _("This survey is closed: answers are no longer taken. Copy your text if you need it."), code="wave_closed"
        )
    response, __ = Response.objects.exclude(
        state__in=[Response.State.WITHDRAWN, Response.State.INVALIDATED]
    ).get_or_create(
        wave=wave,
        organisation=organisation,
        defaults={"version": wave.version, "policy": wave.policy, "started_by": user.person},
    )
    return Response.objects.select_for_update(of=["self"]).get(pk=response.pk)


def _hold_wave(wave):
    """Keep the wave from closing until this transaction ends; many may answer at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM surveys_wave WHERE id = %s FOR SHARE", [wave.pk])


def _store(response, values, *, by, revision, is_final):
    """Make the response's answers equal to `values`; rows that stay the same are not touched.

    Values that started from an older revision are refused, unless they say what is stored already: a double click.
    """
    cleaned = validation.clean_answers(queries.questions(response.version), values, is_final=is_final)
    wanted = {answers.key(row): row for row in answers.rows(response, cleaned)}
    present = {answers.key(row): row for row in response.answers.all()}
    if response.revision != revision and wanted.keys() != present.keys():
        raise ValidationError(
            _(
                "A colleague saved other answers in the meantime. They are shown beside yours: correct what differs and save again."
            ),
            code="stale_revision",
        )
    Answer.objects.filter(pk__in=[row.pk for key, row in present.items() if key not in wanted]).delete()
    Answer.objects.bulk_create([row for key, row in wanted.items() if key not in present])
    response.revision += 1
    response.saved_at, response.saved_by = timezone.now(), by.person
