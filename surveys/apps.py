"""What we ask."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    name = "surveys"
    label = "surveys"
    verbose_name = _("Surveys")

    def ready(self):
        from network.messaging.services import register_act  # noqa: PLC0415 -- app ready

        register_act("answer", label=_("Answer"))
