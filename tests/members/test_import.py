"""Import of organisations: dry run, verdicts, all or nothing, the same file twice."""

import csv
import io

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from members import csv_files, signals
from members.errors import IllegalTransition
from members.models import Affiliation, BranchTag, ContactPoint, ImportRun, Organisation, Person
from members.services import imports
from tests.factories.members import OrganisationFactory, member_of, staff_user

pytestmark = pytest.mark.django_db

HEADER = "nazwa;nip;regon;krs;imię;nazwisko;email;telefon;rola"
KOS, JESION, THIRD = "1234563218", "5260001246", "7740001454"


def text(*lines, header=HEADER):
    return "\n".join([header, *lines]) + "\n"


def run_of(data, *, by):
    return imports.dry_run(data if isinstance(data, bytes) else data.encode(), filename="firmy.csv", by=by)


def verdicts(run):
    return {row.number: row.verdict for row in run.rows.all()}


def codes(run):
    return {row.number: [finding["code"] for finding in row.findings] for row in run.rows.all() if row.findings}


def count_everything():
    return {model.__name__: model.objects.count() for model in (Organisation, Person, Affiliation, ContactPoint)}


def test_dry_run_writes_nothing_into_the_registry(staff):
    before = count_everything()

    run = run_of(text(f"Kos Embedded;{KOS};;;Jan;Kot;jan@kos.example.org;41 278 72 00;owner"), by=staff)

    assert verdicts(run) == {2: "create"}
    assert count_everything() == before


def test_commit_writes_organisation_person_affiliation_and_contacts(staff):
    run = run_of(
        text("Kos Embedded sp. z o.o.;PL 123-456-32-18;;12345;Jan;Kot;Jan@Kos.example.org;41 278 72 00;owner"), by=staff
    )

    created = imports.commit(run, by=staff)

    organisation = Organisation.objects.get(nip=KOS)
    assert run.rows.get().organisation == organisation  # the report leads to what it wrote
    assert created == [organisation]
    assert (organisation.krs, organisation.state, organisation.verified_by) == ("0000012345", "verified", staff)
    assert organisation.search_key == "kos embedded"
    affiliation = organisation.affiliations.get()
    assert (affiliation.role, affiliation.is_primary_contact, str(affiliation.person)) == ("owner", True, "Jan Kot")
    points = affiliation.person.contact_points.order_by("kind").values_list("kind", "value")
    assert list(points) == [("email", "jan@kos.example.org"), ("phone", "+48412787200")]


def test_the_same_file_twice_creates_nothing_the_second_time(staff):
    data = text(
        f"Kos;{KOS};;;Jan;Kot;jan@kos.example.org;;owner",
        f"Kos;{KOS};;;Ewa;Lis;ewa@kos.example.org;;hr",
        "Bez numeru;;;;;;;;",
        f"Jesion;{JESION};;;;;biuro@jesion.example.org;412787200;",
    )
    imports.commit(run_of(data, by=staff), by=staff)
    after_first = count_everything()

    second = run_of(data, by=staff)

    assert verdicts(second) == {2: "unchanged", 3: "unchanged", 4: "ask", 5: "unchanged"}
    imports.decide(second, {4: "skip"}, by=staff)
    imports.commit(second, by=staff)
    assert count_everything() == after_first


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encodings_and_separators_give_the_same_letters(staff, encoding, separator):
    data = text("Zażółć Gęślą Jaźń;;;;Łucja;Święch;;;").replace(";", separator).encode(encoding)

    run = run_of(data, by=staff)

    assert run.rows.get().values["cells"] == ["Zażółć Gęślą Jaźń", "", "", "", "Łucja", "Święch"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Kos;1234563219;;;;;;;", "nip_checksum"),
        ("Kos;0000000000;;;;;;;", "nip_checksum"),
        ("Kos;;123456789;;;;;;", "regon_checksum"),
        ("Kos;;;12a;;;;;", "krs_format"),
        ("Kos;;;;Jan;Kot;jan@;;", "email_invalid"),
        ("Kos;;;;Jan;Kot;;12;;", "phone_invalid"),
        ("Kos;;;;Jan;Kot;;;król", "role_unknown"),
        (";;;;;;;;owner", "legal_name_missing"),
        ("A\x01B;;;;;;;;", "control_character"),
        (f"{'a' * 6000};;;;;;;;", "cell_too_long"),
        ("Kos;;;;;;;;;nadmiar", "header_unknown"),
    ],
)
def test_a_wrong_cell_is_an_error_with_a_code_and_a_sentence(staff, line, code):
    run = run_of(text(line), by=staff)

    assert verdicts(run) == {2: "error"}
    assert code in codes(run)[2]
    assert all(imports.sentence(finding) for finding in run.rows.get().findings)


