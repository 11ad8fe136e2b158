"""How a cell of the route matrix is called: addresses, bodies, visitors, and how it is undone."""

import json
import re
from contextlib import ExitStack, contextmanager
from copy import copy
from functools import wraps
from unittest.mock import patch

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.cache import KEY_PREFIX
from django.core.cache import caches
from django.db import connection, transaction
from django.template.backends.django import Template
from django.urls import URLPattern, get_resolver, reverse

from members import queries

# Kept by the framework about the visit itself, not by any page: the day a token was last used.
MAY_CHANGE_BY_LOOKING = {"members_apitoken"}


def call(world, route, principal, verb, *, is_strict=False, replace=None):
    """Call `route` as `principal`; the visit is undone, rows are not."""
    client = (world.strict_clients if is_strict else world.clients)[principal]
    url = address(route, world, replace)
    body = {name: str(world.ids.get(value, value)) for name, value in route.data.items()}
    with same_visitor_afterwards(client):
        if route.is_api:
            return client.generic(verb, url, json.dumps(body), content_type="application/json")
        return client.post(url, body) if verb == "POST" else client.generic(verb, url)


@contextmanager
def undone():
    """What is written within is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def same_visitor_afterwards(client):
    """Undo what a call did to the cookies and the session: signing out, choosing another organisation."""
    cookies = client.cookies.copy()
    cookie = cookies.get(settings.SESSION_COOKIE_NAME)
    session = caches["sessions"].get(KEY_PREFIX + cookie.value) if cookie else None
    try:
        yield
    finally:
        client.cookies = cookies
        if session is not None:
            caches["sessions"].set(KEY_PREFIX + cookie.value, session)


# --- thousands of calls: what is the same in each of them is done once ---


def blind():
    """Pages decide and ask the database, but draw nothing."""
    return patch.object(Template, "render", lambda *args, **kwargs: "")


@contextmanager
def known_visitors():
    """Who a visitor is and whom they act for is read once: each call is undone, so it cannot have changed."""
    with ExitStack() as both:
        both.enter_context(patch.object(ModelBackend, "get_user", _once(ModelBackend.get_user)))
        both.enter_context(patch.object(queries, "current_organisation", _once(queries.current_organisation)))
        yield


def _once(read):
    """Return `read`, which hands out copies of what it found the first time."""
    found = {}

    @wraps(read)
    def remembered(*args, **kwargs):
        ids = [getattr(arg, "pk", arg) for arg in args if not isinstance(arg, ModelBackend)]
        bound_to = [arg.bound_to for arg in args if hasattr(arg, "bound_to")]
        key = (*ids, *bound_to, *kwargs.values())
        if key not in found:
            found[key] = read(*args, **kwargs)
        return copy(found[key])

    return remembered


# --- addresses ---


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


# --- what was written ---


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
