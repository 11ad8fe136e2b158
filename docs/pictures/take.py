"""Take the pictures of the README from a running demo: `python docs/pictures/take.py .local/demo.json`."""

import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
SIZE = {"width": 1280, "height": 900}


def main(accounts_file):
    demo = json.loads(Path(accounts_file).read_text())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")

        def visitor(who=None):
            page = browser.new_context(base_url=demo["base_url"], viewport=SIZE, locale="pl").new_page()
            if who:
                page.goto("/accounts/login/")
                page.get_by_label("Adres e-mail").fill(demo["accounts"][who]["email"])
                page.get_by_label("Hasło").fill(demo["accounts"][who]["password"])
                page.keyboard.press("Enter")
                page.wait_for_url(lambda url: "/accounts/login/" not in url)
            return page

        staff, anybody = visitor("staff"), visitor()
        staff.goto("/staff/")
        keep(staff, "staff-board")
        staff.goto("/staff/messages/?q=Wyłączenie prądu")
        staff.get_by_role("link", name="Wyłączenie prądu, budynek B").first.click()
        keep(staff, "reach-board")
        tenant = visitor("tenant")
        tenant.goto("/portal/")
        keep(tenant, "portal-home")
        anybody.goto("/")
        keep(anybody, "public-home")
        anybody.get_by_role("link", name="Zagłosuj").click()
        keep(anybody, "vote")
        anybody.goto("/directory/?q=czujniki")
        keep(anybody, "directory")
        browser.close()


def keep(page, name):
    page.wait_for_load_state("load")
    page.screenshot(path=HERE / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1])
