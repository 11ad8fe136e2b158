"""Park staff: send and see who was reached, have a second pair of eyes, bring organisations in by file."""

from playwright.sync_api import expect

from tests.browser.conftest import check_page
from tests.browser.steps import send, write_message


def test_staff_send_a_message_and_see_its_reach(sign_in, demo):
    page = sign_in("staff")

    title = write_message(page, "Mycie hali garażowej", branches=["ICT"])
    check_page(page)
    who = page.get_by_role("region", name="Kto dostanie, kto nie i dlaczego")
    expect(who.get_by_role("row", name="Bielik Sieci").first).to_contain_text("tak")
    expect(who.get_by_role("row", name="Konwalia CAD").first).to_contain_text("nie: brak działającego adresu")
    send(page)
    [mail] = demo.mails(to=demo.accounts["tenant"]["email"], about=title)

    assert "Kielecki Park Technologiczny" in mail.get_body(("plain",)).get_content()
    page.reload()
    expect(page.get_by_text("0 z 22")).to_be_visible()
    check_page(page)
    page.goto("/staff/")
    expect(page.get_by_role("row", name=title).first).to_contain_text("0 z 22")


def test_a_mandatory_message_needs_a_second_person(sign_in, demo):
    author, second = sign_in("staff"), sign_in("second_staff")

    title = write_message(author, "Próba alarmu w budynku B", organisations=["Żuraw IoT"], message_class="obowiązkowy", legal_basis="§ 7 umowy najmu")
    check_page(author)
    author.get_by_role("button", name="Przekaż do zatwierdzenia").click()
    expect(author.get_by_text("Autor nie może zatwierdzić własnego komunikatu")).to_be_visible()
    expect(author.get_by_role("button", name="Zatwierdź")).to_have_count(0)

    second.goto("/staff/approvals/")
    check_page(second)
    second.get_by_role("link", name=f"Przeczytaj i zdecyduj : {title}").click()
    check_page(second)
    second.get_by_role("button", name="Zatwierdź").click()
    expect(second.get_by_text("Zatwierdzone. Można wysyłać.")).to_be_visible()

    author.reload()
    send(author)
    assert len(demo.mails(to=demo.accounts["tenant"]["email"], about=title)) == 1
