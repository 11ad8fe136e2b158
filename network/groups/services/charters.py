"""The charter: drafted, published for good, accepted by members."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from members.errors import IllegalTransition
from network.groups import permissions, signals
from network.groups.models import CharterAcceptance, CharterVersion, Membership, Network
from network.groups.queries import charters as queries

TEXTS = [f"{name}_{language}" for name in ("mission", "vision", "rules", "changes") for language in ("pl", "en")]


def draft_of(network):
    """Return the draft of a network's next charter: the saved one, or a new one that begins with the present text."""
    saved = CharterVersion.objects.filter(network=network, published_at=None).first()
    if saved:
        return saved
    draft, present = CharterVersion(network=network), queries.current_charter(network)
    for name in TEXTS[:-2]:
        setattr(draft, name, getattr(present, name) if present else "")
    if present is None:
        draft.mission_pl, draft.mission_en = network.mission_pl, network.mission_en
    return draft


@transaction.atomic
def save_draft(draft, *, by):
    """Keep a draft and return it. Raises PermissionDenied; IllegalTransition once it is published; ValidationError."""
    _require_manager(by)
    Network.objects.select_for_update().get(pk=draft.network_id)  # two who begin at once take turns
    if draft.pk is None:
        if CharterVersion.objects.filter(network=draft.network, published_at=None).exists():
            raise IllegalTransition(_("A colleague has just begun a draft. Open it."))
        last = CharterVersion.objects.filter(network=draft.network).aggregate(last=Max("number"))["last"] or 0
        draft.number = last + 1
    else:
        _require_draft(draft)
    draft.full_clean(exclude=["published_by"])
    draft.save()
    return draft


@transaction.atomic
def discard_draft(draft, *, by):
    """Throw a draft away. Raises PermissionDenied, IllegalTransition."""
    _require_manager(by)
    _require_draft(draft)
    draft.delete()


@transaction.atomic
def publish(draft, *, by):
    """Publish a draft: its text never changes again, and each member is asked to accept it. Return it.

    Raises PermissionDenied, IllegalTransition.
    """
    _require_manager(by)
    _require_draft(draft)
    draft.published_at, draft.published_by = timezone.now(), by
    draft.save(update_fields=["published_at", "published_by"])
    signals.charter_published.send(sender=CharterVersion, version=draft)
    return draft


@transaction.atomic
def accept(version, *, organisation, by):
    """Accept the present charter for a member and return the CharterAcceptance; the first one where there is one already.

    Raises PermissionDenied for who may not speak for it; IllegalTransition when the organisation is no member or a newer
    version is published.
    """
    if not permissions.can_accept_charter(by, organisation):
        raise PermissionDenied(_("An owner or editor of your organisation accepts the charter."))
    if known := queries.acceptance_of(version, organisation):
        return known
    if not Membership.objects.current().filter(network=version.network_id, organisation=organisation).exists():
        raise IllegalTransition(_("Members accept the charter; your organisation is not a member now."))
    if queries.current_charter(version.network_id) != version:
        raise IllegalTransition(_("A newer version of the charter is published. Read that one."))
    return CharterAcceptance.objects.get_or_create(
        version=version, organisation=organisation, defaults={"person": by.person}
    )[0]


def _require_manager(user):
    if not permissions.can_manage_networks(user):
        raise PermissionDenied


def _require_draft(draft):
    if CharterVersion.objects.select_for_update().get(pk=draft.pk).published_at:
        raise IllegalTransition(_("This version is published; its text does not change. Begin a new one."))
