"""The draft of a survey as JSON: what may be done to it."""

import pytest
from django.core.exceptions import ValidationError

from surveys import definition
from tests.factories.surveys import YES_NO, five_questions, question


def with_questions(*questions):
    draft = definition.empty()
    for values in questions:
        draft = definition.add(draft, values)
    return draft


def codes(draft):
    return [item["code"] for item in definition.questions(draft)]


def test_questions_get_codes_that_never_come_back():
    draft = with_questions(*five_questions())

    draft = definition.remove(draft, "q5")
    draft = definition.add(draft, question("text"))

    assert codes(draft) == ["q1", "q2", "q3", "q4", "q6"]


def test_moving_stops_at_the_ends():
    draft = with_questions(question("text"), question("long"), question("decimal"))

    assert codes(definition.move(draft, "q3", by=-1)) == ["q1", "q3", "q2"]
    assert codes(definition.move(draft, "q1", by=-1)) == ["q1", "q2", "q3"]
    assert codes(definition.move(draft, "q3", by=1)) == ["q1", "q2", "q3"]


def test_a_choice_whose_label_stays_keeps_its_code():
    before = question("single", choices=YES_NO)

    after = definition.with_choices({}, ["Nie wiem", "Tak"], ["Don't know", "Yes"], before=before)

    assert [(choice["code"], choice["label_pl"]) for choice in after["choices"]] == [("c3", "Nie wiem"), ("c1", "Tak")]


def test_changes_leave_the_old_definition_alone():
    draft = with_questions(question("text"))
    fingerprint = definition.fingerprint(draft)

    definition.add(draft, question("long"))
    definition.edit(draft, "q1", question("long"))

    assert definition.fingerprint(draft) == fingerprint


def test_the_fingerprint_does_not_depend_on_the_order_of_keys():
    assert definition.fingerprint({"a": 1, "ą": 2}) == definition.fingerprint({"ą": 2, "a": 1})


@pytest.mark.parametrize(
    "bad",
    [
        question("single", choices=[("Tak", "Yes")]),
        question("single", choices=[("Tak", "Yes"), ("Tak", "No")]),
        question("multi", choices=YES_NO, max=3),
        question("decimal", min=5, max=1),
        question("text") | {"label_en": ""},
    ],
    ids=["one choice", "same choice twice", "more ticks than choices", "bounds turned round", "no English"],
)
def test_a_broken_question_stands_in_the_way_of_publishing(bad):
    with pytest.raises(ValidationError) as refusal:
        definition.check_publishable(with_questions(question("text"), bad))

    assert refusal.value.messages[0].startswith("q2: ")


def test_an_empty_survey_cannot_be_published():
    with pytest.raises(ValidationError):
        definition.check_publishable(definition.empty())


def test_the_five_usual_questions_can_be_published():
    definition.check_publishable(with_questions(*five_questions()))
