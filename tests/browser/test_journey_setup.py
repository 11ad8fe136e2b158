"""A newcomer at a chamber of commerce: from an empty installation to a usable network, in the browser alone."""

import json
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import check_page, pages_of
from tests.browser.stack import EmptyInstall, running_demo

TEN_MINUTES = 600
READ_AND_THINK_SECONDS = 15  # at each page, before anything is pressed
SECONDS_FOR_A_FIELD = 8
MEMBERS = "nazwa;typ;nip\nHuta Łabędź sp. z o.o.;firma;5261040828\nTartak Sosna S.A.;firma;5252248481\n"
PASSWORD = "dziewięć zielonych żab"


class Newcomer:
    """Does what a person does and counts it: pages read, fields filled, presses."""

    def __init__(self, page):
        self.page, self.pages, self.fields, self.presses = page, 0, 0, 0

    def read(self, path=None):
        """Look at the page, wherever one was led; axe looks too."""
        if path:
            self.page.goto(path)
        self.pages += 1
        check_page(self.page)

    def fill(self, label, text):
        self.page.get_by_label(label, exact=True).fill(text)
        self.fields += 1

    def press(self, name, role="button"):
        self.page.get_by_role(role, name=name).first.click()
        self.presses += 1

    def tick(self, label, *, on=True):
        self.page.get_by_label(label).set_checked(on)
        self.presses += 1

    @property
    def seconds(self):
        """How long a person needs at least, by the usual measures of reading and typing."""
        return self.pages * READ_AND_THINK_SECONDS + self.fields * SECONDS_FOR_A_FIELD + self.presses * 2


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    with running_demo(tmp_path_factory.mktemp("empty"), EmptyInstall) as running:
        yield running


def test_a_chamber_is_ready_in_ten_minutes(chromium, installation, tmp_path):
    with pages_of(chromium, installation) as make:
        newcomer = Newcomer(make())
        began = time.monotonic()
        open_the_account(newcomer, installation)
        choose_and_name(newcomer)
        say_who_runs_it(newcomer)
        colleagues_and_members(newcomer, tmp_path)
        send_a_test(newcomer, installation)
        took = time.monotonic() - began

        newcomer.page.goto("/staff/setup/")
        expect(newcomer.page.get_by_text("Wszystkie kroki są zrobione.")).to_be_visible()
        newcomer.page.goto("/directory/")
        expect(newcomer.page.get_by_role("heading", level=1, name="Firmy członkowskie")).to_be_visible()
    measured = {"pages": newcomer.pages, "fields": newcomer.fields, "presses": newcomer.presses}
    print(json.dumps(measured | {"browser_seconds": round(took), "person_seconds": newcomer.seconds}))
    assert newcomer.seconds < TEN_MINUTES


def open_the_account(newcomer, installation):
    newcomer.read(installation.link)
    for label, text in (
        ("Adres e-mail", "jan@izba.example.org"),
        ("Imię", "Jan"),
        ("Nazwisko", "Kos"),
        ("Hasło", PASSWORD),
    ):
        newcomer.fill(label, text)
    newcomer.press("Załóż konto")
    newcomer.read()
    newcomer.page.fill("input[name=login]", "jan@izba.example.org")
    newcomer.page.fill("input[name=password]", PASSWORD)
    newcomer.fields += 2
    newcomer.page.keyboard.press("Enter")
    newcomer.presses += 1
    newcomer.page.wait_for_url("**/staff/setup/")
    newcomer.read()


def choose_and_name(newcomer):
    newcomer.press("Zacznij", "link")
    newcomer.read()
    newcomer.page.get_by_role("radio", name="izba").check()
    newcomer.presses += 1
    newcomer.press("Urządź sieć i przejdź dalej")
    newcomer.read()
    newcomer.fill("Nazwa po polsku", "Sieć Izby Gospodarczej w Łodzi")
    newcomer.page.get_by_label("Po co jest, po polsku").fill("Firmy regionu mówią jednym głosem.")
    newcomer.fields += 1
    newcomer.press("Zapisz i przejdź dalej")
    newcomer.read()


def say_who_runs_it(newcomer):
    newcomer.fill("Pełna nazwa", "Izba Gospodarcza w Łodzi")
    newcomer.press("Zapisz i przejdź dalej")
    newcomer.read()
    newcomer.tick("Budownictwo", on=False)
    newcomer.page.get_by_label("Gdzie zwykle się spotykacie").fill("Sala konferencyjna")
    newcomer.page.get_by_label("Adres tego miejsca").fill("ul. Krótka 1, Łódź")
    newcomer.fields += 2
    newcomer.press("Zapisz i przejdź dalej")
    newcomer.read()


def colleagues_and_members(newcomer, folder):
    newcomer.press("Zaproś osobę", "link")
    newcomer.page.wait_for_url("**/reauthenticate/**")  # roles are given after the password is typed again
    newcomer.fill("Hasło", PASSWORD)
    newcomer.press("Potwierdź")
    newcomer.page.wait_for_url("**/team/invite/")
    newcomer.read()
    newcomer.page.get_by_label("Adres e-mail").fill("ewa@izba.example.org")
    newcomer.fields += 1
    newcomer.tick("redaktor")
    newcomer.press("Wyślij zaproszenie")
    newcomer.read("/staff/setup/members/")
    newcomer.press("Import z pliku", "link")
    newcomer.read()
    file = Path(folder) / "firmy.csv"
    file.write_text(MEMBERS, encoding="utf-8")
    newcomer.page.set_input_files("input[type=file]", str(file))
    newcomer.presses += 2
    newcomer.press("Sprawdź plik")
    newcomer.read()
    newcomer.press("Importuj wszystko")


def send_a_test(newcomer, installation):
    newcomer.read("/staff/setup/message/")
    newcomer.press("Wyślij do mojej organizacji")
    newcomer.read()
    assert installation.mails(to="jan@izba.example.org", about="Komunikat próbny")
