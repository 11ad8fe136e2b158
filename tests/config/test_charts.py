"""Charts: shares add up, small counts stay visible, everything is said in words too."""

import pytest
from django.template import Context, Template
from django.utils import translation

from config.templatetags import charts

COUNTS = {"acted": 14, "reached": 31, "declined": 5, "seen": 7, "pending": 12, "not_reachable": 3}


def drawn(source, **context):
    with translation.override("pl"):
        return Template("{% load charts %}" + source).render(Context(context))


def test_a_reach_bar_says_all_six_numbers_in_the_fixed_order():
    svg = drawn("{% reach_bar counts %}", counts=COUNTS)

    words = "wykonane 14, potwierdzone 31, nie dotyczy firmy 5, tylko widziane 7, czeka 12, bez kontaktu 3"
    assert f"<title>Organizacje: {words}</title>" in svg


def test_shares_of_a_reach_bar_fill_the_whole():
    segments = charts.reach_bar(COUNTS)["segments"]

    assert sum(float(segment["width"]) for segment in segments) == pytest.approx(100, abs=0.1)


def test_one_of_a_thousand_is_still_seen():
    segments = charts.reach_bar({"reached": 999, "not_reachable": 1})["segments"]

    assert float(segments[-1]["width"]) > 1.5
    assert segments[-1]["label"] == ""


def test_an_empty_reach_bar_is_drawn_without_a_division():
    assert charts.reach_bar({})["segments"] == []


def test_coordinates_have_a_decimal_point_in_polish():
    svg = drawn("{% progress_bar 1 3 %}")

    assert 'width="33.33%"' in svg
    assert "<title>1 z 3</title>" in svg


def test_a_goal_is_a_tick_and_a_word():
    svg = drawn('{% goal_bar 38 72 goal=50 label="Bariery" %}')

    assert '<svg x="69.44%"' in svg
    assert "<title>Bariery: 38 z 72, cel 50</title>" in svg


def test_bars_are_a_table_with_their_numbers():
    html = drawn(
        '{% bars rows "Odpowiedzi" %}',
        rows=[{"label": "tak", "value": 1200}, {"label": "nie", "value": 0, "kind": "off"}],
    )

    assert "<caption" in html
    assert "1\xa0200" in html
    assert 'class="bar-off" width="0%"' in html


@pytest.mark.parametrize(("top", "step"), [(0, 1), (4, 1), (5, 2), (12, 5), (2914, 1000), (21418, 10000)])
def test_at_most_four_grid_lines(top, step):
    assert charts._round_step(top) == step
