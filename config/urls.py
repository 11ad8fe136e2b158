"""Every address of the house: each app lists its own, this file puts them side by side."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from config import health, pages
from config.box import staff as box
from config.labels import staff as labels
from config.setup import first
from config.setup import staff as setup

urlpatterns = [
    path("", pages.home, name="home"),
    path("portal/", pages.portal_home, name="portal-home"),
    path("staff/", pages.staff_home, name="staff-home"),
    path("staff/approvals/", pages.staff_approvals, name="staff-approvals"),
    path("staff/setup/", setup.setup, name="staff-setup"),
    path("staff/setup/kind/", setup.kind, name="staff-setup-kind"),
    path("staff/setup/network/", setup.network, name="staff-setup-network"),
    path("staff/setup/coordinator/", setup.coordinator, name="staff-setup-coordinator"),
    path("staff/setup/places/", setup.places, name="staff-setup-places"),
    path("staff/setup/colleagues/", setup.colleagues, name="staff-setup-colleagues"),
    path("staff/setup/members/", setup.members, name="staff-setup-members"),
    path("staff/setup/message/", setup.message, name="staff-setup-message"),
    path("staff/labels/", labels.labels, name="staff-labels"),
    path("staff/network-file/", box.network_file, name="staff-network-file"),
    path("staff/network-file/import/", box.network_file_import, name="staff-network-file-import"),
    path("staff/network-file/download/", box.network_file_download, name="staff-network-file-download"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("privacy/", pages.privacy, name="privacy"),
    path("open-data/", pages.open_data, name="open-data"),
    path("help/", pages.help_page, name="help"),
    path("theme/", pages.set_theme, name="set-theme"),
    path("i18n/setlang/", login_not_required(require_POST(set_language)), name="set_language"),
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("metrics", health.metrics, name="metrics"),
    path("accounts/first/<str:token>/", first.first_manager, name="first-manager"),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("config.api", namespace="api")),
    path("", include("members.urls")),
    path("", include("network.groups.urls")),
    path("", include("network.messaging.urls")),
    path("", include("network.library.urls")),
    path("", include("surveys.urls")),
    path("", include("consultations.urls")),
    path("", include("events.urls")),
]
