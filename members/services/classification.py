"""Sorting organisations: their PKD codes, branches and places, and the words by which the directory finds them through these."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from members import permissions
from members.models import BranchTag, Building, Location, OrganisationSector
from members.queries import classification
from members.text import plain_text, slug

PLACE_FIELDS = ("building", "room", "street", "postcode", "city")
SHAPES = {"Point", "Polygon", "MultiPolygon"}
MAX_BUILDINGS = 500
FARTHEST = 100_000  # metres of height, the third of a point; JSON as Python reads it has infinity and no number too

# Names of branches and of PKD codes in both languages (a code without a name of its own has its class's), the names
# of records that were merged into this one, what its public contacts can help with, its competences and technologies.
WORDS = """
    SELECT o.id, trim(concat_ws(' ',
        (SELECT string_agg(concat_ws(' ', b.name_pl, b.name_en), ' ' ORDER BY b.position, b.slug)
         FROM members_organisation_branches ob JOIN members_branchtag b ON b.id = ob.branchtag_id
         WHERE ob.organisation_id = o.id),
        (SELECT string_agg(DISTINCT concat_ws(' ', nullif(p.name_pl, ''), p.name_en), ' ')
         FROM members_organisationsector s
         JOIN members_pkdcode p ON p.revision = 2025 AND p.code IN (s.pkd_code, left(s.pkd_code, 5))
         WHERE s.organisation_id = o.id),
        (SELECT string_agg(concat_ws(' ', m.legal_name, m.short_name), ' ' ORDER BY m.id)
         FROM members_organisation m WHERE m.merged_into_id = o.id),
        (SELECT string_agg(a.competences, ' ' ORDER BY a.id) FROM members_affiliation a
         WHERE a.organisation_id = o.id AND a.valid @> statement_timestamp() AND a.is_public_contact AND a.competences <> ''),
        (SELECT string_agg(t.name, ' ' ORDER BY t.id) FROM members_profiletag t
         WHERE t.organisation_id = o.id AND t.kind <> 'language')
    )) AS words
    FROM unnest(%s::bigint[]) AS o(id)
"""
SEARCH_WORDS = f"""
WITH words AS ({WORDS})
UPDATE members_organisation o SET search_words = words.words FROM words
WHERE words.id = o.id AND o.search_words <> words.words
"""  # noqa: S608 -- text of ours


def refresh_search_words(organisations):
    """Copy the words of what stands in other tables into the organisations' own, so that "energetyka" finds them."""
    ids = [organisation.pk for organisation in organisations]
    with connection.cursor() as cursor:
        cursor.execute(SEARCH_WORDS, [ids])


def search_words(organisations):
    """Return {key: words} of organisations whose own rows need not be written yet."""
    with connection.cursor() as cursor:
        cursor.execute(WORDS, [[organisation.pk for organisation in organisations]])
        return dict(cursor.fetchall())


def pkd_codes(organisation):
    """Return the organisation's PKD codes, the main one first."""
    return list(organisation.sectors.order_by("-is_main", "pk").values_list("pkd_code", flat=True))


def set_pkd_codes(organisation, codes):
    """Give the organisation exactly these codes, the main one first; a new code brings the branches it lies in."""
    held = set(pkd_codes(organisation))
    organisation.sectors.all().delete()
    OrganisationSector.objects.bulk_create(
        OrganisationSector(organisation=organisation, pkd_code=code, is_main=position == 0)
        for position, code in enumerate(codes)
    )
    organisation.branches.add(*branches_of([code for code in codes if code not in held]))


def branches_of(codes):
    """Return the BranchTags in whose prefixes these codes lie."""
    return [tag for tag in BranchTag.objects.all() if any(code.startswith(tuple(tag.pkd_prefixes)) for code in codes)]


def places(organisation):
    """Return the organisation's places as a list of dicts of PLACE_FIELDS."""
    return list(organisation.locations.order_by("pk").values(*PLACE_FIELDS))


