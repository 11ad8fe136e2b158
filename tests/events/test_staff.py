"""Planning and running events in the staff pages."""

import pytest

from events import services
from events.models import Occurrence, Registration
from members.models import StaffRole
from network.messaging.models import Message
from tests.factories.events import OccurrenceFactory, VenueFactory, fill
from tests.factories.groups import join
from tests.factories.members import staff_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def values(coordinator):
    """What staff type for a new event."""
    return {
        "title_pl": "Warsztat", "title_en": "Workshop", "summary_pl": "Praca w grupach.", "summary_en": "Work in groups.",
        "kind": "workshop", "visibility": "public", "organiser": coordinator.pk, "venue": VenueFactory().pk,
        "local_start": "2027-03-10T10:00", "local_end": "2027-03-10T12:00", "capacity": "20",
        "takes_registrations": "on", "waitlist_mode": "auto",
    }  # fmt: skip


def test_an_event_from_an_empty_page_to_its_announcement(client, staff, member, organisation, network, values):
    join(network, organisation)
    client.force_login(staff)

    created = client.post("/staff/events/new/", values)
    here = created.headers["Location"]
    looked = client.post(f"{here}publish/", {"audience": "kind:tenant_sme"})
    assert (Occurrence.objects.get().state, Message.objects.count()) == ("draft", 0)
    assert looked.context["announcement"]["forecast"]["people"] == 1
    assert "napisz do 1 osoby" in looked.content.decode()
    client.post(f"{here}publish/", {"audience": "kind:tenant_sme", "is_seen": "1"})

    assert Message.objects.count() == 1
    occurrence = Occurrence.objects.get()
    assert (occurrence.state, occurrence.capacity) == ("published", 20)
    assert f"{occurrence.starts_at:%Y-%m-%d %H:%M}" == "2027-03-10 09:00"
    assert client.get(here).status_code == 200


def test_an_event_without_a_choice_of_readers_is_not_published(client, staff):
    occurrence = OccurrenceFactory(state="draft")
    client.force_login(staff)
    here = f"/staff/events/{occurrence.public_id}/publish/"

    refused = client.post(here, {"audience": "", "is_seen": "1"})
    assert refused.context["form"].errors == {"audience": ["Wybierz, kto to dostanie, albo zaznacz, że nikt."]}
    client.post(here, {"is_silent": "on"})

    assert Occurrence.objects.get().state == "published"
    assert not Message.objects.exists()


def test_the_hour_that_the_spring_night_skips_is_an_error_beside_its_field(client, staff, values):
    client.force_login(staff)

    response = client.post(
        "/staff/events/new/", values | {"local_start": "2027-03-28T02:30", "local_end": "2027-03-28T05:00"}
    )

    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"local_start"}
    assert "02:30" in response.context["form"].errors["local_start"][0]


def test_the_hour_that_comes_twice_is_asked_about_and_shown(client, staff, values):
    twice = values | {"local_start": "2027-10-31T02:30", "local_end": "2027-10-31T05:00"}
    client.force_login(staff)

    asked = client.post("/staff/events/new/", twice)
    assert set(asked.context["form"].errors) == {"fold"}
    created = client.post("/staff/events/new/", twice | {"fold": "1"}, follow=True)

    assert f"{Occurrence.objects.get().starts_at:%H:%M}" == "01:30"
    assert "drugi raz tej nocy" in created.content.decode()


def test_saving_without_a_change_changes_nothing(client, staff, values):
    client.force_login(staff)
    here = client.post(
        "/staff/events/new/", values | {"local_start": "2027-10-31T02:30", "local_end": "2027-10-31T05:00", "fold": "1"}
    ).headers["Location"]
    before = Occurrence.objects.values().get()
    form = client.get(f"{here}edit/").context["form"]

    client.post(
        f"{here}edit/", {name: form[name].value() for name in form.fields if form[name].value() not in (None, False)}
    )

    after = Occurrence.objects.values().get()
    assert {**after, "updated_at": None} == {**before, "updated_at": None}


@pytest.mark.parametrize(
    ("name", "value"), [("capacity", "9" * 40), ("capacity", "0"), ("title_pl", "a\u202eb"), ("summary_en", "a\x07")]
)
def test_the_rules_of_the_model_hold_in_the_form(client, staff, values, name, value):
    client.force_login(staff)

    assert set(client.post("/staff/events/new/", values | {name: value}).context["form"].errors) == {name}


def test_an_online_address_must_be_https(client, staff, values):
    client.force_login(staff)

    response = client.post("/staff/events/new/", values | {"online_url": "http://meet.example.org/"})

    assert set(response.context["form"].errors) == {"online_url"}


def test_staff_check_in_cancel_and_export(client, staff, confirm_password):
    occurrence = OccurrenceFactory()
    here, away = fill(occurrence, 2)
    client.force_login(staff)
    address = f"/staff/events/{occurrence.public_id}/participants.csv"
    assert client.get(address).url.startswith("/accounts/reauthenticate/")
    confirm_password(staff)

    client.post(f"/staff/events/registrations/{here.public_id}/check-in/")
    client.post(f"/staff/events/registrations/{away.public_id}/cancel/")
    export = b"".join(client.get(address).streaming_content).decode()

    assert set(Registration.objects.values_list("pk", "state")) == {(here.pk, "attended"), (away.pk, "cancelled_org")}
    assert here.person.user.email in export
    assert away.person.user.email not in export


def test_an_event_is_cancelled_with_a_reason(client, staff):
    occurrence = OccurrenceFactory()
    client.force_login(staff)

    assert client.post(f"/staff/events/{occurrence.public_id}/cancel/", {"reason": ""}).status_code == 422
    client.post(f"/staff/events/{occurrence.public_id}/cancel/", {"reason": "Awaria sali."})

    assert Occurrence.objects.get().state == "cancelled"


def test_auditors_look_and_change_nothing(client, member):
    occurrence = OccurrenceFactory()
    registration = services.register(occurrence, by=member, person=member.person, source="portal")
    client.force_login(staff_user(StaffRole.Role.AUDITOR))

    assert client.get(f"/staff/events/{occurrence.public_id}/").status_code == 200
    assert client.post(f"/staff/events/registrations/{registration.public_id}/check-in/").status_code == 403
    assert client.post(f"/staff/events/{occurrence.public_id}/cancel/", {"reason": "Nie."}).status_code == 403
