"""People of a member organisation: confirm in the portal or behind a mail link, answer a survey, invite a colleague."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import check_page
from tests.browser.steps import address_in, send, write_message

FIRM = "Żuraw IoT"


def test_a_firm_reads_and_confirms_and_its_people_see_it_is_handled(sign_in, new_page, demo):
    staff = sign_in("staff")
    title = write_message(staff, "Remont bramy wjazdowej", organisations=[FIRM])
    send(staff)

    owner = sign_in("tenant")
    owner.goto("/portal/")
    check_page(owner)
    owner.get_by_role("link", name=f"Przeczytaj : {title}").click()
    check_page(owner)
    owner.get_by_role("radio", name="przydatne", exact=True).check()
    owner.get_by_role("button", name="Wyślij odpowiedź").click()
    expect(owner.get_by_role("heading", name="Potwierdzone")).to_be_visible()
    check_page(owner)

    colleague = sign_in_by_code(new_page(), demo, "ewa.michalska1@zuraw-iot.example.org")
    colleague.goto("/portal/")
    handled = colleague.get_by_role("listitem").filter(has=colleague.get_by_role("link", name=title))
    expect(handled).to_contain_text("potwierdzenie: właściciel")

    staff.reload()
    expect(staff.get_by_role("region", name="Zasięg")).to_contain_text("1 z 1 organizacji")
    expect(staff.get_by_role("heading", name="Opinie: 1 osoba")).to_be_visible()
    check_page(staff)


def test_the_button_behind_a_mail_link_confirms_and_opening_it_does_not(sign_in, new_page, demo):
    staff = sign_in("staff")
    title = write_message(staff, "Przegląd wind", organisations=[FIRM])
    send(staff)
    [mail] = demo.mails(to=demo.accounts["tenant"]["email"], about=title)

    page = new_page()
    page.goto(address_in(mail, "/r/"))
    check_page(page)
    staff.reload()
    expect(staff.get_by_role("region", name="Zasięg")).to_contain_text("0 z 1 organizacji")
    expect(staff.get_by_role("list", name="Organizacje")).to_contain_text("czeka")

    page.get_by_role("radio", name="przydatne", exact=True).check()
    page.get_by_role("button", name="Potwierdzam").click()
    expect(page.get_by_role("status")).to_contain_text("Potwierdzone")
    check_page(page)
    staff.reload()
    strengths = staff.get_by_role("table", name="Siła potwierdzeń")
    expect(strengths.get_by_role("row", name="z listu")).to_contain_text("1")


def test_a_firm_answers_a_survey_and_staff_see_the_result(sign_in):
    owner, staff = sign_in("tenant"), sign_in("staff")
    staff.goto("/staff/")
    staff.get_by_role("link", name="Bariery małych i średnich firm, edycja 2").click()
    check_page(staff)
    expect(staff.get_by_text("38 z 72 organizacji").first).to_be_visible()
    expect(staff.get_by_role("listitem").filter(has_text=FIRM)).to_contain_text("nie zaczęła")

    owner.goto("/portal/")
    owner.get_by_role("link", name="Odpowiedz : Ankieta: Bariery małych i średnich firm").click()
    check_page(owner)
    owner.get_by_role("button", name="Wyślij odpowiedź").click()
    expect(owner.get_by_role("alert")).to_contain_text("Popraw te odpowiedzi")
    check_page(owner)
    owner.get_by_role("group", name="Co najbardziej przeszkadza firmie?").get_by_label("Koszt energii").check()
    owner.get_by_role("group", name="Jak oceniacie warunki w parku?").get_by_label("4").check()
    owner.get_by_role("group", name="Czy w tym roku zatrudnicie nowe osoby?").get_by_label("Tak").check()
    owner.get_by_role("button", name="Wyślij odpowiedź").click()
    expect(owner.get_by_role("main")).to_contain_text("Koszt energii")
    check_page(owner)

    staff.reload()
    expect(staff.get_by_text("39 z 72 organizacji").first).to_be_visible()
    expect(staff.get_by_role("listitem").filter(has_text=FIRM)).to_have_count(0)


def test_an_owner_registers_a_colleague_who_gets_a_place_in_line(sign_in):
    owner = sign_in("tenant")

    owner.goto("/portal/events/")
    check_page(owner)
    owner.get_by_role("link", name="Grupa ICT: wspólne stanowisko testowe").first.click()
    expect(
        owner.get_by_text(re.compile(r"Wszystkie miejsca są zajęte: będzie to numer \d+ na liście rezerwowej."))
    ).to_be_visible()
    check_page(owner)
    owner.get_by_label("Kto").select_option("Jakub Ołdak")
    owner.get_by_role("button", name="Zapisz się").click()
    going = owner.get_by_role("listitem").filter(has_text="Jakub Ołdak")
    expect(going).to_contain_text("na liście rezerwowej")
    check_page(owner)

    going.get_by_role("button", name="Anuluj").click()
    expect(going).to_have_count(0)


def test_an_invited_colleague_sets_a_password_and_sees_the_portal(sign_in, new_page, demo):
    owner, page, email = sign_in("tenant"), new_page(), "nowa.osoba@example.org"

    owner.goto("/portal/people/")
    check_page(owner)
    owner.get_by_label("Adres e-mail").fill(email)
    owner.get_by_label("Rola").select_option("czytelnik")
    owner.get_by_role("button", name="Wyślij zaproszenie").click()
    expect(owner.get_by_role("listitem").filter(has_text=email)).to_contain_text("czytelnik")
    check_page(owner)

    [mail] = demo.mails(to=email)
    page.goto(address_in(mail, "/invitations/"))
    check_page(page)
    page.get_by_label("Imię").fill("Nowa")
    page.get_by_label("Nazwisko").fill("Osoba")
    page.get_by_label("Hasło").fill("cztery drzewa nad rzeką")
    page.get_by_role("button", name="Załóż konto i przyjmij zaproszenie").click()
    page.wait_for_url("**/portal/")
    expect(page.get_by_role("link", name=FIRM)).to_be_visible()
    check_page(page)


def sign_in_by_code(page, demo, email):
    """Sign in without a password, by the code in the mail."""
    page.goto("/accounts/login/")
    page.get_by_role("link", name="Wyślij mi kod").click()
    check_page(page)
    page.get_by_label("E-mail").fill(email)
    page.get_by_role("button", name="kod").click()
    [mail] = demo.mails(to=email, about="Kod do logowania")
    code = re.search(r"\b\w{4}-\w{4}\b", mail.get_body(("plain",)).get_content())[0]
    page.get_by_label("Kod", exact=True).fill(code)
    page.get_by_role("button", name="Potwierdź").click()
    page.wait_for_url("**/portal/")
    return page
