"""REST: trend cards, joint agendas and feedback of pilots, for those who work in the groups."""

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django_filters.rest_framework import ChoiceFilter, FilterSet, UUIDFilter
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.response import Response

from members.api_fields import LocalizedText, StrictSerializer
from network.groups.api import UUID_OR_NULL, UUID_PATTERN
from network.groups.models import AgendaItem, JointAgenda, PilotFeedback, Theme, TrendCard
from network.groups.queries import agendas, groups, pilots, trends
from network.groups.services import pilots as pilot_services
from network.groups.services import trends as services


class TrendSerializer(serializers.Serializer):
    """A trend card. `points` are those of the last vote about it that is over; `goal` once it stands on a roadmap."""

    id = serializers.UUIDField(source="public_id")
    group = serializers.UUIDField(source="group.public_id")
    state = serializers.ChoiceField(TrendCard.State.choices)
    title = LocalizedText()
    text = LocalizedText()
    evidence = serializers.CharField()
    theme = serializers.SerializerMethodField()
    points = serializers.IntegerField(source="total")
    goal = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField()
    adopted_at = serializers.DateTimeField(allow_null=True)

    @extend_schema_field({"type": ["string", "null"]})
    def get_theme(self, card):
        return card.theme.slug if card.theme else None

    @extend_schema_field(UUID_OR_NULL)
    def get_goal(self, card):
        return str(card.goal.public_id) if card.goal and card.goal.roadmap.is_public else None


class NewTrendSerializer(StrictSerializer):
    """A card for the first column of a group's board. `title` and `text` are Polish."""

    group = serializers.UUIDField()
    title = serializers.CharField(source="title_pl", max_length=150)
    text = serializers.CharField(source="text_pl", max_length=3000, required=False)
    title_en = serializers.CharField(max_length=150, required=False)
    text_en = serializers.CharField(max_length=3000, required=False)
    evidence = serializers.CharField(max_length=1000, required=False)
    theme = serializers.CharField(max_length=50, required=False)


class TrendFilter(FilterSet):
    group = UUIDFilter(field_name="group__public_id")
    state = ChoiceFilter(choices=TrendCard.State.choices)

    class Meta:
        model = TrendCard
        fields = ["group", "state"]


class TrendViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Trend cards: adopted ones, and all of the groups the reader is in."""

    queryset = TrendCard.objects.none()
    serializer_class = TrendSerializer
    filterset_class = TrendFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read", "write": "groups:write"}
    ordering = ("-created_at", "public_id")
    ordering_fields = {"created": ("created_at", "public_id")}

    def get_queryset(self):
        return trends.visible_to(self.request.user)

    @extend_schema(request=NewTrendSerializer, responses={201: TrendSerializer})
    def create(self, request):
        """Propose a card in a group one is in, for the organisation one acts for."""
        form = NewTrendSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        data = dict(form.validated_data)
        group = group_of(groups.visible_inside(request.user), data.pop("group"))
        theme = data.pop("theme", None)
        theme = theme_of(group, theme) if theme else None
        card = services.propose(
            TrendCard(group=group, theme=theme, **data), by=request.user, organisation=request.organisation
        )
        return Response(self.get_serializer(trends.cards().get(pk=card.pk)).data, status=201)


class AgendaItemSerializer(serializers.Serializer):
    """`priority`: 1 first, 2 then, 3 later; null while it is not decided."""

    id = serializers.UUIDField(source="public_id")
    organisation = serializers.UUIDField(source="organisation.public_id")
    title = serializers.CharField()
    text = serializers.CharField()
    priority = serializers.ChoiceField(AgendaItem.Priority.choices, allow_null=True)


class AgendaSerializer(serializers.Serializer):
    """A version of a group's joint agenda; `agreement` once it was sent for signature."""

    id = serializers.UUIDField(source="public_id")
    group = serializers.UUIDField(source="group.public_id")
    version = serializers.IntegerField(source="number")
    state = serializers.ChoiceField(JointAgenda.State.choices)
    title = LocalizedText()
    agreement = serializers.SerializerMethodField()
    items = AgendaItemSerializer(many=True, source="shown_items")

    @extend_schema_field(UUID_OR_NULL)
    def get_agreement(self, agenda):
        return str(agenda.agreement.public_id) if agenda.agreement else None


