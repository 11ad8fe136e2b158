"""The charter: a published text never changes, and each member is asked to accept each version."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from config.todo import SOURCES
from members.errors import IllegalTransition
from members.services import merging
from network.groups.models import CharterAcceptance, CharterVersion
from network.groups.queries import charters as queries
from network.groups.services import charters
from network.messaging.models import Message, SnapshotEntry
from tests.events.test_race import at_once
from tests.factories.groups import MembershipFactory, NetworkFactory, publish_charter
from tests.factories.members import OrganisationFactory, member_of, staff_user

pytestmark = pytest.mark.django_db
WORDS = dict.fromkeys(charters.TEXTS, "Razem dla miasta.")


@pytest.fixture
def park(network):
    park = OrganisationFactory(kind="park")
    network.coordinators.add(park)
    return park


@pytest.fixture
def owner(organisation, network):
    MembershipFactory(network=network, organisation=organisation)
    return member_of(organisation, role="owner")


def refused_by_database(act, name):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert error.value.__cause__.diag.constraint_name == name


def todo_of(person, organisation):
    return [item.url for source in SOURCES for item in source(person, organisation)]


def test_a_charter_is_written_published_and_accepted(client, network, park, organisation, owner, staff):
    client.force_login(staff)
    draft_page = f"/staff/networks/{network.public_id}/charter/"
    wrong = client.post(draft_page, WORDS | {"rules_en": "", "changes_en": ""})
    page = client.post(draft_page, WORDS | {"rules_pl": "Mówimy prawdę.\n\nOdpowiadamy w terminie."}).url
    version = CharterVersion.objects.get()
    hidden = client.get("/networks/kielce/charter/").content.decode()
    client.post(f"{page}publish/")
    again = client.post(f"{page}publish/")
    public = client.get("/networks/kielce/charter/1/").content.decode()

    client.force_login(owner)
    portal = f"/portal/charters/{version.public_id}/"
    todo = todo_of(owner.person, organisation)
    unread = client.post(portal, {})
    client.post(portal, {"is_read": "on"})
    client.post(portal, {"is_read": "on"})
    client.force_login(staff)
    lines = b"".join(client.get(f"{page}csv/").streaming_content).decode().splitlines()

    assert set(wrong.context["form"].errors) == {"rules_en", "changes_en"}
    assert "Mówimy prawdę" not in hidden
    assert "Mówimy prawdę" in public
    assert again.status_code == 409
    assert portal in todo
    assert list(unread.context["form"].errors) == ["is_read"]
    assert list(CharterAcceptance.objects.values_list("organisation", "person")) == [(organisation.pk, owner.person.pk)]
    assert portal not in todo_of(owner.person, organisation)
    assert queries.tally(version) == {"asked": 1, "accepted": 1}
    assert str(owner.person) in lines[1]
    assert client.get(f"{page}?show=waiting").status_code == 200


# --- G9 ---


def test_a_published_text_never_changes(network, staff):
    version = publish_charter(network, by=staff)
    draft = charters.save_draft(charters.draft_of(network), by=staff)
    rows = CharterVersion.objects.filter(pk=version.pk)

    for fields in ({"rules_pl": "Inaczej."}, {"published_at": None}, {"number": 7}):
        refused_by_database(lambda fields=fields: rows.update(**fields), "published_text_is_fixed")
    refused_by_database(rows.delete, "published_text_is_fixed")
    version.rules_pl = "Inaczej."
    with pytest.raises(IllegalTransition):
        charters.save_draft(version, by=staff)
    with pytest.raises(IllegalTransition):
        charters.discard_draft(CharterVersion.objects.get(pk=version.pk), by=staff)
    charters.discard_draft(draft, by=staff)
    assert list(CharterVersion.objects.values_list("rules_pl", flat=True)) == ["Razem."]


def test_a_new_version_asks_every_member_again(network, park, organisation, owner, staff):
    first = publish_charter(network, by=staff)
    charters.accept(first, organisation=organisation, by=owner)
    other = MembershipFactory(network=network, state="expiring").organisation
    suspended = MembershipFactory(network=network, state="suspended").organisation
    assert not todo_of(owner.person, organisation)

    second = publish_charter(network, by=staff, changes_pl="Nowe terminy.", changes_en="New deadlines.")

    assert todo_of(owner.person, organisation) == [f"/portal/charters/{second.public_id}/"]
    assert queries.tally(second) == {"asked": 2, "accepted": 0}
    assert not queries.charters_for(suspended)
    message = Message.objects.latest("pk")
    told = SnapshotEntry.objects.filter(snapshot__message=message).values_list("organisation", flat=True)
    assert set(told) == {organisation.pk, other.pk}
    assert "Nowe terminy." in message.body_pl
    with pytest.raises(IllegalTransition):
        charters.accept(first, organisation=other, by=member_of(other, role="owner"))


@pytest.mark.parametrize("who", ["a reader", "of another organisation", "a token"])
def test_only_who_speaks_for_a_member_accepts(network, organisation, owner, staff, who):
    version = publish_charter(network, by=staff)
    user = {"a reader": member_of(organisation, role="reader"), "of another organisation": staff_user()}.get(who, owner)
    if who == "a token":
        user.bound_to = organisation

    with pytest.raises(PermissionDenied):
        charters.accept(version, organisation=organisation, by=user)


def test_who_is_no_member_does_not_accept(network, staff):
    outsider = OrganisationFactory()

    with pytest.raises(IllegalTransition):
        charters.accept(publish_charter(network, by=staff), organisation=outsider, by=member_of(outsider))


def test_an_acceptance_is_of_a_published_version_and_stays(network, organisation, owner, staff):
    version = publish_charter(network, by=staff)
    accepted = charters.accept(version, organisation=organisation, by=owner)
    draft = charters.save_draft(charters.draft_of(network), by=staff)
    rows = CharterAcceptance.objects.filter(pk=accepted.pk)

    refused_by_database(
        lambda: CharterAcceptance.objects.create(version=draft, organisation=organisation, person=owner.person),
        "only_published_is_accepted",
    )
    refused_by_database(lambda: rows.update(at="2020-01-01T00:00Z"), "accepted_is_fixed")
    refused_by_database(rows.delete, "accepted_is_fixed")


def test_an_acceptance_follows_the_kept_organisation(network, organisation, owner, staff):
    version, kept = publish_charter(network, by=staff), OrganisationFactory()
    charters.accept(version, organisation=organisation, by=owner)

    merging.merge_organisations(kept, organisation, by=staff)

    assert CharterAcceptance.objects.get().organisation == kept


@pytest.mark.django_db(transaction=True)
def test_colleagues_who_accept_at_once_accept_once(network, organisation, staff):
    MembershipFactory(network=network, organisation=organisation)
    version, owners = publish_charter(network, by=staff), [member_of(organisation, role="owner") for _ in range(2)]

    errors = at_once(*[lambda one=one: charters.accept(version, organisation=organisation, by=one) for one in owners])

    assert (errors, CharterAcceptance.objects.count()) == ([], 1)


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_a_draft_at_once_begin_one(network, staff):
    drafts = [CharterVersion(network=network, **WORDS) for _ in range(2)]

    errors = at_once(*[lambda one=one: charters.save_draft(one, by=staff) for one in drafts])

    assert [type(error) for error in errors] == [IllegalTransition]
    assert CharterVersion.objects.count() == 1


def test_versions_count_up_in_each_network(network, staff):
    publish_charter(network, by=staff)
    publish_charter(network, by=staff)
    elsewhere = publish_charter(NetworkFactory(slug="inna"), by=staff)

    assert [one.number for one in queries.versions_of(network)] == [2, 1]
    assert elsewhere.number == 1
    refused_by_database(
        lambda: CharterVersion.objects.create(network=network, number=2, **WORDS), "charter_number_once"
    )


def test_the_list_of_acceptances_costs_the_same_with_one_and_with_three(client, network, staff):
    url = f"/staff/charters/{publish_charter(network, by=staff).public_id}/"
    MembershipFactory(network=network)
    client.force_login(staff)
    client.get(url)

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    one = statements()
    for _ in range(2):
        charters.accept(
            queries.current_charter(network),
            organisation=(firm := MembershipFactory(network=network).organisation),
            by=member_of(firm),
        )
    assert statements() == one
