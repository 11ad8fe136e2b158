"""Is this an answer to that question?"""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from surveys import services
from surveys.models import Question
from surveys.validation import clean_answer, clean_answers
from tests.factories.surveys import open_wave, question

NUMBER = Question(code="q", type="decimal", min_value=Decimal(0), max_value=Decimal(10_000_000), decimals=2)
WHOLE = Question(code="q", type="decimal", decimals=0)
SHORT = Question(code="q", type="text")
LONG = Question(code="q", type="long")
SCALE = Question(code="q", type="rating", min_value=Decimal(1), max_value=Decimal(5))


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12", "12"), ("1 234,5", "1234.5"), ("1\u00a0234.50", "1234.5"), ("0", "0"), (Decimal("7.250000"), "7.25")],
)
def test_numbers_are_read_as_people_write_them(typed, number):
    assert clean_answer(NUMBER, typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed", ["1.234,56", "1e4", "NaN", "Infinity", "٣", "1" * 40, "-1", "10000001", "0,125", "dwa", "1,"]
)
def test_what_is_not_a_number_in_bounds_is_refused(typed):
    with pytest.raises(ValidationError):
        clean_answer(NUMBER, typed)


def test_a_whole_number_has_no_fraction():
    assert clean_answer(WHOLE, "100") == Decimal(100)
    with pytest.raises(ValidationError):
        clean_answer(WHOLE, "1,5")


@pytest.mark.parametrize("typed", ["a\x00b", "abc\u202edef", "a\x07b"])
def test_invisible_control_characters_are_refused(typed):
    with pytest.raises(ValidationError):
        clean_answer(LONG, typed)


def test_text_is_trimmed_and_composed_and_spaces_alone_are_no_answer():
    assert clean_answer(LONG, "  Z\u0307aneta\r\nŁoś ") == "Żaneta\nŁoś"
    assert clean_answer(LONG, "   ") is None


def test_a_short_text_ends_at_200_characters():
    assert clean_answer(SHORT, "ż" * 200) == "ż" * 200
    with pytest.raises(ValidationError):
        clean_answer(SHORT, "ż" * 201)


def test_a_scale_knows_only_its_steps():
    assert clean_answer(SCALE, "5") == Decimal(5)
    for typed in ("0", "6", "2.5", "x"):
        with pytest.raises(ValidationError):
            clean_answer(SCALE, typed)


def test_all_wrong_answers_are_reported_at_once_and_unknown_codes_too(db):
    questions = open_wave().version.questions.prefetch_related("choices")

    with pytest.raises(ValidationError) as refusal:
        clean_answers(questions, {"q1": "c9", "q2": ["c1", "c7"], "q3": "x", "q77": "?"}, is_final=True)

    assert set(refusal.value.error_dict) == {"q1", "q2", "q3", "q77"}


def test_a_required_question_may_wait_in_a_draft_but_not_in_the_final_answer(db):
    questions = open_wave().version.questions.prefetch_related("choices")

    assert clean_answers(questions, {"q2": ["c3", "c1"]}, is_final=False) == {
        "q1": None,
        "q2": ["c1", "c3"],
        "q3": None,
        "q4": None,
        "q5": None,
    }
    with pytest.raises(ValidationError) as refusal:
        clean_answers(questions, {}, is_final=True)
    assert set(refusal.value.error_dict) == {"q1"}


@pytest.mark.django_db
def test_an_answer_to_nothing_is_no_answer(member, organisation):
    wave = open_wave(organisation, questions=[question("text")])
    answer = {"organisation": organisation, "by": member, "values": {"q1": " "}}

    draft = services.save_answers(wave, revision=0, **answer)
    with pytest.raises(ValidationError) as refusal:
        services.submit_answers(wave, revision=draft.revision, **answer)

    assert refusal.value.code == "nothing_answered"
    assert wave.responses.get().state == "draft"
