"""Staff pages of messaging by keyboard alone, each looked at by axe: audiences, webhooks, mail traffic, proof, senders."""

from playwright.sync_api import expect

from tests.browser.conftest import check_page
from tests.browser.steps import tab_to

PHONE = {"viewport": {"width": 360, "height": 740}, "locale": "en"}


def test_an_audience_is_put_together_and_counted_by_keyboard(sign_in):
    page = sign_in("staff")
    page.goto("/staff/audiences/")
    check_page(page)
    tab_to(page, page.get_by_role("link", name="Nowy wybór odbiorców"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/new/")

    tab_to(page, page.get_by_label("Nazwa"))
    page.keyboard.type("Firmy ICT")
    tab_to(page, page.get_by_role("group", name="Branża").first.get_by_label("ICT", exact=True), at_most=80)
    page.keyboard.press("Space")
    expect(page.locator("[data-count]")).to_contain_text("22")
    check_page(page)
    page.keyboard.press("Enter")

    expect(page.get_by_role("row", name="Firmy ICT")).to_contain_text("ICT")
    check_page(page)


def test_a_webhook_is_set_up_by_keyboard(sign_in, demo):
    page = sign_in("staff")
    page.goto("/staff/webhooks/")
    check_page(page)
    tab_to(page, page.get_by_role("link", name="Nowy webhook"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/reauthenticate/**")
    check_page(page)
    tab_to(page, page.locator("input[name=password]"))
    page.keyboard.type(demo.accounts["staff"]["password"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/new/")
    check_page(page)

    tab_to(page, page.get_by_label("Do czego ma służyć?"))
    page.keyboard.type("intranet")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    check_page(page)
    tab_to(page, page.get_by_label("Adres programu"))
    page.keyboard.type("https://example.org/parknet")
    tab_to(page, page.get_by_role("checkbox").first)
    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_contain_text("intranet")
    check_page(page)


def test_all_mail_is_stopped_and_let_go_on_by_keyboard(sign_in):
    page = sign_in("staff")
    page.goto("/staff/mail-traffic/")
    check_page(page)
    tab_to(page, page.get_by_label("Dlaczego"))
    page.keyboard.type("próba")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cała poczta jest zatrzymana")).to_be_visible()
    check_page(page)
    tab_to(page, page.get_by_role("button", name="Wznów wysyłkę"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cała poczta jest zatrzymana")).to_have_count(0)


def test_proof_and_senders_are_reached_by_keyboard_and_fit_a_phone(sign_in):
    page = sign_in("staff", **PHONE)
    for path in ("/staff/senders/", "/staff/audiences/new/", "/staff/mail-traffic/", "/staff/webhooks/new/"):
        page.goto(path)
        check_page(page)
    page.goto("/staff/messages/?q=Wyłączenie prądu")
    tab_to(page, page.get_by_role("main").get_by_role("link", name="building B").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**/staff/messages/*-*/")
    board = page.url
    page.goto(f"{board}letters/")
    check_page(page)
    page.goto(board)
    tab_to(page, page.get_by_role("link", name="Reach report"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Reach report")
    check_page(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    check_page(page)
