"""The manners of the REST API: strict input, pages, errors as problems, one effect per Idempotency-Key, tokens, limits."""

import threading
from datetime import timedelta
from json import dumps

import pytest
from django.core.cache import cache
from django.db import connection
from django.db.models.functions import Now
from django.test import Client
from django.utils import timezone

from config import tasks
from config.models import IdempotentAnswer
from config.rest.parsers import TOO_LONG
from config.rest.throttling import CredentialThrottle, network_of
from members.models import Affiliation, ApiToken, Organisation, StaffRole
from members.services import tokens
from network.messaging import services as messaging
from network.messaging.models import Message
from surveys.models import Wave
from tests.factories.members import AffiliationFactory, OrganisationFactory, member_of, staff_user
from tests.factories.surveys import open_wave

pytestmark = pytest.mark.django_db
ORGANISATIONS, MESSAGES, SURVEYS = "/api/v1/organisations/", "/api/v1/messages/", "/api/v1/surveys/"
DRAFT = {
    "title": "Nabór",
    "summary": "Do maja.",
    "body": "Szczegóły.",
    "class": "network_info",
    "audience": {"all": []},
}


@pytest.fixture(autouse=True)
def _no_requests_counted_before():
    cache.clear()


@pytest.fixture
def owner(organisation):
    return member_of(organisation, role="owner")


def token_of(user, organisation=None, scopes=None):
    """Return (row, client with the token)."""
    scopes = scopes or tokens.allowed_scopes(organisation)
    token, secret = tokens.issue(user, organisation, "test", scopes, timezone.now() + timedelta(days=1))
    return token, client_with(secret)


def client_with(secret):
    return Client(headers={"Authorization": f"Bearer {secret}"}, raise_request_exception=False)


@pytest.fixture
def api(staff, network):
    network.coordinators.add(OrganisationFactory(short_name="Park", kind="park", is_public=False))
    return token_of(staff)[1]


def post(client, body, *, key=None, path=MESSAGES):
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(
        path, body if isinstance(body, (str, bytes)) else dumps(body), content_type="application/json", headers=headers
    )


def problem_of(response):
    """Return (status, code, fields) after checking the shape of the problem."""
    body = response.json()
    assert response["Content-Type"] == "application/problem+json"
    assert body["status"] == response.status_code
    assert set(body) - {"errors"} == {"type", "title", "status", "detail", "code"}
    for errors in body.get("errors", {}).values():
        assert [set(error) for error in errors] == [{"code", "detail"}] * len(errors)
    return response.status_code, body["code"], sorted(body.get("errors", {}))


# --- what may be asked ---


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("?naem=x", "naem"),
        ("?legal_name__startswith=x", "legal_name__startswith"),
        ("?_connector=OR", "_connector"),
        ("?ordering=password", "ordering"),
        ("?ordering=--name", "ordering"),
        ("?page_size=201", "page_size"),
        ("?page_size=0", "page_size"),
        ("?page_size=٣", "page_size"),
        ("?cursor=nonsense", "cursor"),
        ("?cursor=cD0yMDI2LTAxLTAxVDAwOjAwOjAwJTJCMjA6MDA=", "cursor"),  # p=2026-01-01T00:00:00+20:00
        ("?kind=nonsense", "kind"),
    ],
)
def test_a_parameter_that_is_unknown_or_wrong_is_400(api, query, field):
    assert problem_of(api.get(ORGANISATIONS + query)) == (400, "invalid", [field])


def test_the_same_parameters_are_refused_for_one_object(api, organisation):
    assert problem_of(api.get(f"{ORGANISATIONS}{organisation.public_id}/?page_size=5")) == (
        400,
        "invalid",
        ["page_size"],
    )


def test_ordering_by_a_listed_name_turns_round_with_a_minus(api):
    for name in ("Bocian", "Żuraw", "Czapla"):
        OrganisationFactory(short_name=name, legal_name=name, is_public=True)

    def names(query):
        return [row["short_name"] for row in api.get(ORGANISATIONS + query).json()["results"]]

    assert names("?ordering=name") == ["Bocian", "Czapla", "Żuraw"]
    assert names("?ordering=-name") == ["Żuraw", "Czapla", "Bocian"]


@pytest.mark.parametrize(
    "body",
    [
        '{"title": "a", "title": "b"}',
        '{"title": NaN}',
        '{"title": "a\\u0000b"}',
        '{"title": "\\ud800"}',
        '{"audience": ' + '{"not": ' * 30 + "{}" + "}" * 30 + "}",
        "[" * 100_000,
        "{",
        b"\xff",
    ],
    ids=["a key twice", "not a number", "NUL", "half a character", "too deep", "far too deep", "cut off", "not UTF-8"],
)
def test_a_body_that_is_not_clean_json_is_refused(api, body):
    assert problem_of(post(api, body)) == (400, "parse_error", [])
    assert not Message.objects.exists()


