"""Seats, the line, and the life of an event."""

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from events import notices, queries, services, tasks
from events.models import Occurrence, Registration
from members.errors import IllegalTransition
from members.models import Affiliation, StaffRole
from network.messaging import queries as messaging_queries
from network.messaging.mail import render
from network.messaging.models import Delivery, Message
from tests.factories.events import EventFactory, OccurrenceFactory, VenueFactory, fill
from tests.factories.groups import join
from tests.factories.members import PersonFactory, member_of, staff_user

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
wall = datetime.fromisoformat


def register(occurrence, user, **fields):
    return services.register(occurrence, by=user, person=user.person, source="portal", **fields)


def titles_sent_to(user):
    return [message.title_pl for message in messaging_queries.inbox(user.person).order_by("pk")]


# ---- registering
def test_the_first_to_come_get_the_seats_and_the_next_wait_in_order(member, other_member, citizen):
    occurrence = OccurrenceFactory(capacity=1)

    first, second, third = (register(occurrence, user) for user in (member, other_member, citizen))

    assert [one.state for one in (first, second, third)] == ["confirmed", "waitlisted", "waitlisted"]
    assert [one.queue_no for one in (first, second, third)] == [1, 2, 3]
    assert [queries.place_in_line(one) for one in (first, second, third)] == [0, 1, 2]


def test_registering_twice_gives_the_same_registration(member):
    occurrence = OccurrenceFactory()

    assert register(occurrence, member) == register(occurrence, member)
    assert Occurrence.objects.get().seats_taken == 1


def test_a_cancelled_seat_goes_to_the_first_in_line_who_is_told(member, other_member):
    occurrence = OccurrenceFactory(capacity=1)
    seat, place = register(occurrence, member), register(occurrence, other_member)

    services.cancel(seat, by=member)

    place.refresh_from_db()
    assert place.state == "confirmed"
    assert titles_sent_to(other_member)[-1].startswith("Masz miejsce")
    assert Occurrence.objects.get().seats_taken == 1


def test_cancelling_twice_frees_one_seat(member):
    occurrence = OccurrenceFactory()
    fill(occurrence, 3)
    registration = register(occurrence, member)

    services.cancel(registration, by=member)
    services.cancel(registration, by=member)

    assert Occurrence.objects.get().seats_taken == 3


def test_a_newcomer_waits_while_a_larger_group_waits_for_two_seats(member):
    occurrence = OccurrenceFactory(capacity=2)
    fill(occurrence, 1)
    pair = Registration.objects.create(
        occurrence=occurrence, person=PersonFactory(), seats=2, state="waitlisted", queue_no=2, source="staff"
    )

    assert register(occurrence, member).state == "waitlisted"
    pair.refresh_from_db()
    assert pair.state == "waitlisted"


def test_after_the_end_of_registration_nobody_moves_up(member):
    occurrence = OccurrenceFactory(capacity=1)
    [seat] = fill(occurrence, 1)
    place = register(occurrence, member)
    Occurrence.objects.update(reg_closes_at=timezone.now() - timedelta(hours=1))

    services.cancel(seat, by=seat.person.user)

    place.refresh_from_db()
    assert place.state == "waitlisted"


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "draft"},
        {"state": "cancelled"},
        {"reg_closes_at": timezone.now() - DAY},
        {"starts_at": timezone.now() - timedelta(hours=1)},
        {"takes_registrations": False},
    ],
    ids=["draft", "cancelled", "registration over", "begun", "no registration"],
)
def test_an_event_that_takes_no_registrations_refuses(staff, fields):
    occurrence = OccurrenceFactory(**fields)

    with pytest.raises(ValidationError) as refusal:
        register(occurrence, staff)

    assert refusal.value.code == "registration_closed"
    assert not Registration.objects.exists()


def test_the_database_refuses_more_seats_than_there_are():
    occurrence = OccurrenceFactory(capacity=2)
    occurrence.seats_taken = 3

    with pytest.raises(IntegrityError), transaction.atomic():
        occurrence.save()


def test_the_database_refuses_a_second_registration_of_a_person(member):
    occurrence = OccurrenceFactory()
    register(occurrence, member)

    with pytest.raises(IntegrityError, match="one_active_registration_per_person"), transaction.atomic():
        Registration.objects.create(
            occurrence=occurrence, person=member.person, state="waitlisted", queue_no=2, source="staff"
        )


# ---- who may
def test_owners_and_editors_register_colleagues_and_readers_only_themselves(organisation, member):
    occurrence = OccurrenceFactory()
    reader = member_of(organisation, role=Affiliation.Role.READER)

    by_editor = services.register(
        occurrence, by=member, person=reader.person, organisation=organisation, source="portal"
    )
    with pytest.raises(PermissionDenied):
        services.register(occurrence, by=reader, person=member.person, organisation=organisation, source="portal")

    assert by_editor.person == reader.person
    assert by_editor.registered_by == member.person


