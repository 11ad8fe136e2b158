"""Large imports: done by a task that may be killed, told on a page that may be left, and by the API."""

import base64
import json
import threading

import pghistory
import pytest
from django.db import IntegrityError, connection, transaction

from members import tasks
from members.errors import IllegalTransition
from members.models import Affiliation, ContactPoint, ImportRun, Organisation, Person
from members.queries.imports import counts
from members.services import imports
from members.services.imports import runs, working, writing
from tests.factories.members import OrganisationFactory, staff_user
from tests.members.test_import import KOS, run_of, text

pytestmark = pytest.mark.django_db
MANY = imports.SMALL + 1


def many_rows(count=MANY):
    return text(*(f"Zakład {n * 7919} nr {n};;;;Jan;Kot{n};jan{n}@example.org;;" for n in range(count)))


@pytest.fixture
def queued(monkeypatch):
    """The runs for which the task was called."""
    keys = []
    monkeypatch.setattr(tasks.work_on_import, "delay", keys.append)
    return keys


def test_a_large_file_is_checked_and_written_by_a_task_while_the_page_shows_how_far_it_is(
    client, staff, queued, django_capture_on_commit_callbacks
):
    client.force_login(staff)
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post("/staff/imports/", {"file": _file(many_rows())}, follow=True)
    run = ImportRun.objects.get()
    assert (run.state, queued) == ("checking", [run.pk])
    assert 'data-progress="moving"' in page.content.decode()
    assert f"z {MANY} wierszy" in page.content.decode()

    tasks.work_on_import(run.pk)
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(f"/staff/imports/{run.public_id}/commit/", follow=True)
    assert 'data-progress="moving"' in page.content.decode()
    assert Organisation.objects.count() == 0
    tasks.work_on_import(run.pk)

    run.refresh_from_db()
    assert (run.state, run.done, run.committed_by) == ("committed", MANY, staff)
    assert Organisation.objects.filter(verified_by=staff).count() == MANY
    assert "data-progress" not in client.get(f"/staff/imports/{run.public_id}/").content.decode()


def test_nobody_touches_a_run_that_is_worked_on(client, staff, queued):
    run = imports.receive(many_rows().encode(), filename="x.csv", by=staff)
    client.force_login(staff)

    answers = [client.post(f"/staff/imports/{run.public_id}/{verb}/").status_code for verb in ("check", "commit")]

    assert answers == [409, 409]


def test_what_a_killed_worker_left_is_done_by_the_sweeper(staff, monkeypatch):
    run = run_of(many_rows(), by=staff)
    imports.begin_commit(run, by=staff)

    def killed(judged):
        raise KeyboardInterrupt  # nothing of ours may catch it, as nothing catches a kill

    monkeypatch.setattr(writing, "_write_points", killed)
    with pytest.raises(KeyboardInterrupt):
        tasks.work_on_import(run.pk)
    assert (Organisation.objects.count(), Person.objects.filter(given_name="Jan").count()) == (0, 0)
    monkeypatch.undo()

    tasks.sweep_imports()

    run.refresh_from_db()
    assert (run.state, run.attempts, Organisation.objects.count()) == ("committed", 2, MANY)
    tasks.sweep_imports()
    tasks.work_on_import(run.pk)
    assert Organisation.objects.count() == MANY


def test_a_file_at_which_every_worker_dies_ends_with_a_sentence(client, staff):
    run = run_of(many_rows(), by=staff)
    imports.begin_commit(run, by=staff)
    ImportRun.objects.filter(pk=run.pk).update(attempts=working.MAX_ATTEMPTS)

    tasks.sweep_imports()

    run.refresh_from_db()
    assert (run.state, run.problem, Organisation.objects.count()) == ("checked", "broken", 0)
    client.force_login(staff)
    assert "Praca przerwała się i nic nie zapisano" in client.get(f"/staff/imports/{run.public_id}/").content.decode()


