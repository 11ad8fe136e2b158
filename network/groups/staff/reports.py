"""The evaluation report of a group: a page made for paper, CSV and JSON."""

from django.http import JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from network.groups import reporting
from network.groups.queries import groups


@staff_only
@require_safe
def report(request, public_id):
    return render(request, "groups/staff/report.html", context(get_object_or_404(groups.group(public_id))))


@staff_only
@require_safe
def report_csv(request, public_id):
    """All parts in one file: the part stands in the first column, its headings in a row of their own."""
    group = get_object_or_404(groups.group(public_id))
    rows = (
        [str(part.title), *cells]
        for part, found in reporting.report(group)
        for cells in ([str(one) for one in part.header], *found)
    )
    return csv_response("evaluation.csv", [_("Part")], rows)


@staff_only
@require_safe
def report_json(request, public_id):
    """The same as data: {"group", "made_at", "figures": [{"what", "number", "of"}], "parts": {key: {"header", "rows"}}}."""
    group = get_object_or_404(groups.group(public_id))
    figures = [{"what": label, "number": number, "of": of} for label, number, of in reporting.figures(group)]
    parts = {
        part.key: {"header": [str(one) for one in part.header], "rows": rows} for part, rows in reporting.report(group)
    }
    made = {"group": group.public_id, "made_at": timezone.now(), "figures": figures, "parts": parts}
    return JsonResponse(made, headers={"Content-Disposition": 'attachment; filename="evaluation.json"'})


def context(group):
    return {"group": group, "figures": reporting.figures(group), "parts": reporting.report(group), "at": timezone.now()}
