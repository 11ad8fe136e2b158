"""The same pages without JavaScript, in English, in the dark, enlarged, without motion, and after an error."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import check_page
from tests.browser.steps import address_in, send, write_message


def test_a_message_is_confirmed_without_javascript(sign_in, demo):
    staff = sign_in("staff")
    title = write_message(staff, "Wymiana liczników", organisations=["Żuraw IoT"])
    send(staff)

    page = sign_in("tenant", java_script_enabled=False)
    page.goto("/portal/")
    page.get_by_role("link", name=f"Przeczytaj : {title}").click()
    page.get_by_role("button", name="Potwierdzam").click()
    expect(page.get_by_role("heading", name="Potwierdzone")).to_be_visible()


def test_a_remark_is_sent_without_javascript(new_page, demo):
    page, email = new_page(java_script_enabled=False), "without.js@example.org"

    page.goto("/consultations/podworka-srodmiescia/")
    page.get_by_label("Twoja uwaga").fill("Poproszę o stojak na rowery.")
    page.get_by_label("E-mail, na który przyjdzie odpowiedź").fill(email)
    page.get_by_role("button", name="Wyślij uwagę").click()
    [mail] = demo.mails(to=email)
    page.goto(address_in(mail, "/consultations/remark/"))
    page.get_by_role("button", name="Potwierdzam uwagę").click()
    expect(page.get_by_role("heading", name="Twoja uwaga ma nr")).to_be_visible()


def test_a_visitor_changes_language_and_colours_and_both_stay(new_page):
    page = new_page()
    page.goto("/directory/?q=dane")

    page.get_by_role("button", name="English").first.click()
    expect(page.get_by_role("heading", name="Companies and organisations", level=1)).to_be_visible()
    assert page.url.endswith("/directory/?q=dane")
    page.get_by_role("button", name="dark").click()
    page.goto("/events/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.evaluate(
        "getComputedStyle(document.body).colorScheme || getComputedStyle(document.documentElement).colorScheme"
    )
    assert page.locator("html").get_attribute("data-bs-theme") == "dark"
    check_page(page)


@pytest.mark.parametrize(
    ("who", "path"),
    [("staff", "/staff/"), ("staff", "/staff/messages/new/"), ("tenant", "/portal/"), ("tenant", "/portal/people/")],
)
@pytest.mark.parametrize(
    "zoom",
    [
        {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
        {"viewport": {"width": 320, "height": 256}},
    ],
    ids=["200%", "400%"],
)
def test_enlarged_pages_still_fit(sign_in, who, path, zoom):
    page = sign_in(who, **zoom)
    page.goto(path)
    check_page(page)


def test_nothing_moves_for_those_who_ask_for_no_motion(new_page):
    page = new_page(reduced_motion="reduce")
    page.goto("/")
    moving = "[...document.querySelectorAll('*')].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0.01 || parseFloat(getComputedStyle(one).animationDuration) > 0.01).map(one => one.outerHTML.slice(0, 80))"
    assert page.evaluate(moving) == []


@pytest.mark.parametrize(
    ("who", "path", "button"),
    [
        (None, "/consultations/podworka-srodmiescia/", "Wyślij uwagę"),
        ("staff", "/staff/messages/new/", "Zapisz szkic"),
        ("tenant", "/portal/people/", "Wyślij zaproszenie"),
    ],
)
def test_after_a_bad_form_the_focus_is_on_what_to_correct(sign_in, new_page, who, path, button):
    page = sign_in(who) if who else new_page()
    page.goto(path)

    page.get_by_role("button", name=button).click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link").first.click()
    assert page.evaluate("['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement.tagName)")
    check_page(page)
