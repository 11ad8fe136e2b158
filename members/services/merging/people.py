"""Two records of one human being become one. Never by tax number, mail domain or name: staff say that they are one."""

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from members import permissions, signals
from members.errors import IllegalTransition
from members.models import Affiliation, ApiToken, Consent, Invitation, Merge, Person, User
from members.services import accounts
from members.services.merging import follow, parts
from members.services.merging.summary import Summary

OURS = {"members.Affiliation", "members.ContactPoint", "members.Merge"}


def preview_people(kept, merged, *, by):
    """Return the Summary of what `merge_people` would do; the database is as before."""
    with parts.undone():
        summary = _merge(kept, merged, by=by)
    return summary


@transaction.atomic
def merge_people(kept, merged, *, by, fingerprint=None):
    """Make `merged` one with `kept` and return the Merge. It cannot be undone.

    The kept login stays and takes over the other's sign-in addresses; without a login it takes over the other's.
    Raises PermissionDenied, IllegalTransition, and ValidationError when a staff account would be merged away.
    """
    summary = _merge(kept, merged, by=by)
    if fingerprint is not None and fingerprint != summary.fingerprint:
        raise IllegalTransition(_("Something changed since you looked. Look at the preview once more."))
    return Merge.objects.create(kept_person_id=kept.pk, merged_person_id=merged.pk, by=by, summary=summary.as_json())


def _merge(kept, merged, *, by):
    kept, merged = _locked(kept, merged)
    _check(kept, merged, by)
    summary = Summary()
    parts.carry_affiliations(
        Affiliation.objects.filter(person=merged).select_related("person", "organisation").order_by("pk"),
        {"person": kept},
        summary,
    )
    parts.carry_contact_points("person", kept, merged, summary)
    _carry_consents(kept, merged)
    user = merged.user
    _empty(merged, kept)
    _carry_login(kept, user, summary)
    follow.move_all(kept, merged, summary, but=OURS)
    if merged.is_citizen and not kept.is_citizen:
        Person.objects.filter(pk=kept.pk).update(is_citizen=True)
    signals.person_merged.send(sender=Person, kept=kept, merged=merged)
    parts.check_what_is_due_at_the_end()
    return summary


def _locked(kept, merged):
    rows = Person.objects.select_for_update(of=["self"]).select_related("user").filter(pk__in=[kept.pk, merged.pk])
    by_pk = {row.pk: row for row in rows.order_by("pk")}
    return by_pk[kept.pk], by_pk[merged.pk]


def _check(kept, merged, by):
    if not permissions.can_merge_people(by):
        raise PermissionDenied
    if kept.pk == merged.pk:
        raise IllegalTransition(_("This is one and the same person."))
    if any(one.merged_into_id or one.anonymised_at for one in (kept, merged)):
        raise IllegalTransition(_("One of the two is merged or erased already."))
    if merged.user and merged.user.is_staff:
        raise ValidationError(
            _("%(name)s works as staff: keep that record and merge the other one into it.") % {"name": merged},
            code="staff",
        )


def _carry_consents(kept, merged):
    """A consent given for one of the two opens nothing for the other: it stays open only where both had given it."""
    for consent in Consent.objects.filter(person=merged, withdrawn_at=None):
        same = Consent.objects.filter(person=kept, withdrawn_at=None, channel=consent.channel, purpose=consent.purpose)
        if not same.exists():
            Consent.objects.filter(pk=consent.pk).update(withdrawn_at=Now())


def _empty(merged, kept):
    """Leave of the merged record its id, which leads to the kept one, and nothing that tells who it was."""
    Person.objects.filter(merged_into=merged).update(merged_into=kept)
    Person.objects.filter(pk=merged.pk).update(
        given_name="", family_name="", sort_key="", user=None, merged_into=kept, anonymised_at=Now()
    )


def _carry_login(kept, user, summary):
    if user is None:
        return
    if kept.user is None:
        Person.objects.filter(pk=kept.pk).update(user=user)
        summary.note("members.Login", moved=1)
        return
    ApiToken.objects.filter(owner=user).update(owner=kept.user)
    Invitation.objects.filter(invited_by=user).update(invited_by=kept.user)
    accounts.deactivate(user)
    addresses = EmailAddress.objects.filter(user=user).update(user=kept.user, primary=False)
    # The address belongs to the kept login now; the closed one must not answer to it, nor keep it.
    User.objects.filter(pk=user.pk).update(email=f"merged-{user.pk}@parknet.invalid", password="!")  # noqa: S106 -- no password fits
    summary.note("members.Login", moved=addresses)
