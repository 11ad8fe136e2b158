"""The router of the REST API: every resource on one screen."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path, reverse
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView

from consultations.api import ConsultationViewSet
from events.api import EventViewSet
from members.api import OrganisationViewSet
from members.api_imports import ImportViewSet
from network.groups.api import AgreementViewSet, GroupViewSet, RoadmapViewSet
from network.groups.api_figures import ContributionViewSet, FundingViewSet, IndicatorViewSet
from network.groups.api_joint import AgendaViewSet, PilotFeedbackViewSet, TrendViewSet
from network.groups.api_networks import ActivityViewSet, CharterViewSet, MembershipViewSet, NetworkViewSet
from network.groups.api_work import ActionItemViewSet, ContactViewSet, MentoringViewSet
from network.messaging.api import MessageViewSet
from network.messaging.api_audiences import AudienceViewSet
from network.messaging.api_preferences import PreferencesViewSet
from network.messaging.api_webhooks import WebhookViewSet
from surveys.api import SurveyViewSet

router = SimpleRouter()
router.register("action-items", ActionItemViewSet, basename="action-item")
router.register("contacts", ContactViewSet, basename="contact")
router.register("contributions", ContributionViewSet, basename="contribution")
router.register("funding-sources", FundingViewSet, basename="funding-source")
router.register("indicators", IndicatorViewSet, basename="indicator")
router.register("mentoring", MentoringViewSet, basename="mentoring")
router.register("activity", ActivityViewSet, basename="activity")
router.register("agendas", AgendaViewSet, basename="agenda")
router.register("agreements", AgreementViewSet, basename="agreement")
router.register("audiences", AudienceViewSet, basename="audience")
router.register("charters", CharterViewSet, basename="charter")
router.register("consultations", ConsultationViewSet, basename="consultation")
router.register("events", EventViewSet, basename="event")
router.register("groups", GroupViewSet, basename="group")
router.register("imports", ImportViewSet, basename="import")
router.register("memberships", MembershipViewSet, basename="membership")
router.register("messages", MessageViewSet, basename="message")
router.register("pilot-feedback", PilotFeedbackViewSet, basename="pilot-feedback")
router.register("networks", NetworkViewSet, basename="network")
router.register("organisations", OrganisationViewSet, basename="organisation")
router.register("roadmaps", RoadmapViewSet, basename="roadmap")
router.register("surveys", SurveyViewSet, basename="survey")
router.register("trends", TrendViewSet, basename="trend")
router.register("webhooks", WebhookViewSet, basename="webhook")


class RootView(APIView):
    """What there is: the address of each resource, of the schema and of the documentation."""

    permission_classes = [AllowAny]
    schema = None

    def get(self, request):
        lists = {prefix: f"api:{basename}-list" for prefix, _viewset, basename in router.registry}
        names = lists | {"preferences": "api:preferences", "schema": "api:schema", "docs": "api:docs"}
        return Response({name: request.build_absolute_uri(reverse(view)) for name, view in names.items()})


schema = SpectacularAPIView.as_view()
preferences = PreferencesViewSet.as_view({"get": "retrieve", "patch": "partial_update"})
docs = login_not_required(SpectacularSwaggerSplitView.as_view(url_name="api:schema"))

app_name = "api"
urlpatterns = [
    path("", login_not_required(RootView.as_view()), name="root"),
    path("schema/", login_not_required(schema), name="schema"),
    path("docs/", docs, name="docs"),
    path("preferences/", preferences, name="preferences"),
    *router.urls,
]
