"""A mail gateway that opens every link in a real browser and lets its scripts run. What readers decide stays as it was."""

import email
import email.policy
from collections import Counter

import psycopg2
from playwright.sync_api import expect

from tests.messaging.test_scanner import digests_of, links_of

# Whatever a reader says, wants or stops.
OF_READERS = [
    "messaging_receipt", "messaging_feedback", "messaging_organisationreach", "messaging_topicweight",
    "messaging_preference", "members_suppression", "members_consent", "members_contactpoint",
]  # fmt: skip
TABS = 8
SCRIPTS_RUN_MS = 3000
TITLE = "Nabór: Energia dla przedsiębiorstw"


def test_opening_every_link_of_every_mail_in_a_browser_moves_nothing(demo, new_page):
    known = set(demo.mail_dir.glob("new/*"))
    demo.manage("shell", "-v", "0", "-c", "from tests.browser.every_mail import send; send()")
    mails = [_parsed(path) for path in set(demo.mail_dir.glob("new/*")) - known]
    assert Counter(mail["Subject"] for mail in mails) == {
        TITLE: 3,
        f"Przypomnienie: {TITLE}": 1,
        "Zestawienie: 2 sprawy": 1,
    }
    links = sorted(set().union(*(links_of(mail) for mail in mails)))
    assert len([link for link in links if "/r/" in link]) >= 3 * len(mails)
    assert {link.rpartition("/stop/")[2] for link in links if "/stop/" in link} == {"", "one-click/"}
    before = _rows(demo)

    page = new_page()
    for link in links:
        for method in ("GET", "HEAD"):
            assert page.request.fetch(link, method=method).status < 500
    for start in range(0, len(links), TABS):
        _open_together(page, links[start : start + TABS])

    assert _rows(demo) == before

    # The negative control: what no script does, a press does.
    page.goto(next(link for link in links if "/r/" in link and "/stop/" not in link))
    page.get_by_role("button", name="Potwierdzam").click()
    expect(page.get_by_role("status")).to_contain_text("Potwierdzone")
    assert _rows(demo)["messaging_receipt"] != before["messaging_receipt"]


def _open_together(page, links):
    """Open each link in a tab of a visitor whom nobody knows, and let the scripts run until all is quiet and three seconds more."""
    tabs = [page.context.new_page() for _ in links]
    for tab, link in zip(tabs, links, strict=True):
        tab.goto(link)
    for tab in tabs:
        tab.wait_for_load_state("networkidle")
    page.wait_for_timeout(SCRIPTS_RUN_MS)
    for tab in tabs:
        tab.close()


def _parsed(path):
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def _rows(demo):
    link = psycopg2.connect(demo.environment["DATABASE_URL"])
    try:
        with link.cursor() as cursor:
            return digests_of(OF_READERS, cursor)
    finally:
        link.close()
