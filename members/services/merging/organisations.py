"""Two records of one organisation become one. The old public id leads to the kept record for ever."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from members import permissions, signals
from members.errors import IllegalTransition
from members.models import Affiliation, Invitation, JoinRequest, Merge, Organisation, ProfileChange
from members.models.access import InvitationState
from members.services import classification
from members.services.merging import follow, parts
from members.services.merging.summary import Summary

State = Organisation.State
FILLED_WHEN_EMPTY = ["regon", "krs", "website", "nuts", "offer_pl", "offer_en", "description_pl", "description_en"]
OURS = {  # handled here, or history of the merged record that stays with it
    "members.Affiliation",
    "members.ContactPoint",
    "members.Location",
    "members.OrganisationSector",
    "members.Organisation_branches",
    "members.ProfileChange",
    "members.ImportRow",
    "members.Merge",
}


def preview_organisations(kept, merged, *, by):
    """Return the Summary of what `merge_organisations` would do; the database is as before."""
    with parts.undone():
        summary = _merge(kept, merged, by=by)
    return summary


@transaction.atomic
def merge_organisations(kept, merged, *, by, fingerprint=None):
    """Make `merged` a part of `kept` and return the Merge. It cannot be undone.

    `fingerprint` is that of the preview which was looked at: IllegalTransition when the merge would now do something else.
    Raises PermissionDenied, and ValidationError when the tree forbids it.
    """
    summary = _merge(kept, merged, by=by)
    if fingerprint is not None and fingerprint != summary.fingerprint:
        raise IllegalTransition(_("Something changed since you looked. Look at the preview once more."))
    return Merge.objects.create(
        kept_organisation_id=kept.pk, merged_organisation_id=merged.pk, by=by, summary=summary.as_json()
    )


def _merge(kept, merged, *, by):
    kept, merged = _locked(kept, merged)
    _check(kept, merged, by)
    summary = Summary()
    _take_place_in_the_tree(kept, merged, summary)
    merged.state, merged.merged_into = State.MERGED, kept
    merged.save()
    _fill(kept, merged, summary)
    parts.carry_affiliations(
        Affiliation.objects.filter(organisation=merged).select_related("person", "organisation").order_by("pk"),
        {"organisation": kept},
        summary,
    )
    parts.carry_contact_points("organisation", kept, merged, summary)
    _join_what_it_is_sorted_by(kept, merged, summary)
    _settle_who_comes_in(kept, merged, by)
    ProfileChange.objects.filter(organisation=merged, state="waiting").update(state="withdrawn", decided_by=by)
    follow.move_all(kept, merged, summary, but=OURS)
    classification.refresh_search_words([kept])
    signals.organisation_merged.send(sender=Organisation, kept=kept, merged=merged)
    parts.check_what_is_due_at_the_end()
    return summary


def _locked(kept, merged):
    """Return both as they are now; two merges of the same pair, in any direction, take turns."""
    rows = Organisation.objects.select_for_update(of=["self"]).filter(pk__in=[kept.pk, merged.pk]).order_by("pk")
    by_pk = {row.pk: row for row in rows}
    return by_pk[kept.pk], by_pk[merged.pk]


def _check(kept, merged, by):
    if not permissions.can_merge(by, kept, merged):
        raise PermissionDenied
    if kept.pk == merged.pk:
        raise IllegalTransition(_("This is one and the same organisation."))
    for one in (kept, merged):
        if one.state == State.MERGED:
            raise IllegalTransition(_("%(name)s is merged already.") % {"name": one})


def _take_place_in_the_tree(kept, merged, summary):
    if kept.parent_id == merged.pk:
        kept.parent_id = merged.parent_id
        kept.save()
    try:
        with transaction.atomic():
            units = Organisation.objects.filter(parent=merged).exclude(pk=kept.pk)
            summary.note("members.Organisation", moved=units.update(parent=kept))
    except IntegrityError:
        raise ValidationError(
            _("The units of %(name)s would stand below themselves or too deep: move them in the tree first.")
            % {"name": merged},
            code="tree",
        ) from None
    # Whoever was merged into it before is merged into the kept record now: one step leads to the end.
    Organisation.objects.filter(merged_into=merged).update(merged_into=kept)


def _fill(kept, merged, summary):
    wanted = [name for name in FILLED_WHEN_EMPTY if not getattr(kept, name) and getattr(merged, name)]
    if not kept.nip and kept.parent_id is None and merged.nip:
        wanted.append("nip")
    if kept.size_band == Organisation.SizeBand.NOT_STATED != merged.size_band:
        wanted.append("size_band")
    if merged.serves_citizens and not kept.serves_citizens:
        wanted.append("serves_citizens")
    for name in wanted:
        setattr(kept, name, getattr(merged, name))
    if wanted:
        kept.save()
    summary.filled = wanted


def _join_what_it_is_sorted_by(kept, merged, summary):
    for label, read, write in (
        ("members.OrganisationSector", classification.pkd_codes, classification.set_pkd_codes),
        ("members.Location", classification.places, classification.set_places),
    ):
        own = read(kept)
        new = [one for one in read(merged) if one not in own]
        if new:
            write(kept, own + new)
        summary.note(label, moved=len(new))
    tags = [tag for tag in merged.branches.all() if tag not in kept.branches.all()]
    kept.branches.add(*tags)
    summary.note("members.Organisation_branches", moved=len(tags))


def _settle_who_comes_in(kept, merged, by):
    """Of two open invitations of one address, or two requests of one person, one is enough."""
    invited = kept.invitations.filter(state=InvitationState.SENT).values_list("email", flat=True)
    open_here = Invitation.objects.filter(organisation=merged, state=InvitationState.SENT)
    open_here.filter(email__in=list(invited)).update(state=InvitationState.WITHDRAWN)
    asking = JoinRequest.objects.filter(organisation=kept, state=JoinRequest.State.WAITING).values("person")
    belonging = Affiliation.objects.current().filter(organisation=kept).values("person")
    waiting = JoinRequest.objects.filter(organisation=merged, state=JoinRequest.State.WAITING)
    for already in (asking, belonging):
        waiting.filter(person__in=already).update(state=JoinRequest.State.REFUSED, decided_by=by)