def test_one_wrong_row_keeps_all_rows_from_being_written(staff):
    run = run_of(text(f"Kos;{KOS};;;;;;;", "Jesion;1111111112;;;;;;;"), by=staff)
    before = count_everything()

    with pytest.raises(IllegalTransition):
        imports.commit(run, by=staff)

    assert count_everything() == before


def test_an_import_that_breaks_in_the_middle_writes_nothing(staff):
    """Whoever hears of the new organisations may still refuse; by then all rows are written."""
    run = run_of(text(f"Kos;{KOS};;;Jan;Kot;jan@kos.example.org;;"), by=staff)
    before = count_everything()

    def refuse(**kwargs):
        raise RuntimeError

    signals.organisations_imported.connect(refuse)
    try:
        with pytest.raises(RuntimeError):
            imports.commit(run, by=staff)
    finally:
        signals.organisations_imported.disconnect(refuse)

    run.refresh_from_db()
    assert (count_everything(), run.committed_at) == (before, None)


def test_a_row_that_staff_leave_out_does_not_stop_the_others(staff):
    run = run_of(text(f"Kos;{KOS};;;;;;;", "Jesion;1111111112;;;;;;;"), by=staff)

    imports.decide(run, {3: "skip"}, by=staff)
    imports.commit(run, by=staff)

    assert list(Organisation.objects.values_list("legal_name", flat=True)) == ["Kos"]


def test_duplicate_nip_in_the_file_is_an_error_unless_it_brings_another_person(staff):
    run = run_of(
        text(
            f"Kos;{KOS};;;Jan;Kot;jan@kos.example.org;;",
            f"Inna;{KOS};;;;;;;",
            f"Kos;{KOS};;;;;;;",
            f"Kos;{KOS};;;Ewa;Lis;ewa@kos.example.org;;",
        ),
        by=staff,
    )

    assert verdicts(run) == {2: "create", 3: "error", 4: "error", 5: "update"}
    assert codes(run) == {3: ["nip_twice_in_file"], 4: ["nip_twice_in_file"]}


@pytest.mark.parametrize(
    ("header", "code"),
    [("firma;nip", "header_unknown"), ("nip;regon", "legal_name_missing"), ("nazwa;nazwa", "header_twice")],
)
def test_a_bad_header_ends_in_a_report_and_no_rows(staff, header, code):
    run = run_of(text(f"Kos;{KOS}", header=header), by=staff)

    assert verdicts(run) == {1: "error", 2: ""}
    assert code in codes(run)[1]
    with pytest.raises(IllegalTransition):
        imports.commit(run, by=staff)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"PK\x03\x04workbook", b"nazwa\n\x81\x83", b"a;" * 101])
def test_a_file_that_is_no_csv_of_ours_is_refused_with_a_sentence(client, staff, data):
    client.force_login(staff)

    response = client.post("/staff/imports/", {"file": io.BytesIO(data)} if data else {})

    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert ImportRun.objects.count() == 0


