"""The end of a span as people type it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.core.exceptions import ValidationError

from members.forms.ends import EndField

WARSAW = ZoneInfo("Europe/Warsaw")
WORDS = {"required": "Choose the last day."}


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        (["2026-05-18", ""], datetime(2026, 5, 19, tzinfo=WARSAW)),
        (["2026-05-18", "16:30"], datetime(2026, 5, 18, 16, 30, tzinfo=WARSAW)),
        (["2026-12-31", None], datetime(2027, 1, 1, tzinfo=WARSAW)),
    ],
)
def test_a_day_without_an_hour_is_whole(typed, moment):
    assert EndField().clean(typed) == moment


@pytest.mark.parametrize("typed", [["", ""], ["", "16:00"], []])
def test_without_a_day_the_sentence_of_the_form_is_said(typed):
    with pytest.raises(ValidationError) as refusal:
        EndField(error_messages=WORDS).clean(typed)

    assert refusal.value.messages == [WORDS["required"]]


@pytest.mark.parametrize(
    ("moment", "hour_shown"),
    [
        (datetime(2026, 5, 19, tzinfo=WARSAW), None),
        (datetime(2026, 5, 18, 16, 30, tzinfo=WARSAW), "16:30"),
    ],
)
def test_what_is_stored_comes_back_as_it_was_typed(moment, hour_shown):
    class Form(forms.Form):
        until = EndField()

    day, hour = Form(initial={"until": moment})["until"].subwidgets[0].data["subwidgets"]

    assert (day["value"], hour["value"]) == ("2026-05-18", hour_shown)


def test_an_hour_that_does_not_exist_is_refused():
    with pytest.raises(ValidationError):
        EndField().clean(["2026-03-29", "02:30"])
