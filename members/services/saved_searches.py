"""Searches of the directory that a person keeps."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from members.models import SavedSearch
from members.models.saved import MOST_PER_PERSON
from members.text import plain_text


def save(user, *, name, query):
    """Keep `query` (of an address) under `name`, or give one that is kept already the new name; return the SavedSearch."""
    name = name.strip()
    if not name or len(name) > 80:
        raise ValidationError(_("Give the search a name of at most 80 characters."), code="name")
    plain_text(name)
    if not query or len(query) > 1000:
        raise ValidationError(_("Search for something first: an empty search is the directory itself."), code="query")
    others = SavedSearch.objects.filter(user=user).exclude(query=query)
    if others.count() >= MOST_PER_PERSON:
        raise ValidationError(_("You have %(count)s saved searches: delete one first.") % {"count": MOST_PER_PERSON})
    return SavedSearch.objects.update_or_create(user=user, query=query, defaults={"name": name})[0]
