"""Seats in a group: of organisations as a whole, and of people of theirs by name."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from members.doors import staff_only
from members.permissions import Role
from network.groups.forms.groups import MemberForm, PersonSeatForm, SeatForm
from network.groups.models import Group, GroupMember
from network.groups.services import membership


@staff_only(Role.EDITOR)
@require_POST
def member_add(request, public_id):
    group = get_object_or_404(Group, public_id=public_id)
    form = MemberForm(request.POST, network=group.network)
    if not form.is_valid():
        messages.error(request, _("Choose an organisation from the list."))
        return redirect("groups:staff-group", public_id)
    _tell_refusal(request, lambda: membership.give_seat(group, by=request.user, **form.cleaned_data))
    return redirect("groups:staff-group", public_id)


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def member(request, public_id, organisation_id):
    """The role of an organisation in a group, and people of it who have a seat of their own."""
    seat = _seat_or_404(public_id, organisation_id)
    group, organisation = seat.group, seat.organisation
    is_role = request.method == "POST" and "person_role" not in request.POST
    is_person = request.method == "POST" and not is_role
    form = SeatForm(request.POST if is_role else None, initial={"role": seat.role})
    person_form = PersonSeatForm(request.POST if is_person else None, organisation=organisation, group=group)
    if is_role and form.is_valid():
        role = form.cleaned_data["role"]
        _tell_refusal(request, lambda: membership.give_seat(group, organisation, by=request.user, role=role))
        return redirect("groups:staff-group", public_id)
    if is_person and person_form.is_valid():
        person, role = person_form.cleaned_data["person"], person_form.cleaned_data["person_role"]
        membership.give_seat(group, organisation, person=person, role=role, by=request.user)
        return redirect("groups:staff-member", public_id, organisation_id)
    context = {
        "group": group,
        "organisation": organisation,
        "is_coordinator": seat.role == GroupMember.Role.COORDINATOR,
        "people": group.members.filter(organisation=organisation, person__isnull=False)
        .select_related("person")
        .order_by("person__sort_key", "pk"),
        "form": form,
        "person_form": person_form,
    }
    return render(request, "groups/staff/member.html", context)


@staff_only(Role.EDITOR)
@require_POST
def member_remove(request, public_id, organisation_id):
    seat = _seat_or_404(public_id, organisation_id)
    if _tell_refusal(request, lambda: membership.take_seat(seat.group, seat.organisation, by=request.user)):
        messages.success(request, _("%(name)s is no longer in this group.") % {"name": seat.organisation})
    return redirect("groups:staff-group", public_id)


@staff_only(Role.EDITOR)
@require_POST
def person_remove(request, public_id, organisation_id, person_id):
    seats = GroupMember.objects.select_related("group", "organisation", "person")
    seat = get_object_or_404(
        seats, group__public_id=public_id, organisation__public_id=organisation_id, person__public_id=person_id
    )
    membership.take_seat(seat.group, seat.organisation, person=seat.person, by=request.user)
    messages.success(request, _("%(name)s has no seat of their own any more.") % {"name": seat.person})
    return redirect("groups:staff-member", public_id, organisation_id)


def _seat_or_404(public_id, organisation_id):
    seats = GroupMember.objects.select_related("group__network", "organisation").order_by("pk")
    return get_object_or_404(seats, group__public_id=public_id, organisation__public_id=organisation_id, person=None)


def _tell_refusal(request, act):
    """Do it and return True; a ValidationError becomes a notice."""
    try:
        act()
    except ValidationError as error:
        messages.error(request, error.message)
        return False
    return True