@pytest.mark.parametrize("key", [None, "k"])
def test_a_body_above_a_mebibyte_is_not_read(api, key):
    answer = post(api, b'{"title": "' + b"x" * 2**20 + b'"}', key=key)

    assert problem_of(answer) == (400, "parse_error", [])
    assert answer.json()["detail"] == TOO_LONG


def test_fields_that_are_missing_wrong_or_unknown_are_named(api):
    response = post(api, {"title": "x" * 151, "sender": 1})

    assert problem_of(response) == (400, "invalid", ["sender"])
    assert problem_of(post(api, DRAFT | {"title": "x" * 151, "class": "spam"})) == (400, "invalid", ["class", "title"])


def test_text_is_in_the_language_asked_for_or_in_all(api):
    organisation = OrganisationFactory(offer_pl="Łodzie", offer_en="Boats", is_public=True)
    address = f"{ORGANISATIONS}{organisation.public_id}/"

    offers = [
        api.get(address, headers={"Accept-Language": language}).json()["offer"] for language in ("pl", "en", "de")
    ]

    assert offers == ["Łodzie", "Boats", "Łodzie"]
    assert api.get(f"{address}?lang=all").json()["offer"] == {"pl": "Łodzie", "en": "Boats"}


@pytest.mark.parametrize(
    ("call", "status"),
    [
        (lambda api: api.get(MESSAGES, headers={"Accept": "text/html"}), 406),
        (lambda api: api.post(MESSAGES, DRAFT), 415),
        (lambda api: api.delete(MESSAGES), 405),
        (lambda api: api.get(f"{MESSAGES}00000000-0000-4000-8000-000000000000/"), 404),
    ],
)
def test_every_refusal_is_a_problem(api, call, status):
    assert problem_of(call(api))[0] == status


# --- Idempotency-Key ---


def test_same_key_and_body_give_the_same_answer_and_one_effect(api):
    answers = [post(api, DRAFT, key="a") for _ in range(3)]

    assert {answer.status_code for answer in answers} == {201}
    assert {answer.content for answer in answers} == {answers[0].content}
    assert Message.objects.count() == 1


def test_same_key_with_another_body_is_422(api):
    post(api, DRAFT, key="a")

    assert problem_of(post(api, DRAFT | {"title": "Inny"}, key="a")) == (422, "idempotency_key_reused", [])
    assert Message.objects.count() == 1


def test_another_credential_has_keys_of_its_own(api, staff):
    post(api, DRAFT, key="a")
    post(token_of(staff)[1], DRAFT, key="a")

    assert Message.objects.count() == 2


@pytest.mark.parametrize("key", ["x" * 256, "tab\there"])
def test_a_key_that_cannot_be_kept_is_refused(api, key):
    assert problem_of(post(api, DRAFT, key=key)) == (400, "idempotency_key_invalid", [])


def test_strangers_keep_nothing(api):
    for client in (Client(), client_with("pn_0_0")):
        for path in (MESSAGES, "/api/v1/nothing/"):
            assert post(client, DRAFT, key="k", path=path).status_code in (401, 404)
    assert not IdempotentAnswer.objects.exists()


def test_a_refusal_is_kept_and_a_server_error_frees_the_key(api, monkeypatch):
    refusals = [post(api, DRAFT | {"title": ""}, key="refused").content for _ in range(2)]
    assert refusals[0] == refusals[1]

    with monkeypatch.context() as broken:
        broken.setattr(messaging, "draft_message", _write_and_break)
        assert post(api, DRAFT, key="a").status_code == 500
    assert not Message.objects.exists()

    assert post(api, DRAFT, key="a").status_code == 201


def _write_and_break(write=messaging.draft_message, **fields):
    write(**fields)
    raise RuntimeError("after writing")


@pytest.mark.django_db(transaction=True)
def test_a_key_in_flight_is_409(api, monkeypatch):
    is_inside, may_go_on, answers = threading.Event(), threading.Event(), []
    write = messaging.draft_message

    def slowly(**fields):
        is_inside.set()
        may_go_on.wait(10)
        return write(**fields)

    def first():
        answers.append(post(api, DRAFT, key="a"))
        connection.close()

    monkeypatch.setattr(messaging, "draft_message", slowly)
    thread = threading.Thread(target=first)
    thread.start()
    assert is_inside.wait(10)
    second = post(client_with(api.defaults["HTTP_AUTHORIZATION"].removeprefix("Bearer ")), DRAFT, key="a")
    may_go_on.set()
    thread.join()

    assert problem_of(second) == (409, "idempotency_in_flight", [])
    assert [answer.status_code for answer in answers] == [201]
    assert Message.objects.count() == 1


