"""What things and people are called on a page: every object of the house has a name in words."""

import pytest
from django.apps import apps
from django.db import models

from members.models import Person
from tests.factories.members import PASSWORD, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
OUR_APPS = ("config", "members", "groups", "messaging", "library", "surveys", "consultations", "events")


def test_everything_has_a_name_also_when_nothing_optional_was_filled_in(world):
    named = 0
    for model in (model for label in OUR_APPS for model in apps.get_app_config(label).get_models()):
        row = model._base_manager.first()
        if row is None:
            continue
        assert isinstance(str(row), str)
        for field in model._meta.concrete_fields:
            if field.blank and isinstance(field, models.CharField | models.TextField):
                setattr(row, field.attname, "")
        assert isinstance(str(row), str)
        named += 1

    assert named > 40  # the walk walks


def test_people_are_called_by_name_else_by_address_and_never_by_a_number():
    named, nameless = UserFactory(), UserFactory(email="ktos@example.org")
    PersonFactory(user=named, given_name="Żaneta", family_name="Łoś")
    Person.objects.create(user=nameless)

    assert (named.shown_name, nameless.shown_name) == ("Żaneta Łoś", "ktos@example.org")


def test_signing_in_greets_by_name(client, member):
    answer = client.post("/accounts/login/", {"login": member.email, "password": PASSWORD}, follow=True)

    assert f"Zalogowano jako {member.person}." in answer.content.decode()