def test_matching_goes_by_nip_then_regon_then_krs_and_updates_only_what_differs(staff):
    kos = OrganisationFactory(
        legal_name="Kos", short_name="", regon="123456785", website="https://kos.example.org", kind="company"
    )

    run = run_of(text(f"Kos Embedded;{KOS};123456785;;;;;;"), by=staff)
    imports.commit(run, by=staff)

    row = run.rows.get()
    assert (row.verdict, row.organisation) == ("update", kos)
    assert row.changes == {"legal_name": ["Kos", "Kos Embedded"], "nip": ["", KOS]}
    kos.refresh_from_db()
    assert (kos.legal_name, kos.nip, kos.website, kos.kind, kos.search_key) == (
        "Kos Embedded",
        KOS,
        "https://kos.example.org",
        "company",
        "kos embedded",
    )


def test_numbers_of_two_organisations_in_one_row_are_an_error(staff):
    OrganisationFactory(nip=KOS)
    OrganisationFactory(regon="123456785")

    run = run_of(text(f"Kos;{KOS};123456785;;;;;;"), by=staff)

    assert codes(run) == {2: ["nip_taken_by_other"]}


def test_a_similar_name_without_number_asks_and_creates_only_when_told(staff):
    OrganisationFactory(legal_name="Kos Embedded sp. z o.o.", short_name="")
    run = run_of(text("Kos Embeded;;;;;;;;"), by=staff)
    assert (verdicts(run), codes(run)) == ({2: "ask"}, {2: ["name_similar"]})

    imports.decide(run, {2: "apply"}, by=staff)
    imports.commit(run, by=staff)

    assert Organisation.objects.filter(legal_name="Kos Embeded").exists()


def test_names_that_share_only_the_legal_form_are_not_similar(staff):
    OrganisationFactory(legal_name="Żuraw sp. z o.o.", short_name="")

    assert verdicts(run_of(text("Klon sp. z o.o.;;;;;;;;"), by=staff)) == {2: "create"}


def test_units_share_the_nip_of_the_organisation_above_wherever_its_row_stands(staff):
    header = "legal_name,nip,parent_nip"
    run = run_of(
        text(f"Wydział Kultury,,{KOS}", f"Wydział Rozwoju,{KOS},{KOS}", f"Urząd,{KOS},", header=header), by=staff
    )

    imports.commit(run, by=staff)

    office = Organisation.objects.get(legal_name="Urząd")
    assert {unit.legal_name for unit in office.units.all()} == {"Wydział Kultury", "Wydział Rozwoju"}
    again = run_of(
        text(f"Wydział Kultury,,{KOS}", f"Wydział Rozwoju,{KOS},{KOS}", f"Urząd,{KOS},", header=header), by=staff
    )
    assert set(verdicts(again).values()) == {"unchanged"}


def test_an_unknown_organisation_above_is_an_error(staff):
    run = run_of(text(f"Wydział,,{KOS}", header="legal_name,nip,parent_nip"), by=staff)

    assert codes(run) == {2: ["parent_unknown"]}


def test_a_shared_mailbox_becomes_a_contact_of_the_organisation_and_no_person(staff):
    imports.commit(run_of(text(f"Kos;{KOS};;;;;Biuro@kos.example.org;412787200;"), by=staff), by=staff)

    organisation = Organisation.objects.get()
    assert list(organisation.contact_points.order_by("kind").values_list("value", "is_shared")) == [
        ("biuro@kos.example.org", True),
        ("+48412787200", False),
    ]
    assert Affiliation.objects.count() == 0


def test_one_address_in_two_companies_is_one_person_with_two_affiliations(staff):
    imports.commit(
        run_of(
            text(
                f"Kos;{KOS};;;Jan;Kot;jan@kot.example.org;;owner",
                f"Jesion;{JESION};;;Jan;Kot;jan@kot.example.org;;reader",
            ),
            by=staff,
        ),
        by=staff,
    )

    person = Person.objects.get(contact_points__value="jan@kot.example.org")
    assert sorted(person.affiliations.values_list("organisation__legal_name", "role")) == [
        ("Jesion", "reader"),
        ("Kos", "owner"),
    ]


