"""The public directory: search with facets, the same on the map of the park, saved searches, downloads."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import JsonResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from members import csv_files, json_files, public_record
from members.highlight import marked
from members.models import SavedSearch
from members.queries import directory, facets, map_of_park
from members.services import saved_searches
from members.text import localized

STALE_AFTER_DAYS = 365
MAX_QUERY_LENGTH = 100
NEXT = 20


@login_not_required
@require_safe
def organisation_list(request):
    asked = asked_by(request)
    found = directory.answers_to(asked)
    page = directory.page(asked, found, after=request.GET.get("cursor", ""))
    frame = _frame(request, asked, found, page.rows)
    context = frame | {
        "cards": [card(organisation, frame["branch_names"], asked.text) for organisation in page.rows],
        "remaining": min(found.counts["hits"] - page.shown, NEXT),
        "next_cursor": page.next_cursor,
    }
    return render(request, "members/public/organisation_list.html", context)


@login_not_required
@require_safe
def organisation_map(request):
    """The same organisations by building: on the map, and below it as lists with the same content."""
    asked = asked_by(request)
    found = directory.answers_to(asked)
    rows, _keys = directory.results(asked, found)
    context = _frame(request, asked, found) | {"places": map_of_park.places(rows)}
    return render(request, "members/public/organisation_map.html", context)


@login_not_required
@require_safe
def map_json(request):
    """The buildings with outlines as GeoJSON, each with how many of the asked organisations sit there."""
    asked = asked_by(request)
    found = directory.answers_to(asked)
    rows, _keys = directory.results(asked, found)
    features = [
        {
            "type": "Feature",
            "geometry": place.outline,
            "properties": {"name": place.name, "count": place.count, "url": _only_building(request, place.name)},
        }
        for place in map_of_park.places(rows, with_rows=False)
        if place.outline
    ]
    return JsonResponse({"type": "FeatureCollection", "features": features}, content_type="application/geo+json")


@login_not_required
@require_safe
def organisation_csv(request):
    """The whole list as it is filtered, with the fields that the pages show."""
    rows = ([_cell(value) for value in public_record.record(row).values()] for row in _all_rows(request))
    return csv_files.csv_response("organisations.csv", public_record.FIELDS, rows)


@login_not_required
@require_safe
def organisation_json(request):
    """The same as JSON: one array of objects, sent as it is made."""
    parts = json_files.array(public_record.record(row) for row in _all_rows(request))
    headers = {"Content-Disposition": 'attachment; filename="organisations.json"'}
    return StreamingHttpResponse(parts, content_type="application/json", headers=headers)


@require_POST
def search_save(request):
    """Keep the present search under a name."""
    asked = asked_by_query(QueryDict(request.POST.get("query", "").replace("\0", "")[:1000]))
    try:
        saved_searches.save(request.user, name=request.POST.get("name", ""), query=query_of(asked))
        messages.success(request, _("The search is saved."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(f"{reverse('members:public-directory')}?{query_of(asked)}")


@require_POST
def search_delete(request, public_id):
    saved = get_object_or_404(SavedSearch, public_id=public_id, user=request.user)
    saved.delete()
    messages.success(request, _("The saved search is gone."))
    return redirect("members:public-directory")


def asked_by(request):
    """Return the directory.Search that the address asks for; what is too long is cut, unknown values find nothing."""
    return asked_by_query(request.GET)


def asked_by_query(query):
    chosen = {
        name: [value for value in dict.fromkeys(query.getlist(name)) if value and "\0" not in value][:50]
        for name in facets.names()
    }
    text = query.get("q", "").replace("\0", "")[:MAX_QUERY_LENGTH]
    return directory.Search(
        text=text, chosen={name: values for name, values in chosen.items() if values}, is_exact="exact" in query
    )


def query_of(asked):
    """Return the query of the address that asks for `asked`, always in the same order."""
    pairs = [("q", asked.text)] if asked.text else []
    pairs += [("exact", "1")] if asked.is_exact else []
    return urlencode(pairs + [(name, value) for name in facets.names() for value in asked.chosen.get(name, [])])


def _all_rows(request):
    asked = asked_by(request)
    rows, _keys = directory.results(asked, directory.answers_to(asked))
    return public_record.with_what_is_shown(rows).iterator(chunk_size=500)


def _cell(value):
    if isinstance(value, list):
        return ", ".join(value)
    return int(value) if isinstance(value, bool) else value


def _frame(request, asked, found, rows=()):
    """Return what list and map show alike: the search, the facets, the chips, the saved searches; and the names of the branches of `rows`."""
    also = {"branch": [slug for row in rows for slug in row.branch_slugs]}
    shown = [_facet(facet, asked, found.counts, also.get(facet.name, [])) for facet in facets.FACETS]
    user = request.user
    return {
        "asked": asked,
        "counts": found.counts,
        "is_cut": "hits" in found.counts["cut"],
        "facets": [facet for facet in shown if facet["options"]],
        "branch_names": next(facet["labels"] for facet in shown if facet["name"] == "branch"),
        "chips": [chip for facet in shown for chip in _chips(request, facet)],
        "query": query_of(asked),
        "saved": list(user.saved_searches.all()) if user.is_authenticated else [],
        "can_save": user.is_authenticated and bool(asked.text or asked.chosen),
    }


def card(organisation, branch_names, text=""):
    """Return the inputs of components/directory_card.html for one organisation; `branch_names` is {slug: name} in the order of branches."""
    summary = localized(organisation, "offer") or localized(organisation, "description")
    return {
        "name": str(organisation),
        "url": reverse("members:public-organisation", args=[organisation.public_id]),
        "facts": " · ".join(
            [
                *(name for slug, name in branch_names.items() if slug in organisation.branch_slugs),
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


def _facet(facet, asked, counts, also):
    """Return the inputs of components/facet.html: values that occur or are chosen, with their counts; `labels` of those in `also` too."""
    chosen, counted = asked.chosen.get(facet.name, []), counts[facet.name]
    values = dict.fromkeys([*counted, *chosen])
    labels = facet.labels(values | dict.fromkeys(also))  # also of none: a page costs the same whatever is found
    return {
        "name": facet.name,
        "title": facet.title,
        "options": [
            {"value": value, "label": label, "count": counted.get(value, 0), "is_on": value in chosen}
            for value, label in labels
            if value in values
        ],
        "labels": dict(labels),
        "is_open": facet.is_open or bool(chosen),
        "is_cut": bool(counts["cut"] & {"hits", facet.name}),
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


def _only_building(request, name):
    query = request.GET.copy()
    query.pop("cursor", None)
    query["building"] = name
    return f"{reverse('members:public-directory')}?{query.urlencode()}"
