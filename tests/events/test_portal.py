"""Registering people of the organisation in the portal."""

import pytest

from events import services
from events.models import Registration
from members.models import Affiliation
from tests.factories.events import OccurrenceFactory
from tests.factories.members import member_of

pytestmark = pytest.mark.django_db


def page(occurrence, part=""):
    return f"/portal/events/{occurrence.public_id}/{part}"


def test_an_editor_registers_a_colleague_and_cancels(client, member, organisation):
    occurrence, colleague = OccurrenceFactory(), member_of(organisation)
    client.force_login(member)

    client.post(page(occurrence, "register/"), {"person": colleague.person.public_id})
    registration = Registration.objects.get()
    assert (registration.person, registration.organisation, registration.state) == (
        colleague.person,
        organisation,
        "confirmed",
    )

    client.post(f"/portal/events/registrations/{registration.public_id}/cancel/")
    registration.refresh_from_db()
    assert registration.state == "cancelled_org"


def test_a_reader_may_choose_only_themselves(client, organisation, member):
    occurrence, reader = OccurrenceFactory(), member_of(organisation, role=Affiliation.Role.READER)
    client.force_login(reader)

    refused = client.post(page(occurrence, "register/"), {"person": member.person.public_id})
    client.post(page(occurrence, "register/"), {"person": reader.person.public_id})

    assert refused.status_code == 422
    assert Registration.objects.get().person == reader.person


def test_registrations_of_other_organisations_do_not_exist_for_me(client, member, other_member, other_organisation):
    theirs = services.register(
        OccurrenceFactory(),
        by=other_member,
        person=other_member.person,
        organisation=other_organisation,
        source="portal",
    )
    client.force_login(member)

    assert client.post(f"/portal/events/registrations/{theirs.public_id}/cancel/").status_code == 404
    assert str(other_member.person) not in client.get(page(theirs.occurrence)).content.decode()


def test_the_list_names_who_of_us_goes(client, member, organisation):
    services.register(OccurrenceFactory(), by=member, person=member.person, organisation=organisation, source="portal")
    client.force_login(member)

    assert str(member.person) in client.get("/portal/events/").content.decode()


def test_citizens_do_not_enter(client, citizen):
    client.force_login(citizen)

    assert client.get("/portal/events/").status_code == 403


def test_who_is_registered_is_not_offered_again_and_the_list_says_how_many_seats_are_left(client, member, organisation):
    colleague = member_of(organisation)
    occurrence = OccurrenceFactory(capacity=1)
    client.force_login(member)
    here = f"/portal/events/{occurrence.public_id}/"
    client.post(f"{here}register/", {"person": colleague.person.public_id})

    page = client.get(here)

    assert list(page.context["form"].fields["person"].queryset) == [member.person]
    client.post(f"{here}register/", {"person": member.person.public_id})
    assert "Wszystkie osoby, które możesz zapisać, są już zapisane." in client.get(here).content.decode()
