"""Tags of the frame: how people say deadlines, and what an icon or a mark becomes."""

from datetime import UTC, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from config.templatetags import ui

# A Saturday noon in Warsaw.
NOON = datetime(2026, 5, 16, 10, 0, tzinfo=UTC)
MIDNIGHT_AFTER_MONDAY = datetime(2026, 5, 18, 22, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _at_noon(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON)


@pytest.fixture
def polish():
    with translation.override("pl"):
        yield


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOON + timedelta(hours=4), "dziś do 16:00"),
        (NOON + timedelta(hours=24), "jutro do 12:00"),
        (NOON + timedelta(days=4), "środa 20 maja"),
        (NOON - timedelta(days=2), "po terminie od 14 maja"),
        (MIDNIGHT_AFTER_MONDAY, "poniedziałek 18 maja"),
    ],
)
def test_a_deadline_is_said_as_people_say_it(polish, moment, said):
    assert ui.deadline(moment) == said


def test_midnight_is_said_as_the_end_of_the_day_before(polish):
    assert ui.until(MIDNIGHT_AFTER_MONDAY) == "do poniedziałku 18 maja, godz. 24:00"
    assert ui.end(MIDNIGHT_AFTER_MONDAY, "j E Y, H:i") == "18 maja 2026, 24:00"
    assert ui.end(NOON, "j E Y, H:i") == "16 maja 2026, 12:00"
    assert ui.days_left(MIDNIGHT_AFTER_MONDAY) == 2


def test_english_keeps_its_capital_weekday():
    with translation.override("en"):
        assert ui.weekday_date(NOON.date()) == "Saturday 16 May"


@pytest.mark.parametrize(("days", "soon"), [(-1, True), (3, True), (3.1, False)])
def test_soon_means_within_three_days(days, soon):
    assert ui.is_soon(NOON + timedelta(days=days)) is soon


def test_no_deadline_is_never_soon():
    assert ui.is_soon(None) is False


def test_an_icon_is_decoration_unless_it_has_a_label():
    drawn = Template('{% load ui %}{% icon "clock" %}').render(Context())
    named = Template('{% load ui %}{% icon "clock" "deadline" %}').render(Context())

    assert 'aria-hidden="true"' in drawn
    assert 'aria-label="deadline"' in named
    assert 'aria-hidden="true"' not in named


def test_an_unknown_icon_fails_loudly():
    with pytest.raises(FileNotFoundError):
        ui.icon_shape("no-such-icon")


@pytest.mark.parametrize(("name", "square"), [("Żuraw IoT", "ŻI"), ("Klon", "K"), ("2 piętro (biuro)", "2P")])
def test_initials_of_a_name(name, square):
    assert ui.initials(name) == square


def test_percent_of_nothing_is_a_dash():
    assert (ui.percent(50, 72), ui.percent(0, 0)) == ("69%", "–")


def test_an_address_keeps_the_filters_and_drops_the_cursor(rf):
    request = rf.get("/directory/?branch=ict&branch=oze&q=sonda&cursor=abc")
    page = Template('{% load ui %}{% address_with q="" size="small" as there %}{{ there|safe }}')

    assert page.render(Context({"request": request})) == "?branch=ict&branch=oze&size=small"
