"""People the network knows, and those who ask to act for an organisation."""

import structlog
from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import csv_files, keyset, permissions
from members.doors import staff_only
from members.forms.accounts import RoleForm
from members.models import Affiliation, JoinRequest
from members.queries import access, doubles
from members.services import joining, people

KINDS = {
    "": gettext_lazy("everybody"),
    "members": gettext_lazy("of organisations"),
    "citizens": gettext_lazy("citizens"),
    "staff": gettext_lazy("staff"),
}
PAGE_SIZE = 50
CSV_HEADER = ["id", "name", "email", "language", "organisation", "role", "function"]

log = structlog.get_logger(__name__)


@require_safe
@staff_only
def people_list(request):
    """Everybody, by name or address, fifty a page."""
    query, kind, found = _asked_for(request)
    page = keyset.page(found, ("sort_key", "public_id"), after=request.GET.get("cursor", ""), size=PAGE_SIZE)
    context = {
        "page": page,
        "query": query,
        "kind": kind,
        "kinds": KINDS,
        "can_answer": permissions.has_staff_role(request.user),
        "csv_url": f"{reverse('members:staff-people-csv')}?{urlencode({'q': query, 'kind': kind})}",
        "join_requests": [(asked, _may_answer(request.user, asked)) for asked in access.waiting_join_requests()],
        "role_form": RoleForm(),
    }
    return render(request, "members/staff/people.html", context)


@require_safe
@staff_only
def person_detail(request, public_id):
    """One person: for whom they act, how they can be reached, with what they sign in."""
    person = access.people().filter(public_id=public_id).first()
    if person is None:
        heir = doubles.heir_of_person(public_id)
        if heir is None:
            raise Http404
        return redirect("members:staff-person", heir.public_id, permanent=True)
    context = {
        "can_merge": permissions.can_merge_people(request.user),
        "person": person,
        "contact_points": person.contact_points.order_by("kind", "value"),
        "past": access.past_affiliations(person),
        "roles": person.user.staff_roles.order_by("role") if person.user else [],
    }
    return render(request, "members/staff/person.html", context)


@require_safe
@staff_only("network_manager")
@reauthentication_required
def people_csv(request):
    """The same people as a file, a row for each organisation they act for. Who took the file is logged."""
    query, kind, found = _asked_for(request)
    log.info("people_exported", user=request.user.pk, kind=kind, was_searched=bool(query))
    rows = (row for person in found.order_by("sort_key", "pk").iterator(chunk_size=500) for row in _csv_rows(person))
    return csv_files.csv_response("people.csv", CSV_HEADER, rows)


def _may_answer(user, asked):
    """The rule of permissions.can_answer_join_request for a row that says `has_owner`, without a statement for each."""
    is_free = not asked.has_owner or permissions.is_left_to_staff(asked)
    return permissions.has_staff_role(user) and asked.person.user_id != user.pk and is_free


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only("network_manager")
def affiliation_end(request, public_id):
    """End somebody's access to an organisation; GET says what will happen."""
    affiliation = get_object_or_404(
        Affiliation.objects.current().select_related("person__user", "organisation"), public_id=public_id
    )
    if request.method == "POST":
        people.end_affiliation(affiliation, by=request.user)
        messages.success(request, _("Saved."))
        return redirect("members:staff-person", affiliation.person.public_id)
    is_last = (
        not affiliation.organisation.affiliations.current()
        .exclude(pk=affiliation.pk)
        .filter(role__in=people.SPEAKERS)
        .exists()
    )
    context = {"affiliation": affiliation, "is_last": is_last}
    return render(request, "members/staff/person_end.html", context)


def _asked_for(request):
    query, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    return query, kind, access.people(query, kind)


def _csv_rows(person):
    about = [str(person.public_id), str(person), person.user.email if person.user else "", person.locale]
    acts_for = [[str(one.organisation), one.role, one.function] for one in person.current_affiliations]
    return [about + each for each in acts_for or [["", "", ""]]]


@require_POST
@staff_only("network_manager")
def answer_join_request(request, public_id):
    """Answer for an organisation whose owner does not."""
    asked = get_object_or_404(JoinRequest, public_id=public_id)
    if request.POST.get("answer") == "refuse":
        joining.refuse(asked, by=request.user)
        messages.success(request, _("The request is refused. The person gets a mail."))
        return redirect("members:staff-people")
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        joining.approve(asked, role=form.cleaned_data["role"], by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(
            request,
            _("%(person)s may act for %(organisation)s now.")
            % {"person": asked.person, "organisation": asked.organisation},
        )
    return redirect("members:staff-people")
