"""Groups and consortia: public pages, staff pages, members of the network."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.models import Organisation
from members.services import imports, organisations
from network.groups import queries, services
from network.groups.models import Group, GroupMember, Membership
from tests.factories.groups import GroupFactory, MembershipFactory, NetworkFactory, join
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_list_shows_coordinators_and_open_calls(client):
    GroupFactory(kind="consortium", name_pl="Metal", coordinator=OrganisationFactory(short_name="Izba"))
    GroupFactory(kind="consortium", name_pl="Targi", open_call_until="2024-01-31", is_reopened_call=True)

    page = client.get("/groups/?kind=consortium").content.decode()

    assert "Izba" in page
    assert "31 stycznia 2024" in page


def test_list_costs_the_same_with_one_group_and_with_three(client):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            client.get("/groups/")
        return len(captured)

    GroupFactory(coordinator=OrganisationFactory())
    with_one = statements()
    for _more in range(2):
        GroupFactory(coordinator=OrganisationFactory())

    assert statements() == with_one


def test_public_detail_hides_organisations_that_are_not_in_the_directory(client):
    group = GroupFactory()
    for name, is_public in [("Jawna", True), ("Ukryta", False)]:
        GroupMember.objects.create(group=group, organisation=OrganisationFactory(short_name=name, is_public=is_public))

    page = client.get(f"/groups/{group.public_id}/").content.decode()

    assert "Jawna" in page
    assert "Ukryta" not in page


def test_the_coordinator_is_always_a_member_and_there_is_one(staff):
    first, second = OrganisationFactory(), OrganisationFactory()
    group = services.save_group(GroupFactory(coordinator=first), by=staff)
    group.coordinator = second
    services.save_group(group, by=staff)

    assert [(m.organisation, m.role) for m in queries.members_of(group)] == [(second, "coordinator"), (first, "member")]
    with pytest.raises(ValidationError):
        services.remove_member(group, second, by=staff)


def test_helix_balance_names_the_missing_sides():
    group = GroupFactory()
    GroupMember.objects.create(group=group, organisation=OrganisationFactory(helix="science"))

    assert [(side, count) for side, _label, count in queries.helix_balance(group)] == [
        ("public", 0),
        ("business", 0),
        ("science", 1),
        ("society", 0),
    ]


def test_admitting_twice_makes_one_membership():
    network, organisation = NetworkFactory(), OrganisationFactory()
    join(network, organisation)

    services.admit([organisation], network)

    assert Membership.objects.count() == 1


def test_imported_and_verified_organisations_join_the_only_network(staff):
    network = NetworkFactory()
    organisations.create_organisation({"legal_name": "Kos", "kind": "company", "nip": "1234563218"}, by=staff)
    imports.commit(imports.dry_run(b"nazwa\nJesion\n", filename="x.csv", by=staff), by=staff)

    assert sorted(str(m.organisation) for m in network.memberships.filter(state="active")) == ["Jesion", "Kos"]


def test_with_several_networks_nobody_is_admitted_by_itself(staff):
    NetworkFactory()
    NetworkFactory(slug="druga")

    organisations.create_organisation({"legal_name": "Kos", "kind": "company", "nip": "1234563218"}, by=staff)

    assert Membership.objects.count() == 0


def test_only_staff_editors_change_groups(member, organisation):
    group = GroupFactory()

    for change in [
        lambda: services.save_group(group, by=member),
        lambda: services.add_member(group, organisation, by=member),
        lambda: services.remove_member(group, organisation, by=member),
    ]:
        with pytest.raises(PermissionDenied):
            change()


def test_staff_pages_lead_from_founding_to_members(client, staff):
    coordinator, other = (MembershipFactory().organisation for _ in range(2))
    client.force_login(staff)

    wrong = client.post("/staff/groups/new/", {"kind": "consortium", "name_pl": "Metal"})
    founded = client.post(
        "/staff/groups/new/",
        {"kind": "consortium", "name_pl": "Metal", "name_en": "Metal", "coordinator": str(coordinator.public_id)},
    )
    group = Group.objects.get()
    client.post(f"{founded.url}members/", {"organisation": str(other.public_id)})
    assert client.get(founded.url).status_code == 200
    assert queries.members_of(group).count() == 2
    client.post(f"{founded.url}members/{other.public_id}/remove/")

    assert "name_en" in wrong.context["form"].errors
    assert [m.organisation for m in queries.members_of(group)] == [coordinator]
    assert client.get("/staff/groups/").status_code == 200
    assert Organisation.objects.count() == 2
