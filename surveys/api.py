"""REST: surveys as rounds of asking, and their aggregate results. Single answers never leave by this door."""

from django.utils import timezone
from django_filters.rest_framework import ChoiceFilter, FilterSet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from members.api_fields import LocalizedText
from surveys import queries, results
from surveys.models import Question, Survey, Wave


class SurveySerializer(serializers.Serializer):
    """One round of a survey. `invited` and `answered` count organisations."""

    id = serializers.UUIDField(source="public_id")
    survey = serializers.UUIDField(source="survey.public_id")
    title = LocalizedText(of="survey")
    kind = serializers.ChoiceField(Survey.Kind.choices, source="survey.kind")
    round = serializers.IntegerField(source="number")
    state = serializers.ChoiceField(Wave.State.choices)
    opens_at = serializers.DateTimeField()
    closes_at = serializers.DateTimeField()
    minutes_estimate = serializers.IntegerField()
    goal = serializers.IntegerField(allow_null=True)
    invited = serializers.IntegerField()
    answered = serializers.IntegerField()


class RowSerializer(serializers.Serializer):
    """One possible answer; `count` is null where a small number must stay hidden."""

    code = serializers.CharField()
    label = LocalizedText()  # type: ignore[assignment]  # DRF takes declared fields out of the class
    count = serializers.IntegerField(allow_null=True)


class SummarySerializer(serializers.Serializer):
    mean = serializers.FloatField()
    lower_quartile = serializers.FloatField()
    median = serializers.FloatField()
    upper_quartile = serializers.FloatField()


class QuestionResultSerializer(serializers.Serializer):
    """`base` organisations answered the question; null when even that is hidden."""

    code = serializers.CharField(source="question.code")
    type = serializers.ChoiceField(Question.Type.choices, source="question.type")
    label = LocalizedText(of="question")  # type: ignore[assignment]  # as above
    base = serializers.IntegerField(allow_null=True)
    rows = RowSerializer(many=True)
    summary = SummarySerializer(allow_null=True)


class ResultsSerializer(serializers.Serializer):
    invited = serializers.IntegerField()
    answered = serializers.IntegerField()
    k = serializers.IntegerField()
    as_of = serializers.DateTimeField()
    questions = QuestionResultSerializer(many=True)


class SurveyFilter(FilterSet):
    state = ChoiceFilter(choices=Wave.State.choices)

    class Meta:
        model = Wave
        fields = ["state"]


class SurveyViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Rounds that ask an organisation of the reader; all for staff."""

    queryset = Wave.objects.none()
    serializer_class = SurveySerializer
    filterset_class = SurveyFilter
    lookup_field = "public_id"
    lookup_value_regex = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    required_scopes = {"read": "surveys:read", "write": "surveys:write"}
    ordering = ("-opens_at", "-pk")
    ordering_fields = {"opens_at": ("opens_at", "pk"), "closes_at": ("closes_at", "pk")}

    def get_queryset(self):
        return queries.visible_to(self.request.user).select_related("survey", "version")

    @extend_schema(responses=ResultsSerializer)
    @action(detail=True, filterset_class=None)
    def results(self, request, public_id):
        """Totals of each question: everything for staff, for members once released and without small numbers."""
        wave = self.get_object()
        acts_for_staff = request.auth is None or request.auth.organisation is None
        body = {
            "invited": wave.invited,
            "answered": wave.answered,
            "k": wave.anonymity_k,
            "as_of": timezone.now(),
            "questions": results.aggregate(wave, request.user, as_staff=acts_for_staff),
        }
        return Response(ResultsSerializer(body, context=self.get_serializer_context()).data)
