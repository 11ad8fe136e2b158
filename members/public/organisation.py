"""One organisation of the directory: its page, and its vCard."""

import json

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from members import public_record, regions
from members.languages import LANGUAGE_NAMES
from members.models import Organisation, Picture, ProfileTag
from members.public.directory import checked_note, is_stale
from members.queries import classification, doubles
from members.text import localized, slug

# Signs that could end the script element or be read as markup.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


@login_not_required
@require_safe
def organisation_detail(request, public_id):
    organisation = public_record.public_organisation(public_id)
    if organisation is None:
        return _led_to_heir(public_id, "members:public-organisation")
    parent = organisation.parent
    context = {
        "organisation": organisation,
        "offer": localized(organisation, "offer"),
        "description": localized(organisation, "description"),
        "units": organisation.units.filter(state=Organisation.State.VERIFIED, is_public=True),
        "parent": parent if parent and parent.is_in_directory else None,
        "email": public_record.point(organisation, "email"),
        "phone": public_record.point(organisation, "phone"),
        "contacts": organisation.contacts,
        "competences": public_record.tags(organisation, ProfileTag.Kind.COMPETENCE),
        "technologies": public_record.tags(organisation, ProfileTag.Kind.TECHNOLOGY),
        "languages": [
            LANGUAGE_NAMES.get(code, code) for code in public_record.tags(organisation, ProfileTag.Kind.LANGUAGE)
        ],
        "logo": next(iter(public_record.pictures(organisation, Picture.Kind.LOGO)), None),
        "photos": public_record.pictures(organisation, Picture.Kind.PHOTO),
        "region": regions.name(organisation.nuts),
        "pkd": classification.with_names([sector.pkd_code for sector in public_record.sectors(organisation)]),
        "checked": checked_note(organisation),
        "is_stale": is_stale(organisation),
        "json_ld": _json_ld(public_record.schema_org(organisation, _url(request, organisation))),
    }
    return render(request, "members/public/organisation_detail.html", context)


@login_not_required
@require_safe
def organisation_vcard(request, public_id):
    """The organisation for an address book."""
    organisation = public_record.public_organisation(public_id)
    if organisation is None:
        return _led_to_heir(public_id, "members:public-organisation-vcard")
    name = slug(str(organisation)) or "organisation"
    headers = {"Content-Disposition": f'attachment; filename="{name}.vcf"', "X-Content-Type-Options": "nosniff"}
    card = public_record.vcard(organisation, _url(request, organisation))
    return HttpResponse(card, content_type="text/vcard; charset=utf-8", headers=headers)


def _url(request, organisation):
    return request.build_absolute_uri(reverse("members:public-organisation", args=[organisation.public_id]))


def _json_ld(data):
    """Return the data for a script element of data, which no browser runs; nothing in it can end the element."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(ESCAPES))  # noqa: S308 -- escaped on this line


def _led_to_heir(public_id, name):
    """Lead from a merged organisation to the one that it became part of; 404 when there is none to see."""
    heir = doubles.public_heir(public_id)
    if heir is None:
        raise Http404
    return redirect(name, heir, permanent=True)
