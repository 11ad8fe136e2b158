"""The inbox: reading, confirming, saying whether it was useful; and what the portal home shows of it."""

import pytest
from django.urls import reverse

from network.messaging import services
from network.messaging.models import Delivery, Feedback, OrganisationReach, Receipt
from network.messaging.portal import home
from tests.factories.members import AffiliationFactory, member_of
from tests.messaging.told import sent, statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(organisation):
    """The owner of the member's organisation."""
    return member_of(organisation, role="owner")


@pytest.fixture
def message(network, staff, member, colleague, organisation):
    return sent(network, staff, organisation)


def _url(name, message):
    return reverse(f"messaging:portal-{name}", args=[message.public_id])


def test_inbox_shows_what_was_sent_to_me(client, member, other_member, message):
    inboxes = {}
    for user in (member, other_member):
        client.force_login(user)
        inboxes[user.pk] = [row["message"] for row in client.get(reverse("messaging:portal-inbox")).context["rows"]]

    assert inboxes == {member.pk: [message], other_member.pk: []}


def test_looking_changes_nothing(client, member, message):
    client.force_login(member)

    for _again in range(2):
        assert client.get(_url("message", message)).status_code == 200
        assert client.head(_url("message", message)).status_code == 200

    assert not Receipt.objects.exists()


@pytest.mark.parametrize("act", ["seen", "confirm", "feedback"])
def test_acts_answer_to_post_only(client, member, message, act):
    client.force_login(member)

    assert client.get(_url(act, message)).status_code == 405
    assert not Receipt.objects.exists()


def test_seen_is_recorded_when_the_page_says_so_but_not_when_a_browser_fetches_ahead(client, member, message):
    client.force_login(member)

    client.post(_url("seen", message), headers={"Sec-Purpose": "prefetch"})
    fetched_ahead = Receipt.objects.count()
    client.post(_url("seen", message))

    receipt = Receipt.objects.get()
    assert (fetched_ahead, receipt.person, receipt.acknowledged_at) == (0, member.person, None)


def test_confirming_counts_for_the_organisation(client, member, organisation, message):
    client.force_login(member)

    client.post(_url("confirm", message))

    assert Receipt.objects.get().strength == "session"
    assert OrganisationReach.objects.get(organisation=organisation).status == "reached"


def test_message_of_others_is_unknown(client, other_member, message):
    client.force_login(other_member)

    assert client.get(_url("message", message)).status_code == 404
    assert client.post(_url("confirm", message)).status_code == 404


def test_verdict_confirms_and_says_its_effect_at_once(client, member, organisation, message):
    client.force_login(member)

    response = client.post(_url("feedback", message), {"verdict": "not_useful", "reason": "not_for_us"}, follow=True)

    assert OrganisationReach.objects.get(organisation=organisation).status == "declined"
    assert [str(notice) for notice in response.context["messages"]] == [str(services.feedback.EFFECTS["not_for_us"])]


def test_wrong_person_passes_the_message_on_to_the_chosen_colleague(client, member, organisation, message):
    newcomer = member_of(organisation)
    client.force_login(member)

    client.post(
        _url("feedback", message),
        {"verdict": "not_useful", "reason": "wrong_person", "colleague": str(newcomer.person.public_id)},
    )

    assert set(Delivery.objects.filter(kind="redirect").values_list("person", "channel")) == {
        (newcomer.person.pk, "inbox"),
        (newcomer.person.pk, "email"),
    }
    assert OrganisationReach.objects.get(organisation=organisation).status != "reached"


def test_wrong_person_without_a_colleague_is_asked_for_one(client, member, message):
    client.force_login(member)

    response = client.post(_url("feedback", message), {"verdict": "not_useful", "reason": "wrong_person"})

    assert response.status_code == 400
    assert list(response.context["form"].errors) == ["colleague"]
    assert not Feedback.objects.exists()


def test_stranger_cannot_be_named_as_a_colleague(client, member, other_member, message):
    client.force_login(member)

    response = client.post(
        _url("feedback", message),
        {"verdict": "not_useful", "reason": "wrong_person", "colleague": str(other_member.person.public_id)},
    )

    assert response.status_code == 400
    assert not Delivery.objects.filter(kind="redirect").exists()


def test_answer_can_be_changed_and_the_latest_counts(client, member, organisation, message):
    client.force_login(member)
    client.post(_url("feedback", message), {"verdict": "not_useful", "reason": "not_for_us"})

    form = client.get(_url("message", message), {"change": ""}).context["form"]
    client.post(_url("feedback", message), {"verdict": "useful"})

    assert form.initial["reason"] == "not_for_us"
    assert OrganisationReach.objects.get(organisation=organisation).status == "reached"


