"""What the members of a pilot say, by state and release, and the answers."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from network.groups import permissions
from network.groups.forms.pilots import FeedbackAnswerForm
from network.groups.models import Group
from network.groups.queries import pilots as queries
from network.groups.services import pilots as services


@staff_only
@require_safe
def issue_list(request, public_id):
    group, asked = get_object_or_404(Group, public_id=public_id), _asked(request)
    context = {
        "group": group,
        "page": keyset.page(queries.issues(group, **asked), queries.ORDER, after=request.GET.get("cursor", "")),
        "counts": queries.counts(group),
        "releases": queries.releases(group),
        "asked": asked,
        "is_narrowed": any(asked.values()),
    }
    return render(request, "groups/staff/feedback_list.html", context)


@staff_only
@require_safe
def issue_csv(request, public_id):
    group = get_object_or_404(Group, public_id=public_id)
    header = [
        _("When"),
        _("Organisation"),
        _("Page"),
        _("What"),
        _("How bad"),
        _("State"),
        _("Release"),
        pgettext("noun", "Answer"),
        "id",
    ]
    rows = (
        [
            one.created_at.isoformat(),
            str(one.organisation),
            one.page,
            one.text,
            one.get_severity_display(),
            one.get_state_display(),
            one.release,
            one.answer,
            str(one.public_id),
        ]
        for one in queries.issues(group, **_asked(request)).iterator(chunk_size=500)
    )
    return csv_response("pilot-feedback.csv", header, rows)


def _asked(request):
    return {"state": request.GET.get("state", ""), "release": request.GET.get("release", "")[:40]}


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def issue(request, public_id):
    """One feedback; editors answer it."""
    found = get_object_or_404(queries.feedback(), public_id=public_id)
    can_answer = permissions.can_moderate(request.user, found.group)
    known = {"state": found.state, "release": found.release, "answer": found.answer}
    form = FeedbackAnswerForm(request.POST if request.method == "POST" else None, initial=known)
    if request.method == "POST" and (form.is_valid() or not can_answer):
        try:
            services.answer(found, by=request.user, **(form.cleaned_data if can_answer else known))
            messages.success(request, _("The answer is sent to who reported it."))
            return redirect("groups:staff-pilot-feedback", found.group.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    context = {"feedback": found, "group": found.group, "form": form if can_answer else None}
    return render(request, "groups/staff/feedback.html", context)
