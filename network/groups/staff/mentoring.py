"""Mentoring for staff: the list of pairs, one with its meetings, bringing two together."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.mentoring import PairForm, PairPeopleForm
from network.groups.models import MentoringPair
from network.groups.queries import default_network
from network.groups.queries import mentoring as queries
from network.groups.services import mentoring as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@require_safe
def pair_list(request):
    context = {
        "page": keyset.page(queries.pairs(), queries.ORDER, after=request.GET.get("cursor", "")),
        "can_manage": permissions.can_manage_mentoring(request.user),
    }
    return render(request, "groups/staff/mentoring_list.html", context)


@staff_only
@require_safe
def pair_csv(request):
    header = [
        _("Mentor"),
        _("Mentee"),
        _("Goals"),
        _("First day"),
        _("Last day"),
        _("Meetings"),
        _("Last meeting"),
        "id",
    ]
    rows = (
        [
            _side(pair.mentor, pair.mentor_person),
            _side(pair.mentee, pair.mentee_person),
            pair.goals,
            pair.starts_on,
            pair.ends_on,
            pair.meeting_count,
            pair.last_meeting.isoformat() if pair.last_meeting else "",
            str(pair.public_id),
        ]
        for pair in queries.pairs().iterator(chunk_size=500)
    )
    return csv_response("mentoring.csv", header, rows)


def _side(organisation, person):
    return f"{person} ({organisation})" if person else str(organisation)


@staff_only
@require_safe
def pair_detail(request, public_id):
    pair = get_object_or_404(queries.pairs(), public_id=public_id)
    context = {
        "pair": pair,
        "meetings": queries.meetings_of(pair),
        "can_manage": permissions.can_manage_mentoring(request.user),
    }
    return render(request, "groups/staff/mentoring.html", context)


@staff_only(Role.EDITOR)
@EDITING
def pair_new(request):
    form = PairForm(_posted(request), instance=MentoringPair(network=default_network()))
    if form.is_valid() and (pair := _saved(form, form.instance, request.user)):
        return redirect("groups:staff-mentoring-people", pair.public_id)
    return _form(request, form, title=_("New mentoring"))


@staff_only(Role.EDITOR)
@EDITING
def pair_edit(request, public_id):
    """Change a pair; people of an organisation that is no longer a side are taken out."""
    pair = get_object_or_404(queries.pairs(), public_id=public_id)
    form = PairForm(_posted(request), instance=pair)
    if form.is_valid():
        for side in {"mentor", "mentee"} & set(form.changed_data):
            setattr(pair, f"{side}_person", None)
        if _saved(form, pair, request.user):
            return redirect("groups:staff-mentoring", public_id)
    return _form(request, form, title=_("Change the mentoring"), pair=pair)


@staff_only(Role.EDITOR)
@EDITING
def pair_people(request, public_id):
    """Who of the two organisations it is."""
    pair = get_object_or_404(queries.pairs(), public_id=public_id)
    form = PairPeopleForm(_posted(request), pair=pair)
    if form.is_valid():
        for side, person in form.cleaned_data.items():
            setattr(pair, side, person)
        if _saved(form, pair, request.user):
            messages.success(request, _("Both sides see the mentoring in the portal."))
            return redirect("groups:staff-mentoring", public_id)
    return _form(request, form, title=_("Mentor and mentee"), pair=pair)


def _saved(form, pair, user):
    try:
        return services.save_pair(pair, by=user)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None


def _posted(request):
    return request.POST if request.method == "POST" else None


def _form(request, form, *, title, pair=None):
    return render(request, "groups/staff/mentoring_form.html", {"form": form, "title": title, "pair": pair})
