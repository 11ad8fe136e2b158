"""Joint work of groups: the diagnosis board by keyboard and without scripts, agendas, a pilot's feedback, drafts; axe looks at each page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import check_page
from tests.browser.steps import tab_to

PHONE = {"viewport": {"width": 320, "height": 740}, "locale": "en"}
GROUP = "Gospodarka i innowacje"


def inside(page, group, *links):
    """Go from the list of groups to `group`, then along `links`; axe looks at each page on the way."""
    for name in (group, *links):
        page.get_by_role("link", name=name).first.click()
        check_page(page)


def test_points_are_given_by_keyboard(sign_in):
    page = sign_in("tenant")
    page.goto("/portal/groups/")
    inside(page, GROUP, "Tablica diagnozy")
    tab_to(page, page.get_by_role("main").get_by_role("link", name="Przyznaj punkty"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/points/")
    check_page(page)
    tab_to(page, page.get_by_label("Automatyzacja dociera do małych firm"))
    page.keyboard.type("11")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    check_page(page)
    field = page.get_by_label("Automatyzacja dociera do małych firm")
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("6")
    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_contain_text("Przyznała już 6 punktów")


def test_a_card_moves_with_buttons_and_without_scripts(sign_in):
    page = sign_in("staff", java_script_enabled=False)
    page.goto("/staff/groups/")
    page.get_by_role("link", name=GROUP).first.click()
    page.get_by_role("link", name="Tablica diagnozy").first.click()

    # A space before the colon is the browser's: the unseen words are a part of their own.
    page.get_by_role("button", name=re.compile(r"Do szkiców\s*: Ataki na małe firmy")).click()

    drafts = page.get_by_role("region", name="Szkic")
    expect(drafts).to_contain_text("Ataki na małe firmy przez pocztę")


@pytest.mark.parametrize("options", [{}, PHONE, {"color_scheme": "dark"}], ids=["wide", "narrow", "dark"])
def test_pages_of_members_and_staff_are_clean(sign_in, options):
    member, staff = sign_in("tenant", **options), sign_in("staff", **options)
    groups = {one["name"]: one["id"] for one in _api(member, "groups")}
    agenda, trend = _api(member, "agendas")[0]["id"], _api(member, "trends")[0]["id"]
    feedback = _api(member, "pilot-feedback")[0]["id"]
    pilot = next(
        id for name, id in groups.items() if name in ("Pilotaż narzędzia smart city", "Pilot of the smart city tool")
    )
    for path in (
        "feedback/", f"agendas/{agenda}/", f"trends/{trend}/", f"groups/{pilot}/report/", f"groups/{pilot}/trends/new/",
        f"groups/{pilot}/agendas/", f"groups/{pilot}/reviews/",
    ):  # fmt: skip
        member.goto(f"/portal/{path}")
        check_page(member)
    for path in (
        f"groups/{pilot}/feedback/", f"feedback/{feedback}/", f"groups/{pilot}/report/", f"agendas/{agenda}/",
        f"agendas/{agenda}/order/", f"trends/{trend}/", "reviews/", f"reviews/new/card/{trend}/",
    ):  # fmt: skip
        staff.goto(f"/staff/{path}")
        check_page(staff)
    staff.goto("/trends/")
    check_page(staff)


def _api(page, resource):
    """Return what a list of the API shows the visitor of this page."""
    return page.request.get(f"/api/v1/{resource}/?page_size=100").json()["results"]
