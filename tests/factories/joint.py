"""Factories of joint work in groups: trend cards and votes, agendas, pilots, drafts for comments."""

from datetime import timedelta

import factory
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from network.groups.models import TrendCard, TrendVote
from tests.factories.groups import GroupFactory


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
