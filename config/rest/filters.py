"""Filters are allow-listed: a parameter nobody declared is a 400, so that a typing error never shows the wrong rows."""

from django.utils.translation import gettext as _
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError

ALWAYS_ALLOWED = {"lang"}
ALLOWED_IN_LISTS = {"cursor", "page_size", "ordering"}


class StrictFilterBackend(DjangoFilterBackend):
    def filter_queryset(self, request, queryset, view):
        action = getattr(view, "action", "")
        is_list = action == "list"
        pages = is_list or action in getattr(view, "paged_actions", ())
        filterset = self.get_filterset_class(view, queryset) if is_list else None
        allowed = (
            ALWAYS_ALLOWED | (ALLOWED_IN_LISTS if pages else set()) | set(filterset.base_filters if filterset else ())
        )
        unknown = set(request.query_params) - allowed
        if unknown:
            raise ValidationError(
                dict.fromkeys(
                    sorted(unknown),
                    _("Unknown parameter. Known here: %(names)s.") % {"names": ", ".join(sorted(allowed))},
                )
            )
        return super().filter_queryset(request, queryset, view) if is_list else queryset
