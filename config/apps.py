"""The wiring app: template tags, commands and the shared Polish catalogue live here, no models."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self):
        from config import directory, erasing  # noqa: F401, PLC0415 -- models are loaded only now
        from members.queries import facets  # noqa: PLC0415 -- as above

        facets.register(directory.GROUP)
