"""The answers of one response: as rows, as values, as words."""

from django.utils.formats import number_format

from members.text import localized
from surveys import queries
from surveys.models import Answer, Question

CHOICES = (Question.Type.SINGLE, Question.Type.MULTI)
NUMBERS = (Question.Type.DECIMAL, Question.Type.RATING)


def values(response):
    """Return {question code: value}: str, Decimal, choice code, list of choice codes. Unanswered questions are left out."""
    found = {}
    for row in response.answers.select_related("question", "choice").order_by("question__position", "choice__position"):
        if row.question.type == Question.Type.MULTI:
            found.setdefault(row.question.code, []).append(row.choice.code)
        else:
            found[row.question.code] = row.choice.code if row.choice else _plain(row)
    return found


def in_words(response):
    """Return [(question, words)]: texts, numbers and choice labels in the reader's language, "" when not answered."""
    found = {}
    for row in response.answers.select_related("choice").order_by("choice__position"):
        words = localized(row.choice, "label") if row.choice else _plain(row)
        found.setdefault(row.question_id, []).append(words if isinstance(words, str) else number(words))
    return [(question, ", ".join(found.get(question.pk, []))) for question in queries.questions(response.version)]


def number(value):
    """Return a stored number without its empty decimals, as the reader writes it: 1234.500000 -> "1 234,5"."""
    return number_format(f"{value.normalize():f}", force_grouping=True)


def rows(response, values, questions=None):
    """Yield the unsaved rows of {question code: value}; None is no answer. `questions`: those of the version, when at hand."""
    for question in questions or queries.questions(response.version):
        value = values[question.code]
        if value is None:
            continue
        if question.type in CHOICES:
            ticked = [value] if isinstance(value, str) else value
            chosen = [choice for choice in question.choices.all() if choice.code in ticked]
            yield from (Answer(response=response, question=question, choice=choice) for choice in chosen)
        elif question.type in NUMBERS:
            yield Answer(response=response, question=question, value_num=value)
        else:
            yield Answer(response=response, question=question, value_text=value)


def key(row):
    """Return what makes two rows the same answer."""
    return row.question_id, row.choice_id, row.value_text, row.value_num


def _plain(row):
    return row.value_num if row.value_text is None else row.value_text
