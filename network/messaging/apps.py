"""Messaging: what we tell each other, and proof that it arrived."""

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class MessagingConfig(AppConfig):
    name = "network.messaging"
    label = "messaging"
    verbose_name = _("Messaging")

    def ready(self):
        from network.messaging import activity, erasing, merging, receivers  # noqa: F401, PLC0415 -- models are loaded only now

        if settings.MAIL_PROVIDER:
            from network.messaging.inbound import provider  # noqa: F401, PLC0415 -- as above
