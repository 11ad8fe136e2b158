"""The REST API keeps its written contract: a valid schema, docs without other hosts, and answers that match the schema.

Schemathesis makes a few requests for each operation and credential; `API_EXAMPLES=300` makes more, new ones each time.
"""

import os
import re
from contextlib import contextmanager

import pytest
import schemathesis
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rest_framework.response import Response
from schemathesis import checks
from schemathesis.specs.openapi import checks as openapi_checks

from config.wsgi import application
from events.api import EventViewSet

pytestmark = pytest.mark.django_db
EXAMPLES = int(os.environ.get("API_EXAMPLES", "8"))
CHECKS = [
    checks.not_a_server_error,
    openapi_checks.status_code_conformance,
    openapi_checks.content_type_conformance,
    openapi_checks.response_schema_conformance,
]
# The object that stands in the address half of the time; else an id that nobody has.
OBJECTS = {
    "action-items": "action_item",
    "contacts": "contact",
    "contributions": "contribution",
    "funding-sources": "funding",
    "indicators": "indicator",
    "mentoring": "mentoring",
    "activity": "organisation",
    "agendas": "agenda",
    "agreements": "published_agreement",
    "audiences": "saved_audience",
    "charters": "charter",
    "consultations": "consultation",
    "events": "event",
    "groups": "group",
    "imports": "import",
    "memberships": "membership",
    "messages": "draft",
    "networks": "network",
    "organisations": "organisation",
    "pilot-feedback": "feedback",
    "preferences": "organisation",
    "roadmaps": "roadmap",
    "surveys": "released_wave",
    "trends": "trend",
    "webhooks": "webhook",
}


def test_schema_is_valid_openapi_31(tmp_path):
    target = tmp_path / "schema.yml"

    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(target))

    assert target.read_text().startswith("openapi: 3.1")


def test_every_operation_says_how_it_is_refused(schema):
    for operation in operations(schema):
        documented = set(operation.definition.raw["responses"])
        assert documented >= {"400", "401", "403", "406", "429"}, operation.label
        assert ("404" in documented) == ("{" in operation.path), operation.label
        if operation.method != "get":
            assert documented >= {"409", "413", "415", "422"}, operation.label


def test_docs_page_keeps_our_security_policy_and_asks_no_other_host(client):
    page = client.get("/api/v1/docs/")
    script = client.get("/api/v1/docs/?script=")
    html = page.content.decode()

    assert page.status_code == script.status_code == 200
    assert {"script-src 'self'", "style-src 'self'", "connect-src 'self'"} <= set(
        page["Content-Security-Policy"].split("; ")
    )
    assert re.findall(r"<style|<script(?! src=)| style=| on\w+=", html) == []
    addresses = re.findall(r'(?:src|href)="([^"]*)"', html)
    assert [address for address in addresses if not address.startswith("/")] == []
    assert "https://" not in script.content.decode()
    assert '"validatorUrl": "none"' in script.content.decode()


# --- every answer matches ---


@pytest.fixture(scope="module")
def schema(world):
    with connection_stays_open():
        return schemathesis.openapi.from_wsgi("/api/v1/schema/", application)


@contextmanager
def connection_stays_open():
    """Keep the end of a request from closing the connection that holds our transaction, as Django's test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def operations(schema):
    return [result.ok() for result in schema.get_all_operations()]


@pytest.mark.parametrize("principal", ["staff_token", "token", "anonymous"])
def test_every_answer_is_as_documented(principal, world, schema, subtests):
    headers = {"Authorization": f"Bearer {world.secrets[principal]}"} if principal in world.secrets else {}
    for operation in operations(schema):
        with subtests.test(operation.label):
            explore(operation, headers, world)


def explore(operation, headers, world):
    """Make requests from the schema, good and bad ones, and compare each answer with it; every call is rolled back."""
    is_quick = "API_EXAMPLES" not in os.environ
    name = OBJECTS[operation.path.split("/")[3]]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=is_quick,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(), is_real=st.booleans())
    def answers_as_documented(case, is_real):
        if is_real and "public_id" in case.path_parameters:
            case.path_parameters["public_id"] = str(world.ids[name])
        with transaction.atomic():
            response = case.call(headers=headers)
            transaction.set_rollback(True)
        case.validate_response(response, checks=CHECKS)

    with connection_stays_open():
        answers_as_documented()


@pytest.mark.parametrize(
    ("body", "status", "complaint"),
    [
        ({}, 418, "Undocumented status code"),
        ({"results": [{"id": 5}], "next": None, "previous": None}, 200, "Response violates schema"),
    ],
)
def test_an_answer_that_is_not_documented_is_noticed(world, schema, monkeypatch, body, status, complaint):
    monkeypatch.setattr(EventViewSet, "list", lambda *args, **kwargs: Response(body, status=status))
    operation = next(one for one in operations(schema) if one.label == "GET /api/v1/events/")

    with pytest.raises(BaseExceptionGroup) as failures:
        explore(operation, {"Authorization": f"Bearer {world.secrets['token']}"}, world)

    assert complaint in str(failures.value)
