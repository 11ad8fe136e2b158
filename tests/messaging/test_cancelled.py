"""A message that was cancelled after it was sent: its readers are told so, and its files are taken back."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from network.messaging import services
from network.messaging.mail import tokens
from network.messaging.models import Attachment, Delivery, Receipt
from tests.messaging.told import TEXT, mail_to, sent

pytestmark = pytest.mark.django_db
TOLD = "Nadawca odwołał ten komunikat."


@pytest.fixture
def message(network, staff, member, organisation, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    message = sent(network, staff, organisation, is_public=True)
    Attachment.objects.create(
        message=message, name="plan.pdf", file=SimpleUploadedFile("x.pdf", b"%PDF-"), size_bytes=5
    )
    return message


@pytest.fixture
def cancelled(message, staff):
    services.cancel(message, by=staff, reason="Zły załącznik")
    return message


@pytest.fixture
def link(message, member):
    return reverse("messaging:public-link", args=[tokens.make("receipt", mail_to(message, member).public_id)])


def test_cancelling_takes_the_files_back_from_readers_and_keeps_them_for_staff(client, message, staff, member):
    url = reverse("messaging:attachment", args=[message.attachments.get().public_id])

    def statuses():
        found = []
        for user in (member, staff):
            client.force_login(user)
            found.append(client.get(url).status_code)
        return found

    before = statuses()
    services.cancel(message, by=staff, reason="Zły załącznik")

    assert (before, statuses()) == ([200, 200], [404, 200])


def test_its_page_in_the_portal_says_so_and_offers_nothing(client, cancelled, member):
    client.force_login(member)

    page = client.get(reverse("messaging:portal-message", args=[cancelled.public_id])).content.decode()

    assert f"{TOLD}</b> Nie trzeba nic robić. Załączników nie da się już otworzyć." in page
    assert TEXT["summary_pl"] in page
    assert ("plan.pdf" in page, "Zły załącznik" in page) == (False, False)
    for act in ("seen", "confirm", "feedback"):
        assert client.post(reverse(f"messaging:portal-{act}", args=[cancelled.public_id])).status_code == 404
    assert not Receipt.objects.exists()


def test_its_page_is_silent_about_files_there_never_were(client, cancelled, member):
    cancelled.attachments.all().delete()
    client.force_login(member)

    page = client.get(reverse("messaging:portal-message", args=[cancelled.public_id])).content.decode()

    assert f"{TOLD}</b> Nie trzeba nic robić.</span>" in page


def test_its_page_is_for_those_it_was_sent_to(client, cancelled, other_member):
    client.force_login(other_member)

    assert client.get(reverse("messaging:portal-message", args=[cancelled.public_id])).status_code == 404


def test_it_leaves_the_inbox(client, cancelled, member):
    client.force_login(member)

    assert client.get(reverse("messaging:portal-inbox")).context["rows"] == []


def test_its_mail_link_says_so_and_records_nothing(client, cancelled, link):
    shown, pressed = client.get(link), client.post(link, {"verdict": "useful"})

    for page in (shown, pressed):
        assert TOLD in page.content.decode()
        assert "<form" not in page.content.decode().partition("<main")[2].partition("</main>")[0]
    assert not Receipt.objects.exists()


def test_an_expired_link_shows_the_public_text_until_it_is_cancelled(client, message, link, staff):
    Delivery.objects.update(created_at=timezone.now() - timedelta(days=181))
    before = client.get(link).content.decode()

    services.cancel(message, by=staff, reason="Zły załącznik")

    assert (TEXT["summary_pl"] in before, TEXT["summary_pl"] in client.get(link).content.decode()) == (True, False)
