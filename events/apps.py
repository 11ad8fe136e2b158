"""Where we meet."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    label = "events"
    verbose_name = _("Events")

    def ready(self):
        from network.messaging.services import register_act  # noqa: PLC0415 -- app ready

        register_act("register", label=_("Register"))
        register_act("registration", label=_("See the registration"))
