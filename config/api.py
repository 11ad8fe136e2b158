"""The router of the REST API: every resource on one screen."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from consultations.api import ConsultationViewSet
from events.api import EventViewSet
from members.api import OrganisationViewSet
from network.messaging.api import MessageViewSet
from surveys.api import SurveyViewSet

router = SimpleRouter()
router.register("consultations", ConsultationViewSet, basename="consultation")
router.register("events", EventViewSet, basename="event")
router.register("messages", MessageViewSet, basename="message")
router.register("organisations", OrganisationViewSet, basename="organisation")
router.register("surveys", SurveyViewSet, basename="survey")

schema = SpectacularAPIView.as_view()
docs = login_not_required(SpectacularSwaggerSplitView.as_view(url_name="api:schema"))

app_name = "api"
urlpatterns = [
    path("schema/", login_not_required(schema), name="schema"),
    path("docs/", docs, name="docs"),
    *router.urls,
]
