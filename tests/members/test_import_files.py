"""Files that people send: workbooks, bombs, columns we do not know."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from members.models import ImportRow, ImportRun, Organisation
from members.services import imports
from members.services.imports import reading
from members.services.imports import workbook as workbooks
from members.services.imports.columns import COLUMNS, ERRORS, NOTES, QUESTIONS, suggestion
from tests.members.files import workbook
from tests.members.test_import import JESION, KOS, codes, text, verdicts

pytestmark = pytest.mark.django_db
OF_THE_DOMAIN = {
    "header_unknown", "legal_name_missing", "nip_checksum", "nip_twice_in_file", "nip_taken_by_other", "regon_checksum",
    "krs_format", "parent_unknown", "pkd_unknown", "pkd_ambiguous", "email_invalid", "shared_mailbox", "person_ambiguous",
    "cell_too_long", "control_character", "formula_cell",
}  # fmt: skip


def sheet(name, unpacked):
    """Return a workbook whose part `name` is made of so many zeros."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["nazwa"]))) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for part in set(source.namelist()) - {name}:
            made.writestr(part, source.read(part))
        made.writestr(name, b"0" * unpacked)
    return target.getvalue()


def test_every_code_of_the_domain_has_a_sentence():
    assert (ERRORS | QUESTIONS | NOTES).keys() >= OF_THE_DOMAIN


def test_a_workbook_is_read_as_a_csv_file_is(staff):
    data = workbook(
        ["Nazwa", "NIP", "KRS", "Telefon", "pokój"],
        ["Kos Łódki", int(KOS), 12345.0, 412787200, None],
        [],
        ["Jesion", JESION, None, None, "=1+1"],
    )

    run = imports.dry_run(data, filename="firmy.xlsx", by=staff)
    imports.commit(run, by=staff)

    assert verdicts(run) == {2: "create", 4: "create"}  # rows keep the numbers that people see
    kos = Organisation.objects.get(nip=KOS)
    assert (kos.legal_name, kos.krs, kos.contact_points.get().value) == ("Kos Łódki", "0000012345", "+48412787200")
    assert not Organisation.objects.get(nip=JESION).locations.exists()  # nobody has calculated this formula yet


def test_text_that_looks_like_a_formula_is_kept_and_flagged_in_a_workbook_too(staff):
    book = workbook(["nazwa"], ["'=cmd|' /C calc'!A0"])

    assert codes(imports.dry_run(book, filename="x.xlsx", by=staff)) == {}
    assert ImportRow.objects.get().values["cells"] == ["=cmd|' /C calc'!A0"]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04workbook",
        workbook(["nazwa"])[:-30],
        sheet("xl/worksheets/sheet1.xml", 10),
    ],
    ids=["no zip", "cut", "no sheet"],
)
def test_a_broken_workbook_is_refused_in_a_sentence(data):
    with pytest.raises(ValidationError) as refused:
        list(workbooks.rows(data, max_rows=10, max_columns=10))

    assert refused.value.code == "not_xlsx"


@pytest.mark.parametrize(
    "part", [("xl/media/image1.png", 30_000_000), ("xl/sharedStrings.xml", 25_000_000)], ids=["ratio", "texts"]
)
def test_a_workbook_that_unpacks_to_much_is_refused_before_it_is_unpacked(monkeypatch, part):
    monkeypatch.setattr(workbooks, "load_workbook", pytest.fail)

    with pytest.raises(ValidationError) as refused:
        list(workbooks.rows(sheet(*part), max_rows=10, max_columns=10))

    assert refused.value.code == "too_large"


def test_a_workbook_with_entities_is_refused():
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>'
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(["nazwa"]))) as source, zipfile.ZipFile(target, "w") as made:
        for part in source.namelist():
            made.writestr(part, bomb if part == "xl/worksheets/sheet1.xml" else source.read(part))

    with pytest.raises(ValidationError, match=r"cannot read|Nie możemy"):
        reading.read(target.getvalue())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x" * (5 * 1024 * 1024 + 1), "too_large"),
        (("nazwa\n" + "a\n" * 20_001).encode(), "too_many_rows"),
        ((";".join(f"k{n}" for n in range(101))).encode(), "too_many_columns"),
    ],
)
def test_limits_of_a_file(data, code):
    with pytest.raises(ValidationError) as refused:
        reading.read(data)

    assert refused.value.code == code


# --- columns ---


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Nazwa firmy", "legal_name"),
        ("E-mail:", "email"),
        ("Numer telefonu", "phone"),
        ("telefn", "phone"),
        ("uwagi", ""),
    ],
)
def test_a_name_we_do_not_know_comes_with_the_nearest_column(name, column):
    assert suggestion(name) == column


def test_unknown_columns_are_matched_on_a_page_and_kept_with_the_run(client, staff):
    client.force_login(staff)
    file = text(f"Kos;{KOS};śpi", header="Firma;NIP;uwagi").encode()

    sent = client.post("/staff/imports/", {"file": io.BytesIO(file)})

    run = ImportRun.objects.get()
    columns = f"/staff/imports/{run.public_id}/columns/"
    assert sent.url == columns
    page = client.get(columns)
    fields = {field.label: (field.initial, field.help_text) for field in page.context["form"]}
    assert fields == {"Firma": ("legal_name", "Kos"), "NIP": ("nip", KOS), "uwagi": ("", "śpi")}
    client.post(columns, {"column-0": "legal_name", "column-1": "nip", "column-2": ""})
    run.refresh_from_db()
    assert (run.state, run.columns, verdicts(run)) == ("checked", ["legal_name", "nip", ""], {2: "create"})
    client.post(f"/staff/imports/{run.public_id}/commit/")
    assert Organisation.objects.filter(legal_name="Kos", nip=KOS).exists()


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        (["legal_name", "legal_name", ""], "header_twice"),
        (["nip", "", ""], "legal_name_missing"),
        (["legal_name", "is_staff", ""], "header_unknown"),
        (["legal_name"], "header_unknown"),
    ],
)
def test_columns_that_cannot_be_are_refused_in_a_sentence(staff, columns, code):
    run = imports.dry_run(text("Kos;1;x", header="Firma;NIP;uwagi").encode(), filename="x.csv", by=staff)

    with pytest.raises(ValidationError) as refused:
        imports.match_columns(run, columns, by=staff)

    assert refused.value.code == code
    run.refresh_from_db()
    assert run.state == "columns"


def test_the_command_reads_workbooks_and_is_told_what_columns_are(tmp_path):
    file = tmp_path / "firmy.xlsx"
    file.write_bytes(workbook(["Firma", "NIP", "uwagi"], ["Kos", KOS, "śpi"]))

    with pytest.raises(CommandError):
        call_command("import_members", str(file))
    with pytest.raises(CommandError):
        call_command("import_members", str(file), column=["Firma=is_staff"])
    call_command("import_members", str(file), column=["Firma=legal_name", "uwagi="])

    assert Organisation.objects.get().legal_name == "Kos"


def test_columns_have_names_in_both_languages():
    assert len(COLUMNS) == 17
