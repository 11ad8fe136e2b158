"""Verbs of a firm's pictures. Each makes or changes the waiting proposal: the directory shows a picture once staff have seen it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from members import permissions, pictures
from members.models import Organisation, Picture, ProfileChange
from members.services import profile
from members.services.profile_parts import PICTURE_KINDS, as_value

MAX_PHOTOS = 12
KEPT_FOR_UNDO = 3  # approved changes whose former pictures are kept
State = ProfileChange.State


@transaction.atomic
def add_picture(organisation, *, upload, kind, alt_pl, alt_en, by):
    """Make `upload` anew, keep it and propose it; return the ProfileChange. A new logo takes the place of the old one.

    Raises PermissionDenied, or ValidationError for what is no picture, has no words, or is one photo too many.
    """
    organisation = _locked(organisation, by)
    if not alt_pl.strip():
        raise ValidationError(_("Say in words what the picture shows."), code="alt_missing")
    name, shown = _name_of(kind), _proposed(organisation, _name_of(kind))
    if kind == Picture.Kind.PHOTO and len(shown) >= MAX_PHOTOS:
        raise ValidationError(_("There are 12 photos already: take one away first."), code="too_many_photos")
    made = pictures.remake(upload, kind=kind)
    picture = Picture(
        organisation=organisation, kind=kind, width=made.width, height=made.height, size_bytes=made.file.size,
        alt_pl=alt_pl, alt_en=alt_en,
    )  # fmt: skip
    # On disk the file has a name of ours: what a stranger typed never becomes a path.
    picture.file.save(f"{picture.public_id}{pictures.SUFFIX}", made.file)
    others = shown if kind == Picture.Kind.PHOTO else []
    return _propose(organisation, {name: [*others, as_value(picture)]}, by)


@transaction.atomic
def describe_picture(organisation, picture, *, alt_pl, alt_en, by):
    """Propose other words for a picture; return the ProfileChange, None when nothing differs."""
    organisation = _locked(organisation, by)
    if not alt_pl.strip():
        raise ValidationError(_("Say in words what the picture shows."), code="alt_missing")
    words = {"alt_pl": alt_pl, "alt_en": alt_en}
    name = _name_of(picture.kind)
    changed = [one | words if one["id"] == str(picture.public_id) else one for one in _proposed(organisation, name)]
    return _propose(organisation, {name: changed}, by)


@transaction.atomic
def remove_picture(organisation, picture, *, by):
    """Propose the profile without this picture."""
    organisation = _locked(organisation, by)
    name = _name_of(picture.kind)
    left = [one for one in _proposed(organisation, name) if one["id"] != str(picture.public_id)]
    return _propose(organisation, {name: left}, by)


@transaction.atomic
def move_picture(organisation, picture, *, by):
    """Propose to show a photo one place earlier; the first one goes to the end."""
    organisation = _locked(organisation, by)
    name = _name_of(picture.kind)
    shown = _proposed(organisation, name)
    places = [number for number, one in enumerate(shown) if one["id"] == str(picture.public_id)]
    if places:
        shown.insert(places[0] - 1 if places[0] else len(shown), shown.pop(places[0]))
    return _propose(organisation, {name: shown}, by)


def proposed_pictures(organisation):
    """Return {"logo": […], "photos": […]}: the Pictures as they will be shown, with the words that are proposed for them."""
    stored = {str(picture.public_id): picture for picture in organisation.pictures.all()}
    found = {}
    for name in PICTURE_KINDS:
        found[name] = [stored[one["id"]] for one in _proposed(organisation, name) if one["id"] in stored]
        for picture, value in zip(found[name], _proposed(organisation, name), strict=False):
            picture.alt_pl, picture.alt_en = value["alt_pl"], value["alt_en"]
    return found


def forget_unused(organisation):
    """Delete pictures that nobody sees, nobody proposes and no recent change would bring back."""
    used = set()
    waiting = organisation.profile_changes.filter(state__in=[State.WAITING, State.RETURNED])
    for change in waiting.order_by("-created_at")[:1]:
        used |= _ids(change.values)
    for change in organisation.profile_changes.filter(state=State.APPROVED).order_by("-decided_at")[:KEPT_FOR_UNDO]:
        used |= _ids(change.before)
    for picture in organisation.pictures.filter(is_shown=False).exclude(public_id__in=used):
        picture.delete()
        transaction.on_commit(lambda file=picture.file: file.delete(save=False))


def _ids(values):
    return {one["id"] for name in PICTURE_KINDS for one in values.get(name, [])}


def _locked(organisation, by):
    if not permissions.can_edit_organisation(by, organisation):
        raise PermissionDenied
    return Organisation.objects.select_for_update().get(pk=organisation.pk)


def _name_of(kind):
    return "logo" if kind == Picture.Kind.LOGO else "photos"


def _proposed(organisation, name):
    """Return the pictures as the waiting change proposes them, else as they are shown."""
    waiting = organisation.profile_changes.filter(state=State.WAITING).first()
    current = profile.current_profile(organisation)[name]
    return list(waiting.values.get(name, current)) if waiting else current


def _propose(organisation, values, by):
    change = profile.propose_profile_change(organisation, values, by=by)
    forget_unused(organisation)
    return change
