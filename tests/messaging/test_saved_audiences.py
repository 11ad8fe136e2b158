"""Saved audiences: kept under a name, counted while chosen, used in a message."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from members.models import StaffRole
from network.groups.models import Network
from network.messaging import services
from network.messaging.audience import parse
from network.messaging.models import Audience
from tests.factories.groups import GroupFactory
from tests.factories.members import staff_user
from tests.factories.messaging import joined
from tests.messaging.told import draft

pytestmark = pytest.mark.django_db

CITY = {"join": "all", "kinds": ["city_department"]}
CITY_TREE = {"all": [{"kind": ["city_department"]}]}


@pytest.fixture(autouse=True)
def firms(network):
    """A department that can be reached, one that cannot, and a firm."""
    return [joined(kind="city_department"), joined(kind="city_department", people=0), joined(kind="tenant_sme")]


@pytest.fixture
def writer(client, editor):
    client.force_login(editor)
    return client


def _url(name, *args):
    return reverse(f"messaging:staff-{name}", args=args)


@pytest.fixture
def saved(network, editor):
    return services.save_audience(network=network, by=editor, name="Urząd", definition=CITY_TREE)


def test_choice_is_saved_and_shown_again_in_the_form(writer):
    writer.post(_url("audience-new"), CITY | {"name": " Urząd  miasta ", "next": "save"})

    one = Audience.objects.get()
    form = writer.get(_url("audience-edit", one.public_id)).context["form"]
    assert (one.name, parse(one.definition).words()) == ("Urząd miasta", "rodzaj: wydział urzędu miasta")
    assert (form.initial["name"], form.initial["kinds"]) == ("Urząd miasta", ["city_department"])


def test_count_button_counts_and_saves_nothing(writer):
    page = writer.post(_url("audience-new"), CITY | {"name": "Urząd", "next": "count"})

    assert (page.context["reachable"], page.context["preview"]["organisations"]) == (1, 2)
    assert not Audience.objects.exists()


def test_live_count_says_how_many_have_a_working_contact_and_each_clause(writer):
    page = writer.post(_url("audience-count"), CITY)
    nothing = writer.post(_url("audience-count"), {"join": "all"})

    assert "<b>1 z 2</b> organizacji ma działający kontakt" in page.content.decode()
    assert [count for _words, count in page.context["clauses"]] == [2]
    assert nothing.context["preview"] is None


def test_changing_one_keeps_its_address(writer, saved):
    writer.post(
        _url("audience-edit", saved.public_id),
        {"name": "Firmy", "join": "any", "kinds": ["tenant_sme"], "next": "save"},
    )

    one = Audience.objects.get()
    assert (one.pk, one.name, one.definition) == (saved.pk, "Firmy", {"any": [{"kind": ["tenant_sme"]}]})


def test_draft_takes_a_saved_audience_and_keeps_its_own_copy(writer, network, editor, saved):
    message = draft(network, editor)

    writer.post(_url("audience-use", message.public_id), {"audience": saved.public_id, "next": "use"})
    writer.post(_url("audience-delete", saved.public_id))

    message.refresh_from_db()
    assert (message.audience, Audience.objects.count()) == (CITY_TREE, 0)


def test_audience_of_a_draft_is_saved_under_a_name(writer, network, editor):
    message = draft(network, editor, audience={"pkd": "62"})

    writer.post(_url("audience-use", message.public_id), {"name": "Programiści", "next": "save"})

    assert Audience.objects.get().definition == {"pkd": "62"}
    assert writer.get(_url("audience", message.public_id)).context["saved_audiences"].count() == 1


def test_audience_that_the_form_cannot_show_says_so(writer, network, editor):
    one = services.save_audience(network=network, by=editor, name="PKD", definition={"pkd": "62"})

    assert writer.get(_url("audience-edit", one.public_id)).context["is_foreign"]


@pytest.mark.parametrize(
    ("name", "definition", "code"),
    [
        ("  ", CITY_TREE, "name_missing"),
        ("urząd", CITY_TREE, "name_taken"),
        ("a\0b \u202e", CITY_TREE, "control_character"),
        ("Inna", {}, "audience_empty"),
        ("Inna", {"salary": "high"}, "unknown_field"),
    ],
)
def test_wrong_audience_is_refused(network, editor, saved, name, definition, code):
    with pytest.raises(ValidationError) as refused:
        services.save_audience(network=network, by=editor, name=name, definition=definition)

    error = refused.value
    assert [one.code for one in (error.error_dict["name"] if hasattr(error, "error_dict") else [error])] == [code]


def test_group_of_another_network_is_refused(network, editor):
    elsewhere = GroupFactory(network=Network.objects.create(slug="elsewhere", name_pl="Inna", name_en="Other"))

    with pytest.raises(ValidationError) as refused:
        services.save_audience(network=network, by=editor, name="x", definition={"group": str(elsewhere.public_id)})
    assert refused.value.code == "bad_value"


def test_auditor_neither_saves_nor_deletes(network, saved):
    auditor = staff_user(StaffRole.Role.AUDITOR)

    with pytest.raises(PermissionDenied):
        services.save_audience(network=network, by=auditor, name="x", definition=CITY_TREE)
    with pytest.raises(PermissionDenied):
        services.delete_audience(saved, by=auditor)
