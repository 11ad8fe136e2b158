"""Every route of the house is declared in tests/route_matrix.py and answers each visitor as declared.

The verbs that our own routes declare are called by everybody, and pages are drawn for one visitor of each kind. Of the
rest a few are called, others from route to route: a GET or POST that a route does not know by one who is let in and one
who is not; HEAD (which follows GET), OPTIONS and one of PUT, PATCH and DELETE by one; pages of libraries by one of each
kind. `ROUTES=all` calls everything by everybody.
"""

import os
import re
from collections import Counter
from contextlib import nullcontext
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4
from zlib import crc32

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse

from tests.route_calls import address, blind, call, changed_since, known_visitors, parts, undone, walk, writes
from tests.route_language import GET, LOGIN, MEMBERS, OK, POST, PRINCIPALS, PUBLIC, STAFF_ANY, R
from tests.route_matrix import MATRIX

pytestmark = pytest.mark.django_db
LOOKING = ("GET", "HEAD", "OPTIONS")
NEVER_HERE = ("PUT", "PATCH", "DELETE")
VERBS = (*LOOKING, "POST", *NEVER_HERE)
POSTED = {200, 201, 204, 302, 303, 400, 409, 410, 422}
LET_IN = {"GET": {200}, "HEAD": {200}, "POST": POSTED, "PATCH": {200, 400}, "DELETE": {204}}
SIGN_IN = ("/accounts/login/", "/admin/login/", "/accounts/reauthenticate/")
CSRF_EXEMPT = {"messaging:public-stop-one-click": 200, "messaging:mail-provider": 400}  # RFC 8058; a provider signs
CALLS_EVERYTHING = os.environ.get("ROUTES") == "all"


@pytest.fixture(scope="module", autouse=True)
def _quick():
    with known_visitors():
        yield


# --- declared and there ---


def test_every_route_is_declared_and_every_declared_route_is_there():
    assert Counter(name for name, _pattern in walk(get_resolver().url_patterns)) == Counter(
        route.name for route in MATRIX
    )


def test_every_door_answers_everybody():
    assert [route.name for route in MATRIX if set(route.door | route.exceptions) != set(PRINCIPALS)] == []


# --- each cell ---


@pytest.mark.parametrize("route", MATRIX, ids=str)
def test_route_answers_each_visitor_as_declared(route, world):
    assert complaints(route, world) == []


def complaints(route, world):
    """Return what is wrong with `route`, as sentences; who looks or is refused must not change a row either."""
    found = []
    with undone():
        before = writes()
        for verb, principal in cells(route):
            if is_harmless(route, principal, verb):
                found += complaint(route, world, principal, verb)
        if changed := changed_since(before):
            found.append(f"looking at it, or being refused, wrote to {changed}")
    for verb, principal in cells(route):
        if not is_harmless(route, principal, verb):
            with undone():
                found += complaint(route, world, principal, verb)
    return found


def complaint(route, world, principal, verb):
    is_drawn = verb == "GET" and principal in drawn_for(route)
    with nullcontext() if is_drawn else blind():
        response = call(world, route, principal, verb)
    if is_right(route, principal, verb, response, world):
        return []
    declared = route.answer(principal, verb)
    return [f"{verb} by {principal}: {response.status_code} {response.get('Location', '')}, not {declared or 405}"]


def is_harmless(route, principal, verb):
    """True when the visitor looks, or is refused."""
    answer = route.answer(principal, verb)
    return verb in LOOKING or answer == LOGIN or isinstance(answer, int) or (answer is None and route.is_ours)


def cells(route):
    """Yield the (verb, principal) to call; see the top of this file."""
    rare = {"HEAD", "OPTIONS", _one_of(NEVER_HERE, route)} if route.is_ours else {_one_of(VERBS, route)}
    for verb in VERBS:
        if CALLS_EVERYTHING or verb in {"GET", "POST"} | rare | route.verbs:
            for principal in PRINCIPALS:
                if principal in callers(route, verb) or (verb == "GET" and principal in drawn_for(route)):
                    yield verb, principal


def callers(route, verb):
    """Return everybody for a verb that our own route declares, else one or two visitors."""
    is_declared = verb in route.verbs
    if (is_declared and route.is_ours) or CALLS_EVERYTHING:
        return PRINCIPALS
    kinds = {}
    for principal in PRINCIPALS:
        answers = tuple(route.answer(principal, known) for known in sorted(route.verbs))
        kinds.setdefault(answers if is_declared else is_let_in(route, principal), []).append(principal)
    if verb not in ("GET", "POST") and not is_declared:
        return [_one_of(kinds.get(True) or PRINCIPALS, verb, route)]
    return [_one_of(alike, verb, route) for alike in kinds.values()]


def _one_of(choices, *about):
    return choices[crc32(" ".join(map(str, about)).encode()) % len(choices)]


def drawn_for(route):
    """Return the visitors for whom the page is drawn: one of each kind that sees it.

    A superuser sees what a manager sees; the admin is theirs alone.
    """
    kinds = (("anonymous",), ("citizen",), MEMBERS, ("manager", "officer"), ("superuser",))
    entitled = [next((one for one in kind if route.answer(one, "GET") == OK), None) for kind in kinds]
    return [one for one in entitled if one and (one != "superuser" or entitled[3] is None)]


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
def test_without_the_form_token_nothing_is_accepted(route, world):
    with undone(), blind():
        response = call(world, route, sender(route), "POST", is_strict=True)

    assert response.status_code == CSRF_EXEMPT.get(route.name, 403)


def is_owned(route):
    return (
        route.of and route.answer("owner", min(route.verbs)) != 404 and route.answer("other", min(route.verbs)) == 404
    )


@pytest.mark.parametrize("route", [route for route in MATRIX if is_owned(route)], ids=str)
def test_a_foreign_object_looks_exactly_like_a_missing_one(route, world):
    foreign = parts(route, world)
    missing = {name: uuid4() for name, value in foreign.items() if isinstance(value, UUID)}

    for verb in route.verbs:
        with undone():
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
def test_a_wrong_declaration_is_noticed(wrong, complaint, world):
    assert complaint in complaints(wrong, world)
