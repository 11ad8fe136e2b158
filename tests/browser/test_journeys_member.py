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
    print(colleague.locator("main").aria_snapshot())
    handled = colleague.get_by_role("listitem").filter(has=colleague.get_by_role("link", name=title))
    expect(handled).to_contain_text("potwierdzenie: zarząd")

    staff.reload()
    print(staff.locator("main").aria_snapshot())
    check_page(staff)


def test_the_button_behind_a_mail_link_confirms_and_opening_it_does_not(sign_in, new_page, demo):
    staff = sign_in("staff")
    title = write_message(staff, "Przegląd wind", organisations=[FIRM])
    send(staff)
    [mail] = demo.mails(to=demo.accounts["tenant"]["email"], about=title)

    page = new_page()
    page.goto(address_in(mail, "/r/"))
    check_page(page)
    print(page.locator("main").aria_snapshot())
    staff.reload()
    print(staff.locator("main").aria_snapshot())

    page.get_by_role("radio", name="przydatne", exact=True).check()
    page.get_by_role("button", name="Potwierdzam").click()
    expect(page.get_by_role("status")).to_contain_text("Potwierdzone")
    check_page(page)
    staff.reload()
    print(staff.locator("main").aria_snapshot())


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
