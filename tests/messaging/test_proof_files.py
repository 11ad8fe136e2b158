"""The proof of reach as page, CSV, signed JSON and PDF, and the check that anybody can make."""

import csv
import io
import json
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.urls import reverse
from pypdf import PdfReader

from members.models import StaffRole
from network.messaging import queries, services
from network.messaging.models import SnapshotEntry
from network.messaging.proof import canonical
from network.messaging.proof.pdf import pdf
from network.messaging.proof.signing import public_keys
from tests.factories.members import OrganisationFactory, staff_user
from tests.messaging.told import draft, sent, statements

pytestmark = pytest.mark.django_db

SNIPPETS = re.findall(
    r"```(?:python|sh)\n(.*?)```", (settings.BASE_DIR / "docs/how-to/verify-a-report.md").read_text(), re.DOTALL
)


@pytest.fixture
def message(network, staff, member, organisation, other_organisation):
    """Sent to two organisations; nobody can be reached in the second."""
    return sent(network, staff, organisation, other_organisation)


@pytest.fixture
def reader(client):
    """An auditor is signed in: all staff may see the reach."""
    client.force_login(staff_user(StaffRole.Role.AUDITOR))
    return client


def _url(name, message):
    return reverse(f"messaging:staff-{name}", args=[message.public_id])


def _body(response):
    return (b"".join(response.streaming_content) if response.streaming else response.content).decode("utf-8-sig")


def test_page_shows_the_tables_and_both_hashes(reader, message):
    page = reader.get(_url("proof", message))

    report = page.context["report"]
    assert report.snapshot_sha256 in page.content.decode()
    assert report.content_sha256 in page.content.decode()
    assert [table.title for table in page.context["tables"]] == [
        "Organizacje według statusu",
        "Zasięg w czasie",
        "Najsilniejsze potwierdzenie",
        "Listy według stanu",
        "Wpisy w migawce",
        "Organizacje, do których nie dotarło, i plan",
    ]


@pytest.mark.parametrize("name", ["proof", "proof-csv", "proof-json"])
def test_nobody_is_named(reader, message, member, name):
    services.acknowledge(message, person=member.person, strength="session")

    text = _body(reader.get(_url(name, message)))

    assert str(member.person) not in text
    assert member.email not in text


@pytest.mark.parametrize("name", ["proof", "proof-csv", "proof-json", "proof-pdf"])
def test_sums_that_differ_lead_to_the_board_with_a_sentence(reader, message, name):
    SnapshotEntry.objects.filter(exclusion="no_contact").update(exclusion="left")

    page = reader.get(_url(name, message), follow=True)

    assert page.redirect_chain == [(_url("message", message), 302)]
    assert ["skrót migawki" in str(notice) for notice in page.context["messages"]] == [True]


def test_draft_leads_to_its_preview(reader, network, staff):
    one = draft(network, staff)

    assert reader.get(_url("proof", one)).url == _url("preview", one)


def test_csv_in_the_language_of_the_reader(reader, message):
    polish = list(csv.reader(io.StringIO(_body(reader.get(_url("proof-csv", message)))), delimiter=";"))
    reader.cookies["django_language"] = "en"
    english = list(csv.reader(io.StringIO(_body(reader.get(_url("proof-csv", message)))), delimiter=";"))

    assert (polish[0], english[0]) == (["Tabela", "Wiersz", "Kolumna", "Wartość"], ["Table", "Row", "Column", "Value"])
    assert ["Organizacje według statusu", "Razem", "Organizacje", "2"] in polish
    assert english[-1] == ["Seals", "Snapshot (SHA-256)", "Value", message.snapshot.sha256]


@pytest.fixture
def given(reader, message, tmp_path):
    """The report and the public keys, saved as the how-to says; returns the folder."""
    (tmp_path / "report.json").write_text(_body(reader.get(_url("proof-json", message))), encoding="utf-8")
    reader.logout()
    (tmp_path / "report-keys.json").write_text(_body(reader.get("/.well-known/report-keys.json")), encoding="utf-8")
    return tmp_path


