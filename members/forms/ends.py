"""The end of a span as people write it: the last day, and an hour only where the day is not whole."""

from datetime import datetime, time, timedelta

from django import forms
from django.forms.utils import from_current_timezone
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class EndWidget(forms.MultiWidget):
    """The browser's own pickers of a day and an hour."""

    use_fieldset = True

    def __init__(self):
        day = forms.DateInput(attrs={"type": "date", "aria-label": _("last day")}, format="%Y-%m-%d")
        hour = forms.TimeInput(attrs={"type": "time", "aria-label": _("hour, empty for the whole day")}, format="%H:%M")
        super().__init__([day, hour])

    def decompress(self, value):
        if value is None:
            return [None, None]
        local = timezone.localtime(value)
        if (local.hour, local.minute) == (0, 0):
            return [local.date() - timedelta(days=1), None]
        return [local.date(), local.time()]


class EndField(forms.MultiValueField):
    """An aware moment from a day and perhaps an hour; without an hour it is 24:00 of that day."""

    widget = EndWidget

    def __init__(self, **kwargs):
        fields = [forms.DateField(), forms.TimeField(required=False)]
        kwargs.setdefault("help_text", _("The last day. Without an hour it lasts until 24:00."))
        super().__init__(fields, require_all_fields=False, **kwargs)
        fields[0].error_messages["required"] = fields[0].error_messages["incomplete"] = self.error_messages["required"]

    def compress(self, data_list):
        if not data_list:
            return None
        day, hour = data_list
        if hour is None:
            day, hour = day + timedelta(days=1), time(0)
        return from_current_timezone(datetime.combine(day, hour))
