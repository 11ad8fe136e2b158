"""From an empty installation to a usable network: the steps, their marks, and the whole way of a chamber of commerce."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.urls import reverse
from django.utils import timezone

from config.setup import first, services
from config.setup.steps import KEYS, steps
from events.models import Venue
from members.models import Affiliation, BranchTag, Organisation, StaffInvitation, StaffRole
from network.groups.models import Membership, Network
from network.messaging.models import Message, Topic
from tests.factories.groups import join
from tests.factories.members import ContactPointFactory, OrganisationFactory, staff_user

NEWCOMER = {"email": "jan@izba.pl", "given_name": "Jan", "family_name": "Kos", "password": "dziewięć zielonych żab"}
CHAMBER = {"legal_name": "Izba Gospodarcza Łódź", "short_name": "Izba Łódź", "kind": "chamber", "joins": "on"}
NAMED = {"name_pl": "Sieć Izby w Łodzi", "mission_pl": "Firmy regionu mówią jednym głosem.", "languages": "pl,en"}


@pytest.fixture
def empty(db):
    """An installation as `dev.py up --empty` leaves it."""
    call_command("create_network", verbosity=0)
    return Network.objects.get()


@pytest.fixture
def manager(client, staff, empty):
    client.force_login(staff)
    return client


def done():
    return [step.kind.key for step in steps(Network.objects.get()) if step.is_done]


def save(client, key, data):
    """Send a step's form and return where it leads; what is wrong with it is in the message."""
    response = client.post(reverse(f"staff-setup-{key}"), data)
    assert response.status_code == 302, response.context["form"].errors
    return response["Location"]


# --- the whole way ---


def test_a_chamber_of_commerce_gets_from_nothing_to_a_usable_network(client, empty, confirm_password):
    client.post(first.link(), NEWCOMER)
    staff, manager = StaffRole.objects.get().user, client
    confirm_password(staff)
    ways = [manager.get("/staff/")["Location"]]
    ways += [save(manager, "kind", {"kind": "chamber"})]
    ways += [save(manager, "network", NAMED)]
    ways += [save(manager, "coordinator", CHAMBER)]
    ways += [save(manager, "places", {"branches": ["ict", "trade"], "name": "Sala", "address": "ul. Krótka 1, Łódź"})]
    manager.post(reverse("members:staff-team-invite"), {"email": "ewa@example.org", "roles": ["editor"]})
    join(Network.objects.get(), OrganisationFactory())
    # The test is one transaction, and its now() is older than what was written since.
    Affiliation.objects.update(valid=DateTimeTZRange(timezone.now() - timedelta(hours=1), None))
    message = save(manager, "message", {"title_pl": "Próba", "summary_pl": "Próba.", "body_pl": "Próba."})

    assert ways == ["/staff/setup/", *(f"/staff/setup/{key}/" for key in KEYS[1:5])]
    assert done() == KEYS
    network = Network.objects.get()
    assert (network.slug, network.kind, network.name_en) == ("siec-izby-w-lodzi", "chamber", NAMED["name_pl"])
    assert set(BranchTag.objects.values_list("slug", flat=True)) == {"ict", "trade"}
    sent = Message.objects.get()
    assert (sent.sender_organisation.short_name, sent.snapshot.entries.count()) == ("Izba Łódź", 1)
    assert message == reverse("messaging:staff-message", args=[sent.public_id])
    assert manager.get("/staff/").status_code == 200


# --- the first account ---


def test_the_first_manager_comes_in_by_a_link_without_a_terminal(client, empty):
    opened = client.get(first.link())
    done_ = client.post(first.link(), NEWCOMER, follow=True)

    assert (opened.status_code, done_.redirect_chain) == (200, [("/accounts/login/", 302)])
    role = StaffRole.objects.get()
    assert (role.role, role.user.email, role.user.person.family_name) == ("network_manager", "jan@izba.pl", "Kos")


def test_the_link_is_worthless_once_somebody_manages_the_network(client, empty, staff):
    link = first.link()

    answers = [client.get(link).status_code, client.post(link, NEWCOMER).status_code]

    assert (answers, StaffRole.objects.count()) == ([410, 410], 1)


