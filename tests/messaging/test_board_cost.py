"""The reach board at any size: few questions, and no people read."""

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from network.messaging.staff.reach import _board
from tests.factories.messaging import joined, sent

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("size", [1, 3])
def test_board_asks_at_most_twelve_questions(editor, network, size):
    for _number in range(size):
        joined(people=2)
    message = sent(by=editor)
    request = RequestFactory().get("/")
    request.user = editor

    with CaptureQueriesContext(connection) as statements:
        board = _board(request, message)

    assert len(board["cells"]) == size
    assert len(statements) <= 12
    assert not [one for one in statements if "members_person" in one["sql"]]
