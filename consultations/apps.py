"""What the city asks; remarks, answers, votes."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsultationsConfig(AppConfig):
    name = "consultations"
    label = "consultations"
    verbose_name = _("Consultations")

    def ready(self):
        from consultations import activity, checks, erasing  # noqa: F401, PLC0415 -- registers them once the apps are loaded
        from network.messaging.services import register_act  # noqa: PLC0415 -- app ready

        register_act("remark", label=_("Add a remark"))
