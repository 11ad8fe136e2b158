"""Calendar files: what other programs read from them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Timezone

from events import ics
from members import calendar_files
from tests.factories.events import OccurrenceFactory

wall = datetime.fromisoformat


def file_of(occurrence):
    return ics.calendar([occurrence], name="Wydarzenia")


def entry(occurrence):
    return next(iter(Calendar.from_ical(file_of(occurrence)).walk("VEVENT")))


@pytest.mark.django_db
def test_the_file_has_one_zone_and_crlf_and_short_lines():
    content = file_of(OccurrenceFactory(event__title_pl="Zażółć gęślą jaźń, " * 7))

    assert content.count(b"BEGIN:VTIMEZONE") == 1
    assert b"TZID:Europe/Warsaw" in content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.replace(b"\r\n", b"").count(b"\n") == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("local", "moment"),
    [
        ("2026-11-24T10:00", "2026-11-24T09:00+00:00"),
        ("2027-06-24T10:00", "2027-06-24T08:00+00:00"),
        ("2026-10-25T02:30", "2026-10-25T00:30+00:00"),
    ],
)
def test_the_start_is_local_time_with_the_zone_and_the_right_instant(local, moment):
    start = entry(OccurrenceFactory(local_start=wall(local), starts_at=wall(moment)))["DTSTART"]

    assert start.params["TZID"] == "Europe/Warsaw"
    assert start.dt.astimezone(UTC) == wall(moment)


@pytest.mark.django_db
def test_the_second_of_two_equal_hours_is_told_in_utc():
    start = entry(
        OccurrenceFactory(local_start=wall("2026-10-25T02:30"), fold=1, starts_at=wall("2026-10-25T01:30+00:00"))
    )["DTSTART"]

    assert start.to_ical() == b"20261025T013000Z"


@pytest.mark.django_db
def test_the_entry_keeps_its_identity_and_never_tells_the_online_address(settings):
    occurrence = OccurrenceFactory(online_url="https://meet.example.org/tajne", state="cancelled", ics_sequence=3)

    found = entry(occurrence)

    assert found["UID"] == f"occ-{occurrence.public_id}@testserver"
    assert (found["SEQUENCE"], found["STATUS"]) == (3, "CANCELLED")
    assert b"tajne" not in file_of(occurrence)


@pytest.mark.django_db
def test_a_title_cannot_break_out_of_its_line():
    occurrence = OccurrenceFactory(event__title_pl="Tytuł; z, przecinkiem\nATTENDEE:mailto:zly@example.org")

    assert entry(occurrence)["SUMMARY"] == occurrence.event.title_pl
    assert b"\r\nATTENDEE" not in file_of(occurrence)


def test_the_zone_agrees_with_the_zone_database_around_every_change_for_ten_years():
    ours, theirs = Timezone.from_ical(calendar_files.WARSAW).to_tz(), ZoneInfo("Europe/Warsaw")
    moment, end = datetime(2024, 1, 1, tzinfo=UTC), datetime(2034, 1, 1, tzinfo=UTC)

    while moment < end:
        local = moment.astimezone(theirs)
        if not local.fold:
            assert local.replace(tzinfo=ours).utcoffset() == local.utcoffset(), local
        moment += timedelta(hours=1) if local.month in (3, 10) else timedelta(days=1)
