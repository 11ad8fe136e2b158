"""Joint agendas: proposed, commented on, put in order, signed by all."""

import pgtrigger
import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from members.errors import IllegalTransition
from members.services import merging
from network.groups.models import AgendaItem, Agreement, JointAgenda
from network.groups.queries import agendas as queries
from network.groups.services import agendas, signing
from network.messaging.models import DigestItem
from tests.factories.groups import GroupFactory, GroupMemberFactory
from tests.factories.joint import AgendaItemFactory, JointAgendaFactory
from tests.factories.members import OrganisationFactory, member_of
from tests.messaging import told

pytestmark = pytest.mark.django_db
State = JointAgenda.State
TITLES = {"title_pl": "Agenda badawcza", "title_en": "Research agenda"}


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def group(network, organisation):
    group = GroupFactory(network=network, coordinator=OrganisationFactory(short_name="Izba"))
    GroupMemberFactory(group=group, organisation=organisation)
    return group


@pytest.fixture
def leader(group):
    return member_of(group.coordinator, can_sign=True)


def in_order(group, organisation):
    """Return an agenda with one item that has its place."""
    item = AgendaItemFactory(agenda=JointAgendaFactory(group=group), organisation=organisation, priority=1)
    for state in (State.COMMENTING, State.PRIORITISED):
        JointAgenda.objects.update(state=state)
    item.agenda.refresh_from_db()
    return item.agenda


def test_an_agenda_goes_from_proposals_to_the_signature_of_all(client, staff, group, organisation, member, leader):
    signer = member_of(organisation, can_sign=True)
    client.force_login(leader)
    page = client.post(f"/portal/groups/{group.public_id}/agendas/", TITLES).url
    client.force_login(member)
    client.post(f"{page}items/new/", {"title": "Magazyn ciepła", "text": "Bo zimą jest drogo."})
    item = AgendaItem.objects.get()
    early = client.post(f"/portal/agenda-items/{item.public_id}/comments/", {"body": "Za wcześnie"})
    client.force_login(leader)
    client.post(f"{page}move/", {"to": "commenting"})
    client.post(f"/portal/agenda-items/{item.public_id}/comments/", {"body": "Także latem."})
    unordered = client.post(f"{page}move/", {"to": "prioritised"}, follow=True).content.decode()
    client.post(f"{page}order/", {f"priority-{item.public_id}": "1"})
    client.post(f"{page}move/", {"to": "prioritised"})
    agenda = JointAgenda.objects.get()
    client.force_login(staff)
    client.post(f"/staff/agendas/{agenda.public_id}/sign/")
    again = client.post(f"/staff/agendas/{agenda.public_id}/sign/")
    agreement = Agreement.objects.get()
    for person, signs in ((leader, group.coordinator), (signer, organisation)):
        state_before = JointAgenda.objects.get().state
        signing.accept(agreement, organisation=signs, sha256=agreement.version.sha256, by=person)
    shown = client.get(f"/staff/agendas/{agenda.public_id}/").content.decode()
    lines = b"".join(client.get(f"/staff/agendas/{agenda.public_id}/csv/").streaming_content).decode()

    assert early.status_code == 409
    assert "miejsce każdego punktu" in unordered
    assert again.status_code == 409
    assert (agreement.kind, agreement.version.file.read().decode()) == ("agenda", queries.as_text(agenda))
    assert (state_before, JointAgenda.objects.get().state) == ("prioritised", "signed_off")
    assert "Także latem." in shown
    assert "Magazyn ciepła" in lines


def test_a_new_version_takes_the_items_over_once_the_last_is_signed(staff, group, organisation, leader):
    first = in_order(group, organisation)

    with pytest.raises(IllegalTransition):
        agendas.begin(group, by=staff, **TITLES)
    agreement = agendas.send_for_signature(first, by=staff)
    for person, signs in ((leader, group.coordinator), (member_of(organisation, can_sign=True), organisation)):
        signing.accept(agreement, organisation=signs, sha256=agreement.version.sha256, by=person)
    second = agendas.begin(group, by=leader, **TITLES)

    assert (second.number, second.state) == (2, "collecting")
    assert [(one.title, one.priority) for one in second.items.all()] == [(first.items.get().title, None)]