def set_places(organisation, rows):
    """Give the organisation exactly these places."""
    organisation.locations.all().delete()
    Location.objects.bulk_create(Location(organisation=organisation, **row) for row in rows)


@transaction.atomic
def save_branch(branch, *, by):
    """Store a new or changed branch and carry its names into the search of its organisations."""
    _ask(by)
    if branch.pk is None:
        branch.slug = _free_slug(branch.name_en)
    branch.full_clean(exclude=["slug"])  # of our own making: when two make the same at once, the database says so
    branch.save()
    refresh_search_words(branch.organisations.all())
    return branch


@transaction.atomic
def delete_branch(branch, *, by):
    """Delete a branch that no organisation carries. Raises ValidationError when one does."""
    _ask(by)
    if branch.organisations.exists():
        raise ValidationError(_("Organisations carry this branch: take it off them first."), code="branch_used")
    branch.delete()


@transaction.atomic
def tag_by_codes(branch, *, by):
    """Give the branch to all organisations whose PKD codes lie in its prefixes; return how many got it."""
    _ask(by)
    found = list(classification.in_prefixes(branch).values_list("pk", flat=True))
    branch.organisations.add(*found)
    refresh_search_words(branch.organisations.filter(pk__in=found))
    return len(found)


@transaction.atomic
def set_outlines(collection, *, by):
    """Store the buildings of a GeoJSON FeatureCollection (a parsed dict); return how many. Others keep their outlines.

    Raises ValidationError with the number of the feature that is wrong.
    """
    _ask(by)
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or not 0 < len(features) <= MAX_BUILDINGS:
        raise ValidationError(_("This is no GeoJSON FeatureCollection with 1 to 500 features."), code="geojson")
    named = dict(_building(number, feature) for number, feature in enumerate(features, start=1))
    known = {building.name.casefold(): building for building in Building.objects.all()}
    for key, (name, outline) in named.items():
        building = known.get(key) or Building(name=name)
        building.outline = outline
        building.save()
    return len(named)


def _building(number, feature):
    """Return (folded name, (name, geometry)) of one feature."""
    feature = feature if isinstance(feature, dict) else {}
    name = (feature.get("properties") or {}).get("name") if isinstance(feature.get("properties"), dict) else None
    shape = feature.get("geometry") if isinstance(feature.get("geometry"), dict) else {}
    if not isinstance(name, str) or not name.strip() or len(name) > 40:
        raise ValidationError(
            _("Feature %(n)s has no property name of at most 40 characters."), code="geojson", params={"n": number}
        )
    plain_text(name)
    if shape.get("type") not in SHAPES or not _are_coordinates(shape.get("coordinates")):
        raise ValidationError(
            _("Feature %(n)s must be a Point, Polygon or MultiPolygon in degrees (WGS 84)."),
            code="geojson",
            params={"n": number},
        )
    name = name.strip()
    return name.casefold(), (name, {"type": shape["type"], "coordinates": shape["coordinates"]})


def _are_coordinates(value, depth=4):
    """True for [longitude, latitude] and for lists of such, as deep as a MultiPolygon."""
    if not isinstance(value, list) or not value or depth < 0:
        return False
    if all(isinstance(part, int | float) and abs(part) < FARTHEST and not isinstance(part, bool) for part in value):
        return 2 <= len(value) <= 3 and -180 <= value[0] <= 180 and -90 <= value[1] <= 90
    return all(_are_coordinates(part, depth - 1) for part in value)


def _ask(by):
    if not permissions.has_staff_role(by, permissions.Role.EDITOR):
        raise PermissionDenied


def _free_slug(name):
    """Return a slug that no branch has: "ict", then "ict-2"."""
    wanted = slug(name)[:45] or "branch"
    taken = set(BranchTag.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(one for one in [wanted, *(f"{wanted}-{n}" for n in range(2, 1000))] if one not in taken)
