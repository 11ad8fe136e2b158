"""Citizens without an account: a remark, a vote and its recount, a seat at an event."""

import re
import subprocess
import sys
import zipfile

from playwright.sync_api import expect

from tests.browser.conftest import check_page
from tests.browser.steps import address_in, tab_to


def test_a_citizen_sends_a_remark_and_gets_its_number(new_page, demo):
    page, email = new_page(), "remark@example.org"

    page.goto("/")
    page.get_by_role("link", name="Dodaj uwagę").click()
    page.get_by_label("Czego dotyczy").select_option("2. Zieleń zamiast betonu")
    page.get_by_label("Twoja uwaga").fill("Przy trzepaku wystarczy ławka.")
    page.get_by_label("E-mail, na który przyjdzie odpowiedź").fill(email)
    page.get_by_role("button", name="Wyślij uwagę").click()
    expect(page.get_by_role("heading", name="Jeszcze jeden krok: Twoja poczta")).to_be_visible()
    check_page(page)

    [mail] = demo.mails(to=email)
    page.goto(address_in(mail, "/consultations/remark/"))
    check_page(page)
    page.get_by_role("button", name="Potwierdzam uwagę").click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(re.compile(r"Twoja uwaga ma nr \d+"))
    check_page(page)
    number = re.search(r"\d+", heading.inner_text())[0]
    page.get_by_role("link", name="Wróć do konsultacji").click()
    expect(page.get_by_role("article").filter(has_text=f"Nr {number} ·")).to_contain_text(
        "Przy trzepaku wystarczy ławka."
    )


def test_a_citizen_votes_once_and_knows_the_check_code_before(new_page, demo):
    page, email = new_page(), "voter@example.org"

    _come_to_vote(page, demo, email)
    page.get_by_role("radio", name="Wariant B: cień i cisza").check()
    check_page(page)
    page.get_by_role("button", name="Dalej: zobacz kod kontrolny").click()
    expect(page.get_by_role("heading", name="Sprawdź i zapisz kod")).to_be_visible()
    check_page(page)
    page.get_by_label("Dopisz od 3 do 6 własnych znaków").fill("SOWA")
    page.get_by_role("button", name="Dopisz do kodu").click()
    expect(page.get_by_role("group", name="Twój kod kontrolny")).to_contain_text("S0WA")
    page.get_by_role("button", name="Oddaj głos").click()
    expect(page.get_by_role("heading", name="Twój głos odnotowano")).to_be_visible()
    check_page(page)

    again = new_page()
    _come_to_vote(again, demo, email, at_least=2)
    again.get_by_role("radio", name="Wariant A: plac i parking").check()
    again.get_by_role("button", name="Dalej: zobacz kod kontrolny").click()
    again.get_by_role("button", name="Oddaj głos").click()
    expect(again.get_by_role("heading", name="Głos już odnotowany")).to_be_visible()
    check_page(again)


def _come_to_vote(page, demo, email, *, at_least=1):
    """Ask for the link, open it from the mail and press its button; ends where one chooses."""
    page.goto("/")
    page.get_by_role("link", name="Zagłosuj").click()
    check_page(page)
    page.get_by_label("Twój e-mail").fill(email)
    page.get_by_role("button", name="Wyślij mi link").click()
    check_page(page)
    mail = demo.mails(to=email, at_least=at_least)[-1]
    page.goto(address_in(mail, "/consultations/votes/"))
    check_page(page)
    page.get_by_role("button", name="Przejdź do głosowania").click()


def test_anybody_recounts_a_published_vote(new_page, tmp_path):
    page = new_page()

    page.goto("/consultations/")
    page.get_by_role("link", name="Próba: jak liczymy głosy").click()
    check_page(page)
    page.get_by_role("link", name="Zobacz wynik").click()
    check_page(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Paczka wyników i program przeliczający").click()
    bundle = tmp_path / download.value.suggested_filename
    download.value.save_as(bundle)
    verifier = zipfile.ZipFile(bundle).extract("verify_ballotage.py", tmp_path)
    recount = subprocess.run([sys.executable, "-I", verifier, bundle], capture_output=True, text=True, check=False)
    assert (recount.returncode, "Everything checks." in recount.stdout) == (0, True), recount.stdout

    page.get_by_role("link", name="Znajdź swój kod kontrolny").click()
    codes = page.get_by_role("table", name="Kody kontrolne").get_by_role("rowheader")
    expect(codes).not_to_have_count(0)
    begins = codes.first.inner_text()[:2]
    page.get_by_label("Pierwsze dwa znaki Twojego kodu").fill(begins)
    page.get_by_role("button", name="Pokaż kody").click()
    page.wait_for_url(f"**?begins={begins}")
    assert {code[:2] for code in codes.all_inner_texts()} == {begins}
    check_page(page)


def test_a_citizen_takes_a_seat_by_mail(new_page, demo):
    page, email = new_page(), "guest@example.org"

    page.goto("/events/")
    page.get_by_role("link", name="Spacer badawczy: podwórka Śródmieścia").click()
    check_page(page)
    page.get_by_label("Imię i nazwisko").fill("Jan Gość")
    page.get_by_label("E-mail").fill(email)
    page.get_by_role("button", name="Zapisuję się").click()
    check_page(page)

    [mail] = demo.mails(to=email)
    page.goto(address_in(mail, "/events/registration/"))
    check_page(page)
    page.get_by_role("button", name="Potwierdzam zapis").click()
    expect(page.get_by_text("Masz miejsce")).to_be_visible()
    check_page(page)
    page.get_by_role("button", name="Nie mogę przyjść").click()
    expect(page.get_by_text("anulowane")).to_be_visible()
    check_page(page)


def test_somebody_finds_a_firm_by_keyboard_alone(new_page):
    page = new_page()
    page.goto("/directory/")

    tab_to(page, page.get_by_role("searchbox", name="Czego szukasz?"))
    page.keyboard.type("zuraf")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=zuraf**")
    tab_to(page, page.get_by_role("checkbox", name="ICT"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Pokaż wyniki"))
    page.keyboard.press("Enter")
    page.wait_for_url("**branch=ict**")
    check_page(page)
    tab_to(page, page.get_by_role("link", name="Żuraw IoT"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Żuraw IoT", level=1)).to_be_visible()
    check_page(page)