@pytest.mark.parametrize("change", [lambda link: link[:-2] + "x/", lambda link: link.replace("first/", "first/a")])
def test_a_link_that_nobody_made_opens_nothing(client, empty, change):
    assert client.get(change(first.link())).status_code == 404


def test_the_link_works_for_a_day(client, empty, monkeypatch):
    monkeypatch.setattr(first, "LIFE_SECONDS", -1)

    assert client.get(first.link()).status_code == 410


def test_the_installation_writes_the_link_down_until_somebody_used_it(empty, tmp_path):
    file = tmp_path / "link.txt"
    call_command("create_network", link_file=file, verbosity=0)
    written = file.read_text()
    staff_user()
    call_command("create_network", link_file=file, verbosity=0)

    assert (written.startswith("http://testserver/accounts/first/"), file.exists()) == (True, False)


def test_the_second_of_two_presses_makes_nobody(client, empty, monkeypatch):
    """The second passes the first look, and finds a manager once it is its turn."""
    answers = iter([True, False])
    monkeypatch.setattr(first, "is_open", lambda: next(answers))

    response = client.post(first.link(), NEWCOMER)

    assert (response.status_code, StaffRole.objects.exists()) == (410, False)


def test_a_weak_password_is_refused(client, empty):
    response = client.post(first.link(), NEWCOMER | {"password": "password"})

    assert (list(response.context["form"].errors), StaffRole.objects.exists()) == (["password"], False)


def test_the_command_prints_the_link_only_while_it_opens_something(client, empty, capsys):
    call_command("first_manager_link")
    said = capsys.readouterr().out.strip()
    staff_user()
    with pytest.raises(CommandError):
        call_command("first_manager_link")

    assert said.startswith("http://testserver/accounts/first/")


# --- marks ---


def test_nothing_is_done_on_an_empty_installation(empty, staff):
    assert done() == []
    assert [step.state for step in steps(empty)] == ["now", *["ahead"] * 6]


def test_a_step_is_done_by_what_is_there_however_it_came(empty, staff):
    Topic.objects.create(slug="prawo", name_pl="Prawo", name_en="Law")
    Venue.objects.create(network=empty, name="Sala", address="Łódź")
    join(empty, OrganisationFactory())
    staff_user("editor")

    assert done() == ["kind", "places", "colleagues", "members"]


def test_the_marks_cost_one_statement(empty, django_assert_num_queries):
    with django_assert_num_queries(1):
        steps(empty)


# --- being led there ---


def test_a_manager_is_led_to_the_steps_until_the_network_has_a_name(manager):
    before = manager.get("/staff/")
    Network.objects.update(slug="izba")

    assert (before.status_code, before["Location"]) == (302, "/staff/setup/")
    assert manager.get("/staff/").status_code == 200


@pytest.mark.parametrize("role", ["editor", "auditor"])
def test_other_staff_are_not_led_there(client, empty, role):
    client.force_login(staff_user(role))

    assert client.get("/staff/").status_code == 200


def test_a_network_with_members_is_not_in_the_way(manager, empty):
    join(empty, OrganisationFactory())

    assert manager.get("/staff/").status_code == 200


# --- each step ---


def test_each_step_opens_and_says_where_one_is(manager):
    for number, key in enumerate(KEYS, start=1):
        page = manager.get(reverse(f"staff-setup-{key}")).content.decode()
        assert f"Krok {number} z 7" in page


def test_every_step_can_be_left_out(manager):
    way, page = [], manager.get(reverse("staff-setup-kind"))
    while "skip_url" in page.context:
        way.append(page.context["step"].kind.key)
        page = manager.get(page.context["skip_url"])

    assert (way, page.context["done"]) == (KEYS, 0)


def test_another_kind_takes_the_place_of_the_first_on_an_empty_network(manager):
    save(manager, "kind", {"kind": "chamber"})
    save(manager, "kind", {"kind": "incubator"})

    assert Network.objects.get().labels["terms"]["member"]["pl"]["one"] == "startup"
    assert not Topic.objects.filter(slug="law").exists()


