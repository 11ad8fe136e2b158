"""The diagnosis board of a group for staff: as in the portal, and an adopted card becomes a goal with one press."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from members.text import localized
from network.groups import permissions, trend_pages
from network.groups.forms.trends import TrendGoalForm
from network.groups.models import Group, TrendCard
from network.groups.queries import trends as queries
from network.groups.services import trends as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@require_safe
def board(request, public_id):
    context = trend_pages.board_context(_group_or_404(public_id), request.user, door="staff")
    last = context["last_vote"]
    return render(request, "groups/staff/trends.html", context | {"points": queries.points_in(last) if last else []})


@staff_only
@require_safe
def board_csv(request, public_id):
    header = [_("Title"), _("State"), _("Theme"), _("Points"), _("Authors"), _("What shows it"), _("Goal"), "id"]
    rows = (
        [
            localized(card, "title"),
            card.get_state_display(),
            localized(card.theme, "name") if card.theme else "",
            card.total,
            ", ".join(str(one) for one in card.authors.all()),
            card.evidence,
            localized(card.goal, "title") if card.goal else "",
            str(card.public_id),
        ]
        for card in queries.cards().filter(group=_group_or_404(public_id)).order_by("state", "-total", "pk")
    )
    return csv_response("trends.csv", header, rows)


@staff_only(Role.EDITOR)
@EDITING
def card_new(request, public_id):
    card = TrendCard(group=_group_or_404(public_id))
    return trend_pages.card_form(request, card, lambda one: services.propose(one, by=request.user), door="staff")


@staff_only
@require_safe
def card(request, public_id):
    found = _card_or_404(public_id)
    context = trend_pages.card_context(found, request.user, door="staff")
    if permissions.can_edit_roadmap(request.user) and found.state == TrendCard.State.ADOPTED and not found.goal:
        context["goal_form"] = TrendGoalForm(card=found)
    return render(request, "groups/staff/trend.html", context)


@staff_only(Role.EDITOR)
@EDITING
def card_edit(request, public_id):
    found = _card_or_404(public_id)
    return trend_pages.card_form(request, found, lambda one: services.rewrite(one, by=request.user), door="staff")


@staff_only(Role.EDITOR)
@require_POST
def card_move(request, public_id):
    return trend_pages.move(request, _card_or_404(public_id), door="staff")


@staff_only(Role.EDITOR)
@require_POST
def author_add(request, public_id):
    return trend_pages.author_add(request, _card_or_404(public_id), door="staff")


@staff_only(Role.EDITOR)
@require_POST
def author_remove(request, public_id, organisation_id):
    return trend_pages.author_remove(request, _card_or_404(public_id), organisation_id, door="staff")


@staff_only(Role.EDITOR)
@require_POST
def vote(request, public_id):
    return trend_pages.vote(request, _group_or_404(public_id), door="staff")


@staff_only(Role.EDITOR)
@require_POST
def goal(request, public_id):
    """An adopted card becomes a goal; the roadmap shows it at once."""
    found = _card_or_404(public_id)
    form = TrendGoalForm(request.POST, card=found)
    if not form.is_valid():
        messages.error(request, _("Choose a roadmap from the list."))
        return redirect("groups:staff-trend", public_id)
    goal = services.make_goal(found, form.cleaned_data["roadmap"], by=request.user)
    messages.success(request, _("The card is a goal of this roadmap now. Add its milestones."))
    return redirect("groups:staff-roadmap", goal.roadmap.public_id)


def _group_or_404(public_id):
    return get_object_or_404(Group.objects.select_related("network"), public_id=public_id)


def _card_or_404(public_id):
    return get_object_or_404(queries.cards(), public_id=public_id)
