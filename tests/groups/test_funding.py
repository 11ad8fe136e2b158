"""The ledger of a network: money in the smallest unit, gifts in kind, totals and shares."""

from decimal import Decimal
from fractions import Fraction

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from network.groups.models import FundingSource, InKindContribution
from network.groups.queries import funding as queries
from network.groups.services import funding
from tests.factories.groups import ContributionFactory, FundingFactory, join
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_shares_add_up_to_one_in_each_currency(network):
    FundingFactory(network=network, amount=300_00)
    FundingFactory(network=network, amount=100_00, kind="sponsor")
    FundingFactory(network=network, amount=7, kind="project", currency="EUR")
    FundingFactory(network=network, amount=900_00, kind="project", year=2025)

    shares = queries.money_shares(network, 2026)

    found = {(one.currency, one.kind): one.share for one in shares}
    assert found["PLN", "own_budget"] == Fraction(3, 4)
    assert found["PLN", "sponsor"] == Fraction(1, 4)
    assert found["PLN", "company"] == 0
    assert found["EUR", "project"] == 1
    for currency in ("PLN", "EUR"):
        assert sum(share for (one, _kind), share in found.items() if one == currency) == 1
    assert queries.years(network) == [2026, 2025]


def test_what_is_given_in_kind_is_counted_by_kind(network, organisation):
    ContributionFactory(network=network, organisation=organisation, kind="hours", hours=Decimal("2.5"))
    ContributionFactory(network=network, organisation=organisation, kind="hours", hours=4, worth=200_00)
    ContributionFactory(network=network, worth=50_00)

    totals = {one["kind"]: one for one in queries.given_totals(network, 2026)}

    assert (totals["hours"]["number"], totals["hours"]["hours"], totals["hours"]["worth"]) == (
        2,
        Decimal("6.5"),
        [("PLN", 200_00)],
    )
    assert totals["space"]["worth"] == [("PLN", 50_00)]
    assert totals["staff"] == {
        "kind": "staff", "label": "praca pracowników", "number": 0, "hours": Decimal(0), "worth": [],
    }  # fmt: skip


def test_amounts_are_typed_as_people_write_them_and_kept_in_grosze(client, staff, network):
    client.force_login(staff)
    form = {"kind": "sponsor", "title": "=Dar", "year": "2026", "currency": "PLN"}

    for wrong in ("0", "-5", "sto", "1,234", ""):
        assert "amount" in client.post("/staff/funding/new/", form | {"amount": wrong}).context["form"].errors
    wrong = client.post("/staff/funding/new/", form | {"amount": "5", "currency": "zł", "year": "1066"})
    client.post("/staff/funding/new/", form | {"amount": "1 250,50"})
    entry = FundingSource.objects.get()
    url = f"/staff/funding/{entry.public_id}/"
    again = client.get(url).context["form"]["amount"].value()
    client.post(url, form | {"amount": "100"})
    page = client.get("/staff/funding/?year=2026").content.decode()
    file = b"".join(client.get("/staff/funding/csv/?year=2026")).decode()

    assert sorted(wrong.context["form"].errors) == ["currency", "year"]
    assert entry.amount == 1250_50
    assert again == Decimal("1250.50")
    assert "100 zł" in page
    assert "'=Dar" in file
    assert ";10000;PLN;1.0;" in file
    client.post(f"{url}remove/")
    assert not FundingSource.objects.exists()
    labels = FundingSource.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", flat=True)
    assert list(labels) == ["insert", "update", "delete"]


def test_hours_of_volunteers_are_counted_always(client, staff, network):
    giver = OrganisationFactory(is_public=True)
    join(network, giver)
    client.force_login(staff)
    form = {"kind": "hours", "title": "Dzień otwarty", "organisation": giver.public_id, "given_on": "2026-05-05"}
    form |= {"currency": "PLN"}

    missing = client.post("/staff/contributions/new/", form)
    client.post("/staff/contributions/new/", form | {"hours": "6,5"})

    assert list(missing.context["form"].errors) == ["hours"]
    assert InKindContribution.objects.get().hours == Decimal("6.5")
    assert "6,5" in client.get("/staff/funding/").content.decode()
    assert "6.50" in b"".join(client.get("/staff/contributions/csv/?year=2026")).decode()
    with pytest.raises(IntegrityError, match="hours_of_volunteers_are_counted"), transaction.atomic():
        ContributionFactory(kind="hours")


@pytest.mark.parametrize(
    ("make", "fields", "name"),
    [
        (FundingFactory, {"amount": 0}, "funding_is_more_than_nothing"),
        (FundingFactory, {"currency": "zł"}, "funding_currency_and_year"),
        (FundingFactory, {"year": 1066}, "funding_currency_and_year"),
        (ContributionFactory, {"worth": -1}, "contribution_is_more_than_nothing"),
        (ContributionFactory, {"currency": "12"}, "contribution_currency"),
    ],
)
def test_the_database_refuses_money_that_is_none(make, fields, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make(**fields)


def test_only_editors_keep_the_ledger(member):
    with pytest.raises(PermissionDenied):
        funding.save(FundingFactory.build(), by=member)
    with pytest.raises(PermissionDenied):
        funding.remove(FundingFactory(), by=member)


def test_the_ledger_costs_the_same_with_one_and_with_three(client, staff, network):
    client.force_login(staff)

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/staff/funding/").status_code == 200
        return len(captured)

    def one_more():
        FundingFactory(network=network, organisation=OrganisationFactory())
        ContributionFactory(network=network, worth=5)

    one_more()
    statements()
    with_one = statements()
    one_more()
    one_more()

    assert statements() == with_one
