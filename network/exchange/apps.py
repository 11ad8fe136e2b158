"""Needs and offers that find each other. Its rooms are furnished by a later issue."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "network.exchange"
    label = "exchange"