def test_kept_answers_are_forgotten_after_two_days(api):
    post(api, DRAFT, key="old")
    IdempotentAnswer.objects.update(created_at=Now() - timedelta(hours=49))
    post(api, DRAFT | {"title": "Drugi"}, key="new")

    tasks.forget_idempotent_answers()
    tasks.forget_idempotent_answers()

    assert list(IdempotentAnswer.objects.values_list("key", flat=True)) == ["new"]


# --- who asks ---


def test_nobody_and_a_mistyped_token_are_401():
    for client in (Client(), client_with("pn_abc_def"), client_with("pn_"), client_with("pn_a\x00b_c")):
        response = client.get(ORGANISATIONS)
        assert problem_of(response)[0] == 401
        assert response["WWW-Authenticate"].startswith("Bearer")


def _expire(token, owner):
    ApiToken.objects.update(expires_at=Now())


def _revoke(token, owner):
    tokens.revoke(token, by=owner)


def _leave(token, owner):
    Affiliation.objects.filter(person__user=owner).update(valid=(None, timezone.now() - timedelta(days=1)))


def _deactivate(token, owner):
    type(owner).objects.filter(pk=owner.pk).update(is_active=False)


@pytest.mark.parametrize("what_happens", [_expire, _revoke, _leave, _deactivate])
def test_a_token_dies(owner, organisation, what_happens):
    token, client = token_of(owner, organisation)
    assert client.get(ORGANISATIONS).status_code == 200

    what_happens(token, owner)

    assert problem_of(client.get(ORGANISATIONS))[0] == 401


def test_a_token_without_the_scope_is_403(owner, organisation):
    client = token_of(owner, organisation, ["directory:read"])[1]

    assert problem_of(client.get(SURVEYS)) == (403, "permission_denied", [])
    assert client.get(ORGANISATIONS).status_code == 200


def test_a_token_of_one_organisation_does_not_see_for_another(owner, organisation, other_organisation):
    AffiliationFactory(person=owner.person, organisation=other_organisation, role="owner")
    ours, theirs = open_wave(organisation), open_wave(other_organisation)
    client = token_of(owner, organisation)[1]

    assert [row["id"] for row in client.get(SURVEYS).json()["results"]] == [str(ours.public_id)]
    assert problem_of(client.get(f"{SURVEYS}{theirs.public_id}/"))[0] == 404


def test_a_token_of_an_organisation_carries_no_rights_of_staff(organisation):
    both = staff_user(StaffRole.Role.EDITOR)
    AffiliationFactory(person=both.person, organisation=organisation, role="owner")
    open_wave(OrganisationFactory())
    client = token_of(both, organisation)[1]

    assert Wave.objects.count() == 1
    assert client.get(SURVEYS).json()["results"] == []
    assert client.get(MESSAGES).json()["results"] == []


def test_a_foreign_object_is_404_like_a_missing_one(owner, organisation, other_organisation):
    foreign = open_wave(other_organisation)
    client = token_of(owner, organisation)[1]

    answers = [
        client.get(f"{SURVEYS}{public_id}/")
        for public_id in (foreign.public_id, "00000000-0000-4000-8000-000000000000")
    ]

    assert [problem_of(answer)[0] for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_the_day_of_the_last_use_is_noted(owner, organisation):
    token, client = token_of(owner, organisation)

    client.get(ORGANISATIONS)

    token.refresh_from_db()
    assert token.last_used_on == timezone.localdate()


def test_a_hidden_organisation_is_in_no_list(api):
    OrganisationFactory(is_public=False)

    assert api.get(ORGANISATIONS).json()["results"] == []
    assert Organisation.objects.exists()


# --- how often ---


@pytest.fixture
def two_a_minute(monkeypatch):
    monkeypatch.setattr(CredentialThrottle, "THROTTLE_RATES", {"credential": "2/min"})


def test_too_many_requests_are_429_and_say_when_to_come_back(api, staff, two_a_minute):
    answers = [api.get(ORGANISATIONS) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert problem_of(answers[2]) == (429, "throttled", [])
    assert 1 <= int(answers[2]["Retry-After"]) <= 61
    assert token_of(staff)[1].get(ORGANISATIONS).status_code == 200


def test_a_header_chooses_no_bucket(two_a_minute):
    answers = [Client(headers={"X-Forwarded-For": f"10.0.0.{number}"}).get("/api/v1/schema/") for number in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("10.1.2.3", "10.1.2.3"),
        ("2001:db8::1", "2001:db8::/64"),
        ("2001:db8::ffff", "2001:db8::/64"),
        (None, "None"),
        ("unix:", "unix:"),
    ],
)
def test_an_ipv6_household_shares_one_bucket(address, network):
    assert network_of(address) == network
