"""Every route of the house is declared in tests/route_matrix.py and answers each visitor as declared.

The verbs that our own routes declare are called by everybody. The verbs they do not know, and the pages of libraries,
are called by one who is let in and one who is not, others from route to route; `ROUTES=all` calls everything by everybody.
"""

import json
import os
import re
from collections import Counter
from contextlib import contextmanager
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4
from zlib import crc32

import pytest
from django.conf import settings
from django.contrib.sessions.backends.cache import KEY_PREFIX
from django.core.cache import caches
from django.db import connection, transaction
from django.template.backends.django import Template
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse

from tests.route_language import GET, LOGIN, MEMBERS, OK, POST, PRINCIPALS, PUBLIC, STAFF_ANY, R
from tests.route_matrix import MATRIX

pytestmark = pytest.mark.django_db
VERBS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
LOOKING = ("GET", "HEAD", "OPTIONS")
LET_IN = {"GET": {200}, "HEAD": {200}, "POST": {200, 201, 204, 302, 303, 400, 409, 410, 422}}
SIGN_IN = ("/accounts/login/", "/admin/login/", "/accounts/reauthenticate/")
# Kept by the framework about the visit itself, not by any page: the day a token was last used.
MAY_CHANGE_BY_LOOKING = {"members_apitoken"}
CSRF_EXEMPT = {"messaging:public-stop-one-click"}  # RFC 8058: a mail program presses it


@pytest.fixture
def blind():
    """Pages decide and ask the database, but draw nothing: the gate is what is tested, 10,000 times."""
    with patch.object(Template, "render", lambda *args, **kwargs: ""):
        yield


# --- declared and there ---


def test_every_route_is_declared_and_every_declared_route_is_there():
    assert Counter(name for name, _pattern in walk(get_resolver().url_patterns)) == Counter(
        route.name for route in MATRIX
    )


def test_every_door_answers_everybody():
    assert [route.name for route in MATRIX if set(route.door | route.exceptions) != set(PRINCIPALS)] == []


def walk(patterns, address="", namespace=""):
    """Yield (name, pattern) of every route, as `reverse` knows it; nameless ones go by their address."""
    for pattern in patterns:
        here = address + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield (namespace + pattern.name if pattern.name else here), pattern
        else:
            yield from walk(
                pattern.url_patterns, here, namespace + (f"{pattern.namespace}:" if pattern.namespace else "")
            )


# --- each cell ---


@pytest.mark.parametrize("route", MATRIX, ids=str)
def test_route_answers_each_visitor_as_declared(route, world, blind):
    assert complaints(route, world) == []


def complaints(route, world):
    """Return what is wrong with `route`, as sentences; looking (GET, HEAD, OPTIONS) must not change a row either."""
    found, before = [], writes()
    for verb in VERBS:
        if verb == "POST" and (changed := changed_since(before)):
            found.append(f"looking at it wrote to {changed}")
        for principal in callers(route, verb):
            response = call(world, route, principal, verb)
            if not is_right(route, principal, verb, response, world):
                declared = route.answer(principal, verb)
                found.append(
                    f"{verb} by {principal}: {response.status_code} {response.get('Location', '')}, not {declared or 405}"
                )
    return found


def callers(route, verb):
    """Return everybody for a verb that our own route declares, else one or two visitors."""
    if (verb in route.verbs and route.is_ours) or os.environ.get("ROUTES") == "all":
        return PRINCIPALS
    kinds = {}
    for principal in PRINCIPALS:
        answers = tuple(route.answer(principal, known) for known in sorted(route.verbs))
        kinds.setdefault(answers if verb in route.verbs else is_let_in(route, principal), []).append(principal)
    return [alike[crc32(f"{verb} {route}".encode()) % len(alike)] for alike in kinds.values()]


def is_let_in(route, principal):
    """True when some verb of the route lets `principal` in, or leads them to another page."""
    return any(answer == OK or is_page(answer) for answer in (route.answer(principal, verb) for verb in route.verbs))


def is_right(route, principal, verb, response, world):
    if verb == "OPTIONS":
        return response.status_code < 500
    declared = route.answer(principal, "GET" if verb == "HEAD" else verb)
    if declared is not None:
        return is_answer(declared, verb, response, route, world)
    is_only_looking = principal == "auditor" or not route.is_ours  # whose doors open for GET only
    if response.status_code == 405 or (response.status_code == 403 and is_only_looking):
        return True
    if route.is_ours and is_let_in(route, principal):
        return False
    return any(is_answer(route.answer(principal, known), "POST", response, route, world) for known in route.verbs)


def is_page(answer):
    return isinstance(answer, str) and answer not in (OK, LOGIN)


def is_answer(declared, verb, response, route, world):
    status, target = response.status_code, urlsplit(response.get("Location", ""))
    if declared == OK:
        return status in LET_IN[verb] and target.path not in SIGN_IN
    if declared == LOGIN:
        back = parse_qs(target.query).get("next")
        return status == 302 and target.path in SIGN_IN[:2] and back == [address(route, world)]
    if is_page(declared):
        return status in (301, 302) and target.path in _addresses_of(declared, route, world)
    return status == declared


def _addresses_of(name, route, world):
    for arguments in ({}, parts(route, world)):
        try:
            yield reverse(name, kwargs=arguments)
        except NoReverseMatch:
            continue


# --- how a cell is called ---


