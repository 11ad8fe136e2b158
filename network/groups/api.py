"""REST, to read: groups with their coordinators and members, and agreements by title."""

from django.db.models import Prefetch
from django_filters.rest_framework import ChoiceFilter, FilterSet, UUIDFilter
from drf_spectacular.utils import extend_schema_field
from rest_framework import mixins, serializers, viewsets

from members.api_fields import LocalizedText
from members.models import Organisation
from network.groups.models import Agreement, Group, GroupMember, Milestone, Roadmap
from network.groups.queries import agreements, calls

UUID_OR_NULL = {"type": ["string", "null"], "format": "uuid"}
UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


class SeatSerializer(serializers.Serializer):
    organisation = serializers.UUIDField(source="organisation.public_id")
    role = serializers.ChoiceField(GroupMember.Role.choices)


class GroupSerializer(serializers.Serializer):
    """A group. `members` are organisations of the public directory, never people; `call_closes_at` while one looks for a coordinator."""

    id = serializers.UUIDField(source="public_id")
    network = serializers.UUIDField(source="network.public_id")
    kind = serializers.ChoiceField(Group.Kind.choices)
    state = serializers.ChoiceField(Group.State.choices)
    name = LocalizedText()
    purpose = LocalizedText()
    legal_basis = serializers.CharField()
    legal_basis_url = serializers.CharField()
    specialisation = serializers.SerializerMethodField()
    theme = serializers.SerializerMethodField()
    coordinator = serializers.SerializerMethodField()
    members = SeatSerializer(many=True, source="shown_members")
    call_closes_at = serializers.SerializerMethodField()

    @extend_schema_field({"type": ["string", "null"]})
    def get_specialisation(self, group):
        return group.specialisation.slug if group.specialisation else None

    @extend_schema_field({"type": ["string", "null"]})
    def get_theme(self, group):
        return group.theme.slug if group.theme else None

    @extend_schema_field(UUID_OR_NULL)
    def get_coordinator(self, group):
        coordinator = group.coordinator
        return str(coordinator.public_id) if coordinator and coordinator.is_in_directory else None

    @extend_schema_field({"type": ["string", "null"], "format": "date-time"})
    def get_call_closes_at(self, group):
        is_open = [call for call in group.calls_now if call.phase == "open"]
        return serializers.DateTimeField().to_representation(is_open[0].closes_at) if is_open else None


class GroupFilter(FilterSet):
    kind = ChoiceFilter(choices=Group.Kind.choices)
    state = ChoiceFilter(choices=Group.State.choices)
    coordinator = UUIDFilter(field_name="coordinator__public_id")

    class Meta:
        model = Group
        fields = ["kind", "state", "coordinator"]


class GroupViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Groups as everybody sees them; closed ones too, so that a link stays good."""

    queryset = Group.objects.none()
    serializer_class = GroupSerializer
    filterset_class = GroupFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = ("name_pl", "pk")
    ordering_fields = {"name": ("name_pl", "pk")}

    def get_queryset(self):
        shown = GroupMember.objects.filter(
            person=None, organisation__state=Organisation.State.VERIFIED, organisation__is_public=True
        )
        return Group.objects.select_related("network", "theme", "specialisation", "coordinator").prefetch_related(
            Prefetch("calls", calls.unfinished_calls(), to_attr="calls_now"),
            Prefetch("members", shown.select_related("organisation").order_by("pk"), to_attr="shown_members"),
        )


class AgreementSerializer(serializers.Serializer):
    """An agreement by its title and state; the text is read in the portal. `must_sign` organisations must, `signed` of them did."""

    id = serializers.UUIDField(source="public_id")
    kind = serializers.ChoiceField(Agreement.Kind.choices)
    state = serializers.ChoiceField(Agreement.State.choices)
    title = LocalizedText()
    group = serializers.SerializerMethodField()
    valid_from = serializers.DateField(allow_null=True)
    valid_to = serializers.DateField(allow_null=True)
    is_published = serializers.BooleanField()
    must_sign = serializers.IntegerField(source="required")
    signed = serializers.IntegerField()

    @extend_schema_field(UUID_OR_NULL)
    def get_group(self, agreement):
        return str(agreement.group.public_id) if agreement.group else None


class AgreementFilter(FilterSet):
    kind = ChoiceFilter(choices=Agreement.Kind.choices)
    state = ChoiceFilter(choices=Agreement.State.choices)

    class Meta:
        model = Agreement
        fields = ["kind", "state"]


class AgreementViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Agreements the reader may know of: published ones, those of the own organisation and of groups it coordinates."""

    queryset = Agreement.objects.none()
    serializer_class = AgreementSerializer
    filterset_class = AgreementFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = ("-created_at", "public_id")
    ordering_fields = {"created": ("created_at", "public_id")}

    def get_queryset(self):
        return agreements.with_signatures(agreements.visible_to(self.request.user))


class MilestoneSerializer(serializers.Serializer):
    id = serializers.UUIDField(source="public_id")
    title = LocalizedText()
    state = serializers.ChoiceField(Milestone.State.choices)
    due_on = serializers.DateField()
    done_at = serializers.DateTimeField(allow_null=True)
    evidence = serializers.CharField()
    lesson = LocalizedText()


class GoalSerializer(serializers.Serializer):
    id = serializers.UUIDField(source="public_id")
    title = LocalizedText()
    sdg_targets = serializers.ListField(child=serializers.CharField())
    milestones = MilestoneSerializer(many=True)


class RoadmapSerializer(serializers.Serializer):
    """A public roadmap with its goals and milestones."""

    id = serializers.UUIDField(source="public_id")
    title = LocalizedText()
    vision = LocalizedText()
    group = serializers.SerializerMethodField()
    goals = GoalSerializer(many=True)

    @extend_schema_field(UUID_OR_NULL)
    def get_group(self, roadmap):
        return str(roadmap.group.public_id) if roadmap.group else None


class RoadmapFilter(FilterSet):
    group = UUIDFilter(field_name="group__public_id")

    class Meta:
        model = Roadmap
        fields = ["group"]


class RoadmapViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Roadmaps that everybody may read."""

    queryset = Roadmap.objects.none()
    serializer_class = RoadmapSerializer
    filterset_class = RoadmapFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = ("title_pl", "pk")
    ordering_fields = {"title": ("title_pl", "pk")}

    def get_queryset(self):
        shown = Roadmap.objects.filter(is_public=True).select_related("group")
        return shown.prefetch_related("goals__milestones")
