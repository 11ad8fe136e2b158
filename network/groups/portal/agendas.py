"""The joint agenda of a group for its members: propose, comment; who leads takes it step by step."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import member_required
from network.groups import agenda_pages, permissions
from network.groups.forms.agendas import AgendaCommentForm, AgendaItemForm
from network.groups.models import AgendaItem, JointAgenda
from network.groups.queries import agendas as queries
from network.groups.queries import groups
from network.groups.services import agendas as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@member_required
@EDITING
def agenda_list(request, public_id):
    group = get_object_or_404(groups.visible_to(request.user).select_related("network"), public_id=public_id)
    return agenda_pages.agenda_list(request, group, door="portal")


@member_required
@require_safe
def agenda(request, public_id):
    found = _agenda_or_404(request, public_id)
    works = permissions.can_work_in(request.user, found.group, request.organisation)
    context = agenda_pages.agenda_context(found, request.user, door="portal")
    context |= {
        "can_propose": works and found.state == JointAgenda.State.COLLECTING,
        "can_comment": works and found.state == JointAgenda.State.COMMENTING,
        "comment_form": AgendaCommentForm(),
    }
    return render(request, "groups/portal/agenda.html", context)


@member_required
@require_safe
def agenda_csv(request, public_id):
    return agenda_pages.csv(_agenda_or_404(request, public_id))


@member_required
@require_POST
def agenda_move(request, public_id):
    return agenda_pages.move(request, _agenda_or_404(request, public_id), door="portal")


@member_required
@EDITING
def agenda_order(request, public_id):
    found = _agenda_or_404(request, public_id)
    if not permissions.can_moderate(request.user, found.group):
        raise PermissionDenied(_("Who leads the group puts its agenda in order."))
    return agenda_pages.order(request, found, door="portal")


@member_required
@EDITING
def item_new(request, public_id):
    found = _agenda_or_404(request, public_id)
    if not permissions.can_work_in(request.user, found.group, request.organisation):
        raise PermissionDenied(_("An owner or editor of an organisation of the group proposes items."))
    return _item_form(request, AgendaItem(agenda=found, organisation=request.organisation), services.propose)


@member_required
@EDITING
def item_edit(request, public_id):
    item = _item_or_404(request, public_id)
    if not permissions.can_edit_item(request.user, item):
        raise PermissionDenied(_("Who proposed an item and who leads the group change it."))
    return _item_form(request, item, services.rewrite)


@member_required
@require_POST
def item_withdraw(request, public_id):
    item = _item_or_404(request, public_id)
    agenda_id = item.agenda.public_id
    services.withdraw(item, by=request.user)
    messages.success(request, _("The item is withdrawn."))
    return redirect("groups:portal-agenda", agenda_id)


@member_required
@require_POST
def item_comment(request, public_id):
    item = _item_or_404(request, public_id)
    if not permissions.can_work_in(request.user, item.agenda.group, request.organisation):
        raise PermissionDenied(_("An owner or editor of an organisation of the group comments."))
    form = AgendaCommentForm(request.POST)
    if form.is_valid():
        body = form.cleaned_data["body"]
        services.comment(item, organisation=request.organisation, body=body, by=request.user)
        messages.success(request, _("Your comment stands under the item."))
    else:
        messages.error(request, _("Write your comment."))
    return redirect("groups:portal-agenda", item.agenda.public_id)


def _item_form(request, item, save):
    name = item.title if item.pk else ""  # the form writes into the object
    form = AgendaItemForm(request.POST if request.method == "POST" else None, instance=item)
    if request.method == "POST" and form.is_valid():
        save(form.instance, by=request.user)
        return redirect("groups:portal-agenda", item.agenda.public_id)
    context = {"form": form, "name": name, "agenda": item.agenda, "group": item.agenda.group}
    return render(request, "groups/portal/agenda_item_form.html", context)


def _agenda_or_404(request, public_id):
    rows = queries.agendas().filter(group__in=groups.visible_to(request.user))
    return get_object_or_404(rows, public_id=public_id)


def _item_or_404(request, public_id):
    rows = AgendaItem.objects.filter(agenda__group__in=groups.visible_to(request.user))
    return get_object_or_404(rows.select_related("agenda__group", "organisation"), public_id=public_id)
