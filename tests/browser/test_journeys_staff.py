"""Park staff: send and see who was reached, have a second pair of eyes, bring organisations in by file."""

from playwright.sync_api import expect

from tests.browser.conftest import check_page
from tests.browser.steps import send, write_message


def test_staff_send_a_message_and_see_its_reach(sign_in, demo):
    page = sign_in("staff")

    # Of the class that no digest holds back: what earlier journeys announced may have used up the reader's week.
    title = write_message(page, "Mycie hali garażowej", branches=["ICT"], message_class="usługowy")
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

    title = write_message(
        author,
        "Próba alarmu w budynku B",
        organisations=["Żuraw IoT"],
        message_class="obowiązkowy",
        legal_basis="§ 7 umowy najmu",
    )
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


def test_a_file_of_organisations_comes_in_whole_or_not_at_all(sign_in):
    page = sign_in("staff")
    header = "nazwa;typ;nip;imię;nazwisko;email;rola\n"
    bad = "Źródło Łączności;firma;1234563210;Łucja;Żółć;lucja@zrodlo.example.org;właściciel\n;firma;5260001246;;;;\n"
    good = "Źródło Łączności;firma;1234563218;Łucja;Żółć;lucja@zrodlo.example.org;właściciel\n"

    page.goto("/staff/organisations/")
    page.get_by_role("link", name="Import").click()
    check_page(page)
    _upload(page, header + bad)
    check_page(page)
    report = page.get_by_role("region", name="Wiersze pliku")
    expect(report.get_by_role("row", name="Źródło Łączności")).to_contain_text("Ten NIP jest błędny")
    expect(page.get_by_role("button", name="Importuj wszystko")).to_have_count(0)

    page.get_by_role("navigation", name="Ścieżka").get_by_role("link", name="Import").click()
    _upload(page, header + good)
    page.get_by_role("button", name="Importuj wszystko").click()
    check_page(page)
    page.get_by_role("region", name="Wiersze pliku").get_by_role("link", name="Źródło Łączności").click()
    expect(page.get_by_role("main")).to_contain_text("Łucja Żółć")
    check_page(page)


def _upload(page, content):
    """Send a file as an old Polish spreadsheet writes it."""
    page.get_by_label("Plik CSV").set_input_files(
        {"name": "firmy.csv", "mimeType": "text/csv", "buffer": content.encode("cp1250")}
    )
    page.get_by_role("button", name="Sprawdź plik").click()


def test_the_reach_board_prints_without_its_controls(sign_in):
    page = sign_in("staff", viewport={"width": 718, "height": 1000})
    page.goto("/staff/messages/?q=Wyłączenie prądu")
    page.get_by_role("link", name="Wyłączenie prądu, budynek B").first.click()

    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Wyłączenie prądu, budynek B")).to_be_visible()
    expect(page.get_by_role("table", name="Droga komunikatu")).to_be_visible()
    expect(page.get_by_role("navigation", name="Panel pracowników")).to_be_hidden()
    expect(page.get_by_role("button", name="Szukaj")).to_be_hidden()
    check_page(page)
