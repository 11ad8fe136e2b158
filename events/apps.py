"""Where we meet."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    label = "events"
    verbose_name = _("Events")

    def ready(self):
        from events import activity, audiences, erasing  # noqa: F401, PLC0415 -- models are loaded only now
        from network.messaging.services import register_act, register_audience_field  # noqa: PLC0415 -- app ready

        register_audience_field("event_attended", **audiences.ATTENDED)
        register_act("register", label=_("Register"))
        register_act("registration", label=_("See the registration"))
