"""An organisation writes to the groups that it coordinates: who may, to whom, of which class, and what it sees afterwards."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from members.models import StaffRole
from network.groups.models import Group
from network.messaging import permissions, services
from network.messaging.models import Message, Receipt
from network.messaging.services import lifecycle
from network.messaging.services.attachments import attach
from tests.factories.groups import GroupFactory, GroupMemberFactory
from tests.factories.members import member_of, staff_user
from tests.factories.messaging import joined
from tests.messaging.told import TEXT, statements

pytestmark = pytest.mark.django_db


@pytest.fixture
def leader(network):
    """An organisation that coordinates `group`; `leader.writer` may write for it."""
    leader = joined(people=0)
    leader.writer = member_of(leader, can_publish=True)
    return leader


@pytest.fixture
def group(leader):
    """A group of the leader and of two organisations with one person each."""
    group = GroupFactory(coordinator=leader)
    for _ in range(2):
        GroupMemberFactory(group=group, organisation=joined())
    return group


@pytest.fixture
def write(network, leader, group):
    """Call to write a draft in the leader's name, to its group unless another audience is given."""

    def write(by=leader.writer, **fields):
        fields = {"message_class": "network_info", "audience": {"group": [str(group.public_id)]}} | TEXT | fields
        return services.draft_message(
            network=network, sender=by.person, sender_organisation=leader, from_portal=True, **fields
        )

    return write


def _url(name, message=None):
    return reverse(f"messaging:portal-{name}", args=[message.public_id] if message else [])


def _typed(group, **fields):
    """What somebody types into the page."""
    typed = {"groups": [str(group.public_id)], "message_class": "network_info", "effort_minutes": 2, "next": "check"}
    return TEXT | typed | fields


def test_typed_text_goes_to_the_group_and_its_reach_is_seen_by_organisation(client, leader, group):
    client.force_login(leader.writer)
    other = joined()

    response = client.post(_url("write"), _typed(group))
    message = Message.objects.get()
    check = client.get(response.url).content.decode()
    client.post(_url("written-send", message))

    message.refresh_from_db()
    assert response.url == _url("written-message", message)
    assert (message.state, message.from_portal, message.sender_organisation) == ("frozen", True, leader)
    assert message.reach.count() == 3  # the leader too
    assert not message.reach.filter(organisation=other).exists()
    assert other.short_name not in check
    assert group.members.last().organisation.short_name in check


@pytest.mark.parametrize("page", ["written", "written-csv", "write"])
def test_whom_the_organisation_does_not_let_write_is_refused(client, leader, group, page):
    colleague = member_of(leader, role="owner")
    client.force_login(colleague)

    assert client.get(_url(page)).status_code == 403
    assert not permissions.can_publish_for(colleague, leader)


def test_a_service_refuses_a_colleague_who_may_not_write(write, leader):
    with pytest.raises(PermissionDenied):
        write(by=member_of(leader, role="owner"))
    assert not Message.objects.exists()


def test_who_left_writes_no_more(write, leader):
    leader.writer.person.affiliations.update(valid=(timezone.now() - timedelta(days=9), timezone.now()))

    with pytest.raises(PermissionDenied):
        write()


def test_without_a_group_there_is_nobody_to_write_to(client, leader):
    client.force_login(leader.writer)

    assert client.get(_url("write")).status_code == 403
    assert "coordinates no group" in client.get(_url("written"), headers={"Accept-Language": "en"}).content.decode()


def test_messages_of_others_do_not_exist(client, write, other_organisation):
    message = write()
    outsider = member_of(other_organisation, role="owner", can_publish=True)
    client.force_login(outsider)

    pages = ["message", "edit", "send", "cancel", "delete", "reach-csv"]
    assert {client.get(_url(f"written-{page}", message)).status_code for page in pages} == {404}
    assert client.post(_url("written-submit", message)).status_code == 404
    assert list(client.get(_url("written")).context["rows"]) == []


def test_what_staff_wrote_in_its_name_is_not_its_own(client, leader, staff, network):
    message = services.draft_message(
        network=network, sender=staff.person, sender_organisation=leader, message_class="mandatory", audience={}, **TEXT
    )
    client.force_login(leader.writer)

    assert client.get(_url("written-message", message)).status_code == 404
    assert not permissions.can_send(leader.writer, message)


@pytest.mark.parametrize("message_class", ["mandatory", "service"])
def test_other_classes_are_for_the_office(write, message_class):
    with pytest.raises(ValidationError) as refusal:
        write(message_class=message_class, legal_basis="umowa")

    assert refusal.value.error_dict["message_class"][0].code == "class_not_allowed"


def test_nobody_outside_its_groups_can_be_reached(write, group):
    foreign = GroupFactory(coordinator=joined())
    ours, theirs = {"group": [str(group.public_id)]}, {"group": [str(foreign.public_id)]}
    for audience in (
        {"all": []}, theirs, {"group": [*ours["group"], *theirs["group"]]}, {"any": [ours, {"branch": "ict"}]},
        {"not": ours}, {"any": []}, {"all": [{"any": [ours, theirs]}]},
    ):  # fmt: skip
        with pytest.raises(ValidationError) as refusal:
            write(audience=audience)
        assert refusal.value.error_dict["groups"][0].code == "bad_value"

    narrower = write(audience={"all": [ours, {"function": ["contact"]}, {"not": {"branch": "ict"}}]})
    assert narrower.pk


