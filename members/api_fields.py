"""Fields and serializers that every REST resource uses: strict input, text in the reader's language, times that exist."""

from datetime import UTC

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django_filters.rest_framework import IsoDateTimeFilter
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from members.text import localized


class StrictSerializer(serializers.Serializer):
    """Refuses keys it does not know, so that a misspelt field is an error and not silence."""

    def to_internal_value(self, data):
        if isinstance(data, dict):
            unknown = set(data) - {name for name, field in self.fields.items() if not field.read_only}
            if unknown:
                raise serializers.ValidationError(
                    {name: _("Unknown or read-only field.") for name in sorted(unknown)}, code="unknown_field"
                )
        return super().to_internal_value(data)


@extend_schema_field(
    {
        "oneOf": [
            {"type": "string"},
            {
                "type": "object",
                "properties": {"pl": {"type": "string"}, "en": {"type": "string"}},
                "required": ["pl", "en"],
            },
        ]
    }
)
class LocalizedText(serializers.Field):
    """`title` from `title_pl` / `title_en`: the reader's language, or {"pl", "en"} with `?lang=all`. Read-only.

    `of` names the related object that holds the text: `title = LocalizedText(of="survey")`.
    """

    def __init__(self, of="", **kwargs):
        self.of = of
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, obj):
        obj = getattr(obj, self.of) if self.of else obj
        if self.context["request"].query_params.get("lang") == "all":
            return {"pl": getattr(obj, f"{self.field_name}_pl"), "en": getattr(obj, f"{self.field_name}_en")}
        return localized(obj, self.field_name)


class MomentFilter(IsoDateTimeFilter):
    """Compares with a moment. In UTC, because PostgreSQL refuses some offsets that ISO 8601 allows."""

    def filter(self, queryset, value):
        try:
            return super().filter(queryset, value.astimezone(UTC) if value else value)
        except OverflowError:
            raise ValidationError({self.field_name: _("There is no such moment.")}, code="invalid") from None
