"""Parts of a profile that lie in rows of their own: what the firm can do, languages, references, logo and photos."""

from functools import partial

from members.models import Picture, ProfileTag, Reference

REFERENCE_FIELDS = ("customer", "year", "what_pl", "what_en")
TAG_KINDS = {
    "competences": ProfileTag.Kind.COMPETENCE,
    "technologies": ProfileTag.Kind.TECHNOLOGY,
    "languages": ProfileTag.Kind.LANGUAGE,
}
PICTURE_KINDS = {"logo": Picture.Kind.LOGO, "photos": Picture.Kind.PHOTO}


def tags(organisation, kind):
    """Return the names of the organisation's tags of `kind`, in the order in which it wrote them."""
    return list(organisation.tags.filter(kind=kind).order_by("pk").values_list("name", flat=True))


def set_tags(organisation, names, kind):
    organisation.tags.filter(kind=kind).delete()
    ProfileTag.objects.bulk_create(ProfileTag(organisation=organisation, kind=kind, name=name) for name in names)


def references(organisation):
    """Return the references as a list of dicts of REFERENCE_FIELDS, the latest first."""
    return list(organisation.references.values(*REFERENCE_FIELDS))


def set_references(organisation, rows):
    organisation.references.all().delete()
    Reference.objects.bulk_create(Reference(organisation=organisation, **row) for row in rows)


def shown_pictures(organisation, kind):
    """Return the pictures that everybody sees, as [{"id", "alt_pl", "alt_en"}] in their order."""
    shown = organisation.pictures.filter(kind=kind, is_shown=True)
    return [as_value(picture) for picture in shown]


def as_value(picture):
    return {"id": str(picture.public_id), "alt_pl": picture.alt_pl, "alt_en": picture.alt_en}


def set_pictures(organisation, values, kind):
    """Show exactly these pictures of the organisation, in this order; one that is gone meanwhile is passed over."""
    organisation.pictures.filter(kind=kind, is_shown=True).update(is_shown=False)
    for position, value in enumerate(values):
        organisation.pictures.filter(kind=kind, public_id=value["id"]).update(
            is_shown=True, position=position, alt_pl=value["alt_pl"], alt_en=value["alt_en"]
        )


# {field of the profile: (how it is read, how it is written)}
PARTS = {
    **{name: (partial(tags, kind=kind), partial(set_tags, kind=kind)) for name, kind in TAG_KINDS.items()},
    "references": (references, set_references),
    **{
        name: (partial(shown_pictures, kind=kind), partial(set_pictures, kind=kind))
        for name, kind in PICTURE_KINDS.items()
    },
}