def _check(snippet, folder):
    """Run a command of the how-to in `folder`; return True when it says that the signature is good."""
    command = [sys.executable, "-c", snippet] if "import base64, json\nfrom" in snippet else ["sh", "-ec", snippet]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("snippet", SNIPPETS, ids=["python", "openssl"])
def test_how_to_finds_the_signature_good_and_a_changed_report_bad(given, snippet):
    assert _check(snippet, given)

    report = json.loads((given / "report.json").read_text())
    report["report"]["organisations"]["reached"] += 1
    (given / "report.json").write_text(json.dumps(report))

    assert not _check(snippet, given)


def test_hash_of_the_content_can_be_computed_from_the_report(given):
    told = json.loads((given / "report.json").read_text())["report"]["message"]

    raw = json.dumps(told["content"], ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    assert canonical.sha256_hex(raw) == told["content_sha256"]


def test_former_keys_stay_published(settings):
    settings.REPORT_KEY, former = "another " * 10, public_keys()[0]
    settings.REPORT_OLD_PUBLIC_KEYS = [former["public_key"]]

    assert public_keys()[1] == former
    assert public_keys()[0]["id"] != former["id"]


@pytest.mark.parametrize("value", [0.5, {"a": [1.0]}, {1: "a"}, {"ą": 1}, b"a"])
def test_canonical_form_refuses_what_has_no_single_spelling(value):
    with pytest.raises(TypeError):
        canonical.canonical(value)


@pytest.fixture
def paper(message):
    return PdfReader(io.BytesIO(pdf(queries.proof_of_reach(message))))


def test_paper_is_tagged_for_screen_readers(paper):
    root = paper.trailer["/Root"]
    tags = {str(node["/S"]) for node in _nodes(root["/StructTreeRoot"])}

    assert root["/MarkInfo"]["/Marked"]
    assert (str(root["/Lang"]), root["/ViewerPreferences"]["/DisplayDocTitle"]) == ("pl", True)
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/P"} <= tags
    assert "pdfuaid:part" in root["/Metadata"].get_data().decode()


def _nodes(node):
    children = node.get("/K", [])
    for one in children if isinstance(children, list) else [children]:
        child = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(child, dict) and "/S" in child:
            yield child
            yield from _nodes(child)


def test_polish_letters_can_be_copied_from_the_paper(paper, message):
    text = "\n".join(page.extract_text() for page in paper.pages)

    assert "Wyłączenie prądu w budynku B" in text
    assert "Organizacje według statusu" in text
    assert message.snapshot.sha256[:32] in text.replace("\n", "")


def test_paper_carries_the_signed_data(paper, message, tmp_path):
    [data] = paper.attachments["reach-report.json"]
    (tmp_path / "report.json").write_bytes(data)
    (tmp_path / "report-keys.json").write_text(json.dumps({"keys": public_keys()}))

    assert json.loads(data)["report"]["snapshot"]["sha256"] == message.snapshot.sha256
    assert _check(SNIPPETS[0], tmp_path)


def test_signs_that_no_font_of_ours_has_do_not_stop_the_paper(network, staff, member, organisation):
    letters = [chr(number) for number in range(0x20, 0x180) if chr(number).isprintable()]
    names = ["".join(letters[place : place + 60]) for place in range(0, len(letters), 60)]
    firms = [OrganisationFactory(short_name=name) for name in [*names, "\U0001f389 Привіт 漢字 \ufffd\x85\u00ad„x”–…"]]

    paper = PdfReader(io.BytesIO(pdf(queries.proof_of_reach(sent(network, staff, organisation, *firms)))))

    text = "".join("".join(page.extract_text() for page in paper.pages).split())
    assert "???????" in text
    assert "„x”–…" in text
    assert "ŻżŽž" in text
    assert "Привіт" in paper.attachments["reach-report.json"][0].decode()


def test_page_costs_the_same_for_two_and_four_organisations(reader, network, staff, message):
    cost_of_two = statements(reader, _url("proof", message))
    larger = sent(network, staff, *OrganisationFactory.create_batch(2))

    assert statements(reader, _url("proof", larger)) == cost_of_two
