"""Membership: applied for, decided by somebody else, suspended, renewed, ended; one at a time, and one of the two."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from config.approvals import SOURCES as APPROVALS
from config.todo import SOURCES as TODO
from members.errors import IllegalTransition
from members.models import StaffRole
from network.groups import permissions, tasks
from network.groups.models import GroupMember, Membership, Network
from network.groups.queries import memberships as queries
from network.groups.queries import organisations_of
from network.groups.services import applying, deciding
from network.messaging.models import Message
from network.messaging.queries import audience_organisations
from tests.events.test_race import at_once
from tests.factories.groups import GroupFactory, MembershipFactory, NetworkFactory
from tests.factories.members import AffiliationFactory, OrganisationFactory, member_of, staff_user

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
State = Membership.State


@pytest.fixture
def park(network):
    park = OrganisationFactory(kind="park")
    network.coordinators.add(park)
    return park


@pytest.fixture
def owner(organisation):
    return member_of(organisation, role="owner")


def application(organisation, network, owner):
    """Return an application that waits for staff."""
    membership = Membership(network=network, organisation=organisation, text="Robimy łódki.")
    return applying.save_application(membership, by=owner, is_sent=True)


def state_of(membership):
    return Membership.objects.values_list("state", flat=True).get(pk=membership.pk)


def refused_by_database(act, name):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    assert error.value.__cause__.diag.constraint_name == name


# --- the whole way, by the pages ---


def test_an_organisation_applies_corrects_is_approved_and_leaves(client, network, park, organisation, owner, staff):
    apply = f"/portal/membership/apply/{network.public_id}/"
    client.force_login(owner)
    empty = client.post(apply, {"category": "ordinary", "text": ""})
    page = client.post(apply, {"category": "supporting", "text": "Robimy łódki."}).url
    second = client.post(apply, {"category": "ordinary", "text": "Jeszcze raz."})
    membership = Membership.objects.get()
    todo_of_staff = [row.title for source in APPROVALS for row in source(staff)]

    client.force_login(staff)
    desk = f"/staff/memberships/{membership.public_id}/"
    without_reason = client.post(f"{desk}return/", {"reason": ""})
    client.post(f"{desk}return/", {"reason": "Proszę dopisać, kto będzie się kontaktował."})
    client.force_login(owner)
    todo = [item.title for source in TODO for item in source(owner.person, organisation)]
    told = client.get(page).content.decode()
    client.post(f"{page}edit/", {"category": "supporting", "text": "Robimy łódki. Kontakt: Anna."})
    client.force_login(staff)
    approved = client.post(
        f"{desk}approve/", {"category": "supporting", "valid_from": TODAY().isoformat(), "valid_to": ""}
    )
    too_late = client.post(f"{desk}refuse/", {"reason": "Nie."})

    membership.refresh_from_db()
    assert list(empty.context["form"].errors) == ["text"]
    assert second.status_code == 409
    assert str(organisation) in todo_of_staff
    assert list(without_reason.context["form"].errors) == ["reason"]
    assert any("Sieć Kielce" in title for title in todo)
    assert "kto będzie się kontaktował" in told
    assert approved.status_code == 302
    assert too_late.status_code == 409
    assert (membership.state, membership.category, membership.decided_by) == ("active", "supporting", staff)
    assert organisation in organisations_of(network)

    client.force_login(owner)
    asked = client.get(f"{page}leave/").content.decode()
    client.post(f"{page}leave/", {"reason": "Przenosimy się."})
    membership.refresh_from_db()
    assert "Członkostwo kończy się dziś" in asked
    assert (membership.state, membership.reason, membership.ended_on) == ("left", "Przenosimy się.", TODAY())
    assert organisation not in organisations_of(network)
    assert client.get(page).status_code == client.get("/portal/membership/").status_code == 200
    assert next(state for state, _at in queries.steps_of(membership)) == State.LEFT.label


def test_the_owners_are_told_of_each_step(network, park, organisation, owner, staff):
    membership = application(organisation, network, owner)
    deciding.approve(membership, by=staff)
    deciding.answer(membership, "suspend", by=staff, reason="Brak kontaktu")
    deciding.answer(membership, "resume", by=staff)
    deciding.exclude(membership, by=staff, reason="Brak kontaktu")

    told = [(one.title_pl.split(":")[0], one.message_class) for one in Message.objects.order_by("pk")]
    assert [title for title, _class in told] == [
        "Jesteście członkiem",
        "Członkostwo zawieszone",
        "Członkostwo trwa dalej",
        "Członkostwo się zakończyło",
    ]
    assert {message_class for _title, message_class in told} == {"service"}
    assert "Brak kontaktu" in Message.objects.latest("pk").body_pl


def test_a_draft_is_kept_taken_back_and_thrown_away(client, network, organisation, owner):
    client.force_login(owner)
    page = client.post(
        f"/portal/membership/apply/{network.public_id}/", {"category": "ordinary", "text": "x", "do": "draft"}
    ).url
    draft = Membership.objects.get()
    waits = list(queries.waiting())
    client.post(f"{page}edit/", {"category": "ordinary", "text": "Robimy łódki."})
    sent = state_of(draft)
    client.post(f"{page}withdraw/")
    taken_back = state_of(draft)
    client.post(f"{page}withdraw/")

    assert (draft.state, waits, sent, taken_back) == ("draft", [], "submitted", "draft")
    assert not Membership.objects.exists()


def test_readers_look_and_do_not_decide(client, network, organisation):
    reader = member_of(organisation, role="reader")
    client.force_login(reader)

    assert client.get("/portal/membership/").status_code == 200
    assert client.post(f"/portal/membership/apply/{network.public_id}/", {"text": "x"}).status_code == 403
    with pytest.raises(PermissionDenied):
        applying.save_application(Membership(network=network, organisation=organisation), by=reader, is_sent=True)


# --- G1: one at a time, one of the two ---


def test_at_most_one_live_membership_of_an_organisation_in_a_network(network, organisation):
    left = MembershipFactory(network=network, organisation=organisation, state="left")
    MembershipFactory(network=network, organisation=organisation)
    MembershipFactory(network=NetworkFactory(slug="inna"), organisation=organisation)

    refused_by_database(
        lambda: MembershipFactory(network=network, organisation=organisation, state="draft"), "one_live_membership"
    )
    assert left in queries.memberships_of(organisation)


def test_at_most_one_live_membership_of_a_network_in_a_network(network):
    hubs = NetworkFactory(slug="huby")
    MembershipFactory(network=network, organisation=None, member_network=hubs, state="excluded")
    MembershipFactory(network=network, organisation=None, member_network=hubs)

    refused_by_database(
        lambda: MembershipFactory(network=network, organisation=None, member_network=hubs),
        "one_live_network_membership",
    )


def test_a_membership_is_of_an_organisation_or_of_a_network(network, organisation):
    hubs = NetworkFactory(slug="huby")
    refused_by_database(lambda: MembershipFactory(network=network, organisation=None), "membership_of_one")
    refused_by_database(
        lambda: MembershipFactory(network=network, organisation=organisation, member_network=hubs), "membership_of_one"
    )


@pytest.mark.django_db(transaction=True)
def test_colleagues_who_apply_at_once_apply_once(network, organisation):
    owners = [member_of(organisation, role="owner") for _ in range(2)]

    errors = at_once(*[lambda one=one: application(organisation, network, one) for one in owners])

    assert Membership.objects.count() == 1
    assert [type(error) for error in errors] in ([IllegalTransition], [IntegrityError])


# --- G2: who approves ---


@pytest.mark.parametrize("who", ["staff of the applicant", "an auditor", "the applicant's owner"])
def test_only_staff_who_do_not_belong_to_the_applicant_approve(network, organisation, owner, staff, who):
    membership = application(organisation, network, owner)
    user = {"an auditor": staff_user(StaffRole.Role.AUDITOR), "the applicant's owner": owner}.get(who, staff)
    if who == "staff of the applicant":
        AffiliationFactory(person=staff.person, organisation=organisation, role="reader")

    for act in (
        lambda: deciding.approve(membership, by=user),
        lambda: deciding.answer(membership, "refuse", by=user, reason="Nie."),
    ):
        with pytest.raises(PermissionDenied):
            act()
    refused_by_database(
        lambda: Membership.objects.filter(pk=membership.pk).update(state="approved", decided_by=user),
        "approved_by_somebody_else",
    )
    assert state_of(membership) == "submitted"


def test_who_has_left_the_applicant_may_approve(network, organisation, owner, staff):
    membership = application(organisation, network, owner)
    seat = AffiliationFactory(person=staff.person, organisation=organisation)
    assert not permissions.can_approve_membership(staff, membership)

    type(seat).objects.filter(pk=seat.pk).update(valid=["2020-01-01", "2021-01-01"])
    deciding.approve(membership, by=staff)

    assert state_of(membership) == "active"


def test_who_coordinates_a_network_does_not_approve_that_it_joins(network, park, staff):
    hubs = NetworkFactory(slug="huby", name_pl="Huby")
    of_hubs = OrganisationFactory()
    hubs.coordinators.add(of_hubs)
    membership = deciding.enter(Membership(network=network, member_network=hubs), by=staff)
    AffiliationFactory(person=staff.person, organisation=of_hubs)

    with pytest.raises(PermissionDenied):
        deciding.approve(membership, by=staff)
    refused_by_database(
        lambda: Membership.objects.filter(pk=membership.pk).update(state="approved", decided_by=staff),
        "approved_by_somebody_else",
    )
    deciding.approve(membership, by=staff_user())
    assert state_of(membership) == "active"


# --- states ---


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("submitted", "active"),
        ("refused", "submitted"),
        ("left", "active"),
        ("draft", "approved"),
        ("expiring", "suspended"),
    ],
)
def test_the_database_lets_only_the_named_states_follow(organisation, staff, before, after):
    membership = MembershipFactory(organisation=organisation, state=before)

    refused_by_database(
        lambda: Membership.objects.filter(pk=membership.pk).update(state=after, decided_by=staff), "membership_states"
    )


def take(membership, act, staff):
    said = {} if act in ("approve", "renew") else {"reason": "x"}
    return deciding.decide(membership, act, by=staff, **said)


def test_a_decision_is_possible_in_its_states_only(organisation, staff):
    for state in State.values:
        membership = MembershipFactory(organisation=organisation, state=state)
        for act, states in deciding.ACTS.items():
            if state in states:
                continue
            with pytest.raises(IllegalTransition):
                take(membership, act, staff)
        assert state_of(membership) == state
        membership.delete()


def test_who_coordinates_a_group_names_another_before_it_goes(network, organisation, owner, staff):
    membership = MembershipFactory(network=network, organisation=organisation)
    group = GroupFactory(coordinator=organisation)
    with pytest.raises(IllegalTransition, match=group.name_pl):
        applying.leave(membership, by=owner)
    with pytest.raises(IllegalTransition, match=group.name_pl):
        deciding.exclude(membership, by=staff, reason="x")

    assert state_of(membership) == "active"
    assert GroupMember.objects.filter(organisation=organisation).exists()


def test_seats_in_groups_of_the_network_end_with_the_membership(network, organisation, owner):
    membership = MembershipFactory(network=network, organisation=organisation)
    elsewhere = GroupFactory(network=NetworkFactory(slug="inna"))
    for group in (GroupFactory(network=network), elsewhere):
        GroupMember.objects.create(group=group, organisation=organisation)

    applying.leave(membership, by=owner)

    assert [seat.group for seat in GroupMember.objects.all()] == [elsewhere]


@pytest.mark.django_db(transaction=True)
def test_two_decisions_at_once_leave_one(network, organisation):
    first, second = staff_user(), staff_user()
    membership = application(organisation, network, member_of(organisation, role="owner"))

    errors = at_once(
        lambda: deciding.approve(membership, by=first),
        lambda: deciding.answer(membership, "refuse", by=second, reason="Nie."),
    )

    assert [type(error) for error in errors] == [IllegalTransition]
    assert state_of(membership) in ("active", "refused")


# --- the calendar ---


def dated(state, **days):
    fields = {name: TODAY() + timedelta(days=number) for name, number in days.items()}
    return MembershipFactory(state=state, **fields)


def test_the_calendar_begins_announces_and_ends_memberships(network, park):
    begins = dated("approved", valid_from=0)
    later = dated("approved", valid_from=1)
    near, far = dated("active", valid_to=60), dated("active", valid_to=61)
    last_day, over = dated("expiring", valid_to=0), dated("expiring", valid_to=-1)
    forgotten = dated("active", valid_from=-400, valid_to=-30)
    endless = dated("active")

    tasks.watch_memberships()
    told = Message.objects.count()
    tasks.watch_memberships()

    states = [state_of(one) for one in (begins, later, near, far, last_day, over, forgotten, endless)]
    assert states == ["active", "approved", "expiring", "active", "expiring", "expired", "expired", "active"]
    assert Message.objects.count() == told == 5  # one begins, two are announced, two are over


def test_who_ends_soon_is_a_member_and_who_is_suspended_or_expired_is_not(network, staff):
    shown = {state: MembershipFactory(state=state).organisation for state in State.values}

    members = {shown["active"], shown["expiring"]}
    assert set(organisations_of(network)) == members
    assert set(audience_organisations({"all": []}, network=network)) == members


def test_an_expired_membership_is_renewed(network, organisation, staff):
    membership = MembershipFactory(organisation=organisation, state="expired", valid_to=TODAY() - timedelta(days=3))
    with pytest.raises(ValidationError):
        deciding.renew(membership, by=staff, valid_to=TODAY())

    deciding.renew(membership, by=staff, valid_to=TODAY() + timedelta(days=400))

    membership.refresh_from_db()
    assert (membership.state, membership.valid_to) == ("active", TODAY() + timedelta(days=400))


# --- networks in networks ---


def test_networks_inside_networks_form_no_cycle(client, network, staff):
    hubs, alliance = NetworkFactory(slug="huby"), NetworkFactory(slug="alians")
    MembershipFactory(network=hubs, organisation=None, member_network=network)
    MembershipFactory(network=alliance, organisation=None, member_network=hubs)

    for inner, outer in ((network, network), (hubs, network), (alliance, network)):
        refused_by_database(
            lambda inner=inner, outer=outer: MembershipFactory(
                network=outer, organisation=None, member_network=inner, state="draft"
            ),
            "networks_form_no_cycle",
        )
    with pytest.raises(ValidationError):
        deciding.enter(Membership(network=network, member_network=alliance), by=staff)
    client.force_login(staff)
    words = {"network": network.public_id, "member_network": alliance.public_id, "category": "ordinary"}
    answer = client.post("/staff/memberships/new/", words)
    assert (answer.status_code, list(answer.context["form"].errors)) == (200, ["member_network"])


@pytest.mark.django_db(transaction=True)
def test_two_networks_that_join_each_other_at_once_form_no_cycle():
    first, second = NetworkFactory(slug="a"), NetworkFactory(slug="b")

    errors = at_once(
        *[
            lambda outer=outer, inner=inner: MembershipFactory(network=outer, organisation=None, member_network=inner)
            for outer, inner in ((first, second), (second, first))
        ]
    )

    assert [type(error) for error in errors] == [IntegrityError]
    assert Membership.objects.count() == 1


def test_an_ended_membership_makes_no_cycle(network):
    hubs = NetworkFactory(slug="huby")
    MembershipFactory(network=hubs, organisation=None, member_network=network, state="left")

    MembershipFactory(network=network, organisation=None, member_network=hubs)

    assert [one.member_network for one in queries.member_networks_of(network)] == [hubs]


def test_observers_of_a_partner_network_look_at_figures_while_it_belongs(client, network, organisation, member, staff):
    partner = NetworkFactory(slug="v4", is_hosted=False)
    partner.coordinators.add(organisation)
    seat = MembershipFactory(network=network, organisation=None, member_network=partner, category="observer")
    MembershipFactory(network=network, organisation=OrganisationFactory(nuts="PL721", helix="science"))
    client.force_login(member)
    url = f"/portal/networks/{network.public_id}/"

    assert "PL721" in client.get(url).content.decode()
    assert url in client.get("/portal/membership/").content.decode()
    deciding.exclude(seat, by=staff, reason="Koniec projektu")
    assert client.get(url).status_code == 404
    assert url not in client.get("/portal/membership/").content.decode()


def test_a_partner_network_admits_nobody_here(client, network, organisation, owner):
    partner = NetworkFactory(slug="partner", is_hosted=False)
    client.force_login(owner)

    assert client.get(f"/portal/membership/apply/{partner.public_id}/").status_code == 404
    assert list(queries.networks_to_join(organisation)) == [network]
    assert Network.objects.filter(is_hosted=True).count() == 1


# --- lists ---


@pytest.mark.parametrize("url", ["/staff/memberships/", "/portal/membership/", "/networks/kielce/", "/networks/"])
def test_lists_cost_the_same_with_one_member_and_with_three(client, network, staff, organisation, url):
    client.force_login(member_of(organisation) if "portal" in url else staff)
    MembershipFactory(organisation=organisation, state="left")
    client.get(url)

    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured)

    one = statements()
    for _ in range(2):
        MembershipFactory(organisation=organisation, state="left")
        MembershipFactory()

    assert statements() == one


def test_staff_find_what_needs_attention_and_take_it_along(client, network, staff):
    waiting = MembershipFactory(state="submitted", submitted_at=timezone.now() - timedelta(days=12))
    MembershipFactory(state="active")
    MembershipFactory(state="suspended", organisation=OrganisationFactory(short_name="=Zażółć"))
    client.force_login(staff)

    page = client.get("/staff/memberships/?state=attention")
    found = [row.state for row in page.context["page"].rows]
    lines = b"".join(client.get("/staff/memberships/csv/?q=zazolc").streaming_content).decode().splitlines()

    assert sorted(found) == ["submitted", "suspended"]
    assert queries.attention() == {"waiting": 1, "ends": 0, "expired": 0, "suspended": 1}
    assert "12 dni" in client.get(f"/staff/memberships/{waiting.public_id}/").content.decode()
    assert len(lines) == 2
    assert lines[1].startswith("'=Zażółć;")


def test_who_decided_and_when_stays_in_the_history(network, organisation, owner, staff):
    membership = application(organisation, network, owner)
    deciding.answer(membership, "return", by=staff, reason="Za krótko.")

    events = Membership.pgh_event_model.objects.filter(pgh_obj=membership.pk).order_by("pgh_id")
    assert list(events.values_list("state", "reason", "decided_by")) == [
        ("submitted", "", None),
        ("returned", "Za krótko.", staff.pk),
    ]
