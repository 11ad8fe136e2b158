"""Names our own admin site. A file of its own, because an app is known by the only AppConfig in its apps.py."""

from django.contrib.admin import apps


class AdminConfig(apps.AdminConfig):
    default_site = "config.admin_site.AdminSite"
