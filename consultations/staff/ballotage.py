"""Staff pages of a vote: prepare the rules, propose and confirm its steps, write down the public event of a lot."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations import permissions
from consultations.ballotage_forms import BallotageForm, LotForm, OptionFormSet, ProposalForm
from consultations.models import Ballotage, Consultation, Pool, ProposedAct
from consultations.public.asks import turnout
from consultations.queries import ballotage as queries
from consultations.services.ballotage import acts, counting
from members.doors import staff_only
from members.errors import IllegalTransition
from members.models import StaffRole

officers = staff_only(StaffRole.Role.CONSULTATION_OFFICER)
State = Ballotage.State


@officers
@require_safe
def detail(request, public_id):
    """The vote's state and log of acts; what officers may do next. Never a figure of the result before it is published."""
    ballotage = _ballotage(public_id)
    proposed = ProposedAct.objects.filter(ballotage=ballotage).select_related("by__person").first()
    return render(
        request,
        "consultations/staff/ballotage_detail.html",
        {
            "ballotage": ballotage,
            "pools": ballotage.pools.prefetch_related("options"),
            "events": ballotage.events.order_by("number"),
            "proposed": proposed,
            "can_run": permissions.can_run_ballotage(request.user),
            "can_confirm": proposed and permissions.can_confirm_act(request.user, proposed),
            "possible": [] if proposed else [ProposedAct.Act(act) for act in acts.possible_acts(ballotage)],
            "needs_reason": acts.NEEDS_REASON,
            "problems": _problems(ballotage),
            "lot_form": LotForm() if ballotage.state == State.OPENED and not ballotage.entropy else None,
            "turnout": turnout(queries.rounded_turnout(ballotage)),
        },
    )


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, public_id):
    consultation = get_object_or_404(Consultation, public_id=public_id)
    return _edit(request, Ballotage(consultation=consultation), is_new=True)


@officers
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, public_id):
    ballotage = _ballotage(public_id)
    if ballotage.state != State.DRAFT:
        raise IllegalTransition(_("The rules are frozen and do not change any more."))
    return _edit(request, ballotage)


@officers
@require_POST
def propose(request, public_id):
    form = ProposalForm(request.POST)
    if form.is_valid():
        _tell_problems(request, lambda: acts.propose(_ballotage(public_id), by=request.user, **form.cleaned_data))
    return redirect("consultations:staff-ballotage", public_id)


@officers
@require_POST
def confirm(request, public_id):
    _tell_problems(request, lambda: acts.confirm(_ballotage(public_id), by=request.user))
    return redirect("consultations:staff-ballotage", public_id)


@officers
@require_POST
def withdraw(request, public_id):
    acts.withdraw_proposal(_ballotage(public_id), by=request.user)
    return redirect("consultations:staff-ballotage", public_id)


@officers
@require_POST
def lot(request, public_id):
    form = LotForm(request.POST)
    text = form.cleaned_data["text"] if form.is_valid() else ""
    _tell_problems(request, lambda: counting.write_down_entropy(_ballotage(public_id), text=text, by=request.user))
    return redirect("consultations:staff-ballotage", public_id)


def _ballotage(public_id):
    return get_object_or_404(Ballotage.objects.select_related("consultation__organiser"), public_id=public_id)


def _problems(ballotage):
    """Return the sentences that keep a draft from being frozen."""
    if ballotage.state != State.DRAFT:
        return []
    try:
        acts.require_complete(ballotage)
    except ValidationError as error:
        return error.messages
    return []


def _tell_problems(request, act):
    try:
        act()
    except ValidationError as error:
        for message in error.messages:
            messages.error(request, message)


def _edit(request, ballotage, *, is_new=False):
    """Write the rules: the vote and its options together, saved both or neither."""
    if not permissions.can_run_ballotage(request.user):
        raise PermissionDenied
    form = BallotageForm(request.POST or None, instance=ballotage)
    options = OptionFormSet(request.POST or None, instance=ballotage, prefix="options")
    if request.method == "POST" and form.is_valid() and options.is_valid():
        _save(form, options)
        return redirect("consultations:staff-ballotage", ballotage.public_id)
    context = {
        "form": form,
        "options": options,
        "ballotage": ballotage,
        "is_new": is_new,
        "zone": timezone.get_current_timezone_name(),
    }
    return render(request, "consultations/staff/ballotage_edit.html", context, status=400 if form.is_bound else 200)


@transaction.atomic
def _save(form, options):
    ballotage = form.save()
    pool, _created = Pool.objects.get_or_create(
        ballotage=ballotage, code="vote", defaults={"name_pl": "Twój wybór", "name_en": "Your choice"}
    )
    for option in options.save(commit=False):
        option.pool = pool
        option.save()
    for option in options.deleted_objects:
        option.delete()
