"""Factories of surveys: a wave is open, its version published, and asks nobody until a test says whom."""

from datetime import timedelta

import factory
from django.utils import timezone

from surveys import answers, definition, services
from surveys.models import Response, Survey, SurveyVersion, Target, Wave
from tests.factories.groups import NetworkFactory

YES_NO = [("Tak", "Yes"), ("Nie", "No")]


class SurveyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Survey

    network = factory.SubFactory(NetworkFactory)
    kind = Survey.Kind.BARRIERS
    title_pl = factory.Sequence(lambda n: f"Bariery małych firm {n}")
    title_en = factory.Sequence(lambda n: f"Barriers of small companies {n}")


def question(type, *, choices=(), is_required=False, min=None, max=None, decimals=0):
    """Return one question in the shape of surveys.definition, without its code."""
    values = {"type": type, "label_pl": f"Pytanie {type}", "label_en": f"Question {type}", "help_pl": "", "help_en": ""}
    values |= {"is_required": is_required, "min": min, "max": max, "decimals": decimals}
    return definition.with_choices(values, [pl for pl, _en in choices], [en for _pl, en in choices])


def five_questions():
    """q1 one choice (required), q2 several, q3 number, q4 scale, q5 long text."""
    return [
        question("single", choices=YES_NO, is_required=True),
        question("multi", choices=[("Kadry", "People"), ("Prąd", "Power"), ("Czynsz", "Rent")]),
        question("decimal", min=0, decimals=2),
        question("rating", min=1, max=5),
        question("long"),
    ]


def draft_survey(questions=None):
    """Return a survey whose draft holds `questions` (default: one of each type)."""
    draft = definition.empty()
    for values in questions or five_questions():
        draft = definition.add(draft, values)
    survey = SurveyFactory()
    SurveyVersion.objects.create(survey=survey, number=1, definition=draft)
    return survey


def open_wave(*organisations, questions=None, **fields):
    """Return an open wave that asks `organisations`, written without messaging."""
    survey = draft_survey(questions)
    version = services.publish_draft(survey)
    now = timezone.now()
    usual = {"opens_at": now - timedelta(days=1), "closes_at": now + timedelta(days=7), "state": "open"}
    wave = Wave.objects.create(
        survey=survey, version=version, number=1, audience={"kind": "tenant_sme"}, **usual | fields
    )
    Target.objects.bulk_create(
        Target(wave=wave, organisation=organisation, invited_at=now) for organisation in organisations
    )
    return wave


def submitted(wave, organisation, values):
    """Store a submitted response with clean `values` {code: value}, past the service."""
    response = Response(
        wave=wave, version=wave.version, policy=wave.policy, organisation=organisation, state="submitted"
    )
    response.submitted_at = timezone.now()
    response.save()
    blank = dict.fromkeys(wave.version.questions.values_list("code", flat=True))
    for answer in answers.rows(response, blank | values):
        answer.save()
    return response