@pytest.mark.parametrize("state", [State.PRIORITISED, State.SIGNED_OFF])
def test_the_database_takes_an_agenda_step_by_step(group, organisation, state):
    AgendaItemFactory(agenda=JointAgendaFactory(group=group), organisation=organisation)

    with pytest.raises(IntegrityError, match="step by step"), transaction.atomic():
        JointAgenda.objects.update(state=state)


def test_an_agenda_without_an_order_or_a_signature_goes_no_further(group, organisation):
    item = AgendaItemFactory(agenda=JointAgendaFactory(group=group), organisation=organisation)
    JointAgenda.objects.update(state=State.COMMENTING)

    with pytest.raises(IntegrityError, match="has a priority"), transaction.atomic():
        JointAgenda.objects.update(state=State.PRIORITISED)
    AgendaItem.objects.filter(pk=item.pk).update(priority=2)
    JointAgenda.objects.update(state=State.PRIORITISED)
    with pytest.raises(IntegrityError, match="agreement is in force"), transaction.atomic():
        JointAgenda.objects.update(state=State.SIGNED_OFF)


def test_items_and_comments_belong_to_their_step(group, organisation, member):
    agenda = in_order(group, organisation)
    item = agenda.items.get()

    for change in (
        lambda: AgendaItem.objects.update(title="Inny"),
        lambda: AgendaItem.objects.all().delete(),
        lambda: AgendaItemFactory(agenda=agenda, organisation=organisation),
        lambda: item.comments.create(organisation=organisation, body="Za późno"),
    ):
        with pytest.raises(IntegrityError, match="while"), transaction.atomic():
            change()
    with pytest.raises(IllegalTransition):
        agendas.comment(item, organisation=organisation, body="Za późno", by=member)
    with pytest.raises(PermissionDenied):
        agendas.rewrite(item, by=member_of(OrganisationFactory()))


def test_comments_never_change(group, organisation, member):
    item = AgendaItemFactory(agenda=JointAgendaFactory(group=group), organisation=organisation)
    JointAgenda.objects.update(state=State.COMMENTING)
    said = agendas.comment(item, organisation=organisation, body="Tak.", by=member)

    for change in (lambda: item.comments.update(body="Nie."), said.delete):
        with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
            change()
    assert item.comments.get().body == "Tak."


def test_agendas_of_other_groups_are_unknown(group, organisation, member, other_member):
    agenda = JointAgendaFactory(group=group)

    assert list(queries.visible_to(other_member)) == []
    assert list(queries.visible_to(member)) == [agenda]


def test_items_follow_a_merged_organisation(staff, group, organisation):
    agenda, kept = in_order(group, organisation), OrganisationFactory()

    merging.merge_organisations(kept, organisation, by=staff)

    assert agenda.items.get().organisation == kept


def test_members_read_of_each_step_once(staff, group, organisation):
    reader = member_of(organisation, is_primary_contact=True)
    agenda = agendas.begin(group, by=staff, **TITLES)
    agendas.move(agenda, State.COMMENTING, by=staff)
    agendas.move(agenda, State.COLLECTING, by=staff)

    told = DigestItem.objects.filter(person=reader.person).order_by("pk")
    assert [one.title for one in told] == [
        "Powiedzcie, nad czym pracować: Agenda badawcza",
        "Skomentujcie agendę: Agenda badawcza",
    ]


def test_an_agenda_costs_the_same_with_one_item_and_with_three(client, group, organisation, member):
    agenda = JointAgendaFactory(group=group)
    client.force_login(member)

    def cost():
        item = AgendaItemFactory(agenda=agenda)
        with pgtrigger.ignore("groups.AgendaComment:comments_of_the_step"):
            item.comments.create(organisation=organisation, body="Tak.")
        return told.statements(client, f"/portal/agendas/{agenda.public_id}/")

    assert cost() == cost() == cost()
