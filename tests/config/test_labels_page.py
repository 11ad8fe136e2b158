"""The page on which a network says what it calls things."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from config.box import services as box
from config.labels import registry, services
from network.groups.models import Network
from tests.factories.members import staff_user

PAGE = "staff-labels"


@pytest.fixture
def manager(client, staff, network):
    client.force_login(staff)
    return client


def noun(name, language, text):
    return {f"{name}-{language}-{form}": text for form in registry.TERMS[name].forms[language]}


def test_what_is_written_is_stored_and_what_is_empty_is_not(manager):
    manager.post(reverse(PAGE), noun("network", "pl", "cech") | {"nav.roadmaps-en": "Plans"})

    assert Network.objects.get().labels == {
        "terms": {"network": {"pl": {"one": "cech", "one_gen": "cech"}}},
        "words": {"nav.roadmaps": {"en": "Plans"}},
    }


def test_the_labels_of_a_preset_pass_through_the_page_unchanged(manager, network):
    box.unpack(box.preset("chamber"), network=network)
    before = Network.objects.get().labels
    form = manager.get(reverse(PAGE)).context["form"]

    manager.post(reverse(PAGE), {name: field.initial for name, field in form.fields.items()})

    assert Network.objects.get().labels == before


def test_half_of_a_noun_is_refused_at_what_is_missing(manager):
    page = manager.post(reverse(PAGE), {"network-pl-one": "cech"})

    assert (page.status_code, list(page.context["form"].errors)) == (422, ["network-pl-one_gen"])


@pytest.mark.parametrize("text", ["<b>firmy</b>", "firmy & spółki", "100%", "{member_one}", "x" * 81])
def test_a_label_is_words_and_nothing_else(manager, text):
    page = manager.post(reverse(PAGE), {"nav.roadmaps-pl": text})

    assert (page.status_code, Network.objects.get().labels) == (422, {})


def test_only_network_managers_rename(network):
    with pytest.raises(PermissionDenied):
        services.save_labels(network, {}, by=staff_user("editor"))
