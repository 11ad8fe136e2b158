"""The network in a box: the file, what it refuses, and how it is unpacked."""

import copy
import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils.translation import override

from config.box import form, services
from events.models import Venue
from members.models import BranchTag
from network.groups.models import Network, Specialisation, Theme
from network.groups.roadmap_templates import usual_templates
from network.messaging.models import TextTemplate, Topic
from tests.factories.events import VenueFactory
from tests.factories.groups import GroupFactory, NetworkFactory, SpecialisationFactory, join
from tests.factories.members import OrganisationFactory, member_of, staff_user
from tests.factories.messaging import TopicFactory

pytestmark = pytest.mark.django_db
KINDS = Network.Kind.values
BOXED = (TextTemplate, Venue, Theme, Specialisation, BranchTag, Topic, Network)


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


@pytest.fixture
def furnished(network):
    """A network with rows in every section of its file."""
    services.unpack(services.preset("chamber"), network=network)
    Network.objects.update(mission_pl="Misja\nw dwóch wierszach", mission_en="Mission", population=200_000)
    SpecialisationFactory(network=network)
    VenueFactory(network=network, name="Żabia sala", directions_pl="Od ulicy.", directions_en="From the street.")
    VenueFactory(network=network, name="Aula")
    return Network.objects.get()


def packed():
    return form.dump(services.pack(Network.objects.get()))


def empty_the_deployment():
    for model in BOXED:
        model.objects.all().delete()


def rows():
    return [list(model.objects.order_by("pk").values()) for model in BOXED]


def preset(**sections):
    return services.preset("chamber") | sections


# --- G12 ---


def test_what_is_unpacked_into_an_empty_deployment_is_packed_to_the_same_bytes(furnished):
    before = packed()
    empty_the_deployment()

    services.unpack(form.load(before))

    assert packed() == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_preset_unpacked_packed_and_unpacked_elsewhere_is_the_same(kind):
    services.unpack(services.preset(kind), network=NetworkFactory())
    before = packed()
    empty_the_deployment()

    services.unpack(form.load(before))

    assert packed() == before


def test_a_template_is_packed_in_the_order_in_which_people_read_it(furnished):
    """Not in that of PostgreSQL, which keeps the shortest keys first."""
    template = services.pack(Network.objects.get())["roadmap_templates"][0]

    assert list(template) == ["slug", "pl", "en", "days_apart", "goal", "milestones"]


def test_a_created_network_that_nobody_has_named_takes_the_whole_file(furnished):
    before = packed()
    empty_the_deployment()
    call_command("create_network", verbosity=0)

    services.unpack(form.load(before), network=Network.objects.get())

    assert packed() == before


def test_a_second_import_of_the_same_file_changes_nothing(furnished):
    before = rows()

    report = services.unpack(form.load(packed()), network=furnished, replace=True)

    assert (report.changes, rows()) == ((), before)


def test_the_file_holds_no_personal_data(furnished):
    person = member_of(OrganisationFactory(legal_name="Huta Łabędź", nip="5261040828"), email="jan@example.org").person
    join(furnished, person.affiliations.get().organisation)

    text = packed().decode()

    assert [word for word in (person.family_name, "example.org", "Łabędź", "5261040828") if word in text] == []


def test_a_mail_address_of_somebody_is_not_packed_an_office_one_is(furnished):
    Venue.objects.filter(name="Aula").update(directions_pl="Pytania: biuro@izba.pl")
    services.pack(furnished)
    Venue.objects.filter(name="Aula").update(directions_pl="Pytania: jan.kowalski@izba.pl")

    with pytest.raises(ValidationError, match=r"venues\[0\]\.directions\.pl"):
        services.pack(furnished)


# --- presets ---


@pytest.mark.parametrize("kind", KINDS)
def test_a_preset_furnishes_a_network_in_both_languages(kind):
    data = services.preset(kind)

    texts = [(path, text) for path, text in form.texts_of(data) if path[-1] in ("pl", "en")]
    assert [path for path, text in texts if not text.strip()] == []
    assert min(len(data[name]) for name in ("themes", "topics", "branches", "roadmap_templates", "text_templates")) >= 2
    assert data["network"]["kind"] == kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_preset_brings_the_pilot_with_its_seven_milestones(kind):
    pilot = usual_templates()[0]

    assert pilot in services.preset(kind)["roadmap_templates"]
    assert len(pilot["milestones"]) == 7


# --- unpacking ---


def test_a_dry_run_says_what_would_change_and_changes_nothing(network):
    before = rows()

    foretold = services.unpack(preset(), network=network, dry_run=True)

    assert rows() == before
    assert services.unpack(preset(), network=network) == foretold
    assert foretold.changes


def test_it_is_unpacked_whole_or_not_at_all(network):
    other = NetworkFactory(slug="inna")
    Theme.objects.create(network=other, slug="zajety", name_pl="Zajęty", name_en="Taken")
    before = rows()
    themes = [*preset()["themes"], {"slug": "zajety", "pl": "Zajęty", "en": "Taken"}]

    with pytest.raises(ValidationError, match="zajety"):
        services.unpack(preset(themes=themes), network=network)

    assert rows() == before


def test_what_the_file_does_not_name_stays_behind_it(network):
    TopicFactory(slug="nasz", position=0)

    services.unpack(preset(), network=network)

    assert [topic.slug for topic in Topic.objects.all()] == [*(row["slug"] for row in preset()["topics"]), "nasz"]


