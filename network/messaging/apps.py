"""Messaging: what we tell each other, and proof that it arrived."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MessagingConfig(AppConfig):
    name = "network.messaging"
    label = "messaging"
    verbose_name = _("Messaging")
