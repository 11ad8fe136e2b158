"""REST: coming and past events, and registration."""

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django_filters.rest_framework import ChoiceFilter, FilterSet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from events import queries, services
from events.models import Event, Occurrence, Registration
from members import queries as member_queries
from members.api_fields import LocalizedText, MomentFilter, StrictSerializer
from members.models import Person


class VenueSerializer(serializers.Serializer):
    name = serializers.CharField()
    address = serializers.CharField()


class EventSerializer(serializers.Serializer):
    """One meeting. `capacity` and `seats_left` are null when the number of seats has no limit."""

    id = serializers.UUIDField(source="public_id")
    title = LocalizedText(of="event")
    summary = LocalizedText(of="event")
    description = LocalizedText(of="event")
    kind = serializers.ChoiceField(Event.Kind.choices, source="event.kind")
    visibility = serializers.ChoiceField(Event.Visibility.choices, source="event.visibility")
    state = serializers.ChoiceField(Occurrence.State.choices)
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    timezone = serializers.CharField(source="tz")
    venue = VenueSerializer(allow_null=True)
    organiser = serializers.UUIDField(source="event.organiser.public_id")
    takes_registrations = serializers.BooleanField()
    registration_ends_at = serializers.DateTimeField()
    capacity = serializers.IntegerField(allow_null=True)
    seats_left = serializers.IntegerField(allow_null=True)
    waiting = serializers.IntegerField()


class NewRegistrationSerializer(StrictSerializer):
    """Who comes: oneself when `person` is left out, else a colleague of the token's or session's organisation."""

    person = serializers.UUIDField(required=False)


class RegistrationSerializer(serializers.Serializer):
    id = serializers.UUIDField(source="public_id")
    event = serializers.UUIDField(source="occurrence.public_id")
    state = serializers.ChoiceField(Registration.State.choices)
    place_in_line = serializers.SerializerMethodField()

    def get_place_in_line(self, registration) -> int:
        return queries.place_in_line(registration)


class EventFilter(FilterSet):
    kind = ChoiceFilter(field_name="event__kind", choices=Event.Kind.choices)
    state = ChoiceFilter(choices=Occurrence.State.choices)
    starts_after = MomentFilter(field_name="starts_at", lookup_expr="gte")
    starts_before = MomentFilter(field_name="starts_at", lookup_expr="lt")

    class Meta:
        model = Occurrence
        fields = ["kind", "state", "starts_after", "starts_before"]


class EventViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Events that the reader may see."""

    queryset = Occurrence.objects.none()
    serializer_class = EventSerializer
    filterset_class = EventFilter
    lookup_field = "public_id"
    lookup_value_regex = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    required_scopes = {"read": "events:read", "write": "events:write"}
    ordering = ("starts_at", "pk")
    ordering_fields = {"starts_at": ("starts_at", "pk")}

    def get_queryset(self):
        return queries.visible_to(self.request.user)

    @extend_schema(request=NewRegistrationSerializer, responses={201: RegistrationSerializer})
    @action(detail=True, methods=["post"], filterset_class=None)
    def register(self, request, public_id):
        """Register oneself or a colleague. Who is registered already gets the same registration again."""
        occurrence = self.get_object()
        form = NewRegistrationSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        registration = services.register(
            occurrence,
            by=request.user,
            person=_person(request, form.validated_data.get("person")),
            organisation=request.organisation,
            source=Registration.Source.API,
        )
        return Response(RegistrationSerializer(registration).data, status=201)


def _person(request, public_id):
    """Return oneself, or a colleague; people of others are as unknown here as those who do not exist."""
    colleagues = member_queries.current_people(request.organisation).values("person")
    known = Person.objects.filter(Q(user=request.user) | Q(pk__in=colleagues))
    return request.user.person if public_id is None else get_object_or_404(known, public_id=public_id)
