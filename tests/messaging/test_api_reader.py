"""REST: what the person of a token says for themselves: how they want to be told, and whether a message was useful."""

from datetime import timedelta

import pytest

from members.models import Suppression
from network.messaging import api_feedback
from network.messaging.models import Feedback, OrganisationReach, Preference, Receipt
from tests.factories.members import AffiliationFactory, UserFactory, member_of
from tests.factories.messaging import TopicFactory
from tests.messaging.test_api_messages import token_client
from tests.messaging.told import sent

pytestmark = pytest.mark.django_db
PREFERENCES = "/api/v1/preferences/"


@pytest.fixture(autouse=True)
def _no_haste(monkeypatch):
    """Messages of these tests were sent just now."""
    monkeypatch.setattr(api_feedback, "TOO_SOON_AFTER_SENDING", timedelta(0))


@pytest.fixture
def api(member, organisation, network):
    TopicFactory()
    return token_client(member, "preferences:read", "preferences:write", "feedback:write", organisation=organisation)


@pytest.fixture
def message(network, staff, member, organisation):
    return sent(network, staff, organisation, topic=TopicFactory())


def say(api, message, **body):
    return api.post(f"/api/v1/messages/{message.public_id}/feedback/", body, format="json")


# --- preferences ---


def test_preferences_are_read_and_changed_one_by_one(api, member):
    usual = api.get(PREFERENCES).data
    assert (usual["network_info"], usual["topics"], usual["weekly_mails"], usual["weekly_mails_limit"]) == (
        "mail",
        ["grants"],
        3,
        3,
    )
    assert not Preference.objects.exists()

    changed = api.patch(PREFERENCES, {"network_info": "digest", "quiet_from": "20:30"}, format="json")
    again = api.patch(PREFERENCES, {"topics": [], "weekly_mails": 1, "digest_period": "daily"}, format="json").data

    assert (changed.status_code, changed.data["network_info"], changed.data["quiet_from"]) == (200, "digest", "20:30")
    assert again == api.get(PREFERENCES).data == usual | {
        "network_info": "digest", "quiet_from": "20:30", "topics": [], "weekly_mails": 1, "digest_period": "daily",
    }  # fmt: skip
    preference = Preference.objects.get(person=member.person)
    assert (preference.digest_classes, preference.weekly_mails) == (["network_info"], 1)
    assert Suppression.objects.get().topic == "grants"


@pytest.mark.parametrize(
    "change",
    [
        {"network_info": "never"},
        {"topics": ["unknown"]},
        {"weekly_mails": 4},
        {"quiet_from": "25:00"},
        {"paused_until": "2020-01-01"},
        {"digest_period": None},
        {"weekly_mails_limit": 7},
        {"colour": "red"},
    ],
    ids=str,
)
def test_what_the_page_refuses_is_refused_at_its_field_and_nothing_is_stored(api, change):
    answer = api.patch(PREFERENCES, {"network_info": "off"} | change, format="json")

    assert (answer.status_code, [name.partition(".")[0] for name in answer.json()["errors"]]) == (400, [*change][:1])
    assert not Preference.objects.exists()


def test_preferences_need_their_scopes_and_a_person(member, organisation):
    reader = token_client(member, "preferences:read", organisation=organisation)
    nobody = token_client(UserFactory(), "preferences:read", "preferences:write")

    assert [reader.patch(PREFERENCES, {}, format="json").status_code, nobody.get(PREFERENCES).status_code] == [403, 403]


# --- feedback ---


def test_verdict_confirms_and_says_its_effect(api, message, member, organisation):
    useful = say(api, message, verdict="useful")
    often = say(api, message, verdict="not_useful", reason="too_often", comment="Co dzień.")

    assert (useful.status_code, useful.data["reason"], useful.data["organisations"]) == (
        201,
        "",
        [{"organisation": str(organisation.public_id), "name": str(organisation), "status": "reached"}],
    )
    assert "zestawieniu" in often.data["effect"]
    assert api.get(PREFERENCES).data["network_info"] == "digest"
    receipt = Receipt.objects.get()
    assert (receipt.person, receipt.strength, receipt.is_suspect) == (member.person, "token", False)
    assert list(Feedback.objects.order_by("revision").values_list("verdict", flat=True)) == ["useful", "not_useful"]


def test_not_to_me_passes_the_message_to_a_colleague_of_the_same_organisation(api, message, organisation, other_member):
    colleague = member_of(organisation)
    wrong = {"verdict": "not_useful", "reason": "wrong_person"}

    stranger = say(api, message, **wrong, colleague=str(other_member.person.public_id))
    assert (stranger.status_code, list(stranger.json()["errors"])) == (400, ["colleague"])
    assert not Receipt.objects.exists()

    passed = say(api, message, **wrong, colleague=str(colleague.person.public_id))
    assert (passed.status_code, passed.data["organisations"][0]["status"]) == (201, "seen")
    assert message.deliveries.filter(person=colleague.person, kind="redirect").exists()


def test_a_program_that_answers_at_once_is_suspect_and_not_counted(api, message, monkeypatch):
    monkeypatch.setattr(api_feedback, "TOO_SOON_AFTER_SENDING", timedelta(minutes=1))

    say(api, message, verdict="useful")

    assert Receipt.objects.get().is_suspect
    assert OrganisationReach.objects.get().status == "pending"


def test_only_whoever_was_sent_the_message_answers_and_a_token_speaks_for_its_organisation(
    api, network, staff, organisation, other_organisation
):
    theirs = {"audience": {"organisation": str(other_organisation.public_id)}}
    of_both = member_of(organisation)
    AffiliationFactory(person=of_both.person, organisation=other_organisation)
    message = sent(network, staff, organisation, other_organisation, **theirs)
    bound, free = (
        token_client(of_both, "feedback:write", organisation=one) for one in (organisation, other_organisation)
    )

    assert say(api, message, verdict="useful").status_code == 404
    assert say(bound, message, verdict="useful").status_code == 404
    assert say(token_client(of_both, "messages:write"), message, verdict="useful").status_code == 403
    assert not Receipt.objects.exists()
    assert say(free, message, verdict="useful").status_code == 201


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"verdict": "great"}, "verdict"),
        ({}, "verdict"),
        ({"verdict": "partly", "reason": "boring"}, "reason"),
        ({"verdict": "useful", "stars": 5}, "stars"),
    ],
)
def test_wrong_answers_are_problems_at_their_field(api, message, body, field):
    answer = say(api, message, **body)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])
    assert not Receipt.objects.exists()
