"""The portal's to-do list: one list over all apps, nearest deadline first, asked once a request."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from config import todo
from members.todo import Todo

NOW = timezone.now()


def item(title, due_at=None):
    return Todo(verb="Confirm", title=title, url="/", button="I confirm", icon="check-lg", due_at=due_at)


@pytest.fixture
def request_of_member(rf):
    request = rf.get("/portal/")
    request.user = SimpleNamespace(person="person")
    request.organisation = "organisation"
    return request


def test_the_nearest_deadline_stands_first_and_none_last(monkeypatch, request_of_member):
    messages = [item("no deadline"), item("in three days", NOW + timedelta(days=3))]
    surveys = [item("tomorrow", NOW + timedelta(days=1))]
    monkeypatch.setattr(todo, "SOURCES", (lambda person, organisation: messages, lambda person, organisation: surveys))

    assert [one.title for one in todo.todo(request_of_member)] == ["tomorrow", "in three days", "no deadline"]


def test_page_and_navigation_ask_the_apps_once(monkeypatch, request_of_member):
    asked = []
    monkeypatch.setattr(todo, "SOURCES", (lambda person, organisation: asked.append((person, organisation)) or [],))

    todo.todo(request_of_member)

    assert todo.todo_count(request_of_member) == 0
    assert asked == [("person", "organisation")]
