"""REST: networks, memberships from the application to the end, charters, and the activity of members."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.translation import gettext as _
from django_filters.rest_framework import BooleanFilter, CharFilter, ChoiceFilter, FilterSet, UUIDFilter
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from members.api_fields import LocalizedText, StrictSerializer
from members.models import Organisation
from network.groups import permissions
from network.groups.api import UUID_OR_NULL, UUID_PATTERN
from network.groups.forms.memberships import ASKED_FOR
from network.groups.models import CharterVersion, Membership, Network
from network.groups.queries import activity, charters, default_network, memberships, networks
from network.groups.services import applying, deciding


class NetworkSerializer(serializers.Serializer):
    """A network: run here (`is_hosted`), or a partner. `coordinators` are organisations of the public directory."""

    id = serializers.UUIDField(source="public_id")
    slug = serializers.SlugField()
    kind = serializers.ChoiceField(Network.Kind.choices)
    name = LocalizedText()
    mission = LocalizedText()
    website = serializers.CharField()
    is_hosted = serializers.BooleanField()
    member_count = serializers.IntegerField()
    coordinators = serializers.SerializerMethodField()

    def get_coordinators(self, network) -> list[str]:
        return [str(one.public_id) for one in network.coordinators.all() if one.is_in_directory]


class NetworkFilter(FilterSet):
    kind = ChoiceFilter(choices=Network.Kind.choices)
    is_hosted = BooleanFilter()

    class Meta:
        model = Network
        fields = ["kind", "is_hosted"]


class NetworkViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Networks as everybody sees them."""

    queryset = Network.objects.none()
    serializer_class = NetworkSerializer
    filterset_class = NetworkFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = ("name_pl", "pk")
    ordering_fields = {"name": ("name_pl", "pk")}

    def get_queryset(self):
        return networks.networks_with_counts().prefetch_related("coordinators")


class MembershipSerializer(serializers.Serializer):
    """A membership of an organisation, or of a network (`member_network`), the other one null; `reason` is that of the last decision."""

    id = serializers.UUIDField(source="public_id")
    network = serializers.UUIDField(source="network.public_id")
    organisation = serializers.SerializerMethodField()
    member_network = serializers.SerializerMethodField()
    state = serializers.ChoiceField(Membership.State.choices)
    category = serializers.ChoiceField(Membership.Category.choices)
    is_founding = serializers.BooleanField()
    valid_from = serializers.DateField(allow_null=True)
    valid_to = serializers.DateField(allow_null=True)
    ended_on = serializers.DateField(allow_null=True)
    submitted_at = serializers.DateTimeField(allow_null=True)
    decided_at = serializers.DateTimeField(allow_null=True)
    text = serializers.CharField()
    reason = serializers.CharField()

    @extend_schema_field(UUID_OR_NULL)
    def get_organisation(self, membership):
        return str(membership.organisation.public_id) if membership.organisation else None

    @extend_schema_field(UUID_OR_NULL)
    def get_member_network(self, membership):
        return str(membership.member_network.public_id) if membership.member_network else None


class NewMembershipSerializer(StrictSerializer):
    """An application of the organisation that the caller acts for."""

    network = serializers.UUIDField()
    category = serializers.ChoiceField(ASKED_FOR, default="ordinary")
    text = serializers.CharField(max_length=2000)


class DecisionSerializer(StrictSerializer):
    """`reason` is needed to return, refuse, suspend and exclude; the dates are read by `approve` and `renew`."""

    act = serializers.ChoiceField(list(deciding.ACTS))
    reason = serializers.CharField(max_length=500, default="")
    category = serializers.ChoiceField(Membership.Category.choices, required=False)
    valid_from = serializers.DateField(required=False)
    valid_to = serializers.DateField(required=False, allow_null=True)

    READS = {"approve": {"reason", "category", "valid_from", "valid_to"}, "renew": {"valid_to"}, "resume": set()}

    def validate(self, data):
        reads = self.READS.get(data["act"], {"reason"})
        if reads == {"reason"} and not data["reason"]:
            raise serializers.ValidationError({"reason": _("Write why, in a sentence that the member will read.")})
        if unread := {name for name in data if data[name] not in ("", None)} - reads - {"act"}:
            raise serializers.ValidationError(dict.fromkeys(sorted(unread), _("This decision does not read it.")))
        return {name: data[name] for name in reads & set(data)} | {"act": data["act"]}


class LeaveSerializer(StrictSerializer):
    reason = serializers.CharField(max_length=500, default="", allow_blank=True)


class MembershipFilter(FilterSet):
    state = ChoiceFilter(choices=Membership.State.choices)
    category = ChoiceFilter(choices=Membership.Category.choices)
    network = UUIDFilter(field_name="network__public_id")
    organisation = UUIDFilter(field_name="organisation__public_id")

    class Meta:
        model = Membership
        fields = ["state", "category", "network", "organisation"]


class MembershipViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Memberships: those of the own organisation; all for staff."""

    queryset = Membership.objects.none()
    serializer_class = MembershipSerializer
    filterset_class = MembershipFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read", "write": "memberships:write"}
    ordering = ("name_key", "public_id")
    ordering_fields = {"name": ("name_key", "public_id")}

    def get_queryset(self):
        return memberships.visible_to(self.request.user)

    @extend_schema(request=NewMembershipSerializer, responses={201: MembershipSerializer})
    def create(self, request):
        """Apply to a network of this installation for the organisation of the token or session."""
        applying.require_speaker(request.user, request.organisation)
        form = NewMembershipSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        data = form.validated_data
        network = Network.objects.filter(public_id=data.pop("network"), is_hosted=True).first()
        if network is None:
            raise serializers.ValidationError({"network": _("There is no such network here.")})
        membership = Membership(network=network, organisation=request.organisation, **data)
        return self._answer(applying.save_application(membership, by=request.user, is_sent=True), status=201)

    @extend_schema(request=None, responses=MembershipSerializer)
    @action(detail=True, methods=["post"], filterset_class=None)
    def withdraw(self, request, public_id):
        """Take an application that waits, or came back, to a draft."""
        membership = self.get_object()
        if membership.state == Membership.State.DRAFT:
            applying.require_speaker(request.user, membership.organisation)
            return self._answer(membership)
        applying.withdraw(membership, by=request.user)
        return self._answer(membership)

    @extend_schema(request=LeaveSerializer, responses=MembershipSerializer)
    @action(detail=True, methods=["post"], filterset_class=None)
    def leave(self, request, public_id):
        """End the membership of the own organisation today."""
        membership = self.get_object()
        form = LeaveSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        return self._answer(applying.leave(membership, by=request.user, **form.validated_data))

    @extend_schema(request=DecisionSerializer, responses=MembershipSerializer)
    @action(detail=True, methods=["post"], filterset_class=None)
    def decide(self, request, public_id):
        """Decide as staff who do not belong to the member: approve, return, refuse, suspend, resume, renew, exclude."""
        membership = self.get_object()
        if not permissions.can_approve_membership(request.user, membership):
            raise PermissionDenied(_("Somebody of staff who does not belong to the member decides."))
        form = DecisionSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        return self._answer(deciding.decide(membership, by=request.user, **form.validated_data))

    def _answer(self, membership, status=200):
        return Response(self.get_serializer(memberships.memberships().get(pk=membership.pk)).data, status=status)


class CharterSerializer(serializers.Serializer):
    """A published version of a charter; it never changes. `accepted_at`: by the organisation one acts for, or null."""

    id = serializers.UUIDField(source="public_id")
    network = serializers.UUIDField(source="network.public_id")
    number = serializers.IntegerField()
    mission = LocalizedText()
    vision = LocalizedText()
    rules = LocalizedText()
    changes = LocalizedText()
    published_at = serializers.DateTimeField()
    is_current = serializers.BooleanField()
    accepted_at = serializers.DateTimeField(allow_null=True)


class CharterFilter(FilterSet):
    network = UUIDFilter(field_name="network__public_id")
    is_current = BooleanFilter()

    class Meta:
        model = CharterVersion
        fields = ["network"]


class CharterViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Published charters. They are accepted in the portal, by a person."""

    queryset = CharterVersion.objects.none()
    serializer_class = CharterSerializer
    filterset_class = CharterFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = ("-published_at", "-pk")
    ordering_fields = {"published": ("published_at", "pk")}

    def get_queryset(self):
        return charters.published_for(getattr(self.request, "organisation", None))


class ActivitySerializer(serializers.Serializer):
    """`index`: weeks with a sign of life among the last 13, in percent. `is_quiet`: none for 45 days."""

    organisation = serializers.UUIDField(source="organisation.public_id")
    name = serializers.CharField(source="organisation")
    helix = serializers.ChoiceField(Organisation.Helix.choices, source="organisation.helix")
    weeks = serializers.IntegerField()
    index = serializers.SerializerMethodField()
    last_day = serializers.DateField(allow_null=True)
    is_quiet = serializers.BooleanField()

    def get_index(self, row) -> int:
        return activity.index_percent(row.weeks)


class ActivityFilter(FilterSet):
    helix = ChoiceFilter(field_name="organisation__helix", choices=Organisation.Helix.choices)
    is_quiet = BooleanFilter()
    q = CharFilter(method="named", max_length=100)

    class Meta:
        model = Membership
        fields = ["helix", "is_quiet", "q"]

    def named(self, rows, name, value):
        return rows.filter(Q(organisation__search_key__contains=memberships.fold(value)))


class ActivityViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):
    """How active the members of the network are, for staff."""

    queryset = Membership.objects.none()
    serializer_class = ActivitySerializer
    filterset_class = ActivityFilter
    required_scopes = {"read": "groups:read"}
    ordering = ("name_key", "public_id")
    ordering_fields = {"name": ("name_key", "public_id"), "weeks": ("weeks", "public_id")}

    def get_queryset(self):
        if not permissions.can_see_activity(self.request.user):
            raise PermissionDenied
        return activity.board(default_network())
