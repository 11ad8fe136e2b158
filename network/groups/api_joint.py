"""REST: trend cards, read and proposed; what comes of joint work in groups."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django_filters.rest_framework import ChoiceFilter, FilterSet, UUIDFilter
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.response import Response

from members.api_fields import LocalizedText, StrictSerializer
from network.groups.api import UUID_OR_NULL, UUID_PATTERN
from network.groups.models import Theme, TrendCard
from network.groups.queries import groups, trends
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
        group = get_object_or_404(groups.visible_inside(request.user), public_id=data.pop("group"))
        theme = data.pop("theme", None)
        theme = theme_of(group, theme) if theme else None
        card = services.propose(
            TrendCard(group=group, theme=theme, **data), by=request.user, organisation=request.organisation
        )
        return Response(self.get_serializer(trends.cards().get(pk=card.pk)).data, status=201)


def theme_of(group, slug):
    """Return a theme of the group's network. Raises ValidationError for an unknown one."""
    theme = Theme.objects.filter(network=group.network_id, slug=slug).first()
    if theme is None:
        raise serializers.ValidationError({"theme": _("Choose a theme of the group's network.")})
    return theme
