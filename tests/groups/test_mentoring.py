"""Mentoring: known to its two sides and staff, and to nobody else."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.groups.models import ContactLog, MentoringPair
from network.groups.queries import mentoring as queries
from network.groups.services import mentoring
from tests.factories.groups import PairFactory, join
from tests.factories.members import OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
MEETING = {"happened_at": "2026-01-02T10:00", "title": "Pierwszy kontrakt", "minutes": "Ceny w euro."}


def test_two_are_brought_together_and_write_down_their_meetings(client, staff, organisation, member, network):
    mentee = member_of(OrganisationFactory(is_public=True))
    other = mentee.person.affiliations.get().organisation
    join(network, organisation, other)
    organisation.is_public = True
    organisation.save()
    client.force_login(staff)
    form = {"mentor": organisation.public_id, "mentee": other.public_id, "goals": "Eksport", "starts_on": "2026-01-01"}

    wrong = client.post("/staff/mentoring/new/", form | {"ends_on": "2025-01-01"})
    people = client.post("/staff/mentoring/new/", form | {"ends_on": "2090-01-01"}).url
    client.post(people, {"mentor_person": member.person.public_id})
    pair = MentoringPair.objects.get()
    url = f"/portal/mentoring/{pair.public_id}/"
    client.force_login(mentee)
    client.post(url, MEETING)
    later = client.post(url, MEETING | {"happened_at": "2090-01-02T10:00"})
    client.force_login(member)
    page = client.get(url).content.decode()
    contact = client.get(f"/portal/contacts/{ContactLog.objects.get().public_id}/")
    client.force_login(staff)
    listed = b"".join(client.get("/staff/mentoring/csv/")).decode()

    assert wrong.context["form"].errors
    assert (pair.mentor_person, pair.mentee_person) == (member.person, None)
    assert "happened_at" in later.context["form"].errors
    assert "Ceny w euro." in page
    assert contact.status_code == 200
    assert f"{member.person} ({organisation})" in listed
    # An organisation that is no side any more takes its person with it.
    new = OrganisationFactory(is_public=True)
    join(network, new)
    client.post(f"/staff/mentoring/{pair.public_id}/edit/", form | {"mentor": new.public_id, "ends_on": "2090-01-01"})
    pair.refresh_from_db()
    assert (pair.mentor, pair.mentor_person) == (new, None)


def test_only_the_two_sides_know_of_it(client, organisation, member, other_member):
    colleague = member_of(organisation)
    pair = PairFactory(mentor=organisation, mentor_person=member.person)
    meeting = {"happened_at": timezone.now(), "title": "x", "minutes": ""}

    def status(user):
        client.force_login(user)
        return client.get(f"/portal/mentoring/{pair.public_id}/").status_code

    assert [status(user) for user in (member, colleague, other_member)] == [200, 404, 404]
    with pytest.raises(PermissionDenied):
        mentoring.log_meeting(pair, by=colleague, **meeting)
    with pytest.raises(PermissionDenied):
        mentoring.save_pair(pair, by=member)
    member.person.affiliations.update(valid=["2020-01-01", "2021-01-01"])
    assert status(member) != 200
    assert not queries.pairs_of(member).exists()


def test_a_side_is_an_organisation_or_somebody_of_it(staff, organisation, other_member):
    pair = PairFactory(mentor=organisation)
    pair.mentor_person = other_member.person

    with pytest.raises(ValidationError):
        mentoring.save_pair(pair, by=staff)
    with pytest.raises(IntegrityError, match="mentoring_has_two_sides"), transaction.atomic():
        PairFactory(mentor=organisation, mentee=organisation)
    with pytest.raises(IntegrityError, match="mentoring_ends_after_it_begins"), transaction.atomic():
        PairFactory(ends_on=timezone.localdate() - timedelta(days=100))


@pytest.mark.parametrize("who", ["staff", "member"])
def test_the_list_costs_the_same_with_one_and_with_three(client, request, organisation, who):
    client.force_login(request.getfixturevalue(who))
    url = "/staff/mentoring/" if who == "staff" else "/portal/mentoring/"
    PairFactory(mentor=organisation)

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    statements()
    with_one = statements()
    PairFactory(mentor=organisation)
    PairFactory(mentee=organisation)

    assert statements() == with_one
