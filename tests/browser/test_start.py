"""The demo starts, and its front pages are sound in both languages, at both widths, light and dark."""

import pytest

from tests.browser.conftest import check_page

PUBLIC = [
    "/",
    "/directory/",
    "/consultations/",
    "/consultations/podworka-srodmiescia/",
    "/events/",
    "/library/",
    "/accessibility/",
    "/privacy/",
    "/accounts/login/",
    "/news/",
    "/news/follow/",
]
WAYS = [
    {"viewport": {"width": 1280, "height": 900}},
    {"viewport": {"width": 360, "height": 740}, "locale": "en"},
    {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
]


@pytest.mark.parametrize("way", WAYS, ids=["wide", "phone-en", "narrow-dark"])
def test_public_pages(new_page, way):
    page = new_page(**way)
    for path in PUBLIC:
        assert page.goto(path).status == 200
        check_page(page)


@pytest.mark.parametrize(
    ("who", "paths"),
    [
        ("staff", ["/staff/", "/staff/messages/", "/staff/messages/new/", "/staff/organisations/", "/staff/people/", "/staff/surveys/", "/staff/consultations/", "/staff/events/", "/staff/imports/", "/staff/mail-sink/", "/staff/call-list/", "/staff/approvals/", "/staff/setup/", "/staff/setup/kind/", "/staff/labels/", "/staff/network-file/"]),
        ("tenant", ["/portal/", "/portal/inbox/", "/portal/messages/", "/portal/messages/new/", "/portal/organisation/", "/portal/people/", "/portal/surveys/", "/portal/events/"]),
        ("citizen", ["/account/"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("width", [1280, 360])
def test_pages_behind_the_door(sign_in, who, paths, width):
    page = sign_in(who, viewport={"width": width, "height": 900})
    for path in paths:
        assert page.goto(path).status == 200, path
        check_page(page)