def test_a_task_that_finds_records_changed_says_check_again(client, staff):
    OrganisationFactory(legal_name="Kos", nip=KOS)
    run = run_of(many_rows() + f"Kos Nowy;{KOS};;;;;;;\n", by=staff)
    imports.begin_commit(run, by=staff)
    Organisation.objects.filter(nip=KOS).update(legal_name="Kos Inny")

    tasks.work_on_import(run.pk)

    run.refresh_from_db()
    assert (run.state, run.problem, Organisation.objects.count()) == ("checked", "stale", 1)
    client.force_login(staff)
    assert "sprawdź jeszcze raz" in client.get(f"/staff/imports/{run.public_id}/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_one_run_write_it_once_and_tell_how_far_they_are(monkeypatch):
    staff = staff_user()
    run = run_of(many_rows(), by=staff)
    imports.begin_commit(run, by=staff)
    monkeypatch.setattr(working, "TELL_SECONDS", 0)
    told, together = [], threading.Barrier(2)
    write = runs.write

    def slow(*args, **kwargs):
        told.append(ImportRun.objects.using("default").get(pk=run.pk).done)
        return write(*args, **kwargs)

    monkeypatch.setattr(runs, "write", slow)

    def go():
        together.wait()
        tasks.work_on_import(run.pk)
        connection.close()

    threads = [threading.Thread(target=go) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Organisation.objects.count() == MANY
    assert len(told) == 1
    assert told[0] >= 250  # seen from outside while the transaction runs
    run.refresh_from_db()
    assert run.state == "committed"


@pytest.mark.django_db(transaction=True)
def test_two_presses_of_import_write_once():
    staff = staff_user()
    run = run_of(text(f"Kos;{KOS};;;;;;;"), by=staff)
    late = []

    def press():
        try:
            imports.commit(run, by=staff)
        except IllegalTransition as error:
            late.append(error)
        finally:
            connection.close()

    with transaction.atomic():
        imports.begin_commit(run, by=staff)
        thread = threading.Thread(target=press)
        thread.start()
        thread.join()
    imports.finish(run)

    assert len(late) == 1
    assert Organisation.objects.count() == 1


def _file(data):
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415 -- only here

    return SimpleUploadedFile("firmy.csv", data.encode())


@pytest.mark.parametrize("count", [1, 3])
def test_what_an_import_writes_has_the_history_that_triggers_write(staff, count):
    with pghistory.context(user=staff.pk):
        imports.commit(run_of(many_rows(count), by=staff), by=staff)

    for model in (Organisation, Affiliation, ContactPoint):
        history = model.events.rel.related_model.objects
        written = model.objects.filter(pk__in=history.values("pgh_obj"))
        assert (written.count(), history.filter(pgh_label="insert").count()) == (count, count)
        event, made = history.earliest("pgh_obj"), model.objects.earliest("pk")
        assert event.pgh_context.metadata["user"] == staff.pk
        for field in made._meta.concrete_fields:
            if hasattr(event, field.attname) and not field.generated:
                assert getattr(event, field.attname) == getattr(made, field.attname), field.name


def test_a_committed_import_says_when(staff):
    run = run_of(text("Kos;;;;;;;;"), by=staff)

    with pytest.raises(IntegrityError, match="committed_import_says_when"), transaction.atomic():
        ImportRun.objects.filter(pk=run.pk).update(state="committed")


# --- API ---


@pytest.fixture
def api(client, staff):
    client.force_login(staff)

    def call(path="", body=None):
        if body is None:
            return client.get(f"/api/v1/imports/{path}")
        return client.post(f"/api/v1/imports/{path}", json.dumps(body), content_type="application/json")

    return call


def encoded(data):
    return base64.b64encode(data.encode()).decode()


def test_a_program_sends_a_file_reads_the_report_decides_and_commits(api):
    data = text(f"Kos;{KOS};;;;;;;;śpi", "Jesion;1111111112;;;;;;;")
    sent = api(body={"filename": "firmy.csv", "file": encoded(data.replace("rola", "rola;uwagi"))})
    assert (sent.status_code, sent.json()["state"]) == (201, "columns")
    run = sent.json()["id"]

    matched = api(f"{run}/columns/", {"columns": [*sent.json()["columns"][:-1], ""]}).json()
    rows = api(f"{run}/rows/").json()["results"]
    refused = api(f"{run}/commit/", {})
    api(f"{run}/check/", {"decisions": {"3": "skip"}})
    done = api(f"{run}/commit/", {})

    assert (matched["state"], matched["counts"]) == (
        "checked", {"create": 1, "update": 0, "unchanged": 0, "ask": 0, "error": 1, "skip": 0},
    )  # fmt: skip
    assert [(row["number"], row["verdict"], [one["code"] for one in row["findings"]]) for row in rows] == [
        (2, "create", []),
        (3, "error", ["nip_checksum"]),
    ]
    assert refused.status_code == 409
    assert (done.status_code, done.json()["state"]) == (200, "committed")
    assert Organisation.objects.get().legal_name == "Kos"
    assert counts(ImportRun.objects.get())["skip"] == 1


def test_a_record_that_changed_is_a_409(api):
    OrganisationFactory(legal_name="Kos", nip=KOS)
    run = api(body={"filename": "f.csv", "file": encoded(text(f"Kos Nowy;{KOS};;;;;;;"))}).json()["id"]
    Organisation.objects.update(legal_name="Kos Inny")

    assert api(f"{run}/commit/", {}).status_code == 409
    assert api(f"{run}/").json()["problem"] == "stale"
    assert Organisation.objects.get().legal_name == "Kos Inny"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"filename": "f.csv", "file": "???"}, "file"),
        ({"filename": "f.csv", "file": ""}, "file"),
        ({"filename": "f.csv", "file": encoded("\n")}, "file"),
        ({"filename": "f.csv", "file": encoded("nazwa\nKos"), "columns": {"x": "is_staff"}}, "columns.x"),
        ({"filename": "f.csv", "file": encoded("nazwa\nKos"), "state": "committed"}, "state"),
    ],
)
def test_bad_input_of_a_program_is_a_400_at_the_field(api, body, field):
    answer = api(body=body)

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [field])
    assert ImportRun.objects.count() == 0


@pytest.mark.parametrize("role", ["moderator", "auditor", "roll_clerk"])
def test_a_program_of_others_imports_and_reads_nothing(client, staff, role):
    run = run_of(text("Kos;;;;;;;;"), by=staff)
    client.force_login(staff_user(role))

    addresses = ["", f"{run.public_id}/", f"{run.public_id}/rows/"]

    assert [client.get(f"/api/v1/imports/{one}").status_code for one in addresses] == [403, 403, 403]
