"""News of groups in the digest of their members: once, in the reader's language, to who reads for an organisation."""

import pytest

from network.groups import signals
from network.groups.models import Group
from network.groups.services import founding, roadmaps
from network.groups.services.coordinators import name_coordinator
from network.messaging.models import DigestItem
from tests.factories.groups import GroupFactory, GroupMemberFactory, RoadmapFactory, join
from tests.factories.members import OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
LEARNED = {"evidence": "Protokół", "lesson_pl": "Pytać wcześniej.", "lesson_en": "Ask earlier."}


@pytest.fixture
def group(network, organisation):
    group = GroupFactory(network=network, coordinator=OrganisationFactory(short_name="Izba"), state="active")
    GroupMemberFactory(group=group, organisation=organisation)
    join(network, organisation, group.coordinator)
    return group


def lines():
    return sorted(DigestItem.objects.values_list("person", "title", "url"))


def test_a_closed_milestone_is_a_line_for_the_members_of_its_group(staff, group, organisation):
    reader, colleague = member_of(organisation, is_primary_contact=True), member_of(organisation)
    named = member_of(organisation)
    named.person.locale = "en"
    named.person.save()
    GroupMemberFactory(group=group, organisation=organisation, person=named.person)
    roadmap = RoadmapFactory(network=group.network, group=group)

    milestone = roadmaps.close_milestone(roadmap.goals.get().milestones.get(), by=staff, **LEARNED)
    signals.milestone_closed.send(sender=type(milestone), milestone=milestone)

    page = f"/roadmaps/{roadmap.public_id}/"
    assert lines() == sorted(
        [
            (reader.person.pk, "Kamień milowy osiągnięty: Parking dla rowerów", page),
            (named.person.pk, "Milestone done: A bicycle park", page),
        ]
    )
    assert not DigestItem.objects.filter(person=colleague.person).exists()


def test_a_milestone_of_no_group_is_told_to_nobody(staff, organisation):
    member_of(organisation, is_primary_contact=True)

    roadmaps.close_milestone(RoadmapFactory().goals.get().milestones.get(), by=staff, **LEARNED)

    assert lines() == []


def test_the_beginning_of_a_group_and_a_change_of_its_coordinator_are_told(staff, group, organisation):
    reader = member_of(organisation, is_primary_contact=True)
    Group.objects.update(state="forming")
    founding.move(group, "activate", by=staff)

    name_coordinator(group, organisation, by=staff)

    assert [title.split(" (")[0] for _person, title, _url in lines()] == sorted(
        [
            f"{organisation} koordynuje od teraz: {group.name_pl}",
            f"{group.name_pl} już działa, koordynuje: Izba",
        ]
    )
    assert set(DigestItem.objects.values_list("person", flat=True)) == {reader.person.pk}


def test_the_first_coordinator_is_no_news_of_its_own(network, staff, organisation):
    member_of(organisation, is_primary_contact=True)
    join(network, organisation)
    group = GroupFactory(network=network)
    GroupMemberFactory(group=group, organisation=organisation)

    name_coordinator(group, organisation, by=staff)

    assert lines() == []
