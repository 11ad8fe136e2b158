"""Texts that messages begin with: kept by network managers, offered to whoever writes."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from network.messaging.models import TextTemplate
from network.messaging.services import text_templates as services
from tests.factories.groups import NetworkFactory
from tests.factories.members import staff_user
from tests.factories.messaging import TextTemplateFactory, TopicFactory

LIST, NEW = "messaging:staff-text-templates", "messaging:staff-text-template-new"
TYPED = {
    "name_pl": "prośba o dane", "name_en": "request for data", "message_class": "service",
    "title_pl": "Prosimy o dane", "summary_pl": "Do piątku.", "body_pl": "Treść",
}  # fmt: skip


@pytest.fixture
def manager(client, staff, network):
    client.force_login(staff)
    return client


def one(template):
    return reverse("messaging:staff-text-template", args=[template.slug])


def test_a_text_is_added_behind_the_others(manager, network):
    TextTemplateFactory(network=network, position=4)

    manager.post(reverse(NEW), TYPED)

    added = TextTemplate.objects.get(slug="request-for-data")
    assert (added.network, added.position, added.title_pl) == (network, 5, "Prosimy o dane")


def test_a_text_is_changed_and_keeps_its_address(manager, network):
    template = TextTemplateFactory(network=network)

    manager.post(one(template), TYPED)

    template.refresh_from_db()
    assert (template.name_pl, template.slug.startswith("zaproszenie-")) == ("prośba o dane", True)


def test_a_text_is_deleted(manager, network):
    manager.post(one(TextTemplateFactory(network=network)), {"delete": "1"})

    assert not TextTemplate.objects.exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name_en": "invitation to a meeting"}, "name_en"),
        ({"title_en": "Please"}, "summary_en"),
        ({"body_pl": ""}, "body_pl"),
        ({"message_class": "other"}, "message_class"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(manager, network, change, field):
    TextTemplateFactory(network=network, slug="invitation-to-a-meeting")

    page = manager.post(reverse(NEW), TYPED | change)

    assert (page.status_code, field in page.context["form"].errors) == (422, True)


def test_a_text_of_another_network_is_not_there(manager):
    assert manager.get(one(TextTemplateFactory(network=NetworkFactory(slug="inna")))).status_code == 404


def test_only_network_managers_keep_texts(network):
    editor, template = staff_user("editor"), TextTemplateFactory(network=network)

    with pytest.raises(PermissionDenied):
        services.save_text_template(template, by=editor)
    with pytest.raises(PermissionDenied):
        services.delete_text_template(template, by=editor)


def test_a_message_begins_with_a_text(client, network):
    client.force_login(staff_user("editor"))
    template = TextTemplateFactory(network=network, topic=TopicFactory())

    form = client.get(f"{reverse('messaging:staff-new')}?template={template.slug}").context["form"]

    begun = {name: form[name].value() for name in ("title_pl", "summary_pl", "body_pl", "message_class", "topic")}
    assert begun == {
        "title_pl": template.title_pl, "summary_pl": template.summary_pl, "body_pl": template.body_pl,
        "message_class": "network_info", "topic": template.topic.pk,
    }  # fmt: skip


def test_the_list_costs_the_same_for_one_text_and_for_three(manager, network):
    def queries_of_list(number):
        for _text in range(number):
            TextTemplateFactory(network=network, topic=TopicFactory())
        with CaptureQueriesContext(connection) as captured:
            manager.get(reverse(LIST))
        return len(captured)

    manager.get(reverse(LIST))  # what a first page asks for once

    assert queries_of_list(1) == queries_of_list(3)
