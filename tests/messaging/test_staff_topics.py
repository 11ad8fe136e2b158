"""Topics: network managers add, rename and delete them; nothing a message stands under is lost."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from network.messaging.models import Topic
from network.messaging.services import topics
from tests.factories.members import staff_user
from tests.factories.messaging import MessageFactory, TopicFactory

pytestmark = pytest.mark.django_db
PAGE = "/staff/topics/"


def test_an_empty_network_gets_its_first_topics_through_the_page(client, staff):
    client.force_login(staff)

    for polish, english in (("Dotacje", "Grants"), ("Budynek", "Building")):
        client.post(PAGE, {"name_pl": polish, "name_en": english})

    assert list(Topic.objects.values_list("slug", "name_pl", "position")) == [
        ("grants", "Dotacje", 1),
        ("building", "Budynek", 2),
    ]
    assert "Budynek" in client.get(PAGE).content.decode()


@pytest.mark.parametrize("english", ["Grants", "grants!", ""])
def test_a_topic_twice_or_without_english_is_refused_with_a_sentence(client, staff, english):
    TopicFactory(slug="grants")
    client.force_login(staff)

    page = client.post(PAGE, {"name_pl": "Dotacje", "name_en": english})

    assert "name_en" in page.context["form"].errors
    assert Topic.objects.count() == 1


def test_renaming_keeps_the_key_by_which_readers_chose_it(client, staff):
    TopicFactory(slug="grants")
    client.force_login(staff)

    client.post(f"{PAGE}grants/", {"name_pl": "Granty", "name_en": "Funding"})

    assert list(Topic.objects.values_list("slug", "name_pl")) == [("grants", "Granty")]


def test_a_second_press_at_the_same_moment_is_answered_in_words(client, staff, monkeypatch):
    client.force_login(staff)
    names = {"name_pl": "Energia słońca", "name_en": "Solar energy"}
    client.post("/staff/topics/", names)
    monkeypatch.setattr("django.db.models.query.QuerySet.exists", lambda self: False)  # neither sees the other

    response = client.post("/staff/topics/", names)

    assert (response.status_code, Topic.objects.filter(name_en="Solar energy").count()) == (409, 1)


def test_only_a_topic_without_messages_is_deleted(client, staff):
    used, unused = TopicFactory(slug="grants"), TopicFactory(slug="building")
    MessageFactory(topic=used)
    client.force_login(staff)

    for topic in (used, unused):
        client.post(f"{PAGE}{topic.slug}/", {"delete": "1"})

    assert list(Topic.objects.all()) == [used]
    with pytest.raises(ValidationError):
        topics.delete_topic(used, by=staff)


@pytest.mark.parametrize("verb", [topics.save_topic, topics.delete_topic])
def test_an_editor_names_no_topics(verb):
    with pytest.raises(PermissionDenied):
        verb(TopicFactory(), by=staff_user("editor"))
