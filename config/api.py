"""The router of the REST API: every resource on one screen."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from consultations.api import ConsultationViewSet
from members.api import OrganisationViewSet
from network.messaging.api import MessageViewSet

router = SimpleRouter()
router.register("consultations", ConsultationViewSet, basename="consultation")
router.register("messages", MessageViewSet, basename="message")
router.register("organisations", OrganisationViewSet, basename="organisation")

schema = SpectacularAPIView.as_view()
docs = login_not_required(SpectacularSwaggerSplitView.as_view(url_name="api:schema"))

app_name = "api"
urlpatterns = [
    path("schema/", login_not_required(schema), name="schema"),
    path("docs/", docs, name="docs"),
    *router.urls,
]