def test_nobody_registers_people_of_another_organisation(organisation, member, other_member):
    with pytest.raises(PermissionDenied):
        services.register(
            OccurrenceFactory(), by=member, person=other_member.person, organisation=organisation, source="portal"
        )


def test_an_event_for_members_is_not_for_citizens(citizen, member):
    occurrence = OccurrenceFactory(event__visibility="members")

    with pytest.raises(PermissionDenied):
        register(occurrence, citizen)
    with pytest.raises(PermissionDenied):
        services.register_guest(occurrence, name="Jan", email="jan@example.org", locale="pl")
    assert register(occurrence, member).state == "confirmed"


def test_a_stranger_cannot_cancel_my_registration(member, other_member):
    registration = register(OccurrenceFactory(), member)

    with pytest.raises(PermissionDenied):
        services.cancel(registration, by=other_member)


def test_registering_confirms_the_announcement(staff, member, organisation, network):
    join(network, organisation)
    occurrence = OccurrenceFactory(event__network=network, state="draft")
    services.publish_event(occurrence, by=staff, audience={"kind": "tenant_sme"})
    message = Message.objects.get(act_kind="register")
    [todo] = queries.portal_todo(member.person, organisation)

    register(occurrence, member, organisation=organisation)

    assert message.about == occurrence
    assert todo.url == f"/portal/events/{occurrence.public_id}/"
    assert messaging_queries.receipt_of(message, person=member.person).acted_at is not None
    assert queries.portal_todo(member.person, organisation) == []


# ---- guests
def test_a_guest_holds_nothing_before_the_address_is_confirmed():
    occurrence = OccurrenceFactory(capacity=1)

    guest = services.register_guest(occurrence, name="Jan Łoś", email="Jan@example.org", locale="pl")
    assert (guest.state, guest.queue_no, Occurrence.objects.get().seats_taken) == ("pending_email", None, 0)

    guest = services.confirm_guest(guest)
    assert (guest.state, guest.queue_no, Occurrence.objects.get().seats_taken) == ("confirmed", 1, 1)


def test_the_same_address_gets_one_registration_and_one_mail_an_hour():
    occurrence = OccurrenceFactory()

    first = services.register_guest(occurrence, name="Jan", email="jan@example.org", locale="pl")
    second = services.register_guest(occurrence, name="Jan", email="JAN@example.org", locale="pl")

    assert second == first
    assert Delivery.objects.filter(address="jan@example.org").count() == 1


def test_a_guest_learns_by_mail_that_the_seat_is_theirs():
    occurrence = OccurrenceFactory()

    services.confirm_guest(services.register_guest(occurrence, name="Jan", email="jan@example.org", locale="pl"))

    [mail] = Message.objects.filter(deliveries__address="jan@example.org")
    assert mail.title_pl.startswith("Masz miejsce")


def test_an_unconfirmed_wish_ends_after_a_day():
    occurrence = OccurrenceFactory()
    old = services.register_guest(occurrence, name="Jan", email="jan@example.org", locale="pl")
    new = services.register_guest(occurrence, name="Ewa", email="ewa@example.org", locale="pl")
    Registration.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(hours=25))

    tasks.move_by_clock()
    tasks.move_by_clock()

    assert dict(Registration.objects.values_list("pk", "state")) == {old.pk: "expired", new.pk: "pending_email"}


def test_a_guests_token_cannot_be_made_up():
    registration = services.register_guest(OccurrenceFactory(), name="Jan", email="jan@example.org", locale="pl")

    assert notices.read_guest_token(notices.guest_token(registration)) == registration.public_id.hex
    assert notices.read_guest_token(f"{registration.public_id.hex}.zly") is None


# ---- planning
def meeting(**changes):
    fields = {
        "local_start": wall("2027-03-10T10:00"),
        "ends_at": wall("2027-03-10T12:00+01:00"),
        "venue": VenueFactory(),
        "capacity": 5,
    }
    return fields | changes


def about(network):
    event = EventFactory.build(network=network)
    names = ("kind", "title_pl", "title_en", "summary_pl", "summary_en")
    return {name: getattr(event, name) for name in names} | {"organiser": network.coordinators.get()}


def test_the_start_is_computed_from_the_wall_time(staff, network):
    occurrence = services.create_event(network=network, by=staff, event=about(network), occurrence=meeting())

    occurrence.refresh_from_db()
    assert occurrence.state == "draft"
    assert occurrence.local_start == wall("2027-03-10T10:00")
    assert occurrence.starts_at == wall("2027-03-10T09:00+00:00")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"local_start": wall("2027-03-28T02:30"), "ends_at": wall("2027-03-28T12:00+02:00")}, "nonexistent_time"),
        ({"ends_at": wall("2027-03-10T10:00+01:00")}, "ends_too_early"),
        ({"ends_at": wall("2027-03-30T10:00+02:00")}, "ends_too_late"),
    ],
)
def test_times_that_cannot_be_are_refused(staff, network, changes, code):
    with pytest.raises(ValidationError) as refusal:
        services.create_event(network=network, by=staff, event=about(network), occurrence=meeting(**changes))

    error = refusal.value.error_dict["ends_at"][0] if hasattr(refusal.value, "error_dict") else refusal.value
    assert error.code == code


