"""The public directory: search, one organisation, and the list as CSV."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import csv_files, queries, regions
from members.highlight import marked
from members.models import BranchTag, ContactPoint, Organisation
from members.queries import classification, directory, doubles
from members.services.classification import pkd_codes
from members.text import localized

STALE_AFTER_DAYS = 365
MAX_QUERY_LENGTH = 100
PARAMETERS = ["q", "exact", *directory.FACETS]


@login_not_required
@require_safe
def organisation_list(request):
    asked = asked_by(request)
    found = directory.answers_to(asked)
    counts = directory.counts(asked, found)
    page = directory.page(asked, found, after=request.GET.get("cursor", ""))
    facets = [_facet(name, asked, counts[name]) for name in directory.FACETS]
    context = {
        "asked": asked,
        "cards": [card(organisation, asked.text) for organisation in page.rows],
        "counts": counts,
        "facets": [facet for facet in facets if facet["options"]],
        "chips": [chip for facet in facets for chip in _chips(request, facet)],
        "remaining": min(counts["hits"] - page.shown, 20),
        "next_cursor": page.next_cursor,
    }
    return render(request, "members/public/organisation_list.html", context)


@login_not_required
@require_safe
def organisation_detail(request, public_id):
    organisations = directory.public_organisations().select_related("parent").prefetch_related("branches", "locations")
    try:
        organisation = organisations.get(public_id=public_id)
    except Organisation.DoesNotExist:
        return _led_to_heir(public_id, "members:public-organisation")
    context = {
        "organisation": organisation,
        "offer": localized(organisation, "offer"),
        "description": localized(organisation, "description"),
        "units": organisation.units.filter(state=Organisation.State.VERIFIED, is_public=True),
        "parent": organisation.parent if organisation.parent and organisation.parent.is_in_directory else None,
        "contact_points": organisation.contact_points.filter(is_public=True).order_by("kind", "pk"),
        "contacts": queries.current_people(organisation).filter(is_public_contact=True),
        "region": regions.name(organisation.nuts),
        "pkd": classification.with_names(pkd_codes(organisation)),
        "checked": checked_note(organisation),
        "is_stale": is_stale(organisation),
    }
    return render(request, "members/public/organisation_detail.html", context)


@login_not_required
@require_safe
def organisation_csv(request):
    """The whole list as it is filtered, with the fields that the pages show."""
    asked = asked_by(request)
    rows, _order = directory.results(asked, directory.answers_to(asked))
    rows = rows.prefetch_related("branches", "locations", "sectors", "contact_points")
    return csv_files.csv_response(
        "organisations.csv", CSV_HEADER, (_csv_row(row) for row in rows.iterator(chunk_size=500))
    )


def _led_to_heir(public_id, name):
    """Lead from a merged organisation to the one that it became part of; 404 when there is none to see."""
    heir = doubles.public_heir(public_id)
    if heir is None:
        raise Http404
    return redirect(name, heir, permanent=True)


def asked_by(request):
    """Return the directory.Search that the address asks for; what is too long is cut, unknown values find nothing."""
    chosen = {
        facet: [value for value in request.GET.getlist(facet) if value and "\0" not in value]
        for facet in directory.FACETS
    }
    text = request.GET.get("q", "").replace("\0", "")[:MAX_QUERY_LENGTH]
    return directory.Search(
        text=text, chosen={facet: values for facet, values in chosen.items() if values}, is_exact="exact" in request.GET
    )


def card(organisation, text=""):
    """Return the inputs of components/directory_card.html for one organisation."""
    summary = localized(organisation, "offer") or localized(organisation, "description")
    return {
        "name": str(organisation),
        "url": reverse("members:public-organisation", args=[organisation.public_id]),
        "facts": " · ".join(
            [
                *(localized(tag, "name") for tag in organisation.branches.all()),
                *map(str, organisation.locations.all()[:1]),
            ]
        ),
        "summary": marked(summary, text),
        "tags": [
            tag
            for tag in [organisation.get_kind_display(), _("serves citizens") if organisation.serves_citizens else ""]
            if tag
        ],
        "is_similar": getattr(organisation, "is_similar", 0),
        "checked": checked_note(organisation),
        "is_stale": is_stale(organisation),
        "website": organisation.website,
    }


def is_stale(organisation):
    return (
        organisation.profile_checked_at is None
        or (timezone.now() - organisation.profile_checked_at).days > STALE_AFTER_DAYS
    )


def checked_note(organisation):
    """Return when the profile was last found right, in words: "checked: April 2026", "not checked for 14 months"."""
    if organisation.profile_checked_at is None:
        return _("not checked yet")
    months = (timezone.now() - organisation.profile_checked_at).days // 30
    if is_stale(organisation):
        return ngettext("not checked for %(count)d month", "not checked for %(count)d months", months) % {
            "count": months
        }
    month = date_format(timezone.localtime(organisation.profile_checked_at), "F Y")
    return _("checked: %(month)s") % {"month": month.lower() if get_language() == "pl" else month}


def _facet(name, asked, counts):
    """Return the inputs of components/facet.html: values that occur or are chosen, with their counts."""
    chosen = asked.chosen.get(name, [])
    labels = FACET_LABELS[name]()
    options = [
        {"value": value, "label": label, "count": counts.get(value, 0), "is_on": value in chosen}
        for value, label in labels
        if value in counts or value in chosen
    ]
    return {
        "name": name,
        "title": FACET_TITLES[name](),
        "options": options,
        "is_open": name in ("branch", "kind") or bool(chosen),
    }


def _chips(request, facet):
    return [
        {"label": option["label"], "url": _without(request, facet["name"], option["value"])}
        for option in facet["options"]
        if option["is_on"]
    ]


def _without(request, name, value):
    query = request.GET.copy()
    query.pop("cursor", None)
    query.setlist(name, [held for held in query.getlist(name) if held != value])
    return f"?{query.urlencode()}"


FACET_TITLES = {
    "branch": lambda: _("Branch"),
    "kind": lambda: _("Kind of organisation"),
    "helix": lambda: _("Side of the helix"),
    "nuts": lambda: _("Region"),
    "citizens": lambda: _("For citizens"),
}
FACET_LABELS = {
    "branch": lambda: [(tag.slug, localized(tag, "name")) for tag in BranchTag.objects.all()],
    "kind": lambda: Organisation.Kind.choices,
    "helix": lambda: Organisation.Helix.choices,
    "nuts": regions.choices,
    "citizens": lambda: [("1", _("serves citizens"))],
}

CSV_HEADER = [
    "id",
    "legal_name",
    "short_name",
    "kind",
    "helix",
    "branches",
    "pkd",
    "offer_pl",
    "offer_en",
    "website",
    "location",
    "nuts",
    "serves_citizens",
    "email",
    "phone",
]


def _csv_row(row):
    contact = {point.kind: point.value for point in row.contact_points.all() if point.is_public}
    return [
        str(row.public_id),
        row.legal_name,
        row.short_name,
        row.kind,
        row.helix,
        ", ".join(tag.slug for tag in row.branches.all()),
        ", ".join(sector.pkd_code for sector in row.sectors.all()),
        row.offer_pl,
        row.offer_en,
        row.website,
        ", ".join(str(location) for location in row.locations.all()),
        row.nuts,
        int(row.serves_citizens),
        contact.get(ContactPoint.Kind.EMAIL, ""),
        contact.get(ContactPoint.Kind.PHONE, ""),
    ]
