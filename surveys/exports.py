"""The rows of a wave for a spreadsheet: one organisation a row, one column a question, one a choice where several may be ticked."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _

from surveys import permissions, queries
from surveys.models import Question


def rows(wave, *, viewer):
    """Return (header, iterator of rows). Values are codes and numbers, never labels. Raises PermissionDenied."""
    if not permissions.can_export(viewer, wave):
        raise PermissionDenied
    questions = list(queries.questions(wave.version))
    header = [_("organisation"), "NIP", _("submitted at")]
    for question in questions:
        header += (
            [f"{question.code}_{choice.code}" for choice in question.choices.all()]
            if question.type == Question.Type.MULTI
            else [question.code]
        )
    return header, (_row(response, questions) for response in queries.submitted_rows(wave).iterator(chunk_size=500))


def _row(response, questions):
    found = {}
    for answer in response.answers.all():
        found.setdefault(answer.question_id, []).append(answer)
    submitted_at = timezone.localtime(response.submitted_at)
    row = [response.organisation.legal_name, response.organisation.nip, f"{submitted_at:%Y-%m-%d %H:%M}"]
    for question in questions:
        row += _cells(question, found.get(question.pk, []))
    return row


def _cells(question, answers):
    """Return the cells of one question; several choices are one 0/1 cell each, empty when nothing was ticked."""
    if question.type == Question.Type.MULTI:
        ticked = {answer.choice_id for answer in answers}
        return [int(choice.pk in ticked) if ticked else "" for choice in question.choices.all()]
    if not answers:
        return [""]
    answer = answers[0]
    if answer.choice:
        return [answer.choice.code]
    # Polish spreadsheets read a decimal comma as a number.
    return [
        answer.value_text if answer.value_text is not None else f"{answer.value_num.normalize():f}".replace(".", ",")
    ]
