"""Memberships for staff: who belongs, who asks to, what runs out, and deciding about each."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from members.text import localized
from network.groups import permissions
from network.groups.forms.memberships import ApproveForm, MembershipForm, PaperApplicationForm, ReasonForm, RenewForm
from network.groups.models import Membership, Network
from network.groups.queries import memberships as queries
from network.groups.services import deciding as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])
FORMS = {"approve": ApproveForm, "renew": RenewForm}
# act -> its button, what will happen, what is said when it is done
WORDS = {
    "approve": (
        gettext_lazy("Approve"),
        gettext_lazy("The applicant becomes a member on the first day below and is told so by mail."),
        gettext_lazy("Approved. The applicant is told by mail."),
    ),
    "return": (
        gettext_lazy("Return to be corrected"),
        gettext_lazy("The applicant reads your reason, corrects the application and sends it again."),
        gettext_lazy("The application went back with your reason."),
    ),
    "refuse": (
        gettext_lazy("Refuse"),
        gettext_lazy("The application ends here. The applicant reads your reason and may apply anew."),
        gettext_lazy("The application is refused, with your reason."),
    ),
    "suspend": (
        gettext_lazy("Suspend"),
        gettext_lazy("Messages to members stop and the profile leaves the list of members until you let it go on."),
        gettext_lazy("The membership is suspended. You can let it go on at any time."),
    ),
    "resume": (
        gettext_lazy("Let it go on"),
        gettext_lazy("The suspension ends: a full member from now on."),
        gettext_lazy("The membership goes on."),
    ),
    "renew": (
        gettext_lazy("Renew"),
        gettext_lazy("The membership goes on until the day below."),
        gettext_lazy("The membership is renewed."),
    ),
    "exclude": (
        gettext_lazy("Exclude"),
        gettext_lazy(
            "The membership ends today, and so do the seats in groups. It cannot be undone: the member would have to apply anew."
        ),
        gettext_lazy("The membership has ended."),
    ),
}
DANGEROUS = ("refuse", "exclude")


@staff_only
@require_safe
def membership_list(request):
    asked = _asked(request)
    context = {
        "page": keyset.page(queries.searched(**asked), queries.ORDER, after=request.GET.get("cursor", "")),
        "asked": asked,
        "is_narrowed": any(asked.values()),
        "chips": _chips(asked),
        "states": Membership.State.choices,
        "categories": Membership.Category.choices,
        "networks": Network.objects.order_by("-is_hosted", "name_pl", "pk"),
        "can_manage": permissions.can_manage_memberships(request.user),
    }
    return render(request, "groups/staff/membership_list.html", context)


def _chips(asked):
    counts = queries.attention()
    chip = {"label": _("needs attention"), "url": "?state=attention", "count": sum(counts.values())}
    labels = {name: Membership.State(state).label for name, state in queries.NEEDS_ATTENTION.items()}
    chips = [chip | {"is_on": asked["state"] == "attention"}]
    for name, state in queries.NEEDS_ATTENTION.items():
        is_on = asked["state"] == state.value
        chips.append({"label": labels[name], "url": f"?state={state.value}", "count": counts[name], "is_on": is_on})
    return chips


@staff_only
@require_safe
def membership_csv(request):
    header = [
        _("Member"),
        _("Network"),
        _("State"),
        _("Category"),
        _("Founding member"),
        _("Member from"),
        _("Member until"),
        _("Applied on"),
        _("Ended on"),
        _("Reason"),
    ]
    found = queries.searched(**_asked(request)).order_by(*queries.ORDER)
    rows = (
        [
            str(row.member),
            localized(row.network, "name"),
            row.get_state_display(),
            row.get_category_display(),
            _("yes") if row.is_founding else _("no"),
            row.valid_from or "",
            row.valid_to or "",
            timezone.localdate(row.submitted_at) if row.submitted_at else "",
            row.ended_on or "",
            row.reason,
            str(row.public_id),
            row.state,
            row.category,
        ]
        for row in found.iterator(chunk_size=500)
    )
    return csv_response("memberships.csv", [*header, "id", "state", "category"], rows)


def _asked(request):
    get = request.GET.get
    return {
        "text": get("q", "")[:100],
        "state": get("state", ""),
        "category": get("category", ""),
        "network": get("network", ""),
        "kind": get("kind", ""),
    }


@staff_only
@require_safe
def membership_detail(request, public_id):
    membership = get_object_or_404(queries.memberships(), public_id=public_id)
    can_decide = permissions.can_approve_membership(request.user, membership)
    possible = [act for act, states in services.ACTS.items() if membership.state in states]
    context = {
        "membership": membership,
        "steps": queries.steps_of(membership),
        "age_days": queries.age_days(membership),
        "acts": [(act, WORDS[act][0], act in DANGEROUS) for act in possible] if can_decide else [],
        "can_decide": can_decide,
        "can_manage": permissions.can_manage_memberships(request.user),
    }
    return render(request, "groups/staff/membership_detail.html", context)


@staff_only(Role.EDITOR)
@EDITING
def membership_act(request, public_id, act):
    """Say what the step does, ask for what it needs, take it."""
    membership = get_object_or_404(queries.memberships(), public_id=public_id)
    if not permissions.can_approve_membership(request.user, membership):
        raise PermissionDenied(_("Somebody of staff who does not belong to the member decides."))
    data = request.POST if request.method == "POST" else None
    form = None if act == "resume" else FORMS.get(act, ReasonForm)(data, initial=_initial(membership, act))
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            services.decide(membership, act, by=request.user, **(form.cleaned_data if form else {}))
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, WORDS[act][2])
            return redirect("groups:staff-membership", public_id)
    button, what, _said = WORDS[act]
    context = {"membership": membership, "form": form, "button": button, "what": what, "is_danger": act in DANGEROUS}
    return render(request, "groups/staff/membership_act.html", context)


def _initial(membership, act):
    if act == "approve":
        return {"category": membership.category, "valid_from": timezone.localdate()}
    if act == "renew" and membership.valid_to:
        return {"valid_to": _a_year_later(membership.valid_to)}
    return {}


def _a_year_later(day):
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


@staff_only(Role.EDITOR)
@EDITING
def membership_edit(request, public_id):
    membership = get_object_or_404(queries.memberships(), public_id=public_id)
    form = MembershipForm(request.POST if request.method == "POST" else None, instance=membership)
    if form.is_valid():
        services.save_membership(form.instance, by=request.user)
        return redirect("groups:staff-membership", public_id)
    return render(request, "groups/staff/membership_form.html", {"form": form, "membership": membership})


@staff_only(Role.EDITOR)
@EDITING
def membership_new(request):
    """An application that came on paper."""
    form = PaperApplicationForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            membership = services.enter(form.instance, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect("groups:staff-membership", membership.public_id)
    return render(request, "groups/staff/membership_form.html", {"form": form, "membership": None})
