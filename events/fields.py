"""A database column for wall time."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class WallTimeField(models.Field):
    """A naive datetime: what the clock on the wall says, without a zone (`timestamp without time zone`)."""

    description = _("Wall time")

    def db_type(self, connection):
        return "timestamp without time zone"

    def to_python(self, value):
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value)
            except ValueError:
                raise ValidationError(_("Write a date and a time."), code="invalid") from None
        if isinstance(value, datetime) and value.tzinfo is not None:
            raise ValidationError(_("Wall time has no zone."), code="has_zone")
        return value

    def get_prep_value(self, value):
        return self.to_python(super().get_prep_value(value))

    def value_to_string(self, obj):
        value = self.value_from_object(obj)
        return value.isoformat() if value else ""
