"""REST: action items, contacts as their participants read them, and mentoring."""

from django.utils.translation import gettext as _
from django_filters.rest_framework import BooleanFilter, ChoiceFilter, FilterSet, UUIDFilter
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response

from members.api_fields import MomentFilter, StrictSerializer
from network.groups import permissions
from network.groups.api import UUID_OR_NULL, UUID_PATTERN
from network.groups.models import ActionItem, ContactLog, Group, MentoringPair
from network.groups.queries import default_network, mentoring, organisations_of
from network.groups.queries import work as queries
from network.groups.services import work as services


class ActionItemSerializer(serializers.Serializer):
    """What an organisation does until a day. `person` is whether it is one person's; who that is stays in the portal."""

    id = serializers.UUIDField(source="public_id")
    title = serializers.CharField()
    organisation = serializers.UUIDField(source="organisation.public_id")
    is_of_one_person = serializers.SerializerMethodField()
    group = serializers.SerializerMethodField()
    milestone = serializers.SerializerMethodField()
    due_on = serializers.DateField()
    state = serializers.ChoiceField(ActionItem.State.choices)
    is_overdue = serializers.BooleanField()
    closed_at = serializers.DateTimeField(allow_null=True)

    def get_is_of_one_person(self, item) -> bool:
        return item.person_id is not None

    @extend_schema_field(UUID_OR_NULL)
    def get_group(self, item):
        return str(item.group.public_id) if item.group else None

    @extend_schema_field(UUID_OR_NULL)
    def get_milestone(self, item):
        return str(item.milestone.public_id) if item.milestone else None


class NewActionItemSerializer(StrictSerializer):
    """An action item for an organisation of the network. Staff editors give them; in their group, who leads it."""

    title = serializers.CharField(max_length=200)
    organisation = serializers.UUIDField()
    due_on = serializers.DateField()
    group = serializers.UUIDField(required=False)


class DoneSerializer(StrictSerializer):
    """An empty body."""


class ActionItemFilter(FilterSet):
    state = ChoiceFilter(choices=ActionItem.State.choices)
    overdue = BooleanFilter(method="only_overdue")
    organisation = UUIDFilter(field_name="organisation__public_id")
    group = UUIDFilter(field_name="group__public_id")

    class Meta:
        model = ActionItem
        fields = ["state", "overdue", "organisation", "group"]

    def only_overdue(self, rows, _name, value):
        late = queries.overdue_items().values("pk")
        return rows.filter(pk__in=late) if value else rows.exclude(pk__in=late)


class ActionItemViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Action items: all for staff, else those of the own organisation and the reader's own."""

    queryset = ActionItem.objects.none()
    serializer_class = ActionItemSerializer
    filterset_class = ActionItemFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read", "write": "groups:write"}
    ordering = queries.ITEM_ORDER
    ordering_fields = {"due_on": queries.ITEM_ORDER}

    def get_queryset(self):
        return queries.items_visible_to(self.request.user)

    @extend_schema(request=NewActionItemSerializer, responses={201: ActionItemSerializer})
    def create(self, request):
        """Give an organisation something to do."""
        form = NewActionItemSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        data, network = form.validated_data, default_network()
        groups = network.groups.exclude(state=Group.State.CLOSED)
        group = _found(groups, "group", data["group"]) if "group" in data else None
        if not permissions.can_manage_actions(request.user, group):
            raise PermissionDenied
        item = services.save_item(
            ActionItem(
                network=network,
                group=group,
                organisation=_found(
                    organisations_of(network).filter(is_public=True), "organisation", data["organisation"]
                ),
                title=" ".join(data["title"].split()),
                due_on=data["due_on"],
            ),
            by=request.user,
        )
        return Response(self.get_serializer(queries.items().get(pk=item.pk)).data, status=201)

    @extend_schema(request=DoneSerializer, responses=ActionItemSerializer)
    @action(detail=True, methods=["post"])
    def done(self, request, public_id):
        """Say that it is done. A second time changes nothing."""
        DoneSerializer(data=request.data).is_valid(raise_exception=True)
        item = services.close_item(self.get_object(), by=request.user)
        return Response(self.get_serializer(queries.items().get(pk=item.pk)).data)


class ContactSerializer(serializers.Serializer):
    """A contact as its participants read it: never what staff noted. `recurrence` other than none is a series."""

    id = serializers.UUIDField(source="public_id")
    kind = serializers.ChoiceField(ContactLog.Kind.choices)
    title = serializers.CharField()
    starts_at = serializers.DateTimeField(source="happened_at")
    ends_at = serializers.DateTimeField()
    place = serializers.CharField()
    group = serializers.SerializerMethodField()
    recurrence = serializers.ChoiceField(ContactLog.Recurrence.choices)
    repeats_until = serializers.DateField(allow_null=True)
    is_cancelled = serializers.SerializerMethodField()
    minutes = serializers.CharField()

    @extend_schema_field(UUID_OR_NULL)
    def get_group(self, contact):
        return str(contact.group.public_id) if contact.group else None

    def get_is_cancelled(self, contact) -> bool:
        return contact.cancelled_at is not None


class ContactFilter(FilterSet):
    kind = ChoiceFilter(choices=ContactLog.Kind.choices)
    group = UUIDFilter(field_name="group__public_id")
    starts_after = MomentFilter(field_name="happened_at", lookup_expr="gte")
    starts_before = MomentFilter(field_name="happened_at", lookup_expr="lt")

    class Meta:
        model = ContactLog
        fields = ["kind", "group", "starts_after", "starts_before"]


class ContactViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Meetings, calls, visits and mails: all for staff, else those in which the reader or their organisation took part."""

    queryset = ContactLog.objects.none()
    serializer_class = ContactSerializer
    filterset_class = ContactFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = queries.CONTACT_ORDER
    ordering_fields = {"starts_at": ("happened_at", "public_id")}

    def get_queryset(self):
        return queries.contacts_visible_to(self.request.user)


class MentoringSerializer(serializers.Serializer):
    """A mentoring. Its meetings are contacts."""

    id = serializers.UUIDField(source="public_id")
    mentor = serializers.UUIDField(source="mentor.public_id")
    mentee = serializers.UUIDField(source="mentee.public_id")
    goals = serializers.CharField()
    starts_on = serializers.DateField()
    ends_on = serializers.DateField()
    meetings = serializers.IntegerField(source="meeting_count")


class MentoringViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Mentoring: all for staff, else that in which the reader is a side."""

    queryset = MentoringPair.objects.none()
    serializer_class = MentoringSerializer
    lookup_field = "public_id"
    lookup_value_regex = UUID_PATTERN
    required_scopes = {"read": "groups:read"}
    ordering = mentoring.ORDER
    ordering_fields = {"starts_on": mentoring.ORDER}

    def get_queryset(self):
        return mentoring.visible_to(self.request.user)


def _found(rows, field, public_id):
    """Return the row of this id, or refuse the field as one that does not exist."""
    found = rows.filter(public_id=public_id).first()
    if found is None:
        raise serializers.ValidationError({field: _("There is no such thing in this network.")}, code="does_not_exist")
    return found
