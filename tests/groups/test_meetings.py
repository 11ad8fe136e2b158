"""Recurring meetings, the calendar of a group and its files, minutes that become action items, reminders, the annex."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from icalendar import Calendar

from members.errors import IllegalTransition
from network.groups import calendar_feed, recurrence
from network.groups.models import ActionItem, ContactLog, Milestone
from network.groups.queries import calendar
from network.groups.services import meetings, work
from network.groups.tasks import watch_action_items
from network.messaging.models import Message, SnapshotEntry
from tests.factories.groups import (
    ActionItemFactory,
    ContactFactory,
    GroupFactory,
    GroupMemberFactory,
    RoadmapFactory,
)
from tests.factories.members import OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")


def series_of(recurrence, first="2027-01-31T10:00", **more):
    return ContactFactory.build(
        recurrence=recurrence, happened_at=datetime.fromisoformat(first).replace(tzinfo=WARSAW), **more
    )


def coming_series(group, **more):
    """A weekly meeting at ten whose first day is in three days."""
    first = timezone.localdate() + timedelta(days=3)
    begins = datetime.combine(first, datetime.min.time(), tzinfo=WARSAW).replace(hour=10)
    return ContactFactory(
        group=group, network=group.network, recurrence="weekly", happened_at=begins, visibility="participants", **more
    )


# --- days ---


@pytest.mark.parametrize(
    ("repeats", "first", "found"),
    [
        ("weekly", "2027-01-31T10:00", ["2027-02-07", "2027-02-14", "2027-02-21", "2027-02-28", "2027-03-07"]),
        ("fortnight", "2027-01-31T10:00", ["2027-02-14", "2027-02-28", "2027-03-14"]),
        ("monthly", "2027-01-31T10:00", ["2027-02-28", "2027-03-31"]),
        ("quarterly", "2026-11-30T10:00", ["2027-02-28"]),
        ("nth_day", "2026-12-08T10:00", ["2027-02-09", "2027-03-09"]),  # the second Tuesday
        ("nth_day", "2026-12-29T10:00", ["2027-02-23", "2027-03-30"]),  # the fifth Tuesday, or the last one
        ("none", "2027-02-10T10:00", ["2027-02-10"]),
    ],
)
def test_a_series_is_counted_from_its_first_day(repeats, first, found):
    days = recurrence.days(series_of(repeats, first), date(2027, 2, 1), date(2027, 3, 31))

    assert [str(day) for day in days][: len(found)] == found


def test_a_series_keeps_the_hour_of_the_clock_and_ends_on_its_last_day():
    series = series_of("weekly", "2027-03-21T10:00", repeats_until=date(2027, 4, 4))
    night = series_of("weekly", "2027-03-21T02:30")

    days = recurrence.days(series, date(2027, 3, 1), date(2027, 12, 31))
    clocks = [recurrence.moment(series, day).astimezone(WARSAW).strftime("%d %H:%M %z") for day in days]
    assert clocks == ["21 10:00 +0100", "28 10:00 +0200", "04 10:00 +0200"]
    # That hour does not exist: it is one later, not one earlier.
    assert recurrence.moment(night, date(2027, 3, 28)).astimezone(WARSAW).strftime("%H:%M") == "03:30"


# --- one day of a series ---


def test_a_day_of_a_series_is_written_down_once_with_its_participants(staff, organisation):
    series = coming_series(GroupFactory(coordinator=organisation), place="sala 2")
    series.organisations.add(organisation)
    second = timezone.localdate(series.happened_at) + timedelta(days=7)

    meeting = meetings.open_day(series, second, by=staff)
    again = meetings.open_day(series, second, by=staff)

    assert again == meeting
    assert (meeting.place, list(meeting.organisations.all()), meeting.recurrence) == ("sala 2", [organisation], "none")
    assert meeting.happened_at.astimezone(WARSAW).hour == 10
    assert meetings.open_day(series, second - timedelta(days=7), by=staff) == series
    for wrong in (second + timedelta(days=1), date(2090, 1, 1), second - timedelta(days=14)):
        with pytest.raises(IllegalTransition):
            meetings.open_day(series, wrong, by=staff)
    with pytest.raises(PermissionDenied):
        meetings.open_day(series, second, by=member_of(organisation))
    with pytest.raises(IntegrityError, match="day_of_a_series_once"), transaction.atomic():
        ContactFactory(series=series, slot_on=second)
    with pytest.raises(IntegrityError, match="meeting_of_a_series_has_its_day"), transaction.atomic():
        ContactFactory(series=series)


def test_a_meeting_that_is_moved_or_called_off_takes_the_place_of_its_day(client, staff, organisation):
    group = GroupFactory(coordinator=organisation)
    series = coming_series(group)
    series.organisations.add(organisation)
    first = timezone.localdate(series.happened_at)
    client.force_login(staff)
    url = f"/staff/contacts/{series.public_id}/days/"
    opened = client.post(f"{url}{first + timedelta(days=7)}/", {"do": "open"}).url
    client.post(f"{url}{first + timedelta(days=14)}/", {"do": "off"})
    moved = ContactLog.objects.get(slot_on=first + timedelta(days=7))
    ContactLog.objects.filter(pk=moved.pk).update(happened_at=moved.happened_at + timedelta(days=1))
    wrong = client.post(f"{url}{first + timedelta(days=8)}/", {"do": "open"})
    no_day = client.post(f"{url}2027-02-31/")

    entries = [one for one in calendar.staff_entries(group) if one.day <= first + timedelta(days=15)]
    shown = client.get(f"/staff/contacts/{series.public_id}/").content.decode()
    assert str(moved.public_id) in opened
    assert (wrong.status_code, no_day.status_code) == (409, 404)
    assert [(one.day - first).days for one in entries] == [0, 8, 14]
    assert [one.is_cancelled for one in entries] == [False, False, True]
    assert "odwołane" in shown


def test_only_a_coming_meeting_is_called_off_and_may_be_held_after_all(staff):
    past, coming = ContactFactory(), ContactFactory(happened_at=timezone.now() + timedelta(days=1))

    assert meetings.call_off(coming, by=staff).cancelled_at is not None
    assert meetings.hold_after_all(coming, by=staff).cancelled_at is None
    with pytest.raises(IllegalTransition):
        meetings.call_off(past, by=staff)


# --- the calendar ---


def test_the_calendar_shows_own_meetings_and_what_everybody_may_know(client, organisation, member):
    group = GroupFactory(coordinator=organisation)
    other = member_of(OrganisationFactory())
    GroupMemberFactory(group=group, organisation=other.person.affiliations.get().organisation)
    ours, hidden = coming_series(group, title="Narada"), coming_series(group, title="Kłopot")
    ours.organisations.add(organisation)
    hidden.organisations.add(organisation)
    ContactLog.objects.filter(pk=hidden.pk).update(visibility="staff")
    RoadmapFactory(group=group, network=group.network)
    RoadmapFactory(group=group, network=group.network, is_public=False)

    def titles(entries):
        return sorted({one.title for one in entries})

    assert titles(calendar.public_entries(group)) == ["Parking dla rowerów"]
    assert len(calendar.public_entries(group)) == 1  # not that of the roadmap which only staff read
    assert titles(calendar.entries_for(member, group)) == ["Narada", "Parking dla rowerów"]
    assert titles(calendar.entries_for(other, group)) == ["Parking dla rowerów"]
    assert titles(calendar.staff_entries(group)) == ["Kłopot", "Narada", "Parking dla rowerów"]
    client.force_login(member)
    assert "Narada" in client.get(f"/portal/groups/{group.public_id}/").content.decode()
    client.logout()
    public = client.get(f"/groups/{group.public_id}/").content.decode()
    assert "Parking dla rowerów" in public
    assert "Narada" not in public


def test_the_file_of_a_reader_keeps_the_hour_and_ends_with_their_seat(client, organisation, member):
    group = GroupFactory(coordinator=organisation)
    series = coming_series(group)
    series.organisations.add(organisation)
    url = f"/groups/{group.public_id}/calendar/{calendar_feed.key_for(member, group)}/"
    other = GroupFactory(coordinator=organisation)

    answer = client.get(url)
    days = [
        entry.decoded("dtstart")
        for entry in Calendar.from_ical(answer.content).walk("VEVENT")
        if entry["uid"].startswith("meeting-")
    ]
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert {day.strftime("%H:%M") for day in days} == {"10:00"}
    assert len(days) > 50
    assert "TZID=Europe/Warsaw" in answer.content.decode()
    assert client.get(url.replace("/calendar/", "/calendar/x")).status_code == 404
    assert client.get(url.replace(str(group.public_id), str(other.public_id))).status_code == 404
    assert b"VEVENT" not in client.get(f"/groups/{group.public_id}/calendar.ics").content
    member.set_password("inne hasło")
    member.save()
    assert client.get(url).status_code == 404
    fresh = f"/groups/{group.public_id}/calendar/{calendar_feed.key_for(member, group)}/"
    assert client.get(fresh).status_code == 200
    member.person.affiliations.update(valid=["2020-01-01", "2021-01-01"])
    assert client.get(fresh).status_code == 404


# --- minutes ---


def line(number, text, organisation=None, due_on="", is_action=True):
    fields = {"text": text, "organisation": organisation.public_id if organisation else "", "due_on": due_on}
    fields |= {"is_action": "on"} if is_action else {}
    return {f"line-{number}-{name}": value for name, value in fields.items()}


def posted(contact, *lines, initial=0):
    body = {"read": contact.fingerprint, "line-TOTAL_FORMS": len(lines), "line-INITIAL_FORMS": initial}
    for one in lines:
        body |= one
    return body


def test_lines_of_minutes_become_action_items_in_one_form(client, staff, organisation):
    contact = ContactFactory(group=GroupFactory(coordinator=organisation))
    url = f"/staff/contacts/{contact.public_id}/minutes/"
    client.force_login(staff)
    lines = [
        line(0, "Rozmawiano o dojazdach.", is_action=False),
        line(1, "Zamówić stojaki", organisation, "2090-03-01"),
    ]

    missing = client.post(url, posted(contact, line(0, "Zapytać miasto")))
    client.post(url, posted(contact, *lines))
    contact.refresh_from_db()
    stale = client.post(url, posted(ContactFactory.build(), *lines))
    more = client.post(
        url,
        posted(contact, *lines, line(2, "Zapytać miasto", organisation, "2090-04-01"), initial=2) | {"more": "1"},
    )

    contact.refresh_from_db()
    assert [sorted(form.errors) for form in missing.context["forms"]] == [["due_on", "organisation"]]
    assert stale.status_code == 409
    assert contact.minutes == "Rozmawiano o dojazdach.\n- [ ] Zamówić stojaki\n- [ ] Zapytać miasto"
    items = ActionItem.objects.order_by("due_on")
    assert [(one.title, one.organisation, str(one.source)) for one in items] == [
        ("Zamówić stojaki", organisation, contact.title),
        ("Zapytać miasto", organisation, contact.title),
    ]
    assert more.url == url
    assert [form.has_item for form in client.get(url).context["forms"]][:4] == [False, True, True, False]


def test_minutes_give_nobody_outside_the_meeting_something_to_do(client, staff, organisation):
    contact = ContactFactory()
    client.force_login(staff)

    answer = client.post(
        f"/staff/contacts/{contact.public_id}/minutes/",
        posted(contact, line(0, "Zapłacić", organisation, "2090-01-01")),
    )

    assert "organisation" in answer.context["forms"][0].errors
    assert not ActionItem.objects.exists()
    with pytest.raises(PermissionDenied):
        meetings.write_minutes(contact, [], read=contact.fingerprint, by=member_of(organisation))


def test_a_form_of_a_hundred_lines_costs_as_much_as_one_of_one(client, staff, django_assert_max_num_queries):
    contact = ContactFactory(minutes="\n".join(f"- [ ] Sprawa {number}" for number in range(100)))
    client.force_login(staff)

    with django_assert_max_num_queries(25):
        assert len(client.get(f"/staff/contacts/{contact.public_id}/minutes/").context["forms"]) == 106


def test_everybody_in_the_group_takes_part_when_asked(client, staff, organisation):
    group = GroupFactory(coordinator=organisation)
    client.force_login(staff)
    form = {
        "kind": "meeting", "happened_at": "2026-01-02T10:00", "title": "Narada", "commitment": "none", "recurrence": "none",
        "visibility": "participants", "with_group": "on",
    }  # fmt: skip

    without = client.post("/staff/contacts/new/", form | {"repeats_until": "2026-03-01"})
    client.post("/staff/contacts/new/", form | {"group": group.pk})

    assert sorted(without.context["form"].errors) == ["group", "recurrence"]
    meeting = ContactLog.objects.get()
    assert (list(meeting.organisations.all()), meeting.lasts_minutes) == ([organisation], 60)


# --- reminders and the roadmap ---


def test_an_item_is_told_of_once_before_and_once_after_its_day(network, organisation, member):
    network.coordinators.add(OrganisationFactory(kind="park"))
    today = timezone.localdate()
    soon = ActionItemFactory(network=network, organisation=organisation, due_on=today + timedelta(days=2))
    ActionItemFactory(network=network, organisation=organisation, due_on=today + timedelta(days=20))
    ActionItemFactory(network=network, organisation=organisation, due_on=today)
    late = ActionItemFactory(network=network, organisation=organisation, due_on=today - timedelta(days=5))
    done = ActionItemFactory(network=network, organisation=organisation, due_on=today - timedelta(days=5))
    work.close_item(done, by=member)

    watch_action_items()
    watch_action_items()

    told = {message.title_pl: message for message in Message.objects.all()}
    assert len(told) == 2
    assert any(soon.title in title and title.startswith("Do zrobienia") for title in told)
    assert any(late.title in title and title.startswith("Miało być zrobione") for title in told)
    assert set(SnapshotEntry.objects.values_list("organisation", flat=True)) == {organisation.pk}


def test_an_action_item_stands_on_the_roadmap_below_its_milestone(client, staff):
    milestone = RoadmapFactory().goals.get().milestones.get()
    ActionItemFactory(network=milestone.goal.roadmap.network, milestone=milestone, title="Zmierzyć plac")
    client.force_login(staff)

    staff_page = client.get(f"/staff/roadmaps/{milestone.goal.roadmap.public_id}/").content.decode()
    public = client.get(f"/roadmaps/{milestone.goal.roadmap.public_id}/").content.decode()

    assert "Zmierzyć plac" in staff_page
    assert "Zmierzyć plac" not in public
    Milestone.objects.all().delete()
    assert ActionItem.objects.get().milestone is None


# --- the annex ---


def test_the_annex_shows_what_came_of_contacts_without_what_was_said(client, staff, organisation):
    group = GroupFactory()
    contact = ContactFactory(
        group=group, notes="Prezes był zły.", minutes="=Ustalono", happened_at=timezone.now() - timedelta(days=5)
    )
    contact.organisations.add(organisation)
    ActionItemFactory(title="Zmierzyć plac", source=work.refer(contact, label="x", url="/x/"))
    ContactFactory(title="Dawniej", happened_at=timezone.now() - timedelta(days=500))
    ContactFactory(title="Kiedyś", happened_at=timezone.now() + timedelta(days=5))
    client.force_login(staff)
    since = timezone.localdate() - timedelta(days=100)

    page = client.get(f"/staff/contacts/annex/?since={since}&group={group.public_id}").content.decode()
    file = b"".join(client.get(f"/staff/contacts/annex/csv/?since={since}")).decode()
    wrong = client.get("/staff/contacts/annex/?since=wczoraj&group=x")

    for words in (page, file):
        assert "Zmierzyć plac" in words
        assert "Prezes" not in words
        assert "Dawniej" not in words
        assert "Kiedyś" not in words
    assert "'=Ustalono" in file
    assert sorted(wrong.context["form"].errors) == ["group", "since"]
    assert wrong.context["total"] == 2
