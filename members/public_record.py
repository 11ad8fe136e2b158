"""What the public may read of an organisation, said once: its page, CSV, JSON, vCard, schema.org data and the API show these fields."""

from django.db.models import Prefetch

from members import regions
from members.models import Affiliation, ContactPoint, Organisation
from members.queries import directory
from members.text import localized

FIELDS = [
    "id",
    "legal_name",
    "short_name",
    "kind",
    "helix",
    "branches",
    "pkd",
    "offer_pl",
    "offer_en",
    "description_pl",
    "description_en",
    "website",
    "locations",
    "nuts",
    "size_band",
    "serves_citizens",
    "nip",
    "regon",
    "krs",
    "email",
    "phone",
    "contacts",
]
PREFETCHED = ["branches", "locations", "sectors", "contact_points"]


def with_what_is_shown(organisations):
    """Return the queryset with all that `record` reads, in a constant number of statements."""
    shown = Affiliation.objects.current().filter(is_public_contact=True).select_related("person")
    contacts = Prefetch(
        "affiliations", shown.order_by("-is_primary_contact", "person__sort_key", "pk"), to_attr="contacts"
    )
    return organisations.prefetch_related(*PREFETCHED, contacts)


def record(organisation):
    """Return {field: value} of FIELDS; lists where there may be several, "" where there is nothing."""
    own_number = organisation.parent_id is None  # a unit shares the NIP of the whole, which says it
    return {
        "id": str(organisation.public_id),
        "legal_name": organisation.legal_name,
        "short_name": organisation.short_name,
        "kind": organisation.kind,
        "helix": organisation.helix,
        "branches": [tag.slug for tag in organisation.branches.all()],
        "pkd": [sector.pkd_code for sector in sectors(organisation)],
        "offer_pl": organisation.offer_pl,
        "offer_en": organisation.offer_en,
        "description_pl": organisation.description_pl,
        "description_en": organisation.description_en,
        "website": organisation.website,
        "locations": [str(location) for location in organisation.locations.all()],
        "nuts": organisation.nuts,
        "size_band": organisation.size_band,
        "serves_citizens": organisation.serves_citizens,
        "nip": organisation.nip if own_number else "",
        "regon": organisation.regon,
        "krs": organisation.krs,
        "email": point(organisation, ContactPoint.Kind.EMAIL),
        "phone": point(organisation, ContactPoint.Kind.PHONE),
        "contacts": [contact_line(one) for one in organisation.contacts],
    }


def sectors(organisation):
    """Return the organisation's prefetched PKD rows, the main one first."""
    return sorted(organisation.sectors.all(), key=lambda sector: (not sector.is_main, sector.pk))


def point(organisation, kind):
    """Return the address or number that the organisation chose to show, or "", from what is prefetched."""
    shown = [one.value for one in organisation.contact_points.all() if one.is_public and one.kind == kind]
    return min(shown, default="")


def contact_line(affiliation):
    """Return somebody who shows as contact in one line: "Anna Kos (board; CE marking)"."""
    about = "; ".join(
        filter(None, [str(affiliation.title or affiliation.get_function_display()), affiliation.competences])
    )
    return f"{affiliation.person} ({about})"


def public_organisation(public_id):
    """Return the organisation of the directory with this id and all that is shown of it, or None."""
    shown = with_what_is_shown(directory.public_organisations().select_related("parent"))
    return shown.filter(public_id=public_id).first()


def vcard(organisation, url):
    """Return the organisation as a vCard 3.0, which address books of today and of yesterday read."""
    fields = record(organisation)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:urn:uuid:{fields['id']}",
        f"FN:{_escaped(str(organisation))}",
        "N:;;;;",
        f"ORG:{_escaped(fields['legal_name'])}",
        f"CATEGORIES:{','.join(_escaped(localized(tag, 'name')) for tag in organisation.branches.all())}",
        f"TEL;TYPE=WORK,VOICE:{fields['phone']}",
        f"EMAIL;TYPE=INTERNET:{_escaped(fields['email'])}",
        *(f"ADR;TYPE=WORK:{_address(location)}" for location in organisation.locations.all()),
        f"URL:{_escaped(fields['website'])}",
        f"SOURCE:{url}",
        f"NOTE:{_escaped(_note(organisation, fields))}",
    ]
    filled = [line for line in lines if not line.endswith(":") or line.startswith("N:")]
    return "".join(f"{folded}\r\n" for line in [*filled, "END:VCARD"] for folded in [_folded(line)])


def _note(organisation, fields):
    """What a vCard has no field for, one line each."""
    numbers = [f"{name.upper()} {fields[name]}" for name in ("nip", "regon", "krs") if fields[name]]
    about = [organisation.get_kind_display(), organisation.get_helix_display(), organisation.get_size_band_display()]
    return "\n".join(
        str(line)
        for line in [
            " · ".join(map(str, about)),
            localized(organisation, "offer"),
            localized(organisation, "description"),
            "PKD " + ", ".join(fields["pkd"]) if fields["pkd"] else "",
            regions.name(fields["nuts"]),
            *numbers,
            *fields["contacts"],
        ]
        if line
    )


def _address(location):
    inside = " ".join(filter(None, [location.building, location.room]))
    parts = ["", inside, location.street, location.city, "", location.postcode, ""]
    return ";".join(_escaped(part) for part in parts)


def _escaped(text):
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n")


def _folded(line):
    """Return the line broken after at most 75 octets, never inside a letter (RFC 2426 asks for it)."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > 74:
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])


def schema_org(organisation, url):
    """Return the organisation as schema.org data (a dict for JSON-LD), for search engines."""
    fields = record(organisation)
    data = {
        "@context": "https://schema.org",
        "@type": SCHEMA_TYPES.get(organisation.kind, "Organization"),
        "@id": url,
        "url": fields["website"] or url,
        "name": str(organisation),
        "legalName": fields["legal_name"],
        "description": localized(organisation, "description"),
        "makesOffer": _offer(localized(organisation, "offer")),
        "keywords": ", ".join(localized(tag, "name") for tag in organisation.branches.all()),
        "isicV4": fields["pkd"][0][:5].replace(".", "") if fields["pkd"] else "",
        "taxID": fields["nip"],
        "identifier": [
            {"@type": "PropertyValue", "propertyID": name.upper(), "value": fields[name]}
            for name in ("regon", "krs")
            if fields[name]
        ],
        "email": fields["email"],
        "telephone": fields["phone"],
        "address": [_postal(location) for location in organisation.locations.all()],
        "areaServed": regions.name(fields["nuts"]),
        "contactPoint": [
            {"@type": "ContactPoint", "name": str(one.person), "contactType": str(one.get_function_display())}
            for one in organisation.contacts
        ],
    }
    return {name: value for name, value in data.items() if value}


def _offer(text):
    return {"@type": "Offer", "description": text} if text else None


def _postal(location):
    inside = ", ".join(filter(None, [location.street, location.building, location.room]))
    address = {"@type": "PostalAddress", "streetAddress": inside, "postalCode": location.postcode}
    return {
        name: value
        for name, value in (address | {"addressLocality": location.city, "addressCountry": "PL"}).items()
        if value
    }


Kind = Organisation.Kind
SCHEMA_TYPES = {
    Kind.UNIVERSITY: "CollegeOrUniversity",
    Kind.NGO: "NGO",
    Kind.CITY_DEPARTMENT: "GovernmentOrganization",
    Kind.TENANT_SME: "Corporation",
    Kind.COMPANY: "Corporation",
}
