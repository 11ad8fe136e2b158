"""Who may act for an organisation: start, change and end affiliations. The organisation's row is locked meanwhile."""

from django.contrib.postgres.fields import DateTimeRangeField
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F, Func, Value
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from members import permissions
from members.models import Affiliation, ApiToken, Organisation
from members.services.classification import refresh_search_words
from members.sessions import end_sessions
from members.signals import affiliation_ended, affiliation_started

Role = Affiliation.Role
SPEAKERS = (Role.OWNER, Role.EDITOR)


@transaction.atomic
def start_affiliation(person, organisation, *, role, function=Affiliation.Function.EMPLOYEE):
    """Return the affiliation of `person` from now on, the one they have if there is one; the first speaker becomes the primary contact."""
    Organisation.objects.select_for_update(of=["self"]).get(pk=organisation.pk)  # two newcomers take turns
    if present := _current(organisation).filter(person=person).first():
        return present
    affiliation = Affiliation.objects.create(
        person=person,
        organisation=organisation,
        role=role,
        function=function,
        valid=_span(Now(), Value(None)),
        is_primary_contact=role in SPEAKERS and not _current(organisation).filter(is_primary_contact=True).exists(),
    )
    affiliation.refresh_from_db()
    affiliation_started.send(sender=Affiliation, affiliation=affiliation)
    return affiliation


def give_invited_role(affiliation, role):
    """Give somebody whom the organisation knew before they had a login the role they were invited to."""
    affiliation.role = role
    if role in SPEAKERS and not _current(affiliation.organisation).filter(is_primary_contact=True).exists():
        affiliation.is_primary_contact = True
    affiliation.save(update_fields=["role", "is_primary_contact"])


@transaction.atomic
def change_role(affiliation, *, role, by, **rights):
    """Give a colleague another role; `rights` (`can_sign`, `can_publish`) say what else they do for the organisation.

    With another role their sessions end, so that no page shows the old rights.
    """
    affiliation = _locked_for(affiliation, by)
    if changed := [name for name, is_given in rights.items() if getattr(affiliation, name) != is_given]:
        for name in changed:
            setattr(affiliation, name, rights[name])
        affiliation.save(update_fields=changed)
    if role == affiliation.role:
        return affiliation
    _keep_somebody(affiliation, new_role=role)
    affiliation.role = role
    affiliation.save(update_fields=["role"])
    _after_change_of_rights(affiliation, by)
    return affiliation


@transaction.atomic
def end_affiliation(affiliation, *, by):
    """End an affiliation now: access is gone with the next request. The person, receipts and history stay.

    Everybody may leave; owners and network managers end that of others. A member cannot leave the organisation without
    somebody in charge; when staff do, the organisation stands in their list of those without an editor.
    """
    affiliation = _locked_for(affiliation, by, may=permissions.can_end_affiliation)
    if permissions.is_member_of(by, affiliation.organisation):
        _keep_somebody(affiliation, new_role=None)
    return end_now(affiliation)


def end_now(affiliation):
    """End an affiliation; whoever may is asked elsewhere. The next editor becomes the primary contact when it was this one."""
    ended = _span(Func(F("valid"), function="lower"), Now())
    Affiliation.objects.filter(pk=affiliation.pk).update(valid=ended, is_primary_contact=False)
    ApiToken.objects.filter(
        owner__person=affiliation.person, organisation=affiliation.organisation, revoked_at=None
    ).update(revoked_at=Now())
    if affiliation.is_primary_contact:
        _pass_on_primary_contact(affiliation)
    refresh_search_words([affiliation.organisation])
    affiliation.refresh_from_db()
    affiliation_ended.send(sender=Affiliation, affiliation=affiliation)
    return affiliation


@transaction.atomic
def hand_over(affiliation, *, by):
    """Make a colleague the owner instead of the person who asks, who stays as an editor."""
    affiliation = _locked_for(affiliation, by)
    own = _current(affiliation.organisation).filter(person__user=by, role=Role.OWNER).first()
    if own is None or own == affiliation:
        raise PermissionDenied
    affiliation.role, own.role = Role.OWNER, Role.EDITOR
    affiliation.save(update_fields=["role"])
    own.save(update_fields=["role"])
    _after_change_of_rights(affiliation, by)
    return affiliation


@transaction.atomic
def make_primary_contact(affiliation, *, by):
    """Make a colleague the one whom the network asks first, in the place of whoever was."""
    affiliation = _locked_for(affiliation, by)
    _current(affiliation.organisation).filter(is_primary_contact=True).update(is_primary_contact=False)
    Affiliation.objects.filter(pk=affiliation.pk).update(is_primary_contact=True)


def _span(start, end):
    # The database's clock on both ends: "current" is asked of the same clock.
    return Func(start, end, function="tstzrange", output_field=DateTimeRangeField())


def _current(organisation):
    return Affiliation.objects.current().filter(organisation=organisation)


def _may_manage(user, affiliation):
    return permissions.can_manage_people(user, affiliation.organisation)


def _locked_for(affiliation, by, *, may=_may_manage):
    """Return the affiliation as it is now; two colleagues who end each other wait here for one another."""
    organisation = Organisation.objects.select_for_update(of=["self"]).get(pk=affiliation.organisation_id)
    if not may(by, affiliation):
        raise PermissionDenied
    current = _current(organisation).select_related("person__user", "organisation").filter(pk=affiliation.pk).first()
    if current is None:
        raise ValidationError(_("This person no longer belongs to the organisation."), code="not_current")
    return current


def _keep_somebody(affiliation, *, new_role):
    """Refuse to lose the last owner, or the last person who may speak for the organisation."""
    others = _current(affiliation.organisation).exclude(pk=affiliation.pk)
    if affiliation.role == Role.OWNER and new_role != Role.OWNER and not others.filter(role=Role.OWNER).exists():
        raise ValidationError(_("Name another owner first: somebody must look after the people."), code="last_owner")
    loses_speaker = affiliation.role in SPEAKERS and new_role not in SPEAKERS
    if loses_speaker and not others.filter(role__in=SPEAKERS).exists():
        raise ValidationError(_("Name another editor first: somebody must look after the profile."), code="last_editor")


def _pass_on_primary_contact(affiliation):
    heir = _current(affiliation.organisation).filter(role__in=SPEAKERS).order_by("-role", "pk").first()
    if heir:
        Affiliation.objects.filter(pk=heir.pk).update(is_primary_contact=True)


def _after_change_of_rights(affiliation, by):
    user = affiliation.person.user
    if user and user != by:
        end_sessions(user)
