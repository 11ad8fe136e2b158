"""The diagnosis board of a group for its members: propose, write together, give points; who leads moves cards."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import member_required
from network.groups import permissions, trend_pages
from network.groups.forms.trends import PointsForm
from network.groups.models import TrendCard
from network.groups.queries import groups
from network.groups.queries import trends as queries
from network.groups.services import trends as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@member_required
@require_safe
def board(request, public_id):
    group = _group_or_404(request, public_id)
    context = trend_pages.board_context(group, request.user, door="portal")
    vote = context["vote"]
    context |= {
        "can_propose": permissions.can_work_in(request.user, group, request.organisation),
        "can_give": permissions.can_give_points(request.user, group, request.organisation),
        "given": sum(queries.points_of(vote, request.organisation).values()) if vote else 0,
    }
    return render(request, "groups/portal/trends.html", context)


@member_required
@EDITING
def card_new(request, public_id):
    group = _group_or_404(request, public_id)
    if not permissions.can_work_in(request.user, group, request.organisation):
        raise PermissionDenied(_("An owner or editor of an organisation of the group proposes cards."))
    return trend_pages.card_form(
        request,
        TrendCard(group=group),
        lambda card: services.propose(card, by=request.user, organisation=request.organisation),
        door="portal",
    )


@member_required
@require_safe
def card(request, public_id):
    found = _card_or_404(request, public_id)
    context = trend_pages.card_context(found, request.user, door="portal")
    return render(request, "groups/portal/trend.html", context)


@member_required
@EDITING
def card_edit(request, public_id):
    found = _card_or_404(request, public_id)
    if not permissions.can_edit_trend(request.user, found):
        raise PermissionDenied(_("The authors of a card and who leads the group write it, until it is weighed."))
    return trend_pages.card_form(request, found, lambda one: services.rewrite(one, by=request.user), door="portal")


@member_required
@require_POST
def card_move(request, public_id):
    return trend_pages.move(request, _card_or_404(request, public_id), door="portal")


@member_required
@require_POST
def author_add(request, public_id):
    return trend_pages.author_add(request, _card_or_404(request, public_id), door="portal")


@member_required
@require_POST
def author_remove(request, public_id, organisation_id):
    return trend_pages.author_remove(request, _card_or_404(request, public_id), organisation_id, door="portal")


@member_required
@require_POST
def vote(request, public_id):
    return trend_pages.vote(request, _group_or_404(request, public_id), door="portal")


@member_required
@EDITING
def points(request, public_id):
    """Give points to the cards, or change them while the vote is open."""
    group = _group_or_404(request, public_id)
    vote = queries.open_vote(group)
    if vote is None:
        messages.error(request, _("No vote is open now."))
        return redirect("groups:portal-trends", public_id)
    if not permissions.can_give_points(request.user, group, request.organisation):
        raise PermissionDenied(_("An owner or editor of an organisation of the group gives its points."))
    cards, given = list(queries.weighed(group)), queries.points_of(vote, request.organisation)
    form = PointsForm(request.POST if request.method == "POST" else None, cards=cards, vote=vote, given=given)
    if request.method == "POST" and form.is_valid():
        try:
            services.give_points(vote, organisation=request.organisation, points=form.given, by=request.user)
            messages.success(request, _("Your points are kept. You may change them until the vote ends."))
            return redirect("groups:portal-trends", public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "groups/portal/trend_points.html", {"group": group, "vote": vote, "form": form})


def _group_or_404(request, public_id):
    return get_object_or_404(groups.visible_to(request.user).select_related("network"), public_id=public_id)


def _card_or_404(request, public_id):
    """Return a card of a group the reader is in; adopted cards of others are read on their public page."""
    return get_object_or_404(queries.cards().filter(group__in=groups.visible_to(request.user)), public_id=public_id)
