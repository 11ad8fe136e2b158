"""REST: networks, memberships, charters and activity, by the rules of the pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.groups.models import Membership
from network.groups.services import charters
from tests.factories.groups import MembershipFactory, NetworkFactory, publish_charter
from tests.factories.members import AffiliationFactory, OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
URL = "/api/v1/memberships/"


@pytest.fixture
def owner(organisation):
    return member_of(organisation, role="owner")


def post(client, url, body, key=""):
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(url, body, content_type="application/json", headers=headers)


def test_an_organisation_applies_and_staff_decide(client, network, organisation, owner, staff):
    client.force_login(owner)
    body = {"network": str(network.public_id), "text": "Robimy łódki."}
    first = post(client, URL, body, key="a")
    again = post(client, URL, body, key="a")
    second = post(client, URL, body, key="b")
    own = f"{URL}{first.json()['id']}/"
    refused = post(client, f"{own}decide/", {"act": "approve"})

    client.force_login(staff)
    for wrong in (
        {"act": "refuse"},
        {"act": "resume", "valid_to": "2090-01-01"},
        {"act": "bribe"},
        {"act": "approve", "x": 1},
    ):
        assert post(client, f"{own}decide/", wrong).status_code == 400, wrong
    approved = post(client, f"{own}decide/", {"act": "approve", "valid_to": "2090-01-01"})
    too_late = post(client, f"{own}decide/", {"act": "approve"})
    client.force_login(owner)
    left = post(client, f"{own}leave/", {"reason": "Przenosimy się."})

    assert (first.status_code, first.json()["state"]) == (201, "submitted")
    assert again.json() == first.json()
    assert Membership.objects.count() == 1
    assert (second.status_code, second.json()["code"]) == (409, "illegal_transition")
    assert refused.status_code == 403
    assert (approved.json()["state"], approved.json()["valid_from"]) == ("active", timezone.localdate().isoformat())
    assert too_late.status_code == 409
    assert (left.json()["state"], left.json()["reason"]) == ("left", "Przenosimy się.")


def test_staff_of_the_applicant_do_not_decide(client, network, organisation, staff):
    membership = MembershipFactory(network=network, organisation=organisation, state="submitted")
    AffiliationFactory(person=staff.person, organisation=organisation)
    client.force_login(staff)

    assert post(client, f"{URL}{membership.public_id}/decide/", {"act": "approve"}).status_code == 403


def test_each_sees_its_own_memberships(client, network, organisation, owner, staff):
    own, other = MembershipFactory(network=network, organisation=organisation), MembershipFactory(network=network)
    client.force_login(owner)
    rows = client.get(URL).json()["results"]
    foreign = client.get(f"{URL}{other.public_id}/")
    client.force_login(staff)
    found = client.get(f"{URL}?organisation={other.organisation.public_id}").json()["results"]

    assert [row["id"] for row in rows] == [str(own.public_id)]
    assert foreign.status_code == 404
    assert [row["id"] for row in found] == [str(other.public_id)]
    assert client.get(f"{URL}?colour=red").status_code == 400


def test_a_partner_network_takes_no_applications(client, owner):
    partner = NetworkFactory(slug="partner", is_hosted=False)
    client.force_login(owner)

    answer = post(client, URL, {"network": str(partner.public_id), "text": "x"})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["network"])


def test_networks_and_charters_are_read_with_what_the_reader_accepted(client, network, organisation, owner, staff):
    MembershipFactory(network=network, organisation=organisation)
    MembershipFactory(network=network, organisation=None, member_network=NetworkFactory(slug="v4", is_hosted=False))
    publish_charter(network, by=staff)
    charters.accept(publish_charter(network, by=staff), organisation=organisation, by=owner)
    charters.save_draft(charters.draft_of(network), by=staff)
    client.force_login(owner)

    versions = client.get("/api/v1/charters/?is_current=true").json()["results"]
    every = client.get("/api/v1/charters/").json()["results"]
    rows = client.get("/api/v1/networks/?is_hosted=true").json()["results"]

    assert [(one["number"], one["accepted_at"] is not None) for one in versions] == [(2, True)]
    assert [one["number"] for one in every] == [2, 1]
    assert [(row["slug"], row["member_count"]) for row in rows] == [("kielce", 2)]


def test_activity_is_for_staff(client, network, staff, owner):
    MembershipFactory(network=network, organisation=OrganisationFactory(short_name="Cisi", helix="science"))
    client.force_login(owner)
    refused = client.get("/api/v1/activity/")
    client.force_login(staff)
    rows = client.get("/api/v1/activity/?is_quiet=true&helix=science&q=cisi&ordering=weeks").json()["results"]

    assert refused.status_code == 403
    assert [(row["name"], row["index"], row["last_day"], row["is_quiet"]) for row in rows] == [("Cisi", 0, None, True)]


@pytest.mark.parametrize("url", [URL, "/api/v1/networks/", "/api/v1/charters/", "/api/v1/activity/"])
def test_lists_cost_the_same_with_one_row_and_with_three(client, network, staff, url):
    def more():
        MembershipFactory(network=network)
        publish_charter(network, by=staff)
        NetworkFactory(slug=f"sieć-{Membership.objects.count()}").coordinators.add(OrganisationFactory())

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    client.force_login(staff)
    more()
    client.get(url)
    one = statements()
    more()
    more()

    assert statements() == one
