"""The inventory of stakeholders for staff: the map, the table, one with its history."""

from collections import defaultdict

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.work import AssessmentForm, StakeholderForm
from network.groups.models import Stakeholder, StakeholderAssessment
from network.groups.queries import default_network
from network.groups.queries import stakeholders as queries
from network.groups.services import stakeholders as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])
CELL, LEFT, TOP, IN_A_ROW, STEP = 104, 44, 8, 4, 24  # of the drawing, in px


@staff_only
@require_safe
def stakeholder_list(request):
    only_gaps = "gap" in request.GET
    rows = _numbered(queries.stakeholders(only_gaps=only_gaps))
    context = {
        "rows": rows,
        "map": _map(rows),
        "only_gaps": only_gaps,
        "can_edit": permissions.can_edit_stakeholders(request.user),
    }
    return render(request, "groups/staff/stakeholder_list.html", context)


@staff_only
@require_safe
def stakeholder_csv(request):
    header = [
        _("Stakeholder"),
        _("Influence"),
        _("Interest"),
        _("Stance"),
        _("Engagement now"),
        _("Wanted"),
        _("Look again on"),
        "id",
    ]
    rows = ([str(one), *_figures(one.present), one.review_due, str(one.public_id)] for one in queries.stakeholders())
    return csv_response("stakeholders.csv", header, rows)


def _figures(present):
    if present is None:
        return [""] * 5
    return [
        present.influence,
        present.interest,
        present.get_stance_display(),
        present.get_current_display(),
        present.get_desired_display(),
    ]


def _numbered(stakeholders):
    """Return [{number, stakeholder, gap}]: the numbers stand in the map and in the table."""
    return [
        {"number": number, "stakeholder": one, "gap": queries.gap(one)}
        for number, one in enumerate(stakeholders, start=1)
    ]


def _map(rows):
    """Return what the drawing needs: lines, and a numbered dot for each assessed stakeholder, side by side within a cell."""
    cells, dots = defaultdict(int), []
    for row in rows:
        present = row["stakeholder"].present
        if present is None:
            continue
        place = cells[present.interest, present.influence]
        cells[present.interest, present.influence] += 1
        dots.append(
            {
                "x": LEFT + (present.interest - 1) * CELL + 16 + place % IN_A_ROW * STEP,
                "y": TOP + (5 - present.influence) * CELL + 18 + place // IN_A_ROW * STEP,
                "number": row["number"],
                "stance": present.stance,
            }
        )
    size = 5 * CELL
    steps = [
        {
            "at": LEFT + number * CELL,
            "down": TOP + number * CELL,
            "middle": number * CELL + CELL // 2,
            "label": number + 1,
        }
        for number in range(6)
    ]
    return {
        "dots": dots,
        "steps": steps,
        "left": LEFT,
        "top": TOP,
        "right": LEFT + size,
        "bottom": TOP + size,
        "width": LEFT + size + 8,
        "height": TOP + size + 44,
        "columns": [{"x": LEFT + step["middle"], "label": step["label"]} for step in steps[:5]],
        "rows": [{"y": TOP + size - step["middle"] + 4, "label": step["label"]} for step in steps[:5]],
    }


@staff_only(Role.EDITOR)
@EDITING
def stakeholder_new(request):
    return _stakeholder_form(request, Stakeholder(network=default_network()))


@staff_only(Role.EDITOR)
@EDITING
def stakeholder_edit(request, public_id):
    return _stakeholder_form(request, get_object_or_404(Stakeholder, public_id=public_id))


@staff_only
@EDITING
def stakeholder(request, public_id):
    """One stakeholder with all assessments; a new one is added here."""
    found = get_object_or_404(queries.stakeholders(), public_id=public_id)
    can_edit = permissions.can_edit_stakeholders(request.user)
    if request.method == "POST" and not can_edit:
        raise PermissionDenied
    last = found.present
    fields = AssessmentForm.Meta.fields
    initial = {name: getattr(last, name) for name in fields if name != "note"} if last else None
    form = AssessmentForm(
        request.POST if request.method == "POST" else None,
        instance=StakeholderAssessment(stakeholder=found),
        initial=initial,
    )
    if form.is_valid():
        services.assess(found, form.instance, by=request.user)
        messages.success(request, _("The assessment is added to the history."))
        return redirect("groups:staff-stakeholder", public_id)
    context = {
        "stakeholder": found,
        "assessments": found.assessments.select_related("assessed_by__person"),
        "form": form if can_edit else None,
        "can_edit": can_edit,
    }
    return render(request, "groups/staff/stakeholder.html", context)


def _stakeholder_form(request, one):
    name = str(one) if one.pk else ""
    form = StakeholderForm(request.POST if request.method == "POST" else None, instance=one)
    if form.is_valid():
        try:
            saved = services.save_stakeholder(form.instance, by=request.user)
            return redirect("groups:staff-stakeholder", saved.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "groups/staff/stakeholder_form.html", {"form": form, "name": name, "stakeholder": one})
