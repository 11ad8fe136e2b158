"""Proof of reach of one message: the page, and the same as CSV, signed JSON and PDF."""

from functools import wraps

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from network.messaging import permissions, queries
from network.messaging.proof.document import signed
from network.messaging.proof.pdf import facts, pdf
from network.messaging.proof.tables import tables
from network.messaging.staff.found import message_or_404, say_why_not
from network.messaging.staff.sending import NOT_SENT


def _with_report(view):
    """Give the view a ReachReport; without one, lead to the page that says why."""

    @staff_only
    @require_safe
    @wraps(view)
    def door(request, public_id):
        message = message_or_404(request, public_id)
        if not permissions.can_see_reach(request.user, message):
            raise PermissionDenied
        if message.state in NOT_SENT or message.frozen_at is None:
            return redirect("messaging:staff-preview", public_id)
        try:
            return view(request, queries.proof_of_reach(message))
        except ValidationError as error:
            say_why_not(request, error)
            return redirect("messaging:staff-message", public_id)

    return door


@_with_report
def proof(request, report):
    context = {"report": report, "message": report.message, "facts": facts(report), "tables": tables(report)}
    return render(request, "messaging/staff/proof.html", context)


@_with_report
def proof_csv(request, report):
    """One row a figure, table by table, so that a spreadsheet can filter them."""
    rows = [
        [table.title, row[0], column, value]
        for table in tables(report)
        for row in table.rows
        for column, value in zip(table.columns[1:], row[1:], strict=True)
    ]
    seals = [(_("Content (SHA-256)"), report.content_sha256), (_("Snapshot (SHA-256)"), report.snapshot_sha256)]
    rows += [[_("Seals"), name, _("Value"), value] for name, value in seals]
    return csv_response(_name(report, "csv"), [_("Table"), _("Row"), _("Column"), _("Value")], rows)


@_with_report
def proof_json(request, report):
    response = JsonResponse(signed(report), json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = f'attachment; filename="{_name(report, "json")}"'
    return response


@_with_report
def proof_pdf(request, report):
    disposition = f'attachment; filename="{_name(report, "pdf")}"'
    return HttpResponse(pdf(report), content_type="application/pdf", headers={"Content-Disposition": disposition})


def _name(report, kind):
    return f"reach-{report.message.public_id}.{kind}"
