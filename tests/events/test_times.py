"""Wall time and instants, both nights included."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from events import times

WARSAW = "Europe/Warsaw"
wall = datetime.fromisoformat


def test_an_ordinary_time_is_one_instant():
    assert times.instant(wall("2026-11-24 10:00"), WARSAW) == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert times.instant(wall("2026-06-24 10:00"), WARSAW) == datetime(2026, 6, 24, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("minute", [0, 30, 59])
def test_the_hour_that_the_spring_night_skips_is_refused(minute):
    with pytest.raises(ValidationError) as refusal:
        times.instant(wall(f"2027-03-28 02:{minute:02}"), WARSAW)

    assert refusal.value.code == "nonexistent_time"


def test_the_times_around_the_skipped_hour_exist():
    assert times.instant(wall("2027-03-28 01:59"), WARSAW) == datetime(2027, 3, 28, 0, 59, tzinfo=UTC)
    assert times.instant(wall("2027-03-28 03:00"), WARSAW) == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


def test_the_hour_that_comes_twice_is_told_apart_by_its_fold():
    half_past_two = wall("2026-10-25 02:30")

    assert times.is_ambiguous(half_past_two, WARSAW)
    assert times.instant(half_past_two, WARSAW, times.FIRST) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert times.instant(half_past_two, WARSAW, times.SECOND) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "local",
    [
        wall("2026-10-25 01:59"),
        wall("2026-10-25 03:00"),
        wall("2027-03-28 02:30"),
        wall("2026-07-01 12:00"),
    ],
)
def test_other_times_are_not_ambiguous(local):
    assert not times.is_ambiguous(local, WARSAW)


def test_going_to_the_instant_and_back_changes_nothing_over_every_five_minutes_of_a_year():
    moment, step, end = datetime(2026, 6, 1, tzinfo=UTC), timedelta(minutes=5), datetime(2027, 6, 1, tzinfo=UTC)

    while moment < end:
        local, fold = times.wall(moment, WARSAW)
        assert times.instant(local, WARSAW, fold) == moment
        moment += step
