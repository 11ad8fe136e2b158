"""REST: deliveries and receipts, by organisation for integrators, by person for those who may see people."""

import pytest
import structlog

from members.models import StaffRole
from network.messaging import services
from network.messaging.models import Message
from tests.factories.members import ContactPointFactory, OrganisationFactory, member_of, staff_user
from tests.messaging.test_api_messages import token_client
from tests.messaging.told import sent, statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def api(staff, network):
    return token_client(staff, "reach:read", "people:read")


@pytest.fixture
def message(network, staff, member, organisation, other_organisation):
    """To a firm with one person, and to one with a mailbox only."""
    ContactPointFactory(organisation=other_organisation, person=None, is_shared=True)
    return sent(network, staff, organisation, other_organisation)


def url(message, act):
    return f"/api/v1/messages/{message.public_id}/{act}/"


def results(api, message, act, **params):
    return api.get(url(message, act), params).data["results"]


def test_whom_a_mail_was_passed_to_and_a_mailbox_count_for_their_organisations(
    api, message, member, organisation, other_organisation
):
    colleague = member_of(organisation)
    receipt = services.acknowledge(message, person=member.person, strength="session")
    services.give_feedback(receipt, verdict="not_useful", reason="wrong_person", colleague=colleague.person)

    mails = {row["organisation"]: row["mails"] for row in results(api, message, "deliveries")}

    assert mails[str(organisation.public_id)] == {"accepted": 1, "queued": 1}
    assert mails[str(other_organisation.public_id)] == {"accepted": 1}


def test_people_with_what_they_got_and_did_for_whoever_may_see_them_and_each_look_is_logged(
    api, message, staff, member, organisation, other_organisation
):
    receipt = services.acknowledge(message, person=member.person, strength="session")
    services.give_feedback(receipt, verdict="not_useful", reason="too_late")

    with structlog.testing.capture_logs() as logs:
        deliveries, receipts = results(api, message, "deliveries/people"), results(api, message, "receipts/people")

    assert {(row["person"], row["channel"], row["state"]) for row in deliveries} == {
        (str(member.person.public_id), "inbox", "delivered"),
        (str(member.person.public_id), "email", "accepted"),
        (None, "email", "accepted"),
    }
    by_person = {row["person"]: [one["organisation"] for one in row["organisations"]] for row in deliveries}
    assert by_person == {
        str(member.person.public_id): [str(organisation.public_id)], None: [str(other_organisation.public_id)],
    }  # fmt: skip
    [row] = receipts
    assert (row["name"], row["strength"], row["verdict"], row["reason"]) == (
        str(member.person),
        "session",
        "not_useful",
        "too_late",
    )
    looks = [(log["user"], log["message"], log["purpose"]) for log in logs if log["event"] == "call_list_viewed"]
    assert looks == [(staff.pk, str(message.public_id), f"api:{what}_people") for what in ("deliveries", "receipts")]


def test_people_need_their_scope_and_the_right_to_the_call_list(message, staff, client):
    who = {
        "without the scope": token_client(staff, "reach:read", "messages:read"),
        "without the right": token_client(staff_user(StaffRole.Role.AUDITOR), "reach:read", "people:read"),
    }
    for act in ("deliveries/people", "receipts/people"):
        assert {name: one.get(url(message, act)).status_code for name, one in who.items()} == dict.fromkeys(who, 403)
        client.force_login(staff)
        assert client.get(url(message, act)).status_code == 200


@pytest.mark.parametrize("act", ["deliveries", "receipts", "deliveries/people", "receipts/people"])
def test_pages_cost_the_same_for_one_and_for_three_and_follow_one_another(api, network, staff, act):
    def of(firms):
        organisations = [OrganisationFactory() for _number in range(firms)]
        people = [member_of(one) for one in organisations]
        Message.objects.update(state="closed")
        message = sent(network, staff, *organisations)
        for user in people:
            services.acknowledge(message, person=user.person, strength="session")
        return message

    one, three = of(1), of(3)
    assert statements(api, url(one, act)) == statements(api, url(three, act))

    whole = results(api, three, act)
    assert len(whole) >= 3
    seen, page = [], api.get(url(three, act), {"page_size": 2}).data
    while page["next"]:
        seen += page["results"]
        page = api.get(page["next"]).data
    assert seen + page["results"] == whole


@pytest.mark.parametrize(
    ("params", "expected"),
    [({"status": "pending"}, 2), ({"status": "reached"}, 0), ({"status": "dead"}, None), ({"ordering": "name"}, None)],
)
def test_receipts_are_filtered_by_status_and_by_nothing_else(api, network, staff, message, params, expected):
    answer = api.get(url(message, "receipts"), params)

    assert answer.status_code == (400 if expected is None else 200)
    assert len(answer.json().get("results", [])) == (expected or 0)
