"""The wiring app: template tags, commands and the shared Polish catalogue live here, no models."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"
