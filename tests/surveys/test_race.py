"""Two colleagues start the answer of their firm at the same moment, on real connections."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models.signals import pre_save

from surveys import services
from surveys.models import Response
from tests.factories.members import member_of
from tests.factories.surveys import open_wave

pytestmark = pytest.mark.django_db(transaction=True)
UNIQUE = "one_response_per_organisation"


def start_together(wave, organisation, users):
    """Let both pass the question "is there a response yet?" before either inserts one. Return what each got."""
    both_looked, outcomes = threading.Barrier(len(users), timeout=5), []

    def wait_for_the_other(instance, **kwargs):
        if instance.pk is None:
            both_looked.wait()

    def start(user, choice):
        try:
            services.save_answers(wave, organisation=organisation, by=user, values={"q1": choice}, revision=0)
            outcomes.append("saved")
        except ValidationError as error:
            outcomes.append(error.code)
        finally:
            connection.close()

    pre_save.connect(wait_for_the_other, sender=Response)
    try:
        threads = [
            threading.Thread(target=start, args=(user, f"c{number}")) for number, user in enumerate(users, start=1)
        ]
        [thread.start() for thread in threads]
        [thread.join(timeout=20) for thread in threads]
    finally:
        pre_save.disconnect(wait_for_the_other, sender=Response)
    return sorted(outcomes)


def test_two_colleagues_at_once_share_one_response(member, organisation):
    wave = open_wave(organisation)

    outcomes = start_together(wave, organisation, [member, member_of(organisation)])

    assert Response.objects.count() == 1
    assert outcomes == ["saved", "stale_revision"]


def test_without_the_databases_constraint_they_would_write_two(member, organisation):
    """The negative control: the race is real, and nothing but the constraint stops it."""
    wave = open_wave(organisation)
    constraint = next(item for item in Response._meta.constraints if item.name == UNIQUE)
    with connection.schema_editor() as schema:
        schema.remove_constraint(Response, constraint)
    try:
        start_together(wave, organisation, [member, member_of(organisation)])
        found = Response.objects.count()
    finally:
        Response.objects.all().delete()
        with connection.schema_editor() as schema:
            schema.add_constraint(Response, constraint)

    assert found == 2
