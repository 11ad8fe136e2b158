"""The page "where I am signed in" speaks of programs and devices, not in headers."""

import pytest
from django.utils import translation

from members.devices import device

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1"


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (FIREFOX, "Firefox, Linux"),
        (EDGE, "Edge, Windows"),
        (IPHONE, "Safari, iPhone"),
        ("curl/8.5", "nieznany program"),
    ],
)
def test_a_device_is_said_in_words(header, words):
    with translation.override("pl"):
        assert device(header) == words


@pytest.mark.django_db
def test_the_page_shows_no_raw_header(client, member):
    client.force_login(member)
    client.get("/portal/", headers={"User-Agent": FIREFOX})

    page = client.get("/accounts/sessions/", headers={"User-Agent": FIREFOX}).content.decode()

    assert "Gecko" not in page
    assert "Firefox, Linux" in page
