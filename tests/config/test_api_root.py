"""The foot of the REST API, and its refusals in the reader's language."""

import pytest

pytestmark = pytest.mark.django_db


def test_the_root_lists_what_there_is(client):
    response = client.get("/api/v1/")

    assert response.headers["Content-Type"] == "application/json"
    assert response.json()["events"] == "http://testserver/api/v1/events/"
    assert {"schema", "docs"} < set(response.json())
    for address in response.json().values():
        assert client.get(address, HTTP_ACCEPT="*/*").status_code in (200, 401)


@pytest.mark.parametrize(("language", "begins"), [("pl", "Nieznany parametr."), ("en", "Unknown parameter.")])
def test_an_unknown_parameter_is_refused_in_the_readers_language(client, staff, language, begins):
    client.force_login(staff)

    response = client.get("/api/v1/events/", {"kidn": "training"}, headers={"Accept-Language": language})

    assert response.status_code == 400
    assert response.json()["errors"]["kidn"][0]["detail"].startswith(begins)
