"""The steps of erasing one person, in one transaction: nothing is half erased."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from members import permissions, signals
from members.errors import IllegalTransition
from members.models import (
    Affiliation,
    ApiToken,
    Consent,
    ContactPoint,
    Erasure,
    Invitation,
    JoinRequest,
    Person,
    ProfileChange,
    SavedSearch,
    StaffInvitation,
)
from members.services import people
from members.services.erasing.import_rows import empty_cells
from members.services.erasing.sweep import sweep
from members.services.erasing.traces import traces_of
from members.sessions import end_sessions


@transaction.atomic
def erase(person, *, by, reason=""):
    """Erase `person` and return the Erasure, whose report says what became of the rows. It cannot be undone.

    What they confirmed, answered and signed for an organisation stays its own, without their name. Everybody may erase
    themselves; network managers others, on request. Raises PermissionDenied, IllegalTransition when it was done
    before, ValidationError for somebody who works as staff.
    """
    person = Person.objects.select_for_update(of=["self"]).select_related("user").get(pk=person.pk)
    _check(person, by)
    traces, user = traces_of(person), person.user
    for affiliation in Affiliation.objects.current().filter(person=person).select_related("organisation"):
        people.end_now(affiliation)
    signals.person_erased.send(sender=Person, person=person, traces=traces)
    deleted = _delete_own_rows(person, user, traces)
    _close_login(user)
    Person.objects.filter(pk=person.pk).update(
        user=None, given_name="", family_name="", sort_key="", anonymised_at=Now(), is_citizen=False
    )
    erasure = Erasure.objects.create(person=person, by=by if by.pk != (user and user.pk) else None, reason=reason)
    emptied = empty_cells(traces)
    rewritten, kept = sweep(traces)
    if emptied:
        rewritten["members_importrow"] = emptied + rewritten.get("members_importrow", 0)
    erasure.refresh_from_db()
    erasure.report = {"deleted": deleted, "rewritten": rewritten, "kept": kept}
    erasure.save(update_fields=["report"])
    return erasure


def keeps_organisations(person):
    """Return the organisations in which nobody would be in charge after `person`: staff get them to see to."""
    own = Affiliation.objects.current().filter(person=person, role__in=people.SPEAKERS)
    return [
        affiliation.organisation
        for affiliation in own.select_related("organisation")
        if not Affiliation.objects.current()
        .filter(organisation=affiliation.organisation, role__in=people.SPEAKERS)
        .exclude(person=person)
        .exists()
    ]


def _check(person, by):
    if not permissions.can_erase(by, person):
        raise PermissionDenied
    if person.anonymised_at:
        raise IllegalTransition(_("This person is erased already."))
    if person.user and person.user.is_staff:
        raise ValidationError(
            _("%(name)s works as staff: a network manager ends that first, under Staff team.") % {"name": person},
            code="staff",
        )


def _delete_own_rows(person, user, traces):
    """Delete what is only about the person; return {table: rows}."""
    Affiliation.objects.filter(person=person).update(title="", competences="", is_public_contact=False)
    Consent.objects.filter(person=person, withdrawn_at=None).update(withdrawn_at=Now())
    sets = [
        ContactPoint.objects.filter(person=person),
        _history(ContactPoint).filter(person=person),
        JoinRequest.objects.filter(person=person),
        Invitation.objects.filter(email__in=traces.emails),
        StaffInvitation.objects.filter(email__in=traces.emails),
    ]
    if user:
        sets += [one.objects.filter(user=user) for one in (SavedSearch, EmailAddress, Authenticator)]
        sets += [ApiToken.objects.filter(owner=user)]
    _history(Affiliation).filter(person=person).update(title="", competences="")
    ProfileChange.objects.filter(proposed_by=person).update(proposed_by=None)
    counts = {rows.model._meta.db_table: rows.delete()[0] for rows in sets}
    return {table: count for table, count in counts.items() if count}


def _history(model):
    return model.events.rel.related_model.objects


def _close_login(user):
    """Leave of the login its number, to which lists of what was done refer, and nothing with which one could sign in."""
    if user is None:
        return
    end_sessions(user)
    UserSession.objects.filter(user=user).delete()
    user.email, user.is_active = f"erased-{user.pk}@parknet.invalid", False
    user.set_unusable_password()
    user.save()
