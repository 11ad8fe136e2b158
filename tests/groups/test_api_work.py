"""REST for action items, contacts, mentoring, indicators and the ledger."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from network.groups.models import ActionItem, IndicatorValue
from tests.factories.groups import (
    ActionItemFactory,
    ContactFactory,
    ContributionFactory,
    FundingFactory,
    GroupFactory,
    IndicatorFactory,
    IndicatorValueFactory,
    PairFactory,
    join,
)
from tests.factories.members import OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
JSON = "application/json"


def results(client, url):
    return client.get(f"/api/v1/{url}").json()["results"]


def test_items_are_given_by_editors_and_closed_by_whom_they_concern(client, staff, member, organisation, network):
    organisation.is_public = True
    organisation.save()
    join(network, organisation)
    body = {"title": "Zamówić\nstojaki", "organisation": str(organisation.public_id), "due_on": "2090-01-01"}
    client.force_login(member)
    refused = client.post("/api/v1/action-items/", body, JSON)
    client.force_login(staff)

    unknown = client.post("/api/v1/action-items/", body | {"person": "x"}, JSON)
    made = client.post("/api/v1/action-items/", body, JSON, headers={"idempotency-key": "eins"})
    client.post("/api/v1/action-items/", body, JSON, headers={"idempotency-key": "eins"})

    assert (refused.status_code, unknown.status_code, made.status_code) == (403, 400, 201)
    item = ActionItem.objects.get()
    assert (item.title, item.network) == ("Zamówić stojaki", network)
    client.force_login(member)
    url = f"/api/v1/action-items/{item.public_id}/done/"
    assert [client.post(url, {}, JSON).json()["state"] for _time in range(2)] == ["done", "done"]
    assert client.post(url, {"x": 1}, JSON).status_code == 400


def test_each_sees_what_is_theirs(client, staff, member, other_member, organisation):
    colleague = member_of(organisation)
    ActionItemFactory(organisation=organisation, due_on=timezone.localdate() - timedelta(days=1))
    ActionItemFactory(organisation=organisation, person=member.person)
    hidden, shown = ContactFactory(notes="Cicho"), ContactFactory(notes="Cicho", visibility="participants")
    for contact in (hidden, shown):
        contact.organisations.add(organisation)
    PairFactory(mentor=organisation, mentor_person=member.person)
    FundingFactory()
    ContributionFactory()

    def counts(user):
        client.force_login(user)
        urls = ("action-items/", "contacts/", "mentoring/", "funding-sources/", "contributions/")
        return [len(results(client, url)) for url in urls]

    assert counts(staff) == [2, 2, 1, 1, 1]
    assert counts(member) == [2, 1, 1, 0, 0]
    assert counts(colleague) == [1, 1, 0, 0, 0]
    assert counts(other_member) == [0, 0, 0, 0, 0]
    client.force_login(staff)
    assert "Cicho" not in client.get("/api/v1/contacts/").content.decode()
    assert len(results(client, "action-items/?overdue=true")) == 1
    assert client.get("/api/v1/action-items/?colour=red").status_code == 400


def test_values_of_indicators_are_read_by_all_and_written_by_editors(client, staff, member, network):
    indicator = IndicatorFactory(network=network)
    IndicatorValueFactory(indicator=IndicatorFactory(network=network, is_public=False))
    url = f"/api/v1/indicators/{indicator.public_id}/values/"
    client.force_login(staff)

    written = client.post(url, {"year": 2025, "value": "12.50", "source": "GUS"}, JSON)
    wrong = client.post(url, {"year": 1066, "value": "x", "source": ""}, JSON)

    assert written.json()["values"] == [{"year": 2025, "value": "12.50", "source": "GUS"}]
    assert sorted(wrong.json()["errors"]) == ["source", "value", "year"]
    client.force_login(member)
    assert client.post(url, {"year": 2026, "value": "1", "source": "x"}, JSON).status_code == 403
    assert [one["id"] for one in results(client, "indicators/")] == [str(indicator.public_id)]
    assert IndicatorValue.objects.filter(indicator=indicator).count() == 1


def test_money_is_in_the_smallest_unit(client, staff):
    FundingFactory(amount=1250_50, currency="EUR", year=2025)
    FundingFactory(year=2026)
    client.force_login(staff)

    assert [(one["amount"], one["currency"]) for one in results(client, "funding-sources/?year=2025")] == [
        (125050, "EUR")
    ]


@pytest.mark.parametrize(
    "url", ["action-items/", "contacts/", "mentoring/", "indicators/", "funding-sources/", "contributions/"]
)
def test_lists_cost_the_same_with_one_and_with_three(client, staff, network, url):
    client.force_login(staff)

    def one_more():
        group = GroupFactory(network=network)
        ActionItemFactory(network=network, group=group)
        ContactFactory(network=network, group=group)
        PairFactory(network=network)
        IndicatorValueFactory(indicator=IndicatorFactory(network=network))
        FundingFactory(network=network, organisation=OrganisationFactory())
        ContributionFactory(network=network)

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/api/v1/{url}").status_code == 200
        return len(captured)

    one_more()
    statements()
    with_one = statements()
    one_more()
    one_more()

    assert statements() == with_one
