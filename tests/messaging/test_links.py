"""Mail links: nothing but a pressed button changes anything."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from members.models import Suppression
from network.messaging.mail import tokens
from network.messaging.models import Delivery, Feedback, Receipt
from network.messaging.public import links, too_often
from tests.factories.members import member_of
from tests.messaging.told import mail_to, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def message(network, staff, member, organisation):
    return sent(network, staff, organisation)


@pytest.fixture
def url(message, member):
    """The link in the member's mail."""
    return reverse("messaging:public-link", args=[tokens.make("receipt", mail_to(message, member).public_id)])


@pytest.fixture
def stop_url(message, member):
    return reverse("messaging:public-stop", args=[tokens.make("stop", mail_to(message, member).public_id)])


def _loaded(message, member, *, seconds_ago=30):
    """Return the signed moment of loading of a page that was opened a while ago."""
    moment = timezone.now() - timedelta(seconds=seconds_ago)
    return links.LOADED.sign(f"{mail_to(message, member).public_id}:{moment.timestamp() * 1000:.0f}")


def test_link_shows_the_message_and_records_nothing(client, url, message):
    for method in ("get", "head", "options"):
        assert getattr(client, method)(url).status_code == 200
    page = client.get(url, {"verdict": "useful"})

    assert message.title_pl in page.content.decode()
    assert page.context["form"]["verdict"].value() == "useful"
    assert not Receipt.objects.exists()


def test_link_page_is_not_kept_not_listed_and_tells_no_other_site(client, url):
    response = client.get(url)

    assert "no-store" in response["Cache-Control"]
    assert (response["Referrer-Policy"], response["X-Robots-Tag"]) == ("no-referrer", "noindex, nofollow")
    assert re.findall(r'(?:src|href)="(https?:)?//', response.content.decode()) == []


def test_link_page_shows_no_name(client, url, member, organisation):
    colleague = member_of(organisation)

    page = client.get(url).content.decode()

    assert member.person.family_name not in page
    assert colleague.person.family_name not in page


def test_pressed_button_confirms_with_the_verdict(client, url, message, member):
    response = client.post(url, {"verdict": "useful", "loaded": _loaded(message, member)})

    receipt = Receipt.objects.get()
    assert response.status_code == 200
    assert (receipt.person, receipt.strength, receipt.is_suspect) == (member.person, "token", False)
    assert Feedback.objects.get().verdict == "useful"


def test_button_alone_confirms(client, url, message, member):
    client.post(url, {"loaded": _loaded(message, member)})

    assert Receipt.objects.get().acknowledged_at is not None
    assert not Feedback.objects.exists()


def test_moment_of_loading_of_another_mail_is_suspect(client, url, message, network, staff, member, organisation):
    other = sent(network, staff, organisation)

    client.post(url, {"loaded": _loaded(other, member)})

    assert Receipt.objects.get().is_suspect is True


@pytest.mark.parametrize("loaded", ["", "forged:1700000000000.signature"])
def test_press_without_a_true_time_of_loading_is_suspect(client, url, loaded):
    client.post(url, {"verdict": "useful", "loaded": loaded})

    assert Receipt.objects.get().is_suspect is True


def test_press_too_soon_after_loading_is_suspect(client, url, monkeypatch):
    monkeypatch.setattr(links, "HASTY", timedelta(minutes=1))  # a slow test machine needs more than a second
    loaded = client.get(url).context["loaded"]

    client.post(url, {"verdict": "useful", "loaded": loaded})

    assert Receipt.objects.get().is_suspect is True


def test_press_without_the_form_token_is_refused(url):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post(url, {"verdict": "useful"}).status_code == 403
    assert not Receipt.objects.exists()


def test_wrong_person_from_the_mail_chooses_by_function_and_passes_on(client, url, message, member, organisation):
    colleague = member_of(organisation, function="hr")
    answer = {
        "reason": "wrong_person",
        "colleague": str(colleague.person.public_id),
        "loaded": _loaded(message, member),
    }

    response = client.post(url, answer)

    assert Delivery.objects.filter(kind="redirect", person=colleague.person).count() == 2
    assert colleague.person.family_name not in response.content.decode()


def test_wrong_token_and_token_of_another_purpose_lead_to_the_same_page(client, url, stop_url):
    other_purpose = stop_url.removesuffix("stop/")

    pages = [client.get(address) for address in ("/r/nonsense/", other_purpose)]

    assert [page.status_code for page in pages] == [404, 404]
    assert [page.templates[0].name for page in pages] == ["messaging/public/link_expired.html"] * 2


