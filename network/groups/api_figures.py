"""REST: indicators with their values, and the ledger of money and gifts in kind."""

from django_filters.rest_framework import ChoiceFilter, FilterSet, NumberFilter
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response

from members.api_fields import LocalizedText, StrictSerializer
from members.permissions import staff_roles
from network.groups import permissions
from network.groups.api import UUID_OR_NULL, UUID_PATTERN
from network.groups.models import FundingSource, Indicator, InKindContribution
from network.groups.models.funding import YEARS
from network.groups.queries import default_network, funding, indicators
from network.groups.services import indicators as services

SLUG_OR_NULL = {"type": ["string", "null"]}


class IndicatorValueSerializer(serializers.Serializer):
    year = serializers.IntegerField()
    value = serializers.DecimalField(max_digits=16, decimal_places=2)

    def get_fields(self):
        # "source" is an attribute of every serializer.
        return super().get_fields() | {"source": serializers.CharField()}


class IndicatorSerializer(serializers.Serializer):
    """What is watched from year to year, of exactly one: `target_group`, `theme` or `specialisation` (slugs). Values are decimals as text."""

    id = serializers.UUIDField(source="public_id")
    name = LocalizedText()
    unit = LocalizedText()
    target_group = serializers.ChoiceField(Indicator.TargetGroup.choices, allow_blank=True)
    theme = serializers.SerializerMethodField()
    specialisation = serializers.SerializerMethodField()
    is_public = serializers.BooleanField()
    values = IndicatorValueSerializer(many=True, source="all_values")

    @extend_schema_field(SLUG_OR_NULL)
    def get_theme(self, indicator):
        return indicator.theme.slug if indicator.theme else None

    @extend_schema_field(SLUG_OR_NULL)
    def get_specialisation(self, indicator):
        return indicator.specialisation.slug if indicator.specialisation else None


class NewValueSerializer(StrictSerializer):
    """The value of a year, in place of an earlier one."""

    year = serializers.IntegerField(min_value=YEARS[0], max_value=YEARS[1])
    value = serializers.DecimalField(max_digits=16, decimal_places=2)

    def get_fields(self):
        return super().get_fields() | {"source": serializers.CharField(max_length=300)}


class IndicatorFilter(FilterSet):
    target_group = ChoiceFilter(choices=Indicator.TargetGroup.choices)

    class Meta:
        model = Indicator
        fields = ["target_group"]


class IndicatorViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Indicators: the public ones that have a value; all for staff."""

    queryset = Indicator.objects.none()
    serializer_class = IndicatorSerializer
    filterset_class = IndicatorFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read", "write": "groups:write"}
    ordering = ("name_pl", "pk")
    ordering_fields = {"name": ("name_pl", "pk")}

    def get_queryset(self):
        network = default_network()
        return (
            indicators.indicators(network) if staff_roles(self.request.user) else indicators.public_indicators(network)
        )

    @extend_schema(request=NewValueSerializer, responses=IndicatorSerializer)
    @action(detail=True, methods=["post"])
    def values(self, request, public_id):
        """Write the value of a year: staff editors."""
        indicator = self.get_object()
        if not permissions.can_edit_indicators(request.user):
            raise PermissionDenied
        form = NewValueSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        services.record(indicator, by=request.user, **form.validated_data)
        return Response(self.get_serializer(self.get_object()).data)


class FundingSerializer(serializers.Serializer):
    """Money of the network from one source in one year. `amount` is in the smallest unit of `currency`."""

    id = serializers.UUIDField(source="public_id")
    kind = serializers.ChoiceField(FundingSource.Kind.choices)
    title = serializers.CharField()
    organisation = serializers.SerializerMethodField()
    year = serializers.IntegerField()
    amount = serializers.IntegerField()
    currency = serializers.CharField()

    @extend_schema_field(UUID_OR_NULL)
    def get_organisation(self, source):
        return str(source.organisation.public_id) if source.organisation else None


class FundingFilter(FilterSet):
    kind = ChoiceFilter(choices=FundingSource.Kind.choices)
    year = NumberFilter(min_value=YEARS[0], max_value=YEARS[1])

    class Meta:
        model = FundingSource
        fields = ["kind", "year"]


class StaffOnly:
    """The ledger is for staff; for others it is empty."""

    required_scopes = {"read": "groups:read"}

    def for_staff(self, rows):
        return rows if staff_roles(self.request.user) else rows.none()


class FundingViewSet(StaffOnly, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """The money of the network, for staff."""

    queryset = FundingSource.objects.none()
    serializer_class = FundingSerializer
    filterset_class = FundingFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    ordering = ("-year", "public_id")
    ordering_fields = {"year": ("year", "public_id")}

    def get_queryset(self):
        return self.for_staff(funding.sources(default_network()))


class ContributionSerializer(serializers.Serializer):
    """Something given in kind. `worth`, where somebody estimated it, is in the smallest unit of `currency`."""

    id = serializers.UUIDField(source="public_id")
    kind = serializers.ChoiceField(InKindContribution.Kind.choices)
    title = serializers.CharField()
    organisation = serializers.UUIDField(source="organisation.public_id")
    given_on = serializers.DateField()
    hours = serializers.DecimalField(max_digits=6, decimal_places=2, allow_null=True)
    worth = serializers.IntegerField(allow_null=True)
    currency = serializers.CharField()


class ContributionFilter(FilterSet):
    kind = ChoiceFilter(choices=InKindContribution.Kind.choices)

    class Meta:
        model = InKindContribution
        fields = ["kind"]


class ContributionViewSet(StaffOnly, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """What members gave in kind, for staff."""

    queryset = InKindContribution.objects.none()
    serializer_class = ContributionSerializer
    filterset_class = ContributionFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    ordering = ("-given_on", "public_id")
    ordering_fields = {"given_on": ("given_on", "public_id")}

    def get_queryset(self):
        return self.for_staff(funding.contributions(default_network()))
