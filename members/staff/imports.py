"""Import of organisations for staff: upload, columns, row report, decisions, commit, and how far a large one is."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import csv_files, keyset, permissions
from members.doors import staff_only
from members.forms.imports import ColumnsForm, ImportForm
from members.models import ImportRow, ImportRun
from members.queries import access
from members.queries.imports import counts, organisations_of, recent_runs, rows_to_show, samples, shown_name
from members.services import imports
from members.services.imports.columns import POLISH
from members.tasks import hurry

EDITOR = permissions.Role.EDITOR
Verdict, Decision = ImportRow.Verdict, ImportRow.Decision
PAGE_SIZE = 100
LABELS = dict(Verdict.choices) | {Decision.SKIP.value: imports.LEFT_OUT}
# What happens to a row about which nobody decides anything.
UNDECIDED = {
    Verdict.CREATE: gettext_lazy("enter it"),
    Verdict.UPDATE: gettext_lazy("write the changes"),
    Verdict.UNCHANGED: gettext_lazy("nothing to do"),
    Verdict.ASK: gettext_lazy("choose…"),
    Verdict.ERROR: gettext_lazy("correct it in the file"),
}


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def run_list(request):
    """The upload form and the last imports. Sending a file makes a dry run: it writes nothing into the registry."""
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            run = imports.receive(file.read(), filename=file.name, by=request.user)
        except ValidationError as error:
            form.add_error("file", error)
        else:
            if run.is_under_way:
                imports.start(run, hurry)
            return redirect(_page_of(run), run.public_id)
    return render(
        request, "members/staff/import_list.html", {"form": form, "runs": recent_runs(), "columns": POLISH.items()}
    )


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def run_columns(request, public_id):
    """What each column of the file is; what is said here stays with the run. Sending it checks the rows anew."""
    run = get_object_or_404(ImportRun, public_id=public_id)
    form = ColumnsForm(request.POST if request.method == "POST" else None, run=run, samples=samples(run))
    if request.method == "POST" and form.is_valid():
        try:
            imports.start(imports.match_columns(run, form.matched(), by=request.user), hurry)
            return redirect("members:staff-import", public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "members/staff/import_columns.html", {"run": run, "form": form})


@staff_only(EDITOR)
@require_safe
def run_detail(request, public_id):
    """The report of all rows; while a task works on the run, how far it is: the page looks again by itself."""
    run = get_object_or_404(ImportRun.objects.select_related("made_by__person"), public_id=public_id)
    if run.is_under_way:
        return render(request, "members/staff/import_progress.html", {"run": run})
    verdict = request.GET.get("verdict", "")
    page = keyset.page(rows_to_show(run, verdict), ["number"], after=request.GET.get("cursor", ""), size=PAGE_SIZE)
    for row in page.rows:
        row.sentences = [(imports.column(finding["field"]), imports.sentence(finding)) for finding in row.findings]
        row.differences = [(imports.column(name), *values) for name, values in row.changes.items()]
        row.undecided = UNDECIDED[row.verdict]
        row.shown_name = shown_name(run, row)
    numbers = counts(run)
    context = {
        "run": run,
        "page": page,
        "counts": numbers,
        "chips": _chips(numbers, verdict),
        "verdict": verdict,
        "can_commit": _can_commit(run, numbers),
        "to_invite": access.without_account(organisations_of(run)).count(),
        "can_invite": permissions.has_staff_role(request.user),
    }
    return render(request, "members/staff/import_detail.html", context)


@staff_only(EDITOR)
@require_safe
def run_report(request, public_id):
    run = get_object_or_404(ImportRun, public_id=public_id)
    return csv_files.csv_response("import-report.csv", imports.REPORT_HEADER, imports.report_rows(run))


@staff_only(EDITOR)
@require_POST
def run_check(request, public_id):
    """Take over the decisions of this page and judge all rows again."""
    run = get_object_or_404(ImportRun, public_id=public_id)
    decisions = {
        int(name.removeprefix("row-")): value
        for name, value in request.POST.items()
        if name.startswith("row-") and name.removeprefix("row-").isdecimal() and value in Decision.values
    }
    imports.start(imports.begin_check(run, decisions, by=request.user), hurry)
    if run.row_count <= imports.SMALL:
        messages.success(request, _("Checked again. Nothing was written into the registry."))
    return redirect("members:staff-import", public_id)


@staff_only(EDITOR)
@require_POST
def run_commit(request, public_id):
    """Write the whole run: a small one at once, a large one by a task."""
    run = imports.begin_commit(get_object_or_404(ImportRun, public_id=public_id), by=request.user)
    imports.start(run, hurry)
    if run.state == ImportRun.State.COMMITTED:
        created = run.rows.filter(verdict=Verdict.CREATE).exclude(decision=Decision.SKIP).count()
        text = ngettext(
            "Imported. %(count)d organisation is new.", "Imported. %(count)d organisations are new.", created
        )
        messages.success(request, text % {"count": created})
    return redirect("members:staff-import", public_id)


def _page_of(run):
    return "members:staff-import-columns" if run.state == ImportRun.State.COLUMNS else "members:staff-import"


def _can_commit(run, numbers):
    has_work = numbers[Verdict.CREATE] or numbers[Verdict.UPDATE]
    is_checked = run.state == ImportRun.State.CHECKED
    return bool(is_checked and has_work and not numbers[Verdict.ERROR] and not numbers[Verdict.ASK])


def _chips(numbers, verdict):
    every = {"label": _("all rows"), "url": "?", "count": sum(numbers.values()), "is_on": not verdict}
    return [every] + [
        {"label": LABELS[name], "url": f"?verdict={name}", "count": count, "is_on": verdict == name}
        for name, count in numbers.items()
        if count
    ]
