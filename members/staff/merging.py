"""Merging doubles: choose the other record, look at what would move, then merge. One pair at a time."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members import permissions
from members.doors import staff_only
from members.models import Organisation
from members.queries import access, doubles
from members.services import merging

EDITOR = permissions.Role.EDITOR


@staff_only(EDITOR)
@require_safe
def organisation_choose(request, public_id):
    """Which other record means the same organisation?"""
    kept = get_object_or_404(_organisations(), public_id=public_id)
    return _choose(request, kept, doubles.organisations_like, "members:staff-organisation-merge-with")


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def organisation_merge(request, public_id, other):
    """The two side by side, what would move, and the merge."""
    kept, merged = (get_object_or_404(_organisations(), public_id=one) for one in (public_id, other))
    verbs = merging.preview_organisations, merging.merge_organisations
    return _merge(
        request, kept, merged, verbs, record="members:staff-organisation", page="members:staff-organisation-merge-with"
    )


@staff_only
@require_safe
def person_choose(request, public_id):
    """Which other record means the same person?"""
    kept = get_object_or_404(access.people(), public_id=public_id)
    return _choose(request, kept, doubles.people_like, "members:staff-person-merge-with")


@staff_only("network_manager")
@require_http_methods(["GET", "HEAD", "POST"])
def person_merge(request, public_id, other):
    kept, merged = (get_object_or_404(access.people(), public_id=one) for one in (public_id, other))
    verbs = merging.preview_people, merging.merge_people
    return _merge(request, kept, merged, verbs, record="members:staff-person", page="members:staff-person-merge-with")


def _organisations():
    return Organisation.objects.exclude(state=Organisation.State.MERGED)


def _choose(request, kept, like, page):
    text = request.GET.get("q", "").replace("\0", "")[:100]
    rows = [(one, reverse(page, args=[kept.public_id, one.public_id])) for one in like(kept, text)]
    context = {"kept": kept, "rows": rows, "text": text, "is_person": page == "members:staff-person-merge-with"}
    return render(request, "members/staff/merge_choose.html", context)


def _merge(request, kept, merged, verbs, *, record, page):
    """GET shows the two side by side; POST counts what would move; POST with the fingerprint of that count merges."""
    preview, merge = verbs
    summary, refusal, fingerprint = None, "", request.POST.get("fingerprint")
    try:
        if fingerprint:
            merge(kept, merged, by=request.user, fingerprint=fingerprint)
            messages.success(request, _("Merged. The old address leads here from now on."))
            return redirect(record, kept.public_id)
        if request.method == "POST":
            summary = preview(kept, merged, by=request.user)
    except ValidationError as error:
        refusal = " ".join(error.messages)
    context = {
        "kept": kept,
        "merged": merged,
        "summary": summary,
        "filled": [kept._meta.get_field(name).verbose_name for name in summary.filled] if summary else [],
        "refusal": refusal,
        "record_url": reverse(record, args=[kept.public_id]),
        "swap_url": reverse(page, args=[merged.public_id, kept.public_id]),
    }
    return render(request, "members/staff/merge.html", context)
