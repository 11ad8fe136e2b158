"""Roadmaps and lessons learned, for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from members import keyset
from network.groups.queries import roadmaps as queries


@login_not_required
@require_safe
def roadmap_list(request):
    return render(request, "groups/public/roadmap_list.html", {"roadmaps": queries.public_roadmaps()})


@login_not_required
@require_safe
def roadmap_detail(request, public_id):
    roadmap = get_object_or_404(queries.public_roadmaps(), public_id=public_id)
    return render(
        request, "groups/public/roadmap_detail.html", {"roadmap": roadmap, "goals": queries.goals_of(roadmap)}
    )


@login_not_required
@require_safe
def lesson_list(request):
    text = request.GET.get("q", "")[:100]
    page = keyset.page(queries.lessons(text), queries.LESSON_ORDER, after=request.GET.get("cursor", ""))
    return render(request, "groups/public/lesson_list.html", {"page": page, "text": text})
