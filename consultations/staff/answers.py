"""Staff pages that answer remarks: the board, one answer, approval, moderation, the report."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations import permissions
from consultations.forms import DecisionForm, HideForm, ReportForm
from consultations.models import Remark, RemarkDecision, Report
from consultations.queries import consultation as queries
from consultations.services import answers, remarks
from consultations.staff.consultation import officers

FILTERS = {
    "": {},
    "unanswered": {"decision": None},
    "to_approve": {"decision__isnull": False, "decision__approved_by": None},
    "approved": {"decision__approved_by__isnull": False},
    "hidden": {"state": Remark.State.HIDDEN},
}


@officers
@require_safe
def board(request, public_id):
    """Every numbered remark with the state of its answer."""
    consultation = _consultation(request, public_id)
    show = request.GET.get("show", "")
    remarks_shown = queries.public_remarks(consultation).filter(**FILTERS.get(show, {}))
    if request.GET.get("q"):
        remarks_shown = remarks_shown.filter(body__icontains=request.GET["q"])
    approved, total = queries.answered_share(consultation)
    return render(
        request,
        "consultations/staff/board.html",
        {
            "consultation": consultation,
            "remarks": remarks_shown,
            "show": show,
            "approved": approved,
            "total": total,
            "report": Report.objects.filter(consultation=consultation).first(),
        },
    )


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, public_id, number):
    """Draft the answer to one remark; POST saves it and takes an earlier approval back."""
    consultation = _consultation(request, public_id)
    remark = get_object_or_404(queries.public_remarks(consultation), number=number)
    decision = getattr(remark, "decision", None)
    form = DecisionForm(request.POST or None, instance=decision, consultation=consultation)
    if request.method == "POST":
        if not permissions.can_prepare(request.user):
            raise PermissionDenied
        if form.is_valid() and _save_answer(request, remark, form):
            return redirect("consultations:staff-board", public_id)
    return render(
        request,
        "consultations/staff/answer.html",
        {
            "consultation": consultation,
            "remark": remark,
            "decision": decision,
            "form": form,
            "hide_form": HideForm(),
            "can_approve": decision is not None
            and decision.pk
            and permissions.can_approve_answer(request.user, decision),
            "can_moderate": permissions.can_moderate(request.user),
        },
    )


@officers
@require_POST
def approve(request, public_id, number):
    remark = _remark(request, public_id, number)
    decision = get_object_or_404(RemarkDecision, remark=remark)
    answers.approve_decision(decision, by=request.user, read=request.POST.get("read", ""))
    messages.success(request, _("The answer to remark no. %(number)s is approved.") % {"number": number})
    return redirect("consultations:staff-board", public_id)


@officers
@require_POST
def hide(request, public_id, number):
    form = HideForm(request.POST)
    if form.is_valid():
        remarks.hide(_remark(request, public_id, number), by=request.user, reason=form.cleaned_data["reason"])
    return redirect("consultations:staff-answer", public_id, number)


@officers
@require_POST
def show_again(request, public_id, number):
    remarks.show_again(_remark(request, public_id, number), by=request.user)
    return redirect("consultations:staff-answer", public_id, number)


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def report(request, public_id):
    """Write the summary that stands above the answers."""
    consultation = _consultation(request, public_id)
    if not permissions.can_prepare(request.user):
        raise PermissionDenied
    form = ReportForm(request.POST or None, instance=Report.objects.filter(consultation=consultation).first())
    if request.method == "POST" and form.is_valid():
        answers.prepare_report(consultation, by=request.user, **form.cleaned_data)
        return redirect("consultations:staff-board", public_id)
    return render(request, "consultations/staff/report.html", {"consultation": consultation, "form": form})


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request, public_id):
    """Says what publishing does; POST publishes all answers at one moment."""
    consultation = _consultation(request, public_id)
    if not permissions.can_prepare(request.user):
        raise PermissionDenied
    if request.method == "POST":
        try:
            answers.publish_report(consultation, by=request.user)
        except ValidationError as error:
            for sentence in error.messages:
                messages.error(request, sentence)
        else:
            messages.success(request, _("All answers are published and the authors are being told."))
        return redirect("consultations:staff-board", public_id)
    approved, total = queries.answered_share(consultation)
    return render(
        request,
        "consultations/staff/publish.html",
        {"consultation": consultation, "approved": approved, "total": total},
    )


def _consultation(request, public_id):
    return get_object_or_404(queries.visible_to(request.user), public_id=public_id)


def _remark(request, public_id, number):
    return get_object_or_404(queries.public_remarks(_consultation(request, public_id)), number=number)


def _save_answer(request, remark, form):
    try:
        answers.draft_decision(remark, by=request.user, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    messages.success(request, _("Saved. Another officer can approve it now."))
    return True
