"""Asking to join an organisation, and answering. Its owners answer, or staff."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext as _

from members import mails, permissions
from members.errors import IllegalTransition
from members.models import Affiliation, JoinRequest
from members.queries import access
from members.services import people

State = JoinRequest.State


def ask_to_join(person, organisation, *, note=""):
    """Store the wish of `person` to act for the organisation, tell its owners, and return the request."""
    if permissions.is_member_of(person.user, organisation):
        raise ValidationError(_("You already belong to this organisation."), code="already_member")
    try:
        with transaction.atomic():
            request = JoinRequest.objects.create(person=person, organisation=organisation, note=note)
            _tell_owners(request)
    except IntegrityError:
        raise ValidationError(_("Your request is already waiting for an answer."), code="already_asked") from None
    return request


@transaction.atomic
def approve(request, *, role, by):
    """Let the person in, in `role`, and tell them."""
    request = _locked_for(request, by)
    people.start_affiliation(request.person, request.organisation, role=role)
    _decide(request, State.APPROVED, by)


@transaction.atomic
def refuse(request, *, by):
    """Say no, and tell the person."""
    _decide(_locked_for(request, by), State.REFUSED, by)


def _locked_for(request, by):
    request = (
        JoinRequest.objects.select_for_update(of=["self"])
        .select_related("organisation", "person__user")
        .get(pk=request.pk)
    )
    if not permissions.can_answer_join_request(by, request):
        raise PermissionDenied
    if request.state != State.WAITING:
        raise IllegalTransition(_("This request is already %(state)s.") % {"state": request.get_state_display()})
    return request


def _decide(request, state, by):
    JoinRequest.objects.filter(pk=request.pk).update(state=state, decided_by=by, decided_at=Now())
    user = request.person.user
    mails.send(
        f"members/mail/join_{state}",
        to=user.email,
        locale=request.person.locale,
        key=f"join:{request.public_id}:{state}",
        organisation=request.organisation,
        **({"portal_url": reverse("portal-home")} if state == State.APPROVED else {}),
    )


def _tell_owners(request):
    owners = access.colleagues(request.organisation).filter(role=Affiliation.Role.OWNER, person__user__is_active=True)
    for owner in owners:
        mails.send(
            "members/mail/join_asked",
            to=owner.person.user.email,
            locale=owner.person.locale,
            key=f"join:{request.public_id}:asked:{owner.public_id}",
            person=request.person,
            organisation=request.organisation,
            people_url=reverse("members:portal-people"),
        )
