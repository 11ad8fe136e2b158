"""What mails and messages say: to whom, about what, with which files, and links that can be pressed."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from network.messaging.mail import render
from network.messaging.markup import to_html
from network.messaging.models import Attachment
from tests.factories.messaging import MessageFactory, TopicFactory, joined, sent

pytestmark = pytest.mark.django_db


def parts_of(mail):
    return [part.get_content() for part in mail.iter_parts()]


def test_a_mail_to_firms_chosen_by_name_names_no_other_firm(network, editor, sink, send_all):
    firms = [joined(short_name="Żuraw IoT"), joined(short_name="Cis Film")]
    sent(by=editor, audience={"organisation": [str(firm.public_id) for firm in firms]})

    send_all()

    mails = {mail["To"]: parts_of(mail) for mail in sink.parsed()}
    for part in mails[firms[0].users[0].email]:
        assert "Żuraw IoT: wybrano Waszą organizację z nazwy" in part
        assert "Cis Film" not in part


def test_a_mail_tells_its_topic_and_its_files(network, editor, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    message = MessageFactory(sender=editor.person, topic=TopicFactory(name_pl="Dotacje"))
    bare = render.preview(message, "pl")
    for name in ("regulamin.pdf", "cennik.xlsx"):
        Attachment.objects.create(message=message, name=name, file=ContentFile(b"%PDF-", name=name), size_bytes=5)
    with_files = render.preview(message, "pl")

    assert "Załączniki" not in bare["text"] + bare["html"]
    for part in ("text", "html"):
        assert "regulamin.pdf, cennik.xlsx (w portalu, po zalogowaniu)" in with_files[part]
    assert "informacja sieci · Dotacje · " in with_files["html"]


def test_a_deadline_at_midnight_belongs_to_the_day_that_ends_in_the_reader_s_page_too(network, editor):
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=9)
    message = MessageFactory(sender=editor.person, deadline=midnight)

    day_before = timezone.localtime(midnight - timedelta(hours=1)).day
    assert f" {day_before} " in render.preview(message, "pl")["text"].split("Termin:")[1].splitlines()[0]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Zob. https://kielce.eu/nabor.", '<a href="https://kielce.eu/nabor" rel="noopener noreferrer">https://kielce.eu/nabor</a>.'),
        ("(https://a.pl/b_c_d?x=1&y=2)", '>https://a.pl/b_c_d?x=1&amp;y=2</a>)'),
        ("[nabór](https://kielce.eu)", '<a href="https://kielce.eu" rel="noopener noreferrer">nabór</a>'),
        ("[https://kielce.eu](https://kielce.eu/nabor)", '>https://kielce.eu</a>'),
    ],
)  # fmt: skip
def test_addresses_in_the_text_are_links(text, html):
    assert html in to_html(text)
    assert to_html(text).count("<a ") == 1


@pytest.mark.parametrize("text", ["`https://kielce.eu`", "javascript:alert(1)", "ftp://kielce.eu", "https://"])
def test_what_is_no_address_of_ours_is_no_link(text):
    assert "<a " not in to_html(text)
