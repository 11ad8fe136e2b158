"""What the database itself refuses, past every service."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from surveys import services
from surveys.models import Answer, Response
from tests.factories.surveys import draft_survey, open_wave, submitted

pytestmark = pytest.mark.django_db


def refused(act):
    """True when the database refuses `act`; the transaction of the test stays usable."""
    try:
        with transaction.atomic():
            act()
    except DatabaseError:
        return True
    return False


def response_to(wave, organisation):
    return Response.objects.create(wave=wave, version=wave.version, policy=wave.policy, organisation=organisation)


def test_a_published_version_cannot_be_changed_or_deleted():
    version = services.publish_draft(draft_survey())
    version.definition = {"pages": []}

    assert refused(version.save)
    assert refused(version.delete)
    assert refused(lambda: version.questions.update(label_pl="Co innego"))
    assert refused(lambda: version.questions.first().choices.update(label_pl="Co innego"))


def test_a_draft_may_be_changed():
    draft = draft_survey().versions.get()
    draft.definition = {"pages": []}

    assert not refused(draft.save)


def test_a_published_version_may_retire_but_not_become_a_draft_again():
    version = services.publish_draft(draft_survey())

    version.state = "retired"
    assert not refused(version.save)
    version.state = "draft"
    assert refused(version.save)


def test_an_answer_to_a_question_of_another_survey_is_refused(organisation):
    response = response_to(open_wave(organisation), organisation)
    foreign = open_wave(organisation).version.questions.get(code="q5")

    assert refused(lambda: Answer.objects.create(response=response, question=foreign, value_text="x"))


def test_a_choice_of_another_question_is_refused(organisation):
    wave = open_wave(organisation)
    response = response_to(wave, organisation)
    one, several = wave.version.questions.get(code="q1"), wave.version.questions.get(code="q2")

    assert refused(lambda: Answer.objects.create(response=response, question=one, choice=several.choices.first()))
    assert not refused(lambda: Answer.objects.create(response=response, question=one, choice=one.choices.first()))


@pytest.mark.parametrize(
    ("code", "value"), [("q1", {"value_text": "c1"}), ("q3", {"value_text": "5"}), ("q5", {"value_num": 5})]
)
def test_a_value_of_another_type_is_refused(organisation, code, value):
    wave = open_wave(organisation)
    response = response_to(wave, organisation)

    assert refused(
        lambda: Answer.objects.create(response=response, question=wave.version.questions.get(code=code), **value)
    )


def test_a_second_live_response_of_an_organisation_is_refused(organisation, other_organisation):
    wave = open_wave(organisation, other_organisation)
    submitted(wave, organisation, {"q1": "c1"})

    assert refused(lambda: response_to(wave, organisation))
    assert not refused(lambda: response_to(wave, other_organisation))


def test_a_response_keeps_the_version_of_its_wave(organisation):
    wave, other = open_wave(organisation), open_wave(organisation)

    with pytest.raises(IntegrityError):
        Response.objects.create(wave=wave, version=other.version, policy=wave.policy, organisation=organisation)
