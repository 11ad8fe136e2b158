"""Texts that a message can begin with. Network managers keep them."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from members.text import slug
from network.messaging import permissions
from network.messaging.services.content import TEXTS


@transaction.atomic
def save_text_template(template, *, by):
    """Store a new text behind the others, or a changed one. Raises PermissionDenied, ValidationError."""
    if not permissions.can_manage_topics(by):
        raise PermissionDenied
    given = [name for name in TEXTS if getattr(template, f"{name}_en").strip()]
    if 0 < len(given) < len(TEXTS):
        sentence = _("The English version is incomplete: fill this in, or clear all English fields.")
        raise ValidationError(
            {f"{name}_en": sentence for name in TEXTS if name not in given}, code="translation_missing"
        )
    others = template.network.text_templates.exclude(pk=template.pk)
    if template.pk is None:
        template.slug = slug(template.name_en)[:50].strip("-")
        template.position = (others.aggregate(last=Max("position"))["last"] or 0) + 1
        if not template.slug or others.filter(slug=template.slug).exists():
            raise ValidationError({"name_en": _("There is such a text already: give it another name.")}, code="twice")
    template.save()
    return template


@transaction.atomic
def delete_text_template(template, *, by):
    """Delete a text; messages that began with it stay as they are. Raises PermissionDenied."""
    if not permissions.can_manage_topics(by):
        raise PermissionDenied
    template.delete()