def test_expired_link_shows_nobodys_data_and_records_nothing(client, url, message, member):
    Delivery.objects.update(created_at=timezone.now() - timedelta(days=181))

    page = client.get(url)
    pressed = client.post(url, {"verdict": "useful", "loaded": _loaded(message, member)})

    assert (page.status_code, pressed.status_code) == (404, 404)
    assert message.title_pl not in page.content.decode()
    assert not Receipt.objects.exists()


def test_too_many_presses_are_refused(client, url, message, member, monkeypatch):
    monkeypatch.setattr(too_often, "PER_DELIVERY", 2)
    loaded = _loaded(message, member)

    statuses = [client.post(url, {"loaded": loaded}).status_code for _press in range(3)]

    assert statuses == [200, 200, 429]


def test_stop_page_stops_on_its_button_only(client, stop_url, member):
    looked = [client.get(stop_url).status_code, client.head(stop_url).status_code, client.options(stop_url).status_code]
    before = Suppression.objects.count()

    client.post(stop_url, {"scope": "class"})

    assert (looked, before) == ([200, 200, 200], 0)
    assert Suppression.objects.get().contact_point.person == member.person


def test_one_click_stops_without_cookie_and_form_token(stop_url):
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(f"{stop_url}one-click/", {"List-Unsubscribe": "One-Click"})

    assert (response.status_code, response.content) == (200, b"")
    assert Suppression.objects.count() == 1


@pytest.mark.parametrize(
    ("address", "body"), [("/r/nonsense/stop/one-click/", {"List-Unsubscribe": "One-Click"}), (None, {"other": "body"})]
)
def test_one_click_answers_the_same_to_nonsense(client, stop_url, address, body):
    response = client.post(address or f"{stop_url}one-click/", body)

    assert (response.status_code, response.content) == (200, b"")
    assert not Suppression.objects.exists()


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", "no boundary"),
        ("application/x-www-form-urlencoded", "a=b&" * 2000),
        ("application/x-www-form-urlencoded", "x" * 2**21),
        ("application/json", "{}"),
    ],
)
def test_one_click_answers_the_same_to_what_is_no_form(client, stop_url, kind, body):
    response = client.generic("POST", f"{stop_url}one-click/", body, content_type=kind)

    assert (response.status_code, Suppression.objects.count()) == (200, 0)


def test_one_click_address_opened_in_a_browser_leads_to_the_page(client, stop_url):
    response = client.get(f"{stop_url}one-click/")

    assert response.url == stop_url
    assert not Suppression.objects.exists()


def test_mandatory_mail_says_that_it_cannot_be_stopped(client, network, staff, member, organisation):
    message = sent(network, staff, organisation, message_class="mandatory", legal_basis="umowa najmu")
    address = reverse("messaging:public-stop", args=[tokens.make("stop", mail_to(message, member).public_id)])

    page = client.get(address)
    client.post(address, {"scope": "class"})

    assert page.context["can_stop"] is False
    assert not Suppression.objects.exists()


def test_newsroom_shows_public_texts_and_no_others(client, network, staff, member, organisation):
    sent(network, staff, organisation, title_pl="Tylko dla firm")
    public = sent(network, staff, organisation, title_pl="Dla wszystkich", is_public=True)

    page = client.get(reverse("messaging:public-news"))
    feed = client.get(reverse("messaging:public-news-feed")).content.decode()

    assert page.context["page"].rows == [public]
    assert client.get(reverse("messaging:public-news-message", args=[public.public_id])).status_code == 200
    assert ("Dla wszystkich" in feed, "Tylko dla firm" in feed) == (True, False)


def test_link_page_says_for_which_firm_and_offers_to_change_the_answer_only_afterwards(
    client, url, message, member, organisation
):
    before = client.get(url).content.decode()
    client.post(url, {"loaded": _loaded(message, member)})
    after = client.get(url).content.decode()

    assert f"W imieniu: <b>{organisation}</b>" in before
    assert ("Potwierdzam</button>" in before, "Potwierdzam</button>" in after) == (True, False)
    assert "Zapisz odpowiedź</button>" in after


def test_link_page_speaks_the_other_language_when_the_message_does(client, network, staff, member, organisation):
    english = {"title_en": "No power", "summary_en": "On Thursday.", "body_en": "Switch off."}
    both = sent(network, staff, organisation, **english)
    polish = sent(network, staff, organisation)
    pages = {}
    for message in (both, polish):
        address = reverse("messaging:public-link", args=[tokens.make("receipt", mail_to(message, member).public_id)])
        pages[message] = [client.get(address, {"lang": lang}).content.decode() for lang in ("pl", "en", "de")]

    assert ['<html lang="en"' in page for page in pages[both]] == [False, True, False]
    assert "No power" in pages[both][1]
    assert ['<html lang="en"' in page for page in pages[polish]] == [False, False, False]
    assert 'hreflang="en"' in pages[both][0]
    assert "hreflang" not in pages[polish][0]
