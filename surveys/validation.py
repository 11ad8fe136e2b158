"""Is this an answer to that question? The one judge for pages, API and imports.

`clean_answer(question, raw)` returns str, Decimal, a choice code, a list of choice codes, or None for no answer.
"""

import re
import unicodedata
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from surveys.models import Question

TEXT_LENGTH = {Question.Type.TEXT: 200, Question.Type.LONG: 4000}
MAX_DIGITS = 14
NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
GROUPING = str.maketrans("", "", "\u0020\u00a0\u202f")
# Line breaks are fine in a long text; other control characters, NUL and bidi overrides never are.
BIDI_CONTROLS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_answers(questions, raw, *, is_final):
    """Return {code: value} for `raw` {code: raw value}. With `is_final`, required questions must be answered.

    Raises ValidationError with a dict {code: [messages]}; an unknown code is an error too. Where nothing at all is
    answered, it is `nothing_answered` for the whole.
    """
    known = {question.code: question for question in questions}
    errors = {
        code: ValidationError(_("There is no such question."), code="unknown_question")
        for code in raw
        if code not in known
    }
    values = {}
    for code, question in known.items():
        try:
            values[code] = clean_answer(question, raw.get(code))
            if is_final and question.is_required and values[code] is None:
                raise ValidationError(_("Answer this question."), code="required")
        except ValidationError as error:
            errors[code] = error
    if errors:
        raise ValidationError(errors)
    if is_final and all(value is None for value in values.values()):
        raise ValidationError(_("Answer at least one question, or save and finish later."), code="nothing_answered")
    return values


def clean_answer(question, raw):
    """Return the value of one answer, None when nothing was answered. Raises ValidationError."""
    if raw in (None, "", []):
        return None
    return CLEANERS[question.type](question, raw)


def _clean_text(question, raw):
    text = unicodedata.normalize("NFC", str(raw)).replace("\r\n", "\n").strip()
    if any(char in BIDI_CONTROLS or (unicodedata.category(char) == "Cc" and char not in "\n\t") for char in text):
        raise ValidationError(_("Remove the invisible control characters from this text."), code="control_character")
    limit = TEXT_LENGTH[question.type]
    if len(text) > limit:
        raise ValidationError(
            _("Shorten the text to %(limit)d characters; now there are %(count)d.")
            % {"limit": limit, "count": len(text)},
            code="too_long",
        )
    return text or None


def _clean_number(question, raw):
    text = str(raw).translate(GROUPING)
    if not NUMBER.fullmatch(text):
        raise ValidationError(_("Write a number with digits, for example 1 234,5."), code="not_a_number")
    number = Decimal(text.replace(",", ".")).normalize()
    if number.adjusted() >= MAX_DIGITS:
        raise ValidationError(_("This number is too large."), code="too_large")
    if -number.as_tuple().exponent > question.decimals:
        raise ValidationError(_decimals_message(question.decimals), code="too_many_decimals")
    _check_bounds(question, number)
    return number


def _decimals_message(decimals):
    if decimals == 0:
        return _("Write a whole number.")
    return ngettext("Write at most %(count)d decimal place.", "Write at most %(count)d decimal places.", decimals) % {
        "count": decimals
    }


def _check_bounds(question, number):
    if question.min_value is not None and number < question.min_value:
        raise ValidationError(
            _("Write %(limit)s or more.") % {"limit": f"{question.min_value.normalize():f}"}, code="too_small"
        )
    if question.max_value is not None and number > question.max_value:
        raise ValidationError(
            _("Write %(limit)s or less.") % {"limit": f"{question.max_value.normalize():f}"}, code="too_large"
        )


def _clean_rating(question, raw):
    text = str(raw)
    steps = {str(step) for step in rating_steps(question)}
    if text not in steps:
        raise ValidationError(_("Choose one of the steps of the scale."), code="unknown_choice")
    return Decimal(text)


def _clean_single(question, raw):
    if raw not in _codes(question):
        raise ValidationError(_("Choose one of the answers."), code="unknown_choice")
    return raw


def _clean_multi(question, raw):
    ticked = set(raw) if isinstance(raw, list | tuple | set) else {raw}
    codes = _codes(question)
    if not ticked <= set(codes):
        raise ValidationError(_("Choose among the answers shown."), code="unknown_choice")
    if question.max_value is not None and len(ticked) > question.max_value:
        limit = int(question.max_value)
        raise ValidationError(
            ngettext("Tick at most %(count)d answer.", "Tick at most %(count)d answers.", limit) % {"count": limit},
            code="too_many",
        )
    return [code for code in codes if code in ticked]


def rating_steps(question):
    """Return the steps of a scale, by default 1 to 5."""
    first = 1 if question.min_value is None else int(question.min_value)
    last = 5 if question.max_value is None else int(question.max_value)
    return range(first, last + 1)


def _codes(question):
    return [choice.code for choice in question.choices.all()]


CLEANERS = {
    Question.Type.TEXT: _clean_text,
    Question.Type.LONG: _clean_text,
    Question.Type.DECIMAL: _clean_number,
    Question.Type.RATING: _clean_rating,
    Question.Type.SINGLE: _clean_single,
    Question.Type.MULTI: _clean_multi,
}
