"""Cursors of lists come from strangers: a bad one is no cursor, and never an error page."""

import base64

import pytest

from members import keyset
from members.models import Organisation
from tests.factories.members import OrganisationFactory

KEYS = ("sort_key", "public_id")


def cursor(text):
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text",
    [
        "[" * 2000,
        '[0, "\\u0000", "\\u0000"]',
        '[0, "\\ud800", "x"]',
        '[0, NaN, "x"]',
        "[0]",
        "{}",
        "7",
        f"[{'9' * 4000}, 0, 0]",
    ],
)
def test_a_bad_cursor_begins_at_the_beginning(text):
    OrganisationFactory()

    assert len(keyset.page(Organisation.objects.all(), KEYS, after=cursor(text)).rows) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "moment", ["2026-01-01T00:00:00+20:00", "2026-01-01T00:00:00-16:00", "9999-12-31T23:59:59-14:00"]
)
def test_a_moment_of_no_zone_on_earth_is_no_error(moment):
    OrganisationFactory()
    keys, text = ("created_at", "public_id"), f'[0, "{moment}", "9353890b-6554-435b-8815-0e26d1ab297f"]'

    keyset.page(Organisation.objects.all(), keys, after=cursor(text))


@pytest.mark.django_db
def test_a_value_that_the_database_refuses_is_not_tried_for_ever():
    with pytest.raises(ValueError, match="NUL"):
        keyset.page(Organisation.objects.filter(legal_name="\x00"), KEYS)
