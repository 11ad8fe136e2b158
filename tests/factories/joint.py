"""Factories of joint work in groups: trend cards and votes, agendas, pilots, drafts for comments."""

from datetime import timedelta

import factory
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from network.groups.models import AgendaItem, DraftReview, JointAgenda, PilotFeedback, TrendCard, TrendVote
from tests.factories.groups import GroupFactory, RoadmapFactory


class TrendCardFactory(factory.django.DjangoModelFactory):
    """A card of the first column, with evidence."""

    class Meta:
        model = TrendCard

    group = factory.SubFactory(GroupFactory)
    title_pl = factory.Sequence(lambda n: f"Mniej studentów {n}")
    evidence = "Rocznik demograficzny"

    class Params:
        adopted = factory.Trait(
            state=TrendCard.State.ADOPTED,
            title_en=factory.Sequence(lambda n: f"Fewer students {n}"),
            adopted_at=factory.LazyFunction(timezone.now),
        )


def open_vote(group, *, points_each=10, days=7):
    """Return a vote of `group` that began an hour ago and ends in `days` (a negative number: it is over)."""
    now = timezone.now()
    runs = DateTimeTZRange(now - timedelta(days=max(-days, 0), hours=1), now + timedelta(days=days))
    return TrendVote.objects.create(group=group, points_each=points_each, runs=runs)


class JointAgendaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = JointAgenda

    group = factory.SubFactory(GroupFactory)
    number = 1
    title_pl = "Agenda badawcza"
    title_en = "Research agenda"


class AgendaItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AgendaItem

    agenda = factory.SubFactory(JointAgendaFactory)
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
    title = factory.Sequence(lambda n: f"Magazyn ciepła {n}")
    text = "Bo zimą jest drogo."


class PilotFeedbackFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PilotFeedback

    group = factory.SubFactory(GroupFactory, kind="pilot")
    organisation = factory.SubFactory("tests.factories.members.OrganisationFactory")
    page = "/portal/"
    text = factory.Sequence(lambda n: f"Brak przycisku {n}")
    severity = PilotFeedback.Severity.HINDERS


class DraftReviewFactory(factory.django.DjangoModelFactory):
    """A roadmap that is not public, read by a reference group for a week."""

    class Meta:
        model = DraftReview

    group = factory.SubFactory(GroupFactory, kind="reference")
    roadmap = factory.SubFactory(RoadmapFactory, is_public=False)
    title = "Mapa drogowa"
    text = "Mniej aut"
    due_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))
