"""REST: organisations as the public directory shows them."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.models import Organisation
from members.services import tokens
from tests.factories.members import BranchTagFactory, ContactPointFactory, OrganisationFactory, member_of

pytestmark = pytest.mark.django_db
URL = "/api/v1/organisations/"


@pytest.fixture
def api(client, staff):
    """A client that sends a token with the right to read the directory."""
    _token, secret = tokens.issue(staff, None, "test", ["directory:read"], timezone.now() + timedelta(days=1))
    client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {secret}"
    return client


def names(response):
    return [row["short_name"] for row in response.json()["results"]]


def test_one_organisation_has_the_fields_of_the_directory_and_no_more(api):
    parent = OrganisationFactory()
    organisation = OrganisationFactory(
        short_name="Kos", parent=parent, offer_pl="Łodzie", offer_en="Boats", nip="1234563218"
    )
    organisation.branches.add(BranchTagFactory())
    ContactPointFactory(organisation=organisation, value="biuro@kos.example.org", is_public=True)
    ContactPointFactory(organisation=organisation, value="tajne@kos.example.org")

    body = api.get(f"{URL}{organisation.public_id}/", headers={"Accept-Language": "en"}).json()

    assert body == {
        "id": str(organisation.public_id),
        "legal_name": organisation.legal_name,
        "short_name": "Kos",
        "kind": "tenant_sme",
        "helix": "business",
        "parent": str(parent.public_id),
        "branches": [{"slug": "ict", "name": "ICT"}],
        "pkd": [],
        "nip": "",
        "regon": "",
        "krs": "",
        "contacts": [],
        "competences": [],
        "technologies": [],
        "languages": [],
        "references": [],
        "logo": None,
        "photos": [],
        "offer": "Boats",
        "description": "",
        "website": "",
        "locations": [],
        "nuts": "",
        "size_band": "not_stated",
        "serves_citizens": False,
        "email": "biuro@kos.example.org",
        "phone": "",
        "profile_checked_at": None,
    }


def test_all_languages_on_request(api):
    organisation = OrganisationFactory(offer_pl="Łodzie", offer_en="Boats")

    assert api.get(f"{URL}{organisation.public_id}/?lang=all").json()["offer"] == {"pl": "Łodzie", "en": "Boats"}


def test_hidden_organisations_are_404_as_unknown_ones(api):
    hidden = OrganisationFactory(is_public=False)
    unknown = "00000000-0000-4000-8000-000000000000"

    answers = [api.get(f"{URL}{public_id}/") for public_id in (hidden.public_id, unknown)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert names(api.get(URL)) == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Kos", "Łoś", "Wydział"]),
        ("?ordering=-name", ["Wydział", "Łoś", "Kos"]),
        ("?kind=city_department", ["Wydział"]),
        ("?helix=science", ["Łoś"]),
        ("?branch=ict", ["Kos"]),
        ("?nuts=PL72", ["Łoś"]),
        ("?serves_citizens=true", ["Wydział"]),
        ("?q=los", ["Łoś"]),
        ("?q=xyzzyx", []),
    ],
)
def test_filters(api, query, found):
    OrganisationFactory(short_name="Kos", legal_name="Kos").branches.add(BranchTagFactory())
    OrganisationFactory(short_name="Łoś", legal_name="Łoś", helix="science", nuts="PL721")
    OrganisationFactory(
        short_name="Wydział", legal_name="Wydział", kind=Organisation.Kind.CITY_DEPARTMENT, serves_citizens=True
    )

    assert names(api.get(f"{URL}{query}")) == found


@pytest.mark.parametrize("query", ["?kid=ngo", "?kind=robot", "?ordering=nip", "?q=%00"])
def test_unknown_parameters_and_values_are_400(api, query):
    answer = api.get(f"{URL}{query}")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_pages_follow_one_another(api):
    for name in ["Kos", "Lis", "Łoś"]:
        OrganisationFactory(short_name=name)

    first = api.get(f"{URL}?page_size=2")
    second = api.get(first.json()["next"])

    assert names(first) + names(second) == ["Kos", "Lis", "Łoś"]


def test_list_costs_the_same_with_one_row_and_with_three(api):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            api.get(URL)
        return [query["sql"] for query in captured if "members_organisation" in query["sql"]]

    OrganisationFactory().branches.add(BranchTagFactory())
    with_one = statements()
    for _more in range(2):
        OrganisationFactory(parent=OrganisationFactory()).branches.add(BranchTagFactory())

    assert len(statements()) == len(with_one)


def test_the_directory_needs_a_token_with_its_scope(client, organisation):
    owner = member_of(organisation, role="owner")
    _token, secret = tokens.issue(owner, organisation, "test", ["events:read"], timezone.now() + timedelta(days=1))

    assert client.get(URL).status_code == 401
    assert client.get(URL, headers={"Authorization": f"Bearer {secret}"}).status_code == 403
