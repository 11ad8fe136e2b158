"""Navigation: everybody sees exactly the doors they may open, and where they are."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from config import navigation
from config.templatetags.ui import icon_shape
from members.models import Affiliation, Organisation
from tests.factories.consultations import open_consultation
from tests.factories.events import OccurrenceFactory
from tests.factories.members import member_of
from tests.factories.messaging import joined
from tests.factories.surveys import open_wave


def links(rf, name, *, user=None, organisation=None, path="/"):
    request = rf.get(path)
    request.user = user or AnonymousUser()
    request.organisation = organisation
    return navigation.links(name, request)


def urls(found):
    return [link.url for link in found]


def test_the_anonymous_are_offered_to_sign_in(rf):
    assert urls(links(rf, "me")) == ["/accounts/login/"]


def test_a_member_is_led_to_the_portal_and_not_to_the_board(rf, member, organisation):
    found = urls(links(rf, "me", user=member, organisation=organisation))

    assert "/portal/" in found
    assert "/staff/" not in found


def test_staff_are_led_to_the_board(rf, staff):
    assert "/staff/" in urls(links(rf, "me", user=staff))


def test_nobody_else_sees_the_staff_navigation(rf, citizen):
    assert links(rf, "staff", user=citizen) == []


def test_the_page_one_is_on_is_marked_once(rf):
    current = [link.url for link in links(rf, "public", path="/directory/abc/") if link.is_current]

    assert current == ["/directory/"]


def test_the_start_page_is_current_only_on_itself(rf):
    assert not any(link.is_current for link in links(rf, "public", path="/privacy/"))


@pytest.mark.parametrize("name", navigation.ENTRIES)
def test_every_icon_of_the_navigation_is_vendored(name):
    assert all(icon_shape(entry.icon) for entry in navigation.ENTRIES[name])


def test_the_mail_sink_is_offered_in_the_demo_only(rf, staff, settings):
    settings.DEMO = True
    in_demo = urls(links(rf, "staff", user=staff))
    settings.DEMO = False
    elsewhere = urls(links(rf, "staff", user=staff))

    assert set(in_demo) - set(elsewhere) == {"/staff/mail-sink/"}


@pytest.mark.parametrize("name", navigation.ENTRIES)
def test_every_entry_leads_somewhere(name):
    assert all(reverse(entry.url_name) for entry in navigation.ENTRIES[name])


def test_the_numbers_beside_the_staff_navigation_are_those_of_the_lists(rf, staff, network):
    firm = joined(people=2, network=network)
    member_of(firm)
    open_wave(firm)
    open_consultation(network=network)
    OccurrenceFactory(event__network=network, state="published")
    OccurrenceFactory(event__network=network, state="draft")

    found = {link.url: link.count for link in links(rf, "staff", user=staff)}

    assert found["/staff/surveys/"] == 1
    assert found["/staff/consultations/"] == 1
    assert found["/staff/events/"] == 1
    assert found["/staff/people/"] == Affiliation.objects.current().values("person").distinct().count() > 2
    assert found["/staff/organisations/"] == Organisation.objects.filter(state="verified").count()


def test_an_empty_install_has_a_navigation_too(rf, staff):
    assert all(link.count == 0 for link in links(rf, "staff", user=staff))
