"""Staff pages that prepare, announce and cancel a consultation and its material."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Max
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations import permissions
from consultations.forms import CancelForm, ConsultationForm, PromiseForm, SectionForm
from consultations.models import Consultation, Section
from consultations.queries import consultation as queries
from consultations.services import process
from consultations.services.checklist import check_calendar
from consultations.staff.trends import TrendLinkForm
from members.doors import staff_only
from members.models import StaffRole
from members.text import slug
from network.groups.queries import default_network
from network.groups.queries.trends import trends_about

officers = staff_only(StaffRole.Role.CONSULTATION_OFFICER, StaffRole.Role.MODERATOR)


@officers
@require_safe
def consultation_list(request):
    consultations = (
        queries.with_counts(queries.visible_to(request.user)).select_related("organiser").order_by("-closes_at", "-pk")
    )
    state = request.GET.get("state", "")
    if state in Consultation.State.values:
        consultations = consultations.filter(state=state)
    return render(
        request,
        "consultations/staff/list.html",
        {
            "consultations": consultations,
            "states": Consultation.State.choices,
            "state": state,
            "can_prepare": permissions.can_prepare(request.user),
        },
    )


@officers
@require_safe
def detail(request, public_id):
    consultation = _get(request, public_id, select="organiser")
    version = consultation.material.order_by("-number").first()
    approved, total = queries.answered_share(consultation)
    return render(
        request,
        "consultations/staff/detail.html",
        {
            "consultation": consultation,
            "sections": version.sections.all() if version else [],
            "findings": check_calendar(consultation, today=timezone.localdate())
            if consultation.state == Consultation.State.DRAFT
            else [],
            "approved": approved,
            "total": total,
            "can_announce": permissions.can_announce(request.user, consultation),
            "can_prepare": permissions.can_prepare(request.user),
            "promises": consultation.promises.all(),
            "trends": trends_about(consultation),
            "trend_form": TrendLinkForm(consultation=consultation)
            if permissions.can_prepare(request.user) and consultation.state != Consultation.State.DRAFT
            else None,
        },
    )


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, public_id=None):
    """Write a new draft, or change one; whoever changes it last has prepared it."""
    if not permissions.can_prepare(request.user):
        raise PermissionDenied
    consultation = (
        _draft(request, public_id) if public_id else Consultation(network=default_network(), prepared_by=request.user)
    )
    form = ConsultationForm(request.POST or None, instance=consultation)
    if request.method == "POST" and form.is_valid():
        form.instance.prepared_by = request.user
        saved = form.save()
        saved.material.get_or_create(number=1)
        return redirect("consultations:staff-detail", saved.public_id)
    return render(
        request, "consultations/staff/edit.html", {"form": form, "consultation": consultation if public_id else None}
    )


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def section_edit(request, public_id, anchor=None):
    """Add a point to the draft's material, or change one."""
    consultation = _draft(request, public_id)
    version = consultation.material.latest("number")
    section = get_object_or_404(version.sections, anchor=anchor) if anchor else Section(version=version)
    form = SectionForm(request.POST or None, instance=section)
    if request.method == "POST" and form.is_valid():
        if not anchor:
            number = (version.sections.aggregate(last=Max("number"))["last"] or 0) + 1
            form.instance.number, form.instance.anchor = (
                number,
                f"{number}-{slug(form.instance.title_pl)[:30]}".rstrip("-"),
            )
        form.save()
        return redirect("consultations:staff-detail", public_id)
    return render(
        request, "consultations/staff/section.html", {"form": form, "consultation": consultation, "is_new": not anchor}
    )


@officers
@require_POST
def section_delete(request, public_id, anchor):
    version = _draft(request, public_id).material.latest("number")
    get_object_or_404(version.sections, anchor=anchor).delete()
    messages.success(request, _("The point was removed."))
    return redirect("consultations:staff-detail", public_id)


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def announce(request, public_id):
    """Says what announcing does; POST does it."""
    consultation = _get(request, public_id)
    if not permissions.can_announce(request.user, consultation):
        raise PermissionDenied(_("Another consultation officer must announce it."))
    if request.method == "POST":
        try:
            process.announce(consultation, by=request.user)
        except ValidationError as error:
            for sentence in error.messages:
                messages.error(request, sentence)
        else:
            messages.success(request, _("Announced. The members are being told."))
        return redirect("consultations:staff-detail", public_id)
    return render(request, "consultations/staff/announce.html", {"consultation": consultation})


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request, public_id):
    consultation = _get(request, public_id)
    if not permissions.can_prepare(request.user):
        raise PermissionDenied
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        process.cancel(consultation, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("The consultation was cancelled; the reason is on its page."))
        return redirect("consultations:staff-detail", public_id)
    return render(request, "consultations/staff/cancel.html", {"consultation": consultation, "form": form})


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def promise_edit(request, public_id, promise_id=None):
    """Add a promise, or say when it was kept."""
    consultation = _get(request, public_id)
    if not permissions.can_prepare(request.user):
        raise PermissionDenied
    promise = get_object_or_404(consultation.promises, public_id=promise_id) if promise_id else None
    form = PromiseForm(request.POST or None, instance=promise)
    if request.method == "POST" and form.is_valid():
        form.instance.consultation = consultation
        form.save()
        return redirect("consultations:staff-detail", public_id)
    return render(request, "consultations/staff/promise.html", {"form": form, "consultation": consultation})


def _get(request, public_id, select="network"):
    return get_object_or_404(queries.visible_to(request.user).select_related(select), public_id=public_id)


def _draft(request, public_id):
    """The draft to change; asks for the right, and 409s once it is announced."""
    if not permissions.can_prepare(request.user):
        raise PermissionDenied
    return process.editable(_get(request, public_id))
