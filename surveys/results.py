"""The only door to numbers about many answers (S16): pages, API and exports of totals all ask `aggregate`.

Staff see organisation waves whole. Everybody else gets what `surveys.disclosure` lets through, and no texts.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import Count

from members import permissions as members
from members.text import localized
from surveys import queries
from surveys.disclosure import hidden_cells
from surveys.models import Answer, Question
from surveys.permissions import can_see_results
from surveys.validation import rating_steps

DOMINANT_SHARE = Decimal("0.7")


@dataclass(frozen=True)
class Row:
    """One answer and how many gave it; `count` is None when the cell is hidden."""

    code: str
    label_pl: str
    label_en: str
    count: int | None


@dataclass(frozen=True)
class Summary:
    """A number question in short; smallest and largest values are never shown."""

    mean: Decimal
    lower_quartile: Decimal
    median: Decimal
    upper_quartile: Decimal


@dataclass(frozen=True)
class Text:
    organisation: str
    text: str


@dataclass(frozen=True)
class QuestionResult:
    """What the organisations answered to one question. `base` of them answered it; None when even that is hidden."""

    question: Question
    base: int | None
    rows: list[Row] = field(default_factory=list)
    summary: Summary | None = None
    texts: list[Text] = field(default_factory=list)

    @property
    def hidden_rows(self):
        return [row for row in self.rows if row.count is None]

    def bars(self):
        """Return the rows that may be shown, as the tag `bars` draws them: label, number and share of the base."""
        return [
            {"label": localized(row, "label"), "value": row.count, "note": f"{_percent(row.count, self.base)}%"}
            for row in self.rows
            if row.count is not None
        ]


def _percent(part, whole):
    """Return a whole percentage rounded half up, 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def aggregate(wave, viewer, *, as_staff=True):
    """Return [QuestionResult] of the wave in the order of its questions. Raises PermissionDenied.

    Staff see everything, unless they look with `as_staff=False`: then what a member would see.
    """
    if not can_see_results(viewer, wave):
        raise PermissionDenied
    sees_all = as_staff and members.can_enter_staff(viewer)
    k = 0 if sees_all else wave.anonymity_k
    facts = _Facts(wave, with_texts=sees_all)
    return [_result(question, facts, k) for question in queries.questions(wave.version)]


def _result(question, facts, k):
    base = facts.base.get(question.pk, 0)
    if base < k:
        return QuestionResult(question, base=None)
    return QuestionResult(
        question,
        base=base,
        rows=_rows(question, facts, k),
        summary=_summary(question, facts, k),
        texts=facts.texts.get(question.pk, []),
    )


def _rows(question, facts, k):
    if question.type in (Question.Type.SINGLE, Question.Type.MULTI):
        labels = {choice.pk: (choice.code, choice.label_pl, choice.label_en) for choice in question.choices.all()}
        found = facts.choices
    elif question.type == Question.Type.RATING:
        labels = {Decimal(step): (str(step), str(step), str(step)) for step in rating_steps(question)}
        found = facts.ratings
    else:
        return []
    counts = {key: found.get((question.pk, key), 0) for key in labels}
    hidden = hidden_cells(counts, k, has_known_sum=question.type != Question.Type.MULTI)
    return [Row(*labels[key], count=None if key in hidden else counts[key]) for key in labels]


def _summary(question, facts, k):
    if question.type not in (Question.Type.DECIMAL, Question.Type.RATING) or question.pk not in facts.numbers:
        return None
    mean, quartiles, largest, total = facts.numbers[question.pk]
    if k and question.type == Question.Type.DECIMAL and largest >= DOMINANT_SHARE * total:
        return None
    lower, median, upper = (Decimal(str(value)) for value in quartiles)
    return Summary(mean=mean, lower_quartile=lower, median=median, upper_quartile=upper)


class _Facts:
    """The counts behind one wave, read with a fixed number of queries."""

    NUMBERS = """
        SELECT a.question_id, avg(a.value_num), percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY a.value_num),
               max(abs(a.value_num)), sum(abs(a.value_num))
          FROM surveys_answer a JOIN surveys_response r ON r.id = a.response_id
         WHERE r.wave_id = %s AND r.state = %s AND a.value_num IS NOT NULL GROUP BY a.question_id
    """

    def __init__(self, wave, *, with_texts):
        answers = Answer.objects.filter(response__wave=wave, response__state=queries.COUNTED)
        self.base = dict(answers.values_list("question").annotate(n=Count("response", distinct=True)))
        self.choices = {
            (question, choice): n
            for question, choice, n in answers.filter(choice__isnull=False)
            .values_list("question", "choice")
            .annotate(n=Count("pk"))
        }
        ratings = answers.filter(question__type=Question.Type.RATING)
        self.ratings = {
            (question, value): n
            for question, value, n in ratings.values_list("question", "value_num").annotate(n=Count("pk"))
        }
        self.numbers = self._numbers(wave)
        self.texts = self._texts(answers) if with_texts else {}

    def _numbers(self, wave):
        with connection.cursor() as cursor:
            cursor.execute(self.NUMBERS, [wave.pk, queries.COUNTED])
            return {question: rest for question, *rest in cursor.fetchall()}

    def _texts(self, answers):
        texts = {}
        rows = (
            answers.filter(value_text__isnull=False)
            .select_related("response__organisation")
            .order_by("response__organisation__sort_key", "pk")
        )
        for answer in rows:
            texts.setdefault(answer.question_id, []).append(Text(str(answer.response.organisation), answer.value_text))
        return texts
