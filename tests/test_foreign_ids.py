"""Whoever names an object of somebody else in a form or an API body is refused, and learns nothing about it.

The fields are found by looking: in the classes, and in the forms that our pages really build. Each is declared in
tests/foreign_matrix.py, as shared by all or with what is tried.
"""

import json
import re
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch
from uuid import UUID, uuid4

import pytest
from django import forms
from django.apps import apps
from django.forms.models import InlineForeignKeyField
from rest_framework import serializers
from rest_framework.relations import ManyRelatedField

from members.api_fields import StrictSerializer
from network.messaging.api import AudienceField
from network.messaging.forms.people import PeopleField
from tests.foreign_matrix import NAMED, SHARED
from tests.foreign_world import THEIRS
from tests.route_calls import (
    address,
    blind,
    call,
    changed_since,
    known_visitors,
    same_visitor_afterwards,
    undone,
    writes,
)  # fmt: skip
from tests.route_language import OK
from tests.route_matrix import MATRIX

pytestmark = pytest.mark.django_db
ROUTES = {route.name: route for route in MATRIX}
OURS = {"config", "members", "groups", "messaging", "library", "surveys", "consultations", "events"}
ID_FIELDS = (forms.ModelChoiceField, forms.UUIDField, InlineForeignKeyField, PeopleField)
API_ID_FIELDS = (
    serializers.RelatedField, ManyRelatedField, serializers.UUIDField, serializers.SlugField, AudienceField,
)  # fmt: skip
UUID_LIKE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TOKENS = re.compile(r"""(csrfmiddlewaretoken" value|data-csrf|name="loaded" value)="[^"]*\"""")
FORGOTTEN = {"anonymous", "citizen", "owner", "manager", "officer"}


@pytest.fixture(scope="module", autouse=True)
def _quick():
    with known_visitors():
        yield


# --- what is tried ---


@pytest.mark.parametrize("named", NAMED, ids=str)
def test_an_object_of_others_is_refused_as_if_it_did_not_exist(named, world):
    theirs, nobodys = world.ids[named.theirs], nobodys_id(world.ids[named.theirs])
    with undone():
        before = writes()
        to_theirs = post(world, named, theirs)
        written = changed_since(before)
    with undone():
        to_nobodys = post(world, named, nobodys)
    with undone():
        to_ours = post(world, named, world.ids[named.ours])

    assert is_taken(to_ours)
    assert is_refused(named, to_theirs)
    assert written == []
    assert page(to_theirs, named, without=theirs) == page(to_nobodys, named, without=nobodys)
    assert THEIRS not in to_theirs.response.content.decode()


@dataclass(frozen=True)
class Posted:
    """The answer, and the forms that read what was sent."""

    response: object
    forms: list


def post(world, named, id):
    route, client = replace(ROUTES[named.route], **named.more), world.clients[named.who]
    ids = {name: str(value) for name, value in world.ids.items()}
    body = filled(named.rest, ids) | {named.field: filled(named.value, [str(id)])}
    as_json = {"data": json.dumps(body), "content_type": "application/json"} if route.is_api else {"data": body}
    with forms_built() as built, same_visitor_afterwards(client):
        response = client.post(address(route, world), **as_json)
        return Posted(response, [form for form in singly(built) if form.is_bound])


def filled(value, ids):
    """Return `value` with ids in the place of {}, {name}."""
    if isinstance(value, dict):
        return {key: filled(one, ids) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(one, ids) for one in value]
    return value.format(*ids) if isinstance(ids, list) else value.format(**ids)


def nobodys_id(id):
    return uuid4() if isinstance(id, UUID) else {int: 2**31 - 1, str: "9-nobody"}[type(id)]


def is_taken(posted):
    return posted.response.status_code in (200, 201, 302) and not any(form.errors for form in posted.forms)


