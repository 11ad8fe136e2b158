"""What park staff do with surveys: build, open, watch, close, release, take the rows out."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.models import StaffRole
from members.text import slug
from network.groups.models import Network
from surveys import announcing, definition, drafts, exports, permissions, queries, results, services
from surveys.forms import AnswerForm, QuestionForm, SurveyForm, WaveForm
from surveys.models import Question, Survey

EDITOR = StaffRole.Role.EDITOR


@staff_only
@require_safe
def survey_list(request):
    """Every survey with its waves and their rates."""
    return render(
        request,
        "surveys/staff/list.html",
        {"surveys": queries.surveys(), "may_edit": permissions.can_edit_survey(request.user, None)},
    )


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def survey_new(request):
    form = SurveyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        survey = services.create_survey(network=Network.objects.earliest("pk"), by=request.user, **form.cleaned_data)
        return redirect("surveys:staff-build", survey.public_id)
    return render(request, "surveys/staff/new.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_safe
def build(request, public_id):
    """The questions of a survey as they stand, and its waves."""
    survey = _survey(public_id)
    version = survey.versions.order_by("-number").first()
    context = {
        "survey": survey,
        "version": version,
        "questions": definition.questions(version.definition),
        "types": Question.Type.choices,
        "waves": queries.waves().filter(survey=survey).order_by("-number"),
        "may_edit": permissions.can_edit_survey(request.user, survey),
    }
    return render(request, "surveys/staff/build.html", context)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def survey_texts(request, public_id):
    """Change the title and the introduction."""
    survey = _survey(public_id)
    form = SurveyForm(request.POST or None, instance=survey)
    if request.method == "POST" and form.is_valid():
        services.edit_survey(survey, by=request.user, **form.cleaned_data)
        return redirect("surveys:staff-build", public_id)
    return render(
        request, "surveys/staff/texts.html", {"survey": survey, "form": form}, status=422 if form.errors else 200
    )


@staff_only(EDITOR)
@require_POST
def start_draft(request, public_id):
    """Begin a new version of published questions."""
    services.start_draft(_survey(public_id), by=request.user)
    return redirect("surveys:staff-build", public_id)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def question_new(request, public_id, type):
    if type not in Question.Type.values:
        raise Http404
    survey = _survey(public_id)
    form = QuestionForm(request.POST or None, type=type)
    if request.method == "POST" and form.is_valid():
        services.add_question(survey, by=request.user, values=form.values())
        return redirect("surveys:staff-build", public_id)
    return _question_page(request, survey, form)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def question_edit(request, public_id, code):
    survey = _survey(public_id)
    before = _question(survey, code)
    form = QuestionForm(request.POST or None, type=before["type"], before=before)
    if request.method == "POST" and form.is_valid():
        services.edit_question(survey, code, by=request.user, values=form.values())
        return redirect("surveys:staff-build", public_id)
    return _question_page(request, survey, form)


def _question_page(request, survey, form):
    context = {"survey": survey, "form": form, "type_label": Question.Type(form.type).label}
    return render(request, "surveys/staff/question.html", context, status=422 if form.errors else 200)


@staff_only(EDITOR)
@require_POST
def question_move(request, public_id, code):
    survey = _survey(public_id)
    _question(survey, code)
    services.move_question(survey, code, by=request.user, places=-1 if request.POST.get("to") == "up" else 1)
    return redirect("surveys:staff-build", public_id)


@staff_only(EDITOR)
@require_POST
def question_remove(request, public_id, code):
    survey = _survey(public_id)
    _question(survey, code)
    services.remove_question(survey, code, by=request.user)
    messages.success(request, _("The question is removed from the draft."))
    return redirect("surveys:staff-build", public_id)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def wave_open(request, public_id):
    """Publish the questions and open a wave: from now on they cannot change. The first press shows what will go out."""
    survey = _survey(public_id)
    form = WaveForm(request.POST or None, network=survey.network)
    if request.method == "POST" and form.is_valid():
        try:
            return _open_after_a_look(request, survey, form)
        except ValidationError as error:
            form.add_error(None, error)
    return render(
        request, "surveys/staff/open.html", {"survey": survey, "form": form}, status=422 if form.errors else 200
    )


def _open_after_a_look(request, survey, form):
    fields = {"by": request.user, "opens_at": queries.database_now(), **form.cleaned_data}
    if "is_seen" in request.POST:
        wave = services.plan_wave(survey, **fields)
        return redirect("surveys:staff-wave", wave.public_id)
    announcement = announcing.preview(services.draft_wave(survey, **fields))
    return render(request, "surveys/staff/check.html", {"survey": survey, "form": form, "announcement": announcement})


@staff_only
@require_safe
def preview(request, public_id):
    """The questions as an organisation will see them; nothing can be sent from here."""
    survey = _survey(public_id)
    form = AnswerForm(questions=drafts.questions(survey.versions.latest("number").definition))
    return render(request, "surveys/staff/preview.html", {"survey": survey, "form": form})


@staff_only
@require_safe
def wave(request, public_id):
    """How many answered, what they answered, who has not yet."""
    wave = _wave(public_id)
    context = {
        "wave": wave,
        "survey": wave.survey,
        "results": results.aggregate(wave, request.user),
        "missing": queries.who_has_not_answered(wave),
        "may_edit": permissions.can_edit_survey(request.user, wave.survey),
    }
    return render(request, "surveys/staff/wave.html", context)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def wave_close(request, public_id):
    """Ask first, then close."""
    wave = _wave(public_id)
    if request.method == "POST":
        services.close_wave(wave, by=request.user)
        return redirect("surveys:staff-wave", public_id)
    return render(request, "surveys/staff/close.html", {"wave": wave, "survey": wave.survey})


@staff_only(EDITOR)
@require_POST
def wave_release(request, public_id):
    """Show the results to the organisations that were asked."""
    services.release_wave(_wave(public_id), by=request.user)
    messages.success(request, _("The results are visible to the organisations that were asked."))
    return redirect("surveys:staff-wave", public_id)


@staff_only
@require_safe
def wave_export(request, public_id):
    """One row per submitted answer, as CSV."""
    wave = _wave(public_id)
    header, rows = exports.rows(wave, viewer=request.user)
    return csv_response(f"{slug(wave.survey.title_pl)}-{wave.number}.csv", header, rows)


def _survey(public_id):
    return get_object_or_404(Survey, public_id=public_id)


def _wave(public_id):
    return get_object_or_404(queries.waves().select_related("version"), public_id=public_id)


def _question(survey, code):
    """Return the question of the newest version, in the shape of surveys.definition."""
    question = definition.question(survey.versions.latest("number").definition, code)
    if question is None:
        raise Http404
    return question