def edit(occurrence, staff, **changes):
    fields = {name: getattr(occurrence, name) for name in ("local_start", "ends_at", "venue", "capacity")}
    return services.edit_event(occurrence, by=staff, event={}, fields=fields | changes)


def test_more_seats_go_to_the_line_in_its_order(staff):
    occurrence = OccurrenceFactory(capacity=1)
    fill(occurrence, 1)
    line = [register(occurrence, PersonFactory().user) for _ in range(3)]

    edit(occurrence, staff, capacity=3)

    assert [Registration.objects.get(pk=one.pk).state for one in line] == ["confirmed", "confirmed", "waitlisted"]


def test_fewer_seats_than_taken_are_refused(staff):
    occurrence = OccurrenceFactory(capacity=5)
    fill(occurrence, 3)

    with pytest.raises(ValidationError) as refusal:
        edit(occurrence, staff, capacity=2)

    assert refusal.value.error_dict["capacity"][0].code == "capacity_below_taken"


def test_a_new_time_raises_the_sequence_and_tells_who_comes_and_waits(staff, member, other_member):
    occurrence = OccurrenceFactory(capacity=1)
    register(occurrence, member), register(occurrence, other_member)

    moved = edit(occurrence, staff, local_start=occurrence.local_start - timedelta(hours=1))
    edit(moved, staff)

    assert Occurrence.objects.get().ics_sequence == 1
    for user in (member, other_member):
        assert [title for title in titles_sent_to(user) if title.startswith("Nowy czas")] != []
        assert len(titles_sent_to(user)) == 2


def test_cancelling_the_event_tells_everybody_and_ends_their_registrations(staff, member, other_member):
    occurrence = OccurrenceFactory(capacity=1)
    register(occurrence, member), register(occurrence, other_member)

    services.cancel_event(occurrence, by=staff, reason="Prelegentka zachorowała.")

    occurrence.refresh_from_db()
    assert (occurrence.state, occurrence.seats_taken, occurrence.ics_sequence) == ("cancelled", 0, 1)
    assert set(Registration.objects.values_list("state", flat=True)) == {"cancelled_org"}
    for user in (member, other_member):
        assert titles_sent_to(user)[-1].startswith("Odwołane")
    with pytest.raises(IllegalTransition):
        services.cancel_event(occurrence, by=staff, reason="Jeszcze raz.")


def test_only_editors_plan(network):
    clerk = staff_user(StaffRole.Role.ROLL_CLERK)

    with pytest.raises(PermissionDenied):
        services.create_event(network=network, by=clerk, event=about(network), occurrence=meeting())
    with pytest.raises(PermissionDenied):
        services.cancel_event(OccurrenceFactory(), by=clerk, reason="Nie.")


def test_events_begin_and_end_with_the_clock():
    begun = OccurrenceFactory(starts_at=timezone.now() - timedelta(hours=1))
    over = OccurrenceFactory(starts_at=timezone.now() - DAY)
    coming = OccurrenceFactory()

    tasks.move_by_clock()
    tasks.move_by_clock()

    assert dict(Occurrence.objects.values_list("pk", "state")) == {
        begun.pk: "running",
        over.pk: "done",
        coming.pk: "published",
    }


def test_checking_in_needs_a_seat_and_counts_once(staff, member, other_member):
    occurrence = OccurrenceFactory(capacity=1)
    seat, place = register(occurrence, member), register(occurrence, other_member)

    services.check_in(seat, by=staff)
    services.check_in(seat, by=staff)

    assert Registration.objects.get(pk=seat.pk).state == "attended"
    assert Occurrence.objects.get().seats_taken == 1
    with pytest.raises(IllegalTransition):
        services.check_in(place, by=staff)
    with pytest.raises(PermissionDenied):
        services.check_in(seat, by=member)


@pytest.mark.parametrize(("visibility", "door"), [("public", "/events/"), ("members", "/portal/events/")])
def test_the_announcement_leads_where_its_readers_may_register(staff, member, organisation, network, visibility, door):
    join(network, organisation)
    occurrence = OccurrenceFactory(event__network=network, event__visibility=visibility, state="draft")

    services.publish_event(occurrence, by=staff, audience={"kind": "tenant_sme"})

    assert Message.objects.get(act_kind="register").act_url == f"{door}{occurrence.public_id}/"


def test_when_and_where_stand_on_lines_of_their_own_in_a_mail(staff, member, organisation, network):
    join(network, organisation)
    occurrence = OccurrenceFactory(event__network=network, state="draft")
    services.publish_event(occurrence, by=staff, audience={"kind": "tenant_sme"})

    mail = render.preview(Message.objects.get(act_kind="register"), "pl")

    assert [line.startswith("<li>") for line in mail["html"].splitlines() if "Kiedy:" in line or "Gdzie:" in line] == [
        True,
        True,
    ]
    assert "Europe/Warsaw" not in mail["text"]
