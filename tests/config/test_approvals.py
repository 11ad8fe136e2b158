"""What waits for a second person: one list over all apps, counted beside the navigation and told on the board."""

import pytest

from config.approvals import to_approve
from members.models import Affiliation, StaffRole
from members.services import profile
from network.messaging import services
from tests.factories.members import AffiliationFactory, OrganisationFactory, member_of, staff_user
from tests.messaging.told import draft, join

pytestmark = pytest.mark.django_db
PAGE = "/staff/approvals/"


@pytest.fixture
def proposed(organisation, member):
    """A profile change that waits."""
    return profile.propose_profile_change(organisation, {"offer_pl": "Łodzie"}, by=member)


def rows(client):
    return [(row.title, row.may_decide) for row in client.get(PAGE).context["rows"]]


def test_messages_and_profiles_stand_in_one_list_and_what_one_may_decide_first(client, network, organisation, proposed):
    author, second = staff_user(StaffRole.Role.EDITOR), staff_user(StaffRole.Role.EDITOR)
    join(network, organisation)
    message = draft(network, author, message_class="mandatory", legal_basis="umowa najmu")
    services.submit(message, by=author)
    seen = {}
    for user in (author, second):
        client.force_login(user)
        seen[user] = (rows(client), to_approve(client.get("/staff/").wsgi_request))

    assert seen[author] == ([(str(organisation), True), (message.title_pl, False)], 1)
    assert seen[second] == ([(message.title_pl, True), (str(organisation), True)], 2)


def test_nobody_decides_about_the_profile_of_their_own_firm(client, organisation, proposed):
    user = staff_user(StaffRole.Role.EDITOR)
    AffiliationFactory(person=user.person, organisation=organisation, role=Affiliation.Role.READER)
    client.force_login(user)

    assert rows(client) == [(str(organisation), False)]


@pytest.mark.parametrize("role", [StaffRole.Role.MODERATOR, StaffRole.Role.AUDITOR])
def test_who_reviews_no_profiles_is_not_asked(client, proposed, role):
    client.force_login(staff_user(role))

    assert rows(client) == []


def test_the_board_says_what_waits_for_the_reader(client, proposed, staff):
    client.force_login(staff)

    assert "1 sprawa czeka na Twoją decyzję jako drugiej osoby" in client.get("/staff/").content.decode()


def test_the_list_costs_the_same_for_one_profile_and_for_three(client, staff, proposed, django_assert_num_queries):
    client.force_login(staff)
    client.get(PAGE)
    with django_assert_num_queries(21, exact=False) as few:
        client.get(PAGE)
    for _n in range(2):
        other = OrganisationFactory()
        profile.propose_profile_change(other, {"offer_pl": "Łodzie"}, by=member_of(other))

    with django_assert_num_queries(len(few)):
        client.get(PAGE)
