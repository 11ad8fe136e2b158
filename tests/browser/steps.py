"""Steps that several journeys share. Each does what a user does, by what the page says."""

import re
import time

from playwright.sync_api import expect

FOCUS_SHOWS = """() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
}"""


def write_message(page, about, *, branches=(), organisations=(), message_class="informacja sieci", legal_basis=""):
    """Write a message and choose its audience; ends on the page that checks it. Return its title, which no other message has."""
    title = f"{about} ({time.time():.0f})"
    page.goto("/staff/")
    page.get_by_role("link", name="Nowy komunikat").click()
    page.get_by_role("radio", name=message_class).check()
    page.get_by_label("Podstawa prawna").fill(legal_basis)
    page.get_by_label("Temat").select_option("Sprawy techniczne i budynek")
    page.get_by_label("Tytuł po polsku").fill(title)
    page.get_by_label("Streszczenie po polsku").fill("W piątek od 8:00 do 12:00.")
    page.get_by_label("Treść po polsku").fill("Prosimy przestawić samochody na parking przy budynku C.")
    page.get_by_role("button", name="Zapisz i wybierz odbiorców").click()
    for branch in branches:
        page.get_by_role("group", name="Branża").get_by_label(branch, exact=True).check()
    by_name = page.get_by_role("group", name="I te organizacje, z nazwy")
    for name in organisations:
        by_name.get_by_role("searchbox").fill(name.lower().replace("ż", "z"))
        by_name.get_by_label(name).check()
    page.get_by_role("button", name="Zapisz i sprawdź").click()
    return title


def send(page):
    """Press send on the checked message, see it go out; ends on its reach board."""
    page.get_by_role("link", name="Wyślij lub zaplanuj").click()
    page.get_by_role("button", name="Wyślij", exact=True).click()
    expect(page.get_by_text("Nic już nie czeka.")).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Tablica zasięgu").click()


def address_in(mail, beginning):
    """Return the first address in the mail's text whose path begins so."""
    text = mail.get_body(("plain",)).get_content()
    return re.search(rf"https?://[^/\s]+({re.escape(beginning)}[^\s>)]+)", text)[1]


def tab_to(page, target, *, at_most=60):
    """Press Tab until `target` has the focus; each stop on the way shows where it is."""
    for _press in range(at_most):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_SHOWS), (
            f"no visible focus: {page.evaluate('document.activeElement.outerHTML.slice(0, 150)')}"
        )
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{target} is not reached by {at_most} presses of Tab")
