"""What the public may read of an organisation, said once: its page, CSV, JSON, vCard, schema.org data and the API show these fields."""

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse

from members import regions
from members.models import Affiliation, ContactPoint, Organisation, Picture, ProfileTag
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
    "competences",
    "technologies",
    "languages",
    "references",
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
    "logo",
    "photos",
]
PREFETCHED = ["branches", "locations", "sectors", "contact_points", "tags", "references"]


def with_what_is_shown(organisations):
    """Return the queryset with all that `record` reads, in a constant number of statements."""
    shown = Affiliation.objects.current().filter(is_public_contact=True).select_related("person")
    contacts = Prefetch(
        "affiliations", shown.order_by("-is_primary_contact", "person__sort_key", "pk"), to_attr="contacts"
    )
    pictures = Prefetch("pictures", Picture.objects.filter(is_shown=True), to_attr="shown_pictures")
    return organisations.prefetch_related(*PREFETCHED, contacts, pictures)


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
        "competences": tags(organisation, ProfileTag.Kind.COMPETENCE),
        "technologies": tags(organisation, ProfileTag.Kind.TECHNOLOGY),
        "languages": tags(organisation, ProfileTag.Kind.LANGUAGE),
        "references": [reference_line(one) for one in organisation.references.all()],
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
        "logo": next(iter(addresses(organisation, Picture.Kind.LOGO)), ""),
        "photos": addresses(organisation, Picture.Kind.PHOTO),
    }


def tags(organisation, kind):
    """Return the prefetched names of one kind, in the order in which the organisation wrote them."""
    return [tag.name for tag in organisation.tags.all() if tag.kind == kind]


def reference_line(reference):
    """Return a reference in one line: "2024 Szpital w Busku: pomiary drgań"."""
    return f"{reference.year} {reference.customer}: {localized(reference, 'what')}"


def pictures(organisation, kind):
    """Return the prefetched pictures of one kind that everybody sees."""
    return [picture for picture in organisation.shown_pictures if picture.kind == kind]


def addresses(organisation, kind):
    """Return the full addresses of the pictures of one kind."""
    return [picture_url(picture) for picture in pictures(organisation, kind)]


def picture_url(picture):
    return f"{settings.BASE_URL}{reverse('members:picture', args=[picture.public_id])}"


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
    """Return the organisation as a vCard 4.0 (RFC 6350)."""
    fields = record(organisation)
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        f"UID:urn:uuid:{fields['id']}",
        f"FN:{_escaped(str(organisation))}",
        f"ORG:{_escaped(fields['legal_name'])}",
        f"CATEGORIES:{','.join(_escaped(word) for word in _categories(organisation, fields))}",
        *([f'TEL;VALUE=uri;TYPE="work,voice":tel:{fields["phone"]}'] if fields["phone"] else []),
        f"EMAIL;TYPE=work:{_escaped(fields['email'])}",
        *(f"ADR;TYPE=work:{_address(location)}" for location in organisation.locations.all()),
        *(f"LANG;TYPE=work;PREF={n}:{code}" for n, code in enumerate(fields["languages"], start=1)),
        f"URL:{fields['website']}",
        f"LOGO;MEDIATYPE=image/webp:{fields['logo']}",
        *(f"PHOTO;MEDIATYPE=image/webp:{address}" for address in fields["photos"]),
        f"SOURCE:{url}",
        f"NOTE:{_escaped(_note(organisation, fields))}",
    ]
    filled = [line for line in lines if not line.endswith(":")]
    return "".join(f"{folded}\r\n" for line in [*filled, "END:VCARD"] for folded in [_folded(line)])


def _categories(organisation, fields):
    branches = [localized(tag, "name") for tag in organisation.branches.all()]
    return [*branches, *fields["competences"], *fields["technologies"]]


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
            *fields["references"],
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
    """Return the line broken after at most 75 octets, never inside a letter (RFC 6350 asks for it)."""
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
        "knowsAbout": [*fields["competences"], *fields["technologies"]],
        "knowsLanguage": fields["languages"],
        "logo": fields["logo"],
        "image": fields["photos"],
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
