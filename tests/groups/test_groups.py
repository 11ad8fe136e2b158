"""Groups and consortia: public pages, staff pages, seats, members of the network."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.errors import IllegalTransition
from members.services import imports, organisations
from network.groups import permissions
from network.groups.models import CoordinatorTerm, Group, GroupFile, GroupMember, Membership
from network.groups.queries import groups as queries
from network.groups.services import admit, files, founding, membership
from tests.factories.groups import (
    CallFactory,
    GroupFactory,
    GroupMemberFactory,
    MembershipFactory,
    NetworkFactory,
    SpecialisationFactory,
    join,
)
from tests.factories.members import OrganisationFactory, member_of
from tests.messaging import told

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def statements(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_list_shows_coordinators_and_open_calls_and_no_closed_group(client):
    GroupFactory(consortium=True, name_pl="Metal", coordinator=OrganisationFactory(short_name="Izba"))
    first = CallFactory(outcome="reopened")
    CallFactory(group=first.group, reopened_from=first, closes_at="2090-02-01T00:00+01:00")
    GroupFactory(consortium=True, name_pl="Zamknięta", state="closed")

    page = client.get("/groups/?kind=consortium").content.decode()

    assert "Izba" in page
    assert "nabór wznowiony do 31 stycznia 2090" in page
    assert "Zamknięta" not in page


@pytest.mark.parametrize("door", ["public", "staff", "portal"])
def test_lists_cost_the_same_with_one_group_and_with_three(client, staff, member, organisation, door):
    url = {"public": "/groups/", "staff": "/staff/groups/", "portal": "/portal/groups/"}[door]
    client.force_login(member if door == "portal" else staff)
    client.get(url)

    GroupMemberFactory(group=GroupFactory(coordinator=OrganisationFactory()), organisation=organisation)
    with_one = statements(client, url)
    for _more in range(2):
        GroupMemberFactory(group=GroupFactory(coordinator=OrganisationFactory()), organisation=organisation)

    assert statements(client, url) == with_one


def test_public_detail_hides_people_and_organisations_that_are_not_in_the_directory(client):
    group = GroupFactory()
    for name, is_public in [("Jawna", True), ("Ukryta", False)]:
        GroupMemberFactory(group=group, organisation=OrganisationFactory(short_name=name, is_public=is_public))
    known = member_of(OrganisationFactory()).person
    GroupMemberFactory(group=group, organisation=known.affiliations.get().organisation, person=known)

    page = client.get(f"/groups/{group.public_id}/").content.decode()

    assert "Jawna" in page
    assert "Ukryta" not in page
    assert known.family_name not in page


def test_helix_balance_names_the_missing_sides_and_blocks_nothing(staff):
    """G10: a group of one side only is founded and becomes active."""
    science = OrganisationFactory(helix="science")
    group = GroupFactory(coordinator=science, state="forming")

    assert founding.move(group, "activate", by=staff).state == "active"
    assert [(side, count) for side, _label, count in queries.helix_balance(group)] == [
        ("public", 0),
        ("business", 0),
        ("science", 1),
        ("society", 0),
    ]


def test_admitting_twice_makes_one_membership():
    """G1, and the database refuses a second one whatever the code does."""
    network, organisation = NetworkFactory(), OrganisationFactory()
    join(network, organisation)

    admit([organisation], network)

    assert Membership.objects.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(network=network, organisation=organisation, state="submitted")


def test_imported_and_verified_organisations_join_the_only_network(staff):
    network = NetworkFactory()
    organisations.create_organisation({"legal_name": "Kos", "kind": "company", "nip": "1234563218"}, by=staff)
    imports.commit(imports.dry_run(b"nazwa\nJesion\n", filename="x.csv", by=staff), by=staff)

    assert sorted(str(m.organisation) for m in network.memberships.filter(state="active")) == ["Jesion", "Kos"]
    assert set(network.memberships.values_list("valid_from", flat=True)) == {timezone.localdate()}


def test_a_partner_network_does_not_keep_newcomers_from_the_one_run_here(staff):
    network = NetworkFactory()
    NetworkFactory(slug="partner", is_hosted=False)

    organisations.create_organisation({"legal_name": "Kos", "kind": "company", "nip": "1234563218"}, by=staff)

    assert [one.network for one in Membership.objects.all()] == [network]


def test_with_several_networks_nobody_is_admitted_by_itself(staff):
    NetworkFactory()
    NetworkFactory(slug="druga")

    organisations.create_organisation({"legal_name": "Kos", "kind": "company", "nip": "1234563218"}, by=staff)

    assert Membership.objects.count() == 0


def test_only_staff_editors_change_groups(member, organisation):
    group = GroupFactory(coordinator=organisation)  # also for those who coordinate it

    for change in [
        lambda: founding.save_group(group, by=member),
        lambda: founding.move(group, "rest", by=member),
        lambda: founding.close(group, by=member),
        lambda: membership.give_seat(group, organisation, by=member),
        lambda: membership.take_seat(group, organisation, by=member),
    ]:
        with pytest.raises(PermissionDenied):
            change()


def test_a_consortium_names_a_specialisation_and_a_legal_basis(client, staff):
    """G7, at the form and in the database."""
    client.force_login(staff)
    specialisation = SpecialisationFactory()
    words = {"kind": "consortium", "name_pl": "Metal", "name_en": "Metal", "purpose_pl": "Po co."}

    wrong = client.post("/staff/groups/new/", words)
    client.post(
        "/staff/groups/new/",
        words | {"purpose_en": "What for.", "specialisation": specialisation.pk, "legal_basis": "Uchwała 8391/23"},
    )

    assert sorted(wrong.context["form"].errors) == ["legal_basis", "purpose_en", "specialisation"]
    assert [group.specialisation for group in Group.objects.all()] == [specialisation]
    with pytest.raises(IntegrityError), transaction.atomic():
        Group.objects.update(legal_basis="")


def test_staff_pages_lead_from_founding_to_seats_an_active_group_and_its_end(client, staff):
    coordinator, other = (MembershipFactory().organisation for _ in range(2))
    colleague = member_of(other).person
    client.force_login(staff)

    founded = client.post("/staff/groups/new/", {"kind": "working", "name_pl": "Dane", "name_en": "Data"})
    page, group = founded.url, Group.objects.get()
    client.post(f"{page}activate/")  # nobody coordinates: 409
    client.post(f"{page}coordinator/", {"coordinator": str(coordinator.public_id), "handover_note": "Segregator."})
    client.post(f"{page}activate/")
    client.post(f"{page}members/", {"organisation": str(other.public_id), "role": "observer"})
    seat = f"{page}members/{other.public_id}/"
    client.post(seat, {"person": str(colleague.public_id), "person_role": "moderator"})
    client.post(f"{page}members/{coordinator.public_id}/remove/")  # the coordinator stays

    rows = [(seat.organisation, seat.person, seat.role) for seat in queries.members_of(group)]
    assert rows == [
        (coordinator, None, "coordinator"),
        (other, colleague, "moderator"),
        (other, None, "observer"),
    ]
    assert client.get(page).status_code == client.get(seat).status_code == 200
    client.post(f"{seat}people/{colleague.public_id}/remove/")
    client.post(f"{page}members/{other.public_id}/remove/")
    client.post(f"{page}rest/")
    client.post(f"{page}wake/")
    client.post(f"{page}close/")

    group.refresh_from_db()
    assert (group.state, group.coordinator) == ("closed", None)
    assert [seat.role for seat in queries.members_of(group)] == ["member"]
    assert CoordinatorTerm.objects.get().valid.upper <= timezone.now()
    assert client.get("/staff/groups/?state=closed").context["groups"].count() == 1
    assert "Segregator." in client.get(page).content.decode()
    with pytest.raises(IllegalTransition):
        founding.close(group, by=staff)


def test_a_seat_by_name_is_for_people_of_the_organisation(staff, organisation, other_member):
    group = GroupFactory()

    with pytest.raises(ValidationError) as refusal:
        membership.give_seat(group, organisation, person=other_member.person, by=staff)

    assert refusal.value.code == "not_affiliated"


def test_a_stale_form_writes_over_neither_state_nor_coordinator(staff, organisation):
    stale = GroupFactory(coordinator=organisation)
    founding.close(Group.objects.get(), by=staff)
    stale.name_pl = "Nowa nazwa"

    founding.save_group(stale, by=staff)

    assert Group.objects.values_list("name_pl", "state", "coordinator").get() == ("Nowa nazwa", "closed", None)


# --- inside a group ---


def test_the_inside_of_a_group_shows_its_news_files_and_names(client, network, staff, organisation, member):
    """News: what was sent to the reader or is public; never what was sent to others."""
    other = OrganisationFactory()
    stranger = member_of(other).person
    group = GroupFactory(coordinator=OrganisationFactory(), network=network)
    GroupMemberFactory(group=group, organisation=organisation)
    GroupMemberFactory(group=group, organisation=other, person=stranger)
    to_group = {"any": [{"group": str(group.public_id)}]}
    told.sent(network, staff, organisation, audience=to_group, title_pl="Dla grupy")
    third = member_of(OrganisationFactory()).person.affiliations.get().organisation
    told.sent(network, staff, third, audience={"all": [{"not": to_group}]}, title_pl="Bez grupy", is_public=True)
    late = member_of(organisation)  # came after the message went out
    files.add_file(group, upload=SimpleUploadedFile("plan.pdf", b"%PDF-1"), by=staff)

    client.force_login(member)
    page = client.get(f"/portal/groups/{group.public_id}/").content.decode()
    client.force_login(late)
    page_of_late = client.get(f"/portal/groups/{group.public_id}/").content.decode()

    assert "Dla grupy" in page
    assert "plan.pdf" in page
    assert "Bez grupy" not in page
    assert stranger.family_name not in page
    assert "Dla grupy" not in page_of_late


def test_those_who_lead_keep_the_files_and_members_read_them(client, organisation, member):
    group = GroupFactory(coordinator=organisation)
    reader = member_of(organisation, role="reader")
    guest = member_of(OrganisationFactory())
    url = f"/portal/groups/{group.public_id}/files/"
    client.force_login(member)
    client.post(url, {"file": SimpleUploadedFile("../plan.pdf", b"%PDF-1 x")})
    client.post(url, {"file": SimpleUploadedFile("plan.pdf", b"no pdf")})
    kept = GroupFile.objects.get()

    def status(user):
        client.force_login(user)
        return client.get(f"/groups/files/{kept.public_id}/").status_code

    assert (kept.name, "plan" in kept.file.name) == ("plan.pdf", False)
    assert (status(reader), status(guest)) == (200, 404)
    assert (permissions.can_moderate(reader, group), permissions.can_moderate(guest, group)) == (False, False)
    client.force_login(reader)
    assert client.post(f"{url}{kept.public_id}/remove/").status_code == 403
    client.force_login(member)
    client.post(f"{url}{kept.public_id}/remove/")
    assert not GroupFile.objects.exists()


def test_a_seat_ends_with_the_affiliation(client, organisation, member):
    group = GroupFactory(coordinator=organisation)
    assert permissions.can_view_group(member, group)

    member.person.affiliations.update(valid=["2020-01-01", "2021-01-01"])

    assert not permissions.can_view_group(member, group)
    assert not queries.visible_to(member).exists()


def test_a_seat_taken_away_stays_in_the_history(staff, organisation):
    group = GroupFactory()
    membership.give_seat(group, organisation, by=staff)

    membership.take_seat(group, organisation, by=staff)

    assert list(GroupMember.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", flat=True)) == [
        "insert",
        "delete",
    ]