def test_replacing_removes_what_is_not_used(network):
    used, unused = (
        Theme.objects.create(network=network, slug=slug, name_pl=slug, name_en=slug) for slug in ("uzywany", "wolny")
    )
    GroupFactory(network=network, theme=used)

    report = services.unpack(preset(), network=network, replace=True)

    told = {(change.act.value, change.name) for change in report.changes if change.part == "themes"}
    assert {("keep", "uzywany"), ("remove", "wolny")} <= told
    assert list(Theme.objects.filter(pk__in=[used.pk, unused.pk])) == [used]


def test_a_network_with_members_keeps_its_name(network):
    join(network, OrganisationFactory())
    own = preset(network={"kind": "chamber", "slug": "obca", "name": {"pl": "Obca", "en": "Foreign"}})

    report = services.unpack(own, network=network)

    network.refresh_from_db()
    assert (network.slug, network.kind, report.kept_own) == ("kielce", "chamber", True)


def test_a_changed_row_is_told_with_before_and_after(furnished):
    topics = copy.deepcopy(preset()["topics"])
    topics[0]["pl"] = "Nowe prawo"

    report = services.unpack(preset(topics=topics), network=furnished)

    assert [str(change) for change in report.changes] == [
        "topics law: change (name_pl: 'Zmiany w prawie' -> 'Nowe prawo')"
    ]


def test_only_network_managers_unpack(network):
    with pytest.raises(PermissionDenied):
        services.import_network(preset(), by=staff_user("editor"), network=network)

    assert services.import_network(preset(), by=staff_user("network_manager"), network=network)


# --- what is refused ---

WORD = {"slug": "a", "pl": "A", "en": "A"}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"format": "other"}, "format: write parknet-network."),
        ({"version": 2}, "version: this file has version 2"),
        ({"people": []}, "the file: remove people: this version does not know it."),
        ({"network": {}}, "network: add the missing kind."),
        ({"network": {"kind": "club"}}, "network.kind: choose one of: park,"),
        ({"topics": [{"slug": "a", "pl": "A"}]}, "topics[0]: add the missing en."),
        ({"topics": [WORD, WORD]}, "topics[1].slug: “a” stands twice in this list."),
        ({"topics": [WORD | {"slug": "Ą b"}]}, "topics[0].slug: write it in the form"),
        ({"topics": [WORD | {"pl": "a" * 81}]}, "topics[0].pl: shorten it to 80 characters."),
        ({"topics": [WORD | {"pl": "a\nb"}]}, "topics[0].pl: remove the line ends"),
        ({"topics": [WORD | {"pl": "a\u202eb"}]}, "topics[0].pl: remove the line ends"),
        ({"topics": [WORD | {"pl": "jan@example.org"}]}, "topics[0].pl: remove the mail address."),
        ({"topics": "all"}, "topics: write a value of the kind array."),
        ({"message_classes": {"weekly_mails": 9}}, "message_classes.weekly_mails: write a number of at most 7."),
        ({"topics": []}, "text_templates[0].topic: the list topics has no “offers”."),
    ],
)
def test_what_is_wrong_is_named_by_its_key(change, sentence):
    with pytest.raises(ValidationError) as refused:
        form.load(form.dump(services.preset("chamber") | change))

    assert any(message.startswith(sentence) for message in refused.value.messages), refused.value.messages


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b'{"format": NaN}',
        b'{"format": 1, "format": 2}',
        b"[" * 100_000,
        b" " * 600_000,
        b"[]",
        b"1",
    ],
)
def test_what_is_no_file_of_a_network_is_refused_in_words(content):
    with pytest.raises(ValidationError):
        form.load(content)


@pytest.mark.parametrize(
    "labels",
    [
        {"words": {"kind.tenant_sme": {"pl": "<b>firma</b>"}}},
        {"words": {"kind.tenant_sme": {"pl": "100%(n)s"}}},
        {"words": {"kind.unknown": {"pl": "firma"}}},
        {"terms": {"unknown": {}}},
        {"terms": {"network": {"pl": {"one": "izba"}}}},
    ],
)
def test_labels_are_words_of_the_registry_and_nothing_else(network, labels):
    with pytest.raises(ValidationError):
        services.unpack(preset(labels=labels), network=network)


@pytest.mark.parametrize("languages", [[], ["de"]])
def test_the_database_keeps_a_network_without_a_language_out(network, languages):
    with pytest.raises(IntegrityError, match="a_network_speaks_polish_or_english"), transaction.atomic():
        Network.objects.update(languages=languages)


def test_the_database_keeps_a_second_text_of_one_name_out(furnished):
    text = furnished.text_templates.first()
    text.pk = None

    with pytest.raises(IntegrityError, match="text_template_once"), transaction.atomic():
        text.save()


# --- commands ---


def test_the_commands_carry_a_network_from_one_deployment_to_another(furnished, tmp_path):
    file, again = tmp_path / "siec.json", tmp_path / "again.json"
    call_command("network_export", file)
    empty_the_deployment()

    call_command("network_import", str(file), verbosity=0)
    call_command("network_export", again)

    assert again.read_bytes() == file.read_bytes()


def test_the_command_says_what_would_change(network, capsys):
    call_command("network_import", "chamber", "--dry-run")

    said = capsys.readouterr().out.splitlines()
    assert ("topics law: add" in said, said[-1].endswith("change(s), not made.")) == (True, True)
    assert not Topic.objects.exists()


def test_the_command_names_what_is_wrong(network, tmp_path):
    file = tmp_path / "siec.json"
    file.write_text(json.dumps({"format": "parknet-network", "version": 1, "network": {}}))

    with pytest.raises(CommandError, match=r"network: add the missing kind\."):
        call_command("network_import", str(file))