def test_an_address_of_somebody_with_another_name_asks(staff):
    organisation = OrganisationFactory(nip=KOS)
    user = member_of(organisation, email="zaneta@kos.example.org")

    run = run_of(text(f"{organisation.legal_name};{KOS};;;Jan;Kot;{user.email};;"), by=staff)

    assert (verdicts(run), codes(run)) == ({2: "ask"}, {2: ["person_ambiguous"]})


def test_import_makes_no_consents_and_a_second_primary_contact_never(staff):
    organisation = OrganisationFactory(nip=KOS)
    member_of(organisation, is_primary_contact=True)

    imports.commit(run_of(text(f"{organisation.legal_name};{KOS};;;Jan;Kot;jan@kos.example.org;;"), by=staff), by=staff)

    assert organisation.affiliations.filter(is_primary_contact=True).count() == 1


def test_formula_cells_are_kept_as_text_and_flagged(staff):
    run = run_of(text('"=HYPERLINK(""http://x"")";;;;;;;;', "'+Plus;;;;;;;;"), by=staff)

    assert codes(run) == {2: ["formula_cell"]}
    assert [row.values["cells"][0] for row in run.rows.all()] == ['=HYPERLINK("http://x")', "+Plus"]


def test_pkd_codes_are_checked_kept_and_tag_the_branch(staff):
    BranchTag.objects.create(slug="ict", name_pl="ICT", name_en="ICT", pkd_prefixes=["62", "63"])
    header = "nazwa;nip;pkd;wersja pkd"
    run = run_of(
        text(f"Kos;{KOS};62.10.b;", f"Jesion;{JESION};99.99.Z;", f"Klon;{THIRD};47.91.Z;2007", header=header), by=staff
    )
    assert codes(run) == {3: ["pkd_unknown"], 4: ["pkd_ambiguous"]}

    imports.decide(run, {3: "skip", 4: "skip"}, by=staff)
    imports.commit(run, by=staff)

    kos = Organisation.objects.get(nip=KOS)
    assert [(sector.pkd_code, sector.is_main) for sector in kos.sectors.all()] == [("62.10.B", True)]
    assert [tag.slug for tag in kos.branches.all()] == ["ict"]


def test_a_record_changed_since_the_dry_run_stops_the_commit_until_checked_again(staff):
    organisation = OrganisationFactory(legal_name="Kos", nip=KOS)
    run = run_of(text(f"Kos Embedded;{KOS};;;;;;;"), by=staff)
    Organisation.objects.filter(pk=organisation.pk).update(legal_name="Kos Nowy")

    with pytest.raises(IllegalTransition):
        imports.commit(run, by=staff)

    organisation.refresh_from_db()
    assert organisation.legal_name == "Kos Nowy"
    imports.recheck(run, by=staff)
    imports.commit(run, by=staff)


def test_a_run_is_committed_once(staff):
    run = run_of(text(f"Kos;{KOS};;;;;;;"), by=staff)
    imports.commit(run, by=staff)

    with pytest.raises(IllegalTransition):
        imports.commit(run, by=staff)


def test_pages_lead_from_upload_to_report_to_import(client, staff):
    client.force_login(staff)
    upload = client.post("/staff/imports/", {"file": io.BytesIO(text(f"Kos;{KOS};;;;;;;", "Zła;1;;;;;;;").encode())})
    run = ImportRun.objects.get()
    assert upload.url == f"/staff/imports/{run.public_id}/"
    assert client.get(upload.url).status_code == 200

    report = b"".join(client.get(f"{upload.url}report.csv").streaming_content).decode("utf-8-sig")
    assert [row["kod"] for row in csv.DictReader(io.StringIO(report), delimiter=";")] == ["", "nip_checksum"]
    assert client.post(f"{upload.url}commit/").status_code == 409
    client.post(f"{upload.url}check/", {"row-3": "skip"})
    client.post(f"{upload.url}commit/")

    assert Organisation.objects.get().legal_name == "Kos"


