"""What we ask."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    name = "surveys"
    label = "surveys"
    verbose_name = _("Surveys")

    def ready(self):
        from network.messaging.services import register_act, register_audience_field  # noqa: PLC0415 -- app ready
        from surveys import activity, audiences, merging  # noqa: F401, PLC0415 -- models are loaded only now

        register_audience_field("survey_unanswered", **audiences.UNANSWERED)
        register_act("answer", label=_("Answer"))
