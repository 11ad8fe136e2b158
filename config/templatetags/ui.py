"""Template tags of the frame: icons, marks of reach, time left, addresses that keep the filters."""

import re
from datetime import timedelta
from functools import cache

from django import template
from django.conf import settings
from django.template.defaultfilters import date as format_date
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from config import navigation as navigations
from config.marks import MARKS
from members import text

register = template.Library()

ICONS_DIR = settings.BASE_DIR / "static/vendor/bootstrap-icons/1.13.2"
SOON = timedelta(days=3)


@cache
def icon_shape(name):
    """Return the inner markup of one vendored Bootstrap icon; an unknown name is a FileNotFoundError."""
    svg = (ICONS_DIR / f"{name}.svg").read_text(encoding="utf-8")
    return re.sub(r"\s*\n\s*", "", re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)[1])


@register.simple_tag
def icon(name, label=""):
    """Draw an icon; without a label it is decoration and hidden from screen readers, because a word stands beside it."""
    shape = mark_safe(icon_shape(name))  # noqa: S308 -- a file of ours, never input
    if label:
        return format_html('<svg class="i" viewBox="0 0 16 16" role="img" aria-label="{}">{}</svg>', label, shape)
    return format_html('<svg class="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>', shape)


@register.simple_tag
def mark(status):
    """Draw the mark of a reach status (`acted`, `reached`, `declined`, `seen`, `pending`, `not_reachable`); say the word beside it."""
    return format_html(
        '<svg class="mk" viewBox="0 0 16 16" aria-hidden="true"><use href="#m-{}"/></svg>', MARKS[status].css
    )


@register.simple_tag(takes_context=True)
def navigation(context, name):
    """Return the links of a navigation ("public", "me", "portal", "me-portal", "staff") for this reader."""
    return navigations.links(name, context["request"])


@register.filter
def localized(obj, field):
    """Return a bilingual field in the reader's language: `{{ message|localized:"title" }}`."""
    return text.localized(obj, field)


@register.filter
def mark_label(status):
    """Return the word for a reach status in the reader's language, for example "potwierdzone"."""
    return MARKS[status].label


@register.filter
def is_soon(moment):
    """Say whether a deadline lies in the next three days or has passed: the only thing that may be accent-coloured."""
    return bool(moment) and moment - timezone.now() <= SOON


@register.filter
def days_left(moment):
    """Return the number of calendar days until `moment` in local time, never below 0."""
    today = timezone.localdate()
    return max((timezone.localtime(moment).date() - today).days, 0)


@register.filter
def deadline(moment):
    """Return a deadline as people say it: "today until 16:00", "tomorrow until 12:00", else weekday and date."""
    local = timezone.localtime(moment)
    days = (local.date() - timezone.localdate()).days
    if days < 0:
        return _("overdue since %(date)s") % {"date": format_date(local, "j E")}
    if days == 0:
        return _("today until %(time)s") % {"time": format_date(local, "H:i")}
    if days == 1:
        return _("tomorrow until %(time)s") % {"time": format_date(local, "H:i")}
    return format_date(local, "l j E")


@register.filter
def minutes(count):
    """Return an estimate of work, for example "6 min"."""
    return ngettext("%(count)d min", "%(count)d min", count) % {"count": count}


@register.filter
def percent(part, whole):
    """Return `part` of `whole` as a whole percentage with its sign ("69%"), or a dash when there is no whole."""
    return f"{round(100 * part / whole)}%" if whole else "–"


@register.filter
def initials(name):
    """Return up to two capital initials of a name, for the square beside an organisation."""
    return "".join(word[0] for word in re.findall(r"\w+", name)[:2]).upper()


@register.simple_tag(takes_context=True)
def address_with(context, **changes):
    """Return the current address's query with `changes`; None or "" drops a key. `page_after` is dropped unless given."""
    query = context["request"].GET.copy()
    query.pop("cursor", None)
    for key, value in changes.items():
        if value in (None, ""):
            query.pop(key, None)
        else:
            query[key] = value
    return f"?{query.urlencode()}"