def test_a_group_it_coordinates_no_more_stops_what_was_scheduled(write, leader, group):
    message = write()
    services.publish(message, by=leader.writer, at=timezone.now() + timedelta(hours=1))
    Group.objects.filter(pk=group.pk).update(state=Group.State.CLOSED)
    Message.objects.filter(pk=message.pk).update(send_at=timezone.now())

    lifecycle.publish_scheduled(message.pk)

    message.refresh_from_db()
    assert (message.state, message.deliveries.count()) == ("draft", 0)
    assert "koordynuje" in message.review_remarks


def test_an_offer_waits_for_a_second_person_of_the_office(client, write, leader, second_editor):
    message = write(message_class="commercial")
    client.force_login(leader.writer)

    client.post(_url("written-submit", message))
    message.refresh_from_db()
    with pytest.raises(PermissionDenied):
        services.approve(message, by=leader.writer)
    services.approve(message, by=second_editor)

    assert message.state == "review"
    message.refresh_from_db()
    assert message.state == "approved"


def test_an_offer_is_not_sent_without_a_second_person(client, write, leader):
    message = write(message_class="commercial")
    client.force_login(leader.writer)

    response = client.post(_url("written-send", message))

    message.refresh_from_db()
    assert (response.status_code, message.state) == (200, "draft")


def test_only_the_office_returns_it_to_its_author_and_decides_about_its_mail(write, leader, staff):
    message = write(message_class="commercial")
    services.submit(message, by=leader.writer)

    with pytest.raises(PermissionDenied):
        services.return_to_draft(message, by=leader.writer, remarks="Zmieńcie.")
    with pytest.raises(PermissionDenied):
        services.decide_all_mails(message, "resend", by=leader.writer)
    services.return_to_draft(message, by=staff, remarks="Zmieńcie.")

    message.refresh_from_db()
    assert message.state == "draft"


def test_no_person_is_named_before_or_after_sending(client, write, leader, group):
    message = write()
    reader = group.members.last().organisation.affiliations.get().person.user
    client.force_login(leader.writer)
    before = client.get(_url("written-message", message)).content.decode()
    services.publish(message, by=leader.writer)
    services.acknowledge(message, person=reader.person, strength=Receipt.Strength.SESSION)

    after = client.get(_url("written-message", message)).content.decode()
    file = b"".join(client.get(_url("written-reach-csv", message)).streaming_content).decode()

    for page in (before, after, file):
        assert reader.person.family_name not in page
        assert reader.email not in page
    assert "reached" in file


def test_a_sent_text_is_fixed_and_a_page_says_so(client, write, leader):
    message = write()
    services.publish(message, by=leader.writer)
    client.force_login(leader.writer)

    assert client.get(_url("written-edit", message)).status_code == 409
    assert client.post(_url("written-delete", message)).status_code == 409


def test_a_draft_is_changed_cancelled_and_deleted_by_its_organisation(client, write, leader, group):
    message, other = write(), write()
    client.force_login(leader.writer)

    client.post(_url("written-edit", message), _typed(group, title_pl="Spotkanie w piątek"))
    client.post(_url("written-cancel", message), {"reason": "Przełożone"})
    client.post(_url("written-delete", other))

    assert [(one.title_pl, one.state) for one in Message.objects.all()] == [("Spotkanie w piątek", "cancelled")]


def test_its_files_open_for_its_writers(client, write, leader, other_member):
    attached = attach(write(), by=leader.writer, upload=ContentFile(b"%PDF-1", name="plan.pdf"))
    url = reverse("messaging:attachment", args=[attached.public_id])

    client.force_login(leader.writer)
    assert client.get(url).status_code == 200
    client.force_login(other_member)
    assert client.get(url).status_code == 404


def test_the_owner_says_who_may_write(client, confirm_password, leader):
    colleague = member_of(leader)
    confirm_password(member_of(leader, role="owner"))
    seat = colleague.person.affiliations.get()

    client.post(reverse("members:portal-person-role", args=[seat.public_id]), {"role": seat.role, "can_publish": "on"})

    assert permissions.can_publish_for(colleague, leader)


def test_the_list_costs_the_same_for_one_message_and_for_three(client, write, leader):
    client.force_login(leader.writer)
    services.publish(write(), by=leader.writer)
    one = statements(client, _url("written"))
    for _ in range(2):
        services.publish(write(), by=leader.writer)

    assert statements(client, _url("written")) == one
    assert len(client.get(_url("written")).context["rows"]) == 3


def test_staff_correct_a_message_of_an_organisation_as_their_own(write, leader):
    message, editor = write(), staff_user(StaffRole.Role.EDITOR)
    services.publish(message, by=leader.writer)

    assert not services.supersede(message, by=editor).from_portal
