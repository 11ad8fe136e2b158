"""Reads about agreements: the register, what an organisation signs, what everybody may read."""

from datetime import timedelta

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from members.permissions import staff_roles
from members.queries import current_organisations
from members.text import fold, localized
from members.todo import Todo
from network.groups.models import Agreement, Signatory, Signature
from network.groups.permissions import can_sign_for

State = Agreement.State
EXPIRING_DAYS = 60
ORDER = ("-created_at", "public_id")


def register():
    """Return all agreements, see `with_signatures`."""
    return with_signatures(Agreement.objects.select_related("group", "version", "network"))


def with_signatures(agreements):
    """Add `required` and `signed`: organisations that must sign, and those of them that did for the present version."""
    must = Q(signatories__is_required=True)
    has_signed = Q(signatories__signatures__version=F("version"))
    return agreements.annotate(
        required=Count("signatories", filter=must, distinct=True),
        signed=Count("signatories", filter=must & has_signed, distinct=True),
    )


def searched(agreements, *, text="", kind="", state="", expiring=False):
    """Narrow `agreements` by words of a title or a party, kind, state, and whether they end within 60 days."""
    for word in fold(text).split():
        parties = Signatory.objects.filter(agreement=OuterRef("pk"), organisation__search_key__contains=word)
        title = Q(title_pl__unaccent__icontains=word) | Q(title_en__unaccent__icontains=word)
        agreements = agreements.filter(title | Exists(parties))
    if kind in Agreement.Kind.values:
        agreements = agreements.filter(kind=kind)
    if state in State.values:
        agreements = agreements.filter(state=state)
    if expiring:
        soon = timezone.localdate() + timedelta(days=EXPIRING_DAYS)
        agreements = agreements.filter(state=State.IN_FORCE, valid_to__lte=soon)
    return agreements


def visible_to(user):
    """Return the agreements of which `user` may know: all for staff; else those of own organisations and groups they coordinate,
    once sent for signature, and the published ones."""
    agreements = Agreement.objects.select_related("group", "version", "network")
    if staff_roles(user):
        return agreements
    published = Q(is_published=True)
    if not user.is_authenticated:
        return agreements.filter(published)
    mine = current_organisations(user).values("pk")
    party = Signatory.objects.filter(agreement=OuterRef("pk"), organisation__in=mine)
    ours = (Exists(party) | Q(group__coordinator__in=mine)) & ~Q(state=State.DRAFT)
    return agreements.filter(published | ours)


def agreements_of(organisation):
    """Return what `organisation` signs or signed, and agreements of groups it coordinates, the newest first.

    Each has `is_party` and `has_signed` (the present version).
    """
    party = Signatory.objects.filter(agreement=OuterRef("pk"), organisation=organisation)
    done = Signature.objects.filter(
        signatory__agreement=OuterRef("pk"), signatory__organisation=organisation, version=OuterRef("version")
    )
    rows = Agreement.objects.exclude(state=State.DRAFT).annotate(is_party=Exists(party), has_signed=Exists(done))
    rows = rows.filter(Q(is_party=True) | Q(group__coordinator=organisation)).select_related("group")
    return rows.order_by("-created_at", "pk")


def published():
    """Return the agreements that everybody may read, the newest in force first."""
    return Agreement.objects.filter(is_published=True).select_related("group", "version").order_by("-in_force_at", "pk")


def signatories_of(agreement):
    """Return the signatories of both sides, each with the list `now`: its signature of the present version, or none."""
    present = Signature.objects.filter(version=agreement.version_id).select_related("person")
    rows = Signatory.objects.filter(agreement=agreement).select_related("organisation")
    return rows.prefetch_related(Prefetch("signatures", present, to_attr="now")).order_by("side", "pk")


def signature_of(agreement, organisation):
    """Return the signature of the present version by `organisation`, or None."""
    found = Signature.objects.filter(version=agreement.version_id, signatory__organisation=organisation)
    return found.select_related("person", "version", "signatory__organisation").first()


def portal_todo(person, organisation):
    """Return what waits for the signature of `organisation`, for those who may sign, as lines of the to-do list."""
    if not can_sign_for(person.user, organisation):
        return []
    waiting = agreements_of(organisation).filter(state=State.IN_SIGNATURE, is_party=True, has_signed=False)
    return [
        Todo(
            verb=pgettext("verb", "Sign"),
            title=localized(agreement, "title"),
            url=reverse("groups:portal-agreement", args=[agreement.public_id]),
            button=_("Read and sign"),
            icon="pencil",
            why=agreement.get_kind_display(),
            minutes=10,
        )
        for agreement in waiting
    ]
