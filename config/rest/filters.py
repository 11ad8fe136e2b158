"""Filters are allow-listed: a parameter nobody declared is a 400, so that a typing error never shows the wrong rows."""

from django.utils.translation import gettext as _
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError

ALWAYS_ALLOWED = {"lang"}
ALLOWED_IN_PAGES = {"cursor", "page_size"}


class StrictFilterBackend(DjangoFilterBackend):
    """Lists know their filters, `ordering` and pages; other actions what the view says.

    `paged_actions = {"remarks"}` have pages, `action_parameters = {"receipts": {"status"}}` read parameters of their own.
    """

    def filter_queryset(self, request, queryset, view):
        action = getattr(view, "action", "")
        is_list = action == "list"
        filterset = self.get_filterset_class(view, queryset) if is_list else None
        allowed = ALWAYS_ALLOWED | getattr(view, "action_parameters", {}).get(action, set())
        if is_list:
            allowed |= ALLOWED_IN_PAGES | {"ordering"} | set(filterset.base_filters if filterset else ())
        elif action in getattr(view, "paged_actions", ()):
            allowed |= ALLOWED_IN_PAGES
        unknown = set(request.query_params) - allowed
        if unknown:
            raise ValidationError(
                dict.fromkeys(
                    sorted(unknown),
                    _("Unknown parameter. Known here: %(names)s.") % {"names": ", ".join(sorted(allowed))},
                )
            )
        return super().filter_queryset(request, queryset, view) if is_list else queryset
