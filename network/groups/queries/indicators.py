"""Reads about indicators: with their values by year, of themes, specialisations and target groups."""

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Prefetch, Value, When

from members.text import localized
from network.groups.models import Indicator, IndicatorValue

ORDER = (F("specialisation__position").asc(nulls_last=True), F("theme__position").asc(nulls_last=True), "target_group")
SUBJECT = Case(
    When(target_group__gt="", then=Value(0)),
    When(theme__isnull=False, then=Value(1)),
    default=Value(2),
    output_field=IntegerField(),
)


def indicators(network):
    """Return the indicators of `network` with `all_values` by year: of target groups, of themes, of specialisations."""
    values = IndicatorValue.objects.order_by("year")
    rows = Indicator.objects.filter(network=network).select_related("network", "theme", "specialisation")
    rows = rows.prefetch_related(Prefetch("values", values, to_attr="all_values"))
    return rows.order_by(SUBJECT, *ORDER, "name_pl", "pk")


def public_indicators(network):
    """Return the indicators that everybody may read and that have a value."""
    measured = IndicatorValue.objects.filter(indicator=OuterRef("pk"))
    return indicators(network).filter(Exists(measured), is_public=True)


def by_subject(indicators):
    """Return [(what they measure, [Indicator])] in the order they come in."""
    found = {}
    for one in indicators:
        found.setdefault(subject(one), []).append(one)
    return list(found.items())


def subject(indicator):
    """Return in words what an indicator is about: a theme, a specialisation or a target group."""
    if indicator.target_group:
        return indicator.get_target_group_display()
    return localized(indicator.theme or indicator.specialisation, "name")