def call(world, route, principal, verb, *, is_strict=False, replace=None):
    """Call `route` as `principal`, and undo what the call did."""
    client = (world.strict_clients if is_strict else world.clients)[principal]
    url = address(route, world, replace)
    body = {name: str(world.ids.get(value, value)) for name, value in route.data.items()}
    with transaction.atomic(), _same_visitor_afterwards(client):
        if route.is_api:
            response = client.generic(verb, url, json.dumps(body), content_type="application/json")
        else:
            response = client.post(url, body) if verb == "POST" else client.generic(verb, url)
        transaction.set_rollback(True)
    return response


@contextmanager
def _same_visitor_afterwards(client):
    """Undo what a call did to the cookies and the session: signing out, choosing another organisation."""
    cookies = client.cookies.copy()
    cookie = cookies.get(settings.SESSION_COOKIE_NAME)
    session = caches["sessions"].get(KEY_PREFIX + cookie.value) if cookie else None
    yield
    client.cookies = cookies
    if session is not None:
        caches["sessions"].set(KEY_PREFIX + cookie.value, session)


def address(route, world, replace=None):
    arguments = parts(route, world) | (replace or {})
    if "/" not in route.name:
        return reverse(route.name, kwargs=arguments)
    filled = re.sub(r"\(\?P<(\w+)>[^)]*\)|<\w+:(\w+)>", lambda match: str(arguments[match[1] or match[2]]), route.name)
    return "/" + filled.rstrip("$")


def parts(route, world):
    """Return {parameter: value} of the address, from `of`."""
    if not route.of:
        return {}
    if "=" not in route.of:
        return {_only_parameter(route.name): world.ids[route.of]}
    pairs = (part.split("=") for part in route.of.split())
    return {name: world.ids.get(value, value) for name, value in pairs}


def _only_parameter(name, _found={}):  # noqa: B006 -- the addresses do not change while we run
    if not _found:
        _found |= {name: list(pattern.pattern.regex.groupindex) for name, pattern in walk(get_resolver().url_patterns)}
    (parameter,) = _found[name]
    return parameter


def writes():
    """Return {table: rows written}, as PostgreSQL counts them in this transaction, undone ones included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables")
        return dict(cursor.fetchall())


def changed_since(before):
    return sorted(
        table
        for table, count in writes().items()
        if count != before.get(table, 0) and table not in MAY_CHANGE_BY_LOOKING
    )


# --- the whole page, for one visitor of each kind ---


@pytest.mark.parametrize("route", [route for route in MATRIX if "GET" in route.verbs], ids=str)
def test_page_is_drawn_and_drawing_changes_no_row(route, world):
    kinds = (("anonymous",), ("citizen",), MEMBERS, ("manager", "officer"), ("staff_token",), ("superuser",))
    entitled = [next((one for one in kind if route.answer(one, "GET") == OK), None) for kind in kinds]
    before = writes()

    # A superuser sees what a manager sees; the admin is theirs alone.
    for principal in [one for one in entitled if one and (one != "superuser" or entitled[3] is None)]:
        assert call(world, route, principal, "GET").status_code == 200

    assert changed_since(before) == []


# --- a form of another site, and an object of another organisation ---


def sender(route):
    """Return somebody with a session (if anybody) whom the route lets post."""
    return next(
        (
            one
            for one in ("citizen", "owner", "manager", "officer", "superuser", "anonymous")
            if route.answer(one, "POST") == OK
        ),
        None,
    )


@pytest.mark.parametrize("route", [route for route in MATRIX if sender(route)], ids=str)
def test_without_the_form_token_nothing_is_accepted(route, world, blind):
    response = call(world, route, sender(route), "POST", is_strict=True)

    assert response.status_code == (200 if route.name in CSRF_EXEMPT else 403)


def is_owned(route):
    return (
        route.of and route.answer("owner", min(route.verbs)) != 404 and route.answer("other", min(route.verbs)) == 404
    )


@pytest.mark.parametrize("route", [route for route in MATRIX if is_owned(route)], ids=str)
def test_a_foreign_object_looks_exactly_like_a_missing_one(route, world):
    foreign = parts(route, world)
    missing = {name: uuid4() for name, value in foreign.items() if isinstance(value, UUID)}

    for verb in route.verbs:
        theirs = call(world, route, "other", verb)
        nobodys = call(world, route, "other", verb, replace=missing)

        assert theirs.status_code == 404
        assert _without_ids(theirs) == _without_ids(nobodys)


def _without_ids(response):
    """Return status, type and body, without what differs between any two requests: ids in links, the form token."""
    body = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    return (
        response.status_code,
        response["Content-Type"],
        re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID", body),
    )


# --- would the matrix notice? ---


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (R("staff-home", PUBLIC), "GET by anonymous: 302 /accounts/login/?next=/staff/, not ok"),
        (R("staff-home", STAFF_ANY | {"citizen": 404}), "GET by citizen: 403 , not 404"),
        (R("home", PUBLIC, GET | POST), "POST by anonymous: 405 , not ok"),
        (R("set-theme", PUBLIC), "GET by anonymous: 405 , not ok"),
        (R("surveys:portal-list", PUBLIC, of=""), "GET by citizen: 403 , not ok"),
    ],
    ids=str,
)
def test_a_wrong_declaration_is_noticed(wrong, complaint, world, blind):
    assert complaint in complaints(wrong, world)
