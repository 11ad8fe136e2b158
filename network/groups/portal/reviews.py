"""Drafts that our group reads before they are published: comment on them, see the answers."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members import keyset
from members.doors import member_required
from network.groups import permissions
from network.groups.forms.reviews import DraftCommentForm
from network.groups.queries import groups
from network.groups.queries import reviews as queries
from network.groups.services import reviews as services


@member_required
@require_safe
def review_list(request, public_id):
    group = get_object_or_404(groups.visible_to(request.user), public_id=public_id)
    rows = queries.reviews().filter(group=group)
    page = keyset.page(rows, queries.ORDER, after=request.GET.get("cursor", ""))
    return render(request, "groups/portal/reviews.html", {"group": group, "page": page})


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def review(request, public_id):
    """The draft as it was sent, what others said with the answers, and our comment until the day."""
    rows = queries.reviews().filter(group__in=groups.visible_to(request.user))
    found = get_object_or_404(rows, public_id=public_id)
    can_comment = permissions.can_work_in(request.user, found.group, request.organisation)
    if request.method == "POST" and not can_comment:
        raise PermissionDenied(_("An owner or editor of an organisation of the group comments."))
    comments = list(queries.comments_of(found))
    own = next((one for one in comments if one.organisation_id == request.organisation.pk), None)
    form = DraftCommentForm(
        request.POST if request.method == "POST" else None, initial={"body": own.body if own else ""}
    )
    if request.method == "POST" and form.is_valid():
        body = form.cleaned_data["body"]
        services.comment(found, organisation=request.organisation, body=body, by=request.user)
        messages.success(
            request, _("Your comment is in. It can be changed until the last day or until it is answered.")
        )
        return redirect("groups:portal-review", public_id)
    is_open = found.due_at > timezone.now() and not (own and own.answer)
    context = {
        "review": found,
        "group": found.group,
        "comments": comments,
        "own": own,
        "form": form if can_comment and is_open else None,
    }
    return render(request, "groups/portal/review.html", context)