@pytest.mark.parametrize("method", ["get", "post"])
def test_staff_without_the_right_import_nothing(client, method):
    client.force_login(staff_user("moderator"))

    assert getattr(client, method)("/staff/imports/").status_code == 403


def test_the_service_itself_asks_for_the_right(staff, member):
    run = run_of(text(f"Kos;{KOS};;;;;;;"), by=staff)

    for user in [member, staff_user("moderator"), staff_user("auditor")]:
        for step in [
            lambda user: run_of(text("Kos;;;;;;;;"), by=user),
            lambda user: imports.decide(run, {2: "skip"}, by=user),
            lambda user: imports.commit(run, by=user),
        ]:
            with pytest.raises(PermissionDenied):
                step(user)
    assert Organisation.objects.filter(nip=KOS).count() == 0


def test_command_prints_the_report_and_imports_all_or_nothing(tmp_path, capsys):
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(text(f"Kos;{KOS};;;;;;;"))
    bad.write_text(text(f"Jesion;{JESION};;;;;;;", "Zła;1;;;;;;;"))

    call_command("import_members", str(good), "--dry-run")
    assert Organisation.objects.count() == 0
    call_command("import_members", str(good))
    assert Organisation.objects.count() == 1
    with pytest.raises(CommandError):
        call_command("import_members", str(bad))
    assert Organisation.objects.count() == 1
    assert "3;z błędem;nip;Ten NIP jest błędny: sprawdź jego dziesięć cyfr.;nip_checksum" in capsys.readouterr().out


def test_import_costs_the_same_number_of_statements_for_one_row_and_for_many(staff):
    counts = []
    for number in (1, 50):
        people = [f"Firma {number}x{n};;;;Jan;Kot{number}x{n};jan{number}x{n}@example.org;;" for n in range(number)]
        run = run_of(text(*people), by=staff)
        with CaptureQueriesContext(connection) as statements:
            imports.commit(run, by=staff)
        counts.append(len(statements))

    assert counts[0] == counts[1] < 60
    assert Organisation.objects.count() == 51


@given(st.text())
def test_guarded_cells_never_start_a_formula_and_come_back_the_same(cell):
    guarded = csv_files.guard(cell)

    assert not csv_files.is_formula(guarded)
    assert csv_files.unguard(guarded) == cell


def test_every_row_is_counted_once_and_the_filter_shows_what_its_chip_counts(client, staff):
    run = run_of(text(f"Kos;{KOS};;;;;;;", "Jesion;1111111112;;;;;;;", "Klon;;;;;;;;"), by=staff)
    imports.decide(run, {3: "skip", 4: "skip"}, by=staff)
    client.force_login(staff)

    page = client.get(f"/staff/imports/{run.public_id}/")
    left_out = client.get(f"/staff/imports/{run.public_id}/?verdict=skip")

    chips = {str(chip["label"]): chip["count"] for chip in page.context["chips"]}
    assert chips == {"wszystkie wiersze": 3, "nowy": 1, "pominięty": 2}
    assert [row.number for row in left_out.context["page"].rows] == [3, 4]
    assert client.get(f"/staff/imports/{run.public_id}/?verdict=error").context["page"].rows == []


def test_findings_are_told_in_words_and_not_in_codes(client, staff):
    run = run_of(text("Jesion;1111111112;;;;;;;"), by=staff)
    client.force_login(staff)

    page = client.get(f"/staff/imports/{run.public_id}/").content.decode()

    assert "<b>nip:</b> Ten NIP jest błędny: sprawdź jego dziesięć cyfr." in page
    assert "nip_checksum" not in page