def is_refused(named, posted):
    """True for 404, and when the answer names the field."""
    status = posted.response.status_code
    if status == 400 and ROUTES[named.route].is_api:
        return list(posted.response.json()["errors"]) == [named.field]
    at_the_field = {form.add_prefix(name) for form in posted.forms for name in form.errors}
    return status == 404 or (status in (200, 302, 400, 422) and at_the_field == {named.field})


def page(posted, named, *, without):
    """Return the lines a reader sees, without what differs between any two answers: the id that was sent, tokens."""
    text = TOKENS.sub("", posted.response.content.decode())
    sent_back = rf'(name="{re.escape(named.field)}"[^>]*) value="{re.escape(str(without))}"'
    return [posted.response.status_code, *UUID_LIKE.sub("ID", re.sub(sent_back, r"\1", text)).splitlines()]


# --- which fields there are ---


def test_every_field_that_names_an_object_is_declared(world):
    declared = {named.name for named in NAMED} | set(SHARED)

    found = named_in_classes() | named_on_pages(world) | read_by_views()
    assert "\n".join(sorted(found - declared)) == ""  # give each a line in tests/foreign_matrix.py
    assert "\n".join(sorted(declared - found)) == ""  # gone


def named_in_classes():
    """Return the fields of the classes: those of forms, and those of the serializers that read what is sent."""
    of_forms = {(cls, name) for cls in heirs(forms.BaseForm) for name, field in cls.base_fields.items() if is_id(field)}
    of_api = {
        (cls, name)
        for cls in heirs(StrictSerializer)
        for name, field in cls().fields.items()
        if isinstance(field, API_ID_FIELDS) and not field.read_only
    }
    return {f"{app_of(cls)}.{cls.__name__}.{name}" for cls, name in of_forms | of_api if app_of(cls) in OURS}


def heirs(cls):
    for heir in cls.__subclasses__():
        if hasattr(heir, "base_fields") or issubclass(heir, serializers.Serializer):
            yield heir
        yield from heirs(heir)


def app_of(cls):
    model = getattr(getattr(cls, "_meta", None), "model", None)
    config = apps.get_containing_app_config(cls.__module__)
    return model._meta.app_label if model else config and config.label


def is_id(field):
    """True for fields made for it, and where one can choose what looks like a public id."""
    choices = [] if isinstance(field, ID_FIELDS) else getattr(field, "choices", [])
    return isinstance(field, ID_FIELDS) or bool(UUID_LIKE.search(str(list(choices))))


def named_on_pages(world):
    """Return the fields of the forms that our pages build; some are known only there."""
    with forms_built() as built, blind():
        for route in ROUTES.values():
            if route.is_ours and "POST" in route.verbs:
                for who in FORGOTTEN:
                    for verb in route.verbs:
                        if route.answer(who, verb) == OK:
                            with undone():
                                call(world, route, who, verb)
        return {
            f"{app_of(type(form))}.{type(form).__name__}.{name}"
            for form in singly(built)
            if app_of(type(form)) in OURS
            for name, field in form.fields.items()
            if is_id(field)
        }


@contextmanager
def forms_built():
    """Yield the list of forms and formsets that are built within."""
    built = []

    def remembered(build):
        def remember(form, *args, **kwargs):
            built.append(form)
            build(form, *args, **kwargs)

        return remember

    with ExitStack() as both:
        for cls in (forms.BaseForm, forms.BaseFormSet):
            both.enter_context(patch.object(cls, "__init__", remembered(cls.__init__)))
        yield built


def singly(built):
    """Yield the forms, also those of the formsets."""
    for form in list(built):
        yield from form if isinstance(form, forms.BaseFormSet) else [form]


def read_by_views():
    """Return what views read from a form without a Form."""
    texts = [
        path.read_text() for app in apps.get_app_configs() if app.label in OURS for path in Path(app.path).rglob("*.py")
    ]
    reads = re.compile(r"""request\.POST(?:\.get\(|\.getlist\(|\[)"([^"]+)"|"([^"]+)" in request\.POST""")
    return {f"request.POST.{''.join(match)}" for text in texts for match in reads.findall(text)}
