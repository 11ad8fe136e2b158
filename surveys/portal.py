"""What a member organisation does with surveys: answer together, look back, see the results."""

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.doors import member_required
from surveys import answers, permissions, queries, results, services
from surveys.forms import AnswerForm
from surveys.models import Response, Wave


@member_required
@require_safe
def survey_list(request):
    """What waits for an answer, and what the organisation has answered before."""
    waves = list(queries.waves_of(request.organisation))
    context = {
        "open": [wave for wave in waves if wave.state == Wave.State.OPEN],
        "past": [wave for wave in waves if wave.state != Wave.State.OPEN],
    }
    return render(request, "surveys/portal/list.html", context)


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, public_id):
    """Answer for the organisation. "Save" keeps a draft for whoever continues; "submit" checks that nothing is missing."""
    wave = _asked_wave(request, public_id)
    response = queries.response_of(wave, request.organisation)
    is_submitting = request.POST.get("do") == "submit"
    form = _answer_form(request, wave, response, is_final=is_submitting)
    if request.method == "POST" and form.is_valid():
        try:
            return _store(request, wave, form, is_submitting=is_submitting)
        except ValidationError as error:
            _show(error, form, wave, request.organisation)
    may_answer = permissions.can_answer(request.user, wave, request.organisation)
    context = {
        "wave": wave,
        "survey": wave.survey,
        "response": response,
        "form": form,
        "may_answer": may_answer,
        "is_open": queries.takes_answers(wave),
    }
    return render(request, "surveys/portal/answer.html", context, status=422 if form.errors else 200)


def _asked_wave(request, public_id):
    return get_object_or_404(queries.waves_of(request.organisation).select_related("version"), public_id=public_id)


def _answer_form(request, wave, response, *, is_final):
    initial = answers.values(response) if response else {}
    initial["revision"] = response.revision if response else 0
    return AnswerForm(
        request.POST or None, questions=queries.questions(wave.version), initial=initial, is_final=is_final
    )


def _store(request, wave, form, *, is_submitting):
    service = services.submit_answers if is_submitting else services.save_answers
    service(
        wave,
        organisation=request.organisation,
        by=request.user,
        values=form.values(),
        revision=form.cleaned_data["revision"],
    )
    if is_submitting:
        messages.success(
            request, _("Your organisation's answer is submitted. You can correct it until the survey closes.")
        )
        return redirect("surveys:portal-own-answers", wave.public_id)
    messages.success(request, _("Saved. A colleague can continue, too."))
    return redirect("surveys:portal-answer", wave.public_id)


def _show(error, form, wave, organisation):
    """Put the service's refusal into the form. After a colleague's save, show their values and let the next save count."""
    if hasattr(error, "error_dict"):
        for code, errors in error.error_dict.items():
            form.add_error(code if code in form.fields else None, errors)
        return
    form.add_error(NON_FIELD_ERRORS, error)
    if error.code == "stale_revision":
        response = queries.response_of(wave, organisation)
        form.data = form.data.copy()
        form.data["revision"] = response.revision
        _show_differences(form, answers.values(response))


def _show_differences(form, stored):
    for code, value in form.values().items():
        if stored.get(code) != value:
            form.add_error(
                code,
                _("Now saved by a colleague: %(answer)s") % {"answer": _in_words(form.fields[code], stored.get(code))},
            )


def _in_words(field, value):
    if value is None:
        return _("no answer")
    labels = dict(getattr(field.widget, "choices", ()))
    codes = value if isinstance(value, list) else [value]
    return ", ".join(str(labels.get(code, code)) for code in codes)


@member_required
@require_safe
def own_answers(request, public_id):
    """What the organisation has answered, readable by everybody of it."""
    wave = _asked_wave(request, public_id)
    response = queries.response_of(wave, request.organisation)
    if response is None or response.state == Response.State.DRAFT:
        raise Http404
    context = {
        "wave": wave,
        "survey": wave.survey,
        "response": response,
        "pairs": answers.in_words(response),
        "may_correct": queries.takes_answers(wave) and permissions.can_answer(request.user, wave, request.organisation),
    }
    return render(request, "surveys/portal/own_answers.html", context)


@member_required
@require_safe
def wave_results(request, public_id):
    """Totals of a released wave; numbers about fewer than five organisations stay hidden."""
    wave = _asked_wave(request, public_id)
    if not permissions.can_see_results(request.user, wave):
        raise Http404
    # Staff who also belong to a member see the page as members do.
    context = {"wave": wave, "survey": wave.survey, "results": results.aggregate(wave, request.user, as_staff=False)}
    return render(request, "surveys/portal/results.html", context)
