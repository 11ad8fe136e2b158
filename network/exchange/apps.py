"""Needs and offers that find each other. Its rooms are furnished by a later issue."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    name = "network.exchange"
    label = "exchange"
    verbose_name = _("Exchange")
