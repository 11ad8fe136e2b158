"""Roadmaps for staff: write them, close milestones."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.roadmaps import CloseMilestoneForm, GoalForm, MilestoneForm, NewRoadmapForm, RoadmapForm
from network.groups.models import Goal, Milestone, Roadmap
from network.groups.queries import default_network
from network.groups.queries import roadmaps as queries
from network.groups.services import roadmaps as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@require_safe
def roadmap_list(request):
    context = {
        "roadmaps": queries.roadmaps(),
        "late": queries.late_milestones(),
        "can_edit": permissions.can_edit_roadmap(request.user),
    }
    return render(request, "groups/staff/roadmap_list.html", context)


@staff_only
@require_safe
def roadmap_detail(request, public_id):
    roadmap = get_object_or_404(queries.roadmaps(), public_id=public_id)
    context = {
        "roadmap": roadmap,
        "goals": queries.goals_of(roadmap),
        "can_edit": permissions.can_edit_roadmap(request.user),
    }
    return render(request, "groups/staff/roadmap_detail.html", context)


@staff_only(Role.EDITOR)
@EDITING
def roadmap_new(request):
    form = NewRoadmapForm(_posted(request), instance=Roadmap(network=default_network()))
    if form.is_valid():
        data = form.cleaned_data
        roadmap = services.begin(form.instance, by=request.user, template=data["template"], starts_on=data["starts_on"])
        return redirect("groups:staff-roadmap", roadmap.public_id)
    return _form(request, form, title=_("New roadmap"))


@staff_only(Role.EDITOR)
@EDITING
def roadmap_edit(request, public_id):
    roadmap = get_object_or_404(Roadmap, public_id=public_id)
    form = RoadmapForm(_posted(request), instance=roadmap)
    return _save_or_show(request, form, roadmap, title=_("Change the roadmap"))


@staff_only(Role.EDITOR)
@EDITING
def goal_new(request, public_id):
    roadmap = get_object_or_404(Roadmap, public_id=public_id)
    form = GoalForm(_posted(request), instance=Goal(roadmap=roadmap, position=roadmap.goals.count()))
    return _save_or_show(request, form, roadmap, title=_("New goal"))


@staff_only(Role.EDITOR)
@EDITING
def goal_edit(request, public_id):
    goal = get_object_or_404(Goal.objects.select_related("roadmap"), public_id=public_id)
    return _save_or_show(request, GoalForm(_posted(request), instance=goal), goal.roadmap, title=_("Change the goal"))


@staff_only(Role.EDITOR)
@EDITING
def milestone_new(request, public_id):
    goal = get_object_or_404(Goal.objects.select_related("roadmap"), public_id=public_id)
    form = MilestoneForm(_posted(request), instance=Milestone(goal=goal))
    return _save_or_show(request, form, goal.roadmap, title=_("New milestone"))


@staff_only(Role.EDITOR)
@EDITING
def milestone_edit(request, public_id):
    milestone = _milestone_or_404(public_id)
    initial = {"owner": milestone.owner and milestone.owner.public_id}
    form = MilestoneForm(_posted(request), instance=milestone, initial=initial)
    return _save_or_show(request, form, milestone.goal.roadmap, title=_("Change the milestone"))


@staff_only(Role.EDITOR)
@EDITING
def milestone_close(request, public_id):
    """Done: with evidence and a lesson."""
    milestone = _milestone_or_404(public_id)
    form = CloseMilestoneForm(_posted(request), instance=Milestone(goal=milestone.goal))
    if form.is_valid():
        services.close_milestone(milestone, by=request.user, **form.cleaned_data)
        messages.success(request, _("The milestone is done. Its lesson stands among the lessons learned."))
        return redirect("groups:staff-roadmap", milestone.goal.roadmap.public_id)
    return _form(request, form, title=_("The milestone is done"), roadmap=milestone.goal.roadmap, lead=milestone)


@staff_only(Role.EDITOR)
@require_POST
def milestone_drop(request, public_id):
    milestone = services.drop_milestone(_milestone_or_404(public_id), by=request.user)
    return redirect("groups:staff-roadmap", milestone.goal.roadmap.public_id)


def _milestone_or_404(public_id):
    return get_object_or_404(Milestone.objects.select_related("goal__roadmap", "owner"), public_id=public_id)


def _posted(request):
    return request.POST if request.method == "POST" else None


def _save_or_show(request, form, roadmap, *, title):
    """Save what the form holds and go back to the roadmap, or show the form with what is wrong."""
    if form.is_valid():
        try:
            services.save(form.instance, by=request.user)
            return redirect("groups:staff-roadmap", roadmap.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return _form(request, form, title=title, roadmap=roadmap)


def _form(request, form, *, title, roadmap=None, lead=None):
    context = {"form": form, "title": title, "roadmap": roadmap, "lead": lead}
    return render(request, "groups/staff/roadmap_form.html", context)
