"""Template tags of the frame: icons, marks of reach, time left, addresses that keep the filters."""

import re
from datetime import timedelta
from decimal import Decimal
from functools import cache

from django import template
from django.conf import settings
from django.template.defaultfilters import date as format_date
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, ngettext, pgettext_lazy
from django.utils.translation import gettext as _

from config import navigation as navigations
from config.marks import MARKS
from config.place import languages
from members import contacts, sdg, text
from members.moments import day_and_hour, end, period

register = template.Library()

ICONS_DIR = settings.BASE_DIR / "static/vendor/bootstrap-icons/1.13.2"
SOON = timedelta(days=3)
# Polish declines weekdays after "do": poniedziałek, but "do poniedziałku".
UNTIL_WEEKDAYS = (
    pgettext_lazy("until", "Monday"),
    pgettext_lazy("until", "Tuesday"),
    pgettext_lazy("until", "Wednesday"),
    pgettext_lazy("until", "Thursday"),
    pgettext_lazy("until", "Friday"),
    pgettext_lazy("until", "Saturday"),
    pgettext_lazy("until", "Sunday"),
)


@cache
def icon_shape(name):
    """Return the inner markup of one vendored Bootstrap icon; an unknown name is a FileNotFoundError."""
    svg = (ICONS_DIR / f"{name}.svg").read_text(encoding="utf-8")
    return re.sub(r"\s*\n\s*", "", re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)[1])


@register.simple_tag
def offered_languages():
    """Return the languages that the network offers its pages in: ("pl", "en")."""
    return languages()


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


register.filter("sdg_name", sdg.name)


@register.simple_tag
def sdg_entries():
    """Return the goals and targets of Agenda 2030, each goal before its targets."""
    return sdg.entries().values()


register.filter("phone", contacts.readable_phone)
register.filter(end)
register.filter(period)


@register.filter
def mark_label(status):
    """Return the word for a reach status in the reader's language, for example "potwierdzone"."""
    return MARKS[status].label


@register.filter
def money(amount, currency="PLN"):
    """Return an amount of the smallest unit as people read it: "1 234,50 zł", "EUR 1,234.50"; whole amounts without ",00"."""
    number = floatformat(Decimal(amount) / 100, "2g" if amount % 100 else "0g")
    if get_language() == "pl":
        return f"{number} {'zł' if currency == 'PLN' else currency}"
    return f"{currency} {number}"


@register.filter
def is_soon(moment):
    """Say whether a deadline lies in the next three days or has passed: the only thing that may be accent-coloured."""
    return bool(moment) and moment - timezone.now() <= SOON


@register.filter
def days_left(moment):
    """Return the number of calendar days until `moment` in local time, never below 0; midnight belongs to the day before."""
    return max((day_and_hour(moment)[0] - timezone.localdate()).days, 0)


@register.filter
def deadline(moment):
    """Return a deadline as people say it: "today until 16:00", "tomorrow until 12:00", else weekday and date."""
    day, hour = day_and_hour(moment)
    days = (day - timezone.localdate()).days
    if days < 0:
        return _("overdue since %(date)s") % {"date": format_date(day, "j E")}
    if days == 0:
        return _("today until %(time)s") % {"time": hour}
    if days == 1:
        return _("tomorrow until %(time)s") % {"time": hour}
    return weekday_date(day)


@register.filter
def until(moment):
    """Return the end of a span as a phrase: "until Monday 18 May, 24:00", "do poniedziałku 18 maja, godz. 24:00"."""
    day, hour = day_and_hour(moment)
    return _("until %(weekday)s %(date)s, %(time)s") % {
        "weekday": UNTIL_WEEKDAYS[day.weekday()],
        "date": format_date(day, "j E"),
        "time": hour,
    }


@register.filter
def until_date(moment):
    """Return the end of a span in short: "until 18 May"."""
    return _("until %(date)s") % {"date": format_date(day_and_hour(moment)[0], "j E")}


@register.filter
def weekday_date(day):
    """Return a date with its weekday: "Friday 15 May"; Polish writes weekdays small: "piątek 15 maja"."""
    text = format_date(day, "l j E")
    return text.lower() if get_language() == "pl" else text


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
    """Return the current address's query with `changes`; None or "" drops a key. The pager's cursor is dropped unless given."""
    query = context["request"].GET.copy()
    query.pop("cursor", None)
    for key, value in changes.items():
        if value in (None, ""):
            query.pop(key, None)
        else:
            query[key] = value
    return f"?{query.urlencode()}"