class AgendaFilter(FilterSet):
    group = UUIDFilter(field_name="group__public_id")
    state = ChoiceFilter(choices=JointAgenda.State.choices)

    class Meta:
        model = JointAgenda
        fields = ["group", "state"]


class AgendaViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Joint agendas of the groups the reader is in."""

    queryset = JointAgenda.objects.none()
    serializer_class = AgendaSerializer
    filterset_class = AgendaFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = agendas.ORDER
    ordering_fields = {"created": ("created_at", "public_id")}

    def get_queryset(self):
        items = AgendaItem.objects.select_related("organisation").order_by(*agendas.ITEM_ORDER)
        return agendas.visible_to(self.request.user).prefetch_related(Prefetch("items", items, to_attr="shown_items"))


class PilotFeedbackSerializer(serializers.Serializer):
    """What an organisation reported about a pilot, and what becomes of it. People are not named."""

    id = serializers.UUIDField(source="public_id")
    group = serializers.UUIDField(source="group.public_id")
    organisation = serializers.UUIDField(source="organisation.public_id")
    page = serializers.CharField()
    text = serializers.CharField()
    severity = serializers.ChoiceField(PilotFeedback.Severity.choices)
    state = serializers.ChoiceField(PilotFeedback.State.choices)
    release = serializers.CharField()
    answer = serializers.CharField()
    created_at = serializers.DateTimeField()
    answered_at = serializers.DateTimeField(allow_null=True)


class NewPilotFeedbackSerializer(StrictSerializer):
    group = serializers.UUIDField()
    text = serializers.CharField(max_length=2000)
    severity = serializers.ChoiceField(PilotFeedback.Severity.choices)
    page = serializers.CharField(max_length=200, required=False)


class PilotFeedbackFilter(FilterSet):
    group = UUIDFilter(field_name="group__public_id")
    state = ChoiceFilter(choices=PilotFeedback.State.choices)

    class Meta:
        model = PilotFeedback
        fields = ["group", "state"]


class PilotFeedbackViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Feedback of the reader's organisations about pilots; all for staff."""

    queryset = PilotFeedback.objects.none()
    serializer_class = PilotFeedbackSerializer
    filterset_class = PilotFeedbackFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read", "write": "groups:write"}
    ordering = pilots.ORDER
    ordering_fields = {"created": ("created_at", "public_id")}

    def get_queryset(self):
        return pilots.visible_to(self.request.user)

    @extend_schema(request=NewPilotFeedbackSerializer, responses={201: PilotFeedbackSerializer})
    def create(self, request):
        """Report something for the organisation one acts for, in a pilot it takes part in."""
        form = NewPilotFeedbackSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        data = dict(form.validated_data)
        running = pilots.pilots_of(request.user, request.organisation)
        group = group_of(running, data.pop("group"))
        feedback = pilot_services.send(
            PilotFeedback(group=group, organisation=request.organisation, **data), by=request.user
        )
        return Response(self.get_serializer(feedback).data, status=201)


def group_of(rows, public_id):
    """Return one of the groups the reader may name. Raises ValidationError, the same for a foreign one and for none."""
    group = rows.filter(public_id=public_id).first()
    if group is None:
        raise serializers.ValidationError({"group": _("Choose a group you take part in.")})
    return group


def theme_of(group, slug):
    """Return a theme of the group's network. Raises ValidationError for an unknown one."""
    theme = Theme.objects.filter(network=group.network_id, slug=slug).first()
    if theme is None:
        raise serializers.ValidationError({"theme": _("Choose a theme of the group's network.")})
    return theme
