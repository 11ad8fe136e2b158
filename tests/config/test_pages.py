"""The pages above the apps: declarations with what the law asks, colours and language without JavaScript."""

import re
from io import BytesIO
from wsgiref.util import setup_testing_defaults

import pytest
from django.template.loader import get_template
from django.utils import translation

from config.wsgi import application

PUBLIC_PAGES = ["/", "/accessibility/", "/privacy/", "/help/", "/open-data/"]
DECLARATION_IDS = [
    "a11y-wstep",
    "a11y-podmiot",
    "a11y-zakres",
    "a11y-url",
    "a11y-data-publikacja",
    "a11y-data-aktualizacja",
    "a11y-status",
    "a11y-kontakt",
    "a11y-email",
    "a11y-telefon",
    "a11y-procedura",
    "a11y-data-sporzadzenie",
    "a11y-architektura",
    "a11y-komunikacja",
    "a11y-ocena",
]


@pytest.mark.django_db
@pytest.mark.parametrize("address", PUBLIC_PAGES)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_public_pages_open_without_an_account(client, address, language):
    client.cookies["django_language"] = language

    response = client.get(address)

    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", PUBLIC_PAGES)
def test_pages_carry_no_inline_style_or_script(client, address):
    page = client.get(address).content.decode()

    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", page) == []


@pytest.mark.django_db
def test_every_head_names_the_accessibility_declaration(client):
    page = client.get("/privacy/").content.decode()

    assert '<meta name="deklaracja-dostępności" content="http://testserver/accessibility/">' in page


@pytest.mark.django_db
@pytest.mark.parametrize("name", DECLARATION_IDS)
def test_the_declaration_has_each_required_id_once(client, name):
    assert client.get("/accessibility/").content.decode().count(f'id="{name}"') == 1


@pytest.mark.django_db
def test_the_declaration_writes_its_dates_for_machines(client):
    page = client.get("/accessibility/").content.decode()

    dated = re.findall(r'<time id="([^"]+)" datetime="\d{4}-\d\d-\d\d">', page)
    assert dated == ["a11y-data-publikacja", "a11y-data-aktualizacja", "a11y-data-sporzadzenie"]


@pytest.mark.django_db
def test_chosen_colours_are_kept_and_drawn_by_the_server(client):
    response = client.post("/theme/", {"theme": "dark", "next": "/privacy/"})

    assert response.url == "/privacy/"
    page = client.get("/privacy/").content.decode()
    assert 'data-bs-theme="dark"' in page
    assert re.search(r'tokens-dark\.[^"]*css" media="screen"', page)


@pytest.mark.django_db
def test_without_a_choice_the_device_decides(client):
    client.post("/theme/", {"theme": "dark"})
    client.post("/theme/", {"theme": ""})

    page = client.get("/privacy/").content.decode()

    assert "data-bs-theme" not in page
    assert 'media="screen and (prefers-color-scheme: dark)"' in page


@pytest.mark.django_db
def test_the_theme_does_not_send_readers_to_strangers(client):
    for target in ("https://evil.example/", "//evil.example/", "no-such-view", "a\0b", "javascript:alert(1)"):
        assert client.post("/theme/", {"theme": "light", "next": target}).url == "/"
    assert client.post("/theme/", {"theme": "light", "next": "/privacy/"}).url == "/privacy/"


@pytest.mark.django_db
def test_the_language_switch_is_a_form(client):
    response = client.post("/i18n/setlang/", {"language": "en", "next": "/privacy/"})

    assert response.url == "/privacy/"
    assert '<html lang="en"' in client.get("/privacy/").content.decode()


@pytest.mark.django_db
def test_the_portal_home_shows_the_organisation_instead_of_the_logo_text(client, member, organisation):
    client.force_login(member)

    page = client.get("/portal/").content.decode()

    assert f"<b>{organisation}</b>" in page


@pytest.mark.django_db
def test_a_citizen_may_not_enter_portal_or_staff(client, citizen):
    client.force_login(citizen)

    assert [client.get(address).status_code for address in ("/portal/", "/staff/")] == [403, 403]


@pytest.mark.django_db
def test_the_staff_board_opens(client, staff):
    client.force_login(staff)

    assert client.get("/staff/").status_code == 200


@pytest.mark.django_db
def test_an_unknown_address_gets_a_page_of_ours(client, settings):
    settings.DEBUG = False
    with translation.override("pl"):
        response = client.get("/nie-ma/")

    assert response.status_code == 404
    assert "Nie ma takiej strony" in response.content.decode()


@pytest.mark.parametrize("code", [400, 500, 503])
def test_failure_pages_need_neither_request_nor_database(code):
    with translation.override("pl"):
        page = get_template(f"{code}.html").render()

    assert "Parknet</title>" in page
    assert 'href="/accessibility/"' in page


@pytest.mark.django_db
def test_a_nul_in_the_address_is_a_bad_request_and_no_error(client):
    page, answer = client.get("/directory/?q=a%00b"), client.get("/api/v1/events/?kind=%00")

    assert (page.status_code, answer.status_code) == (400, 400)
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.django_db
def test_pages_of_somebody_are_kept_by_no_cache(client, member):
    client.force_login(member)

    for address in ("/portal/", "/portal/inbox/", "/account/", "/"):
        assert client.get(address)["Cache-Control"] == "private, no-cache"


@pytest.mark.django_db
def test_only_utf8_is_read():
    """What gunicorn calls is called here: Django's own client looks the encoding up too."""

    def answer(encoding, path, method="GET"):
        said, kind = [], f"multipart/form-data; boundary=x; charset={encoding}"
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "q=a", "wsgi.input": BytesIO()}
        environ |= {"HTTP_HOST": "localhost", "CONTENT_TYPE": kind}
        setup_testing_defaults(environ)
        body = b"".join(application(environ, lambda status, headers: said.append(status)))
        return said[0], body

    for encoding in ("zlib", "rot13", "idna", "iso-8859-2", "nonsense"):
        assert answer(encoding, "/directory/")[0].startswith("400"), encoding
        status, body = answer(encoding, "/api/v1/messages/", "POST")
        assert status.startswith("400"), encoding
        assert b'"encoding"' in body, encoding
    assert answer("utf-8", "/help/")[0].startswith("200")
    assert answer("US-ASCII", "/help/")[0].startswith("200")
