"""The library's public pages."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from network.library.models import GoodPractice
from tests.factories.groups import NetworkFactory
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


def practice(**fields):
    texts = {
        f"{name}_{language}": f"{name} {language}"
        for name in ("title", "text", "evidence")
        for language in ("pl", "en")
    }
    defaults = {
        "network": NetworkFactory(),
        "organisation": OrganisationFactory(),
        "category": "internal",
        "state": "published",
        "published_at": timezone.now(),
    }
    return GoodPractice.objects.create(**(texts | defaults | fields))


def test_only_published_practices_are_shown(client):
    shown, draft = practice(title_pl="Wspólny zakup energii"), practice(title_pl="Szkic", state="draft")

    page = client.get("/library/").content.decode()

    assert "Wspólny zakup energii" in page
    assert "Szkic" not in page
    assert client.get(f"/library/{shown.public_id}/").status_code == 200
    assert client.get(f"/library/{draft.public_id}/").status_code == 404


def test_a_category_narrows_the_list(client):
    practice(title_pl="Pierwsza", category="impact")
    practice(title_pl="Druga")

    page = client.get("/library/?category=impact").content.decode()

    assert "Pierwsza" in page
    assert "Druga" not in page


def test_an_empty_library_says_so(client):
    assert "Jeszcze nie ma tu praktyk" in client.get("/library/").content.decode()


def test_nothing_is_published_without_evidence(db):
    with pytest.raises(IntegrityError):
        practice(evidence_pl="")