def test_a_kind_takes_nothing_from_a_network_with_members(manager, empty):
    Topic.objects.create(slug="nasz", name_pl="Nasz", name_en="Ours")
    join(empty, OrganisationFactory())

    save(manager, "kind", {"kind": "chamber"})

    assert Topic.objects.filter(slug="nasz").exists()


@pytest.mark.parametrize(
    ("key", "data", "field"),
    [
        ("kind", {}, "kind"),
        ("network", {"languages": "pl"}, "name_pl"),
        ("network", NAMED | {"languages": "de"}, "languages"),
        ("network", NAMED | {"slug": "network"}, "slug"),
        ("network", NAMED | {"mission_en": "x" * 2001}, "mission_en"),
        ("coordinator", CHAMBER | {"legal_name": ""}, "legal_name"),
        ("coordinator", CHAMBER | {"nip": "123"}, "nip"),
        ("places", {"name": "Sala"}, "address"),
        ("places", {"address": "Łódź"}, "name"),
        ("message", {}, "title_pl"),
    ],
)
def test_what_is_missing_is_said_beside_its_field(manager, key, data, field):
    response = manager.post(reverse(f"staff-setup-{key}"), data)

    assert (response.status_code, list(response.context["form"].errors)[:1]) == (422, [field])


def test_the_coordinator_that_the_installation_made_is_renamed_not_doubled(manager, staff):
    save(manager, "coordinator", CHAMBER)

    coordinator = Network.objects.get().coordinators.get()
    assert (str(coordinator), coordinator.helix, Organisation.objects.count()) == ("Izba Łódź", "business", 1)
    assert Affiliation.objects.current().get(organisation=coordinator).person == staff.person


def test_a_network_without_a_coordinator_gets_one(manager, empty):
    Membership.objects.all().delete()
    empty.coordinators.all().delete()

    save(manager, "coordinator", CHAMBER)

    coordinator = Network.objects.get().coordinators.get()
    assert (coordinator.state, coordinator.memberships.get().state) == ("verified", "active")


def test_a_branch_that_somebody_carries_is_not_dropped(manager):
    save(manager, "kind", {"kind": "chamber"})
    OrganisationFactory().branches.add(BranchTag.objects.get(slug="ict"))

    response = manager.post(reverse("staff-setup-places"), {"branches": ["trade"]})

    assert (response.status_code, BranchTag.objects.count() > 2) == (422, True)


def test_the_test_message_speaks_english_while_its_polish_is_the_presets(manager, staff, empty):
    save(manager, "kind", {"kind": "chamber"})
    ContactPointFactory(person=staff.person)
    save(manager, "coordinator", CHAMBER)
    Affiliation.objects.update(valid=DateTimeTZRange(timezone.now() - timedelta(hours=1), None))
    usual = manager.get(reverse("staff-setup-message")).context["form"].initial
    polish = {name: usual[name] for name in ("title_pl", "summary_pl", "body_pl")}

    save(manager, "message", polish)
    save(manager, "message", polish | {"title_pl": "Inna próba"})

    assert list(Message.objects.order_by("pk").values_list("title_en", flat=True)) == ["A test message", ""]


def test_a_test_message_needs_somebody_to_go_to(manager, empty):
    data = {"title_pl": "Próba", "summary_pl": "Próba.", "body_pl": "Próba."}

    response = manager.post(reverse("staff-setup-message"), data)

    assert (response.status_code, Message.objects.count()) == (422, 0)


@pytest.mark.parametrize(
    "act",
    [
        lambda network, user: services.choose_kind(network, "chamber", by=user),
        lambda network, user: services.name_network(network, by=user),
        lambda network, user: services.settle_coordinator(network, {"kind": "chamber"}, by=user, joins=True),
        lambda network, user: services.choose_places([], dropped=set(), venue=None, by=user),
        lambda network, user: services.send_test(network, {}, by=user),
    ],
)
def test_only_network_managers_set_up(empty, act):
    with pytest.raises(PermissionDenied):
        act(empty, staff_user("editor", "consultation_officer"))


def test_an_open_invitation_counts_as_a_colleague(empty, staff):
    StaffInvitation.objects.create(
        email="ewa@example.org", roles=["editor"], token_hash="x", expires_at="2099-01-01T00:00Z"
    )

    assert done() == ["colleagues"]
