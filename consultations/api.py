"""REST: consultations with their material, remarks and published answers; sending a remark."""

from django.shortcuts import get_object_or_404
from django_filters.rest_framework import ChoiceFilter, FilterSet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from consultations.models import Consultation, Remark, RemarkDecision
from consultations.public import presentation
from consultations.queries import consultation as queries
from consultations.services import remarks as services
from members.api_fields import LocalizedText, StrictSerializer


class SectionSerializer(serializers.Serializer):
    anchor = serializers.SlugField()
    number = serializers.IntegerField()
    title = LocalizedText()
    text = LocalizedText()


class ConsultationSerializer(serializers.Serializer):
    id = serializers.UUIDField(source="public_id")
    slug = serializers.SlugField()
    kind = serializers.ChoiceField(Consultation.Kind.choices)
    state = serializers.ChoiceField(Consultation.State.choices)
    title = LocalizedText()
    summary = LocalizedText()
    organiser = serializers.UUIDField(source="organiser.public_id")
    legal_basis = serializers.CharField()
    is_binding = serializers.BooleanField()
    decided_by = serializers.CharField()
    opens_at = serializers.DateTimeField()
    closes_at = serializers.DateTimeField()
    report_due_on = serializers.DateField()
    citizen_remarks = serializers.IntegerField()
    organisation_remarks = serializers.IntegerField()
    answers = serializers.IntegerField()


class ConsultationDetailSerializer(ConsultationSerializer):
    sections = serializers.SerializerMethodField()

    @extend_schema_field(SectionSerializer(many=True))
    def get_sections(self, consultation):
        version = consultation.material.order_by("-number").first()
        return SectionSerializer(version.sections.all() if version else [], many=True, context=self.context).data


class RemarkSerializer(serializers.Serializer):
    """A remark as the public may see it. `outcome` and `answer` are null until published."""

    id = serializers.UUIDField(source="public_id")
    number = serializers.IntegerField()
    column = serializers.ChoiceField(["citizen", "organisation"])
    section = serializers.SlugField(source="section.anchor", allow_null=True, default=None)
    state = serializers.ChoiceField(Remark.State.choices)
    body = serializers.SerializerMethodField()
    submitted_at = serializers.DateTimeField()
    outcome = serializers.SerializerMethodField()
    answer = serializers.SerializerMethodField()

    def get_body(self, remark) -> str:
        return presentation.public_text(remark)

    def get_outcome(self, remark) -> str | None:
        decision = _published(remark)
        return decision.outcome if decision else None

    def get_answer(self, remark) -> str | None:
        return presentation.public_face(remark)["answer"] if _published(remark) else None


class NewRemarkSerializer(StrictSerializer):
    """`as_organisation`: speak for the organisation of the token or session, else as a citizen."""

    body = serializers.CharField(max_length=10_000)
    section = serializers.SlugField(required=False, allow_null=True)
    as_organisation = serializers.BooleanField(default=False)


class ConsultationFilter(FilterSet):
    state = ChoiceFilter(choices=Consultation.State.choices)
    kind = ChoiceFilter(choices=Consultation.Kind.choices)

    class Meta:
        model = Consultation
        fields = ["state", "kind"]


class ConsultationViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Consultations that have been announced; drafts for staff."""

    queryset = Consultation.objects.none()
    serializer_class = ConsultationSerializer
    filterset_class = ConsultationFilter
    lookup_field = "public_id"
    lookup_value_regex = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    required_scopes = {"read": "consultations:read", "write": "consultations:write"}
    paged_actions = {"remarks"}
    ordering = ("-closes_at", "-pk")
    ordering_fields = {"closes_at": ("closes_at", "pk"), "opens_at": ("opens_at", "pk")}

    def get_queryset(self):
        return queries.with_counts(queries.visible_to(self.request.user)).select_related("organiser")

    def get_serializer_class(self):
        return ConsultationDetailSerializer if self.action == "retrieve" else ConsultationSerializer

    @extend_schema(methods=["GET"], responses=RemarkSerializer(many=True))
    @extend_schema(methods=["POST"], request=NewRemarkSerializer, responses={201: RemarkSerializer})
    @action(detail=True, methods=["get", "post"], filterset_class=None)
    def remarks(self, request, public_id):
        """List the numbered remarks with their published answers, or send one."""
        consultation = self.get_object()
        if request.method == "POST":
            return self._send(request, consultation)
        self.ordering = ("number",)
        page = self.paginate_queryset(queries.public_remarks(consultation))
        return self.get_paginated_response(RemarkSerializer(page, many=True).data)

    def _send(self, request, consultation):
        form = NewRemarkSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        data = form.validated_data
        remark = services.send_remark(
            consultation,
            body=data["body"],
            section=_section(consultation, data.get("section")),
            user=request.user,
            organisation=request.organisation if data["as_organisation"] else None,
        )
        sent = queries.public_remarks(consultation).get(pk=remark.pk)
        return Response(RemarkSerializer(sent).data, status=201)


def _published(remark):
    decision = getattr(remark, "decision", None)
    return decision if isinstance(decision, RemarkDecision) and decision.published_at else None


def _section(consultation, anchor):
    if not anchor:
        return None
    return get_object_or_404(consultation.material.latest("number").sections, anchor=anchor)