def test_colleagues_see_which_role_dealt_with_it_and_never_a_name(client, member, colleague, message):
    services.acknowledge(message, person=colleague.person, strength="session")
    client.force_login(member)

    inbox = client.get(reverse("messaging:portal-inbox"))
    page = client.get(_url("message", message))

    assert inbox.context["rows"][0]["handled"].how == page.context["handled"].how
    assert "właściciel" in page.context["handled"].how
    assert colleague.person.family_name not in inbox.content.decode()


def test_why_says_the_clause_and_the_class(client, member, organisation, message):
    client.force_login(member)

    why = client.get(_url("message", message)).context["why"]

    assert why["organisations"] == [str(organisation)]
    assert why["stop_url"].endswith("/stop/")


@pytest.mark.parametrize(("only", "expected"), [("unread", 0), ("waiting", 0), ("confirmed", 1), ("", 1)])
def test_inbox_filters(client, member, message, only, expected):
    services.acknowledge(message, person=member.person, strength="session")
    client.force_login(member)

    response = client.get(reverse("messaging:portal-inbox"), {"only": only})

    assert len(response.context["rows"]) == expected


def test_inbox_searches_title_summary_and_sender(client, member, message):
    client.force_login(member)

    found = [
        len(client.get(reverse("messaging:portal-inbox"), {"q": words}).context["rows"])
        for words in ("prądu", "czwartek", "park", "rower")
    ]

    assert found == [1, 1, 1, 0]


def test_todo_waits_until_anybody_of_the_organisation_confirms(member, colleague, organisation, message):
    before = home.todo(member.person, organisation)

    services.acknowledge(message, person=colleague.person, strength="session")

    assert [item.title for item in before] == [message.title_pl]
    assert home.todo(member.person, organisation) == []
    assert [line.mark for line in home.handled(member.person, organisation)] == ["reached"]


def test_inbox_and_home_cost_the_same_for_one_and_three(client, network, staff, member, organisation):
    client.force_login(member)
    sent(network, staff, organisation)
    cost_of_one = [statements(client, url) for url in (reverse("messaging:portal-inbox"), "/portal/")]
    sent(network, staff, organisation)
    sent(network, staff, organisation)

    assert [statements(client, url) for url in (reverse("messaging:portal-inbox"), "/portal/")] == cost_of_one


@pytest.fixture
def two_firms(client, network, staff, organisation, other_organisation, member):
    """The member acts for `organisation` and belongs to `other_organisation` too; the message is for the latter alone."""
    AffiliationFactory(person=member.person, organisation=other_organisation)
    colleague_there = member_of(other_organisation)
    audience = {"organisation": [str(other_organisation.public_id)]}
    message = sent(network, staff, organisation, other_organisation, audience=audience)
    client.force_login(member)
    client.post("/portal/switch/", {"organisation": organisation.public_id})
    return message, colleague_there


def test_message_for_my_other_firm_says_so_and_offers_its_people(client, organisation, other_organisation, two_firms):
    message, colleague_there = two_firms

    page = client.get(_url("message", message))

    assert page.context["organisation"] == other_organisation
    assert f"Ten komunikat jest dla organizacji {other_organisation}" in page.content.decode()
    assert set(page.context["form"].people.values()) == {colleague_there.person}
    [row] = client.get(reverse("messaging:portal-inbox")).context["rows"]
    assert row["other"] == other_organisation


def test_message_for_my_other_firm_is_passed_on_there(client, other_organisation, two_firms):
    message, colleague_there = two_firms
    answer = {"verdict": "not_useful", "reason": "wrong_person", "colleague": str(colleague_there.person.public_id)}

    response = client.post(_url("feedback", message), answer)

    assert response.status_code == 302
    assert Feedback.objects.get().colleague == colleague_there.person


def test_confirming_for_my_other_firm_names_it(client, other_organisation, two_firms):
    message, _colleague_there = two_firms

    page = client.post(_url("confirm", message), follow=True)

    assert f"Potwierdzono w imieniu: {other_organisation}." in page.content.decode()
    assert OrganisationReach.objects.get(organisation=other_organisation).status == "reached"


def test_home_tells_what_waits_for_my_other_firm_and_leads_there(client, organisation, other_organisation, two_firms):
    here = client.get("/portal/")

    assert (here.context["todo"], here.context["elsewhere"]) == ([], [(other_organisation, 1)])

    answer = client.post("/portal/switch/", {"organisation": other_organisation.public_id, "next": "/portal/inbox/"})
    assert answer.url == "/portal/inbox/"
    assert client.get("/portal/").context["elsewhere"] == []


@pytest.mark.parametrize("target", ["https://evil.example.org/", "//evil.example.org/", "javascript:alert(1)"])
def test_switching_leads_to_no_other_site(client, organisation, member, target):
    client.force_login(member)

    answer = client.post("/portal/switch/", {"organisation": organisation.public_id, "next": target})

    assert answer.url == "/portal/"
