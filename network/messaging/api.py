"""REST: writing messages, sending them once, and their reach."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from django_filters.rest_framework import ChoiceFilter, FilterSet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import exceptions, mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response

from members.api_fields import LocalizedText, StrictSerializer
from network.messaging import queries, services
from network.messaging.api_feedback import FeedbackAction
from network.messaging.api_reach import ReachActions
from network.messaging.models import Message, Topic
from network.messaging.queries.doors import first_network

AUDIENCE_SCHEMA = {
    "type": "object",
    "description": 'A tree of {"all": […]}, {"any": […]} and {"not": …} over fields such as {"branch": "ict"}; {"all": []} is everybody. '
    "A field takes one value or a list. Of organisations: network, branch, kind, helix, nuts and pkd (prefixes), size_band, building, "
    "organisation and group (ids), group_role. Of people: person (ids), function, role, topic (slug followed), "
    'one_per_unit ("organisation" or "parent": one person of each, the primary contact or an owner), '
    "event_attended and survey_unanswered (ids).",
    "minProperties": 1,
    "maxProperties": 1,
    "additionalProperties": {},
}


@extend_schema_field(AUDIENCE_SCHEMA)
class AudienceField(serializers.DictField):
    """An audience tree; the service reads and judges it."""


class NewMessageSerializer(StrictSerializer):
    """A draft. `title`, `summary` and `body` are Polish; the English version is all three or none. `body` is Markdown."""

    title = serializers.CharField(source="title_pl", max_length=150)
    summary = serializers.CharField(source="summary_pl", max_length=300)
    body = serializers.CharField(source="body_pl", max_length=20_000)
    title_en = serializers.CharField(max_length=150, required=False)
    summary_en = serializers.CharField(max_length=300, required=False)
    body_en = serializers.CharField(max_length=20_000, required=False)
    topic = serializers.SlugRelatedField(
        slug_field="slug", queryset=Topic.objects.all(), required=False, allow_null=True
    )
    audience = AudienceField(allow_empty=False)
    legal_basis = serializers.CharField(max_length=300, required=False)
    deadline = serializers.DateTimeField(required=False, allow_null=True)
    effort_minutes = serializers.IntegerField(min_value=0, max_value=1000, required=False)
    requires_ack = serializers.BooleanField(required=False)

    def get_fields(self):
        # "class" cannot be an attribute name in Python.
        return super().get_fields() | {"class": serializers.ChoiceField(Message.Class.choices, source="message_class")}


class MessageSerializer(serializers.Serializer):
    id = serializers.UUIDField(source="public_id")
    state = serializers.ChoiceField(Message.State.choices)
    title = LocalizedText()
    summary = LocalizedText()
    body = LocalizedText()
    topic = serializers.SlugField(source="topic.slug", allow_null=True, default=None)
    sender_organisation = serializers.UUIDField(source="sender_organisation.public_id")
    audience = serializers.DictField()
    legal_basis = serializers.CharField()
    deadline = serializers.DateTimeField(allow_null=True)
    effort_minutes = serializers.IntegerField()
    requires_ack = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    sent_at = serializers.DateTimeField(source="frozen_at", allow_null=True)

    def get_fields(self):
        return super().get_fields() | {"class": serializers.ChoiceField(Message.Class.choices, source="message_class")}


class OrganisationsReachedSerializer(serializers.Serializer):
    total = serializers.IntegerField()
    reachable = serializers.IntegerField()
    reached = serializers.IntegerField()
    confirmed = serializers.IntegerField()
    pending = serializers.IntegerField()
    not_reachable = serializers.IntegerField()


class PeopleReachedSerializer(serializers.Serializer):
    addressed = serializers.IntegerField()
    delivered = serializers.IntegerField()
    seen = serializers.IntegerField()
    confirmed = serializers.IntegerField()
    useful = serializers.IntegerField()
    not_useful = serializers.IntegerField()


class MailsSerializer(serializers.Serializer):
    """Mails by state; states without mail are left out. `was_in_doubt` counts those sent twice or not at all, for good."""

    states = serializers.DictField(child=serializers.IntegerField())
    was_in_doubt = serializers.IntegerField()


class ReachSerializer(serializers.Serializer):
    organisations = OrganisationsReachedSerializer()
    people = PeopleReachedSerializer()
    mails = MailsSerializer()
    as_of = serializers.DateTimeField()


class MessageFilter(FilterSet):
    state = ChoiceFilter(choices=Message.State.choices)

    class Meta:
        model = Message
        fields = ["state"]

    @classmethod
    def get_filters(cls):
        return super().get_filters() | {
            "class": ChoiceFilter(field_name="message_class", choices=Message.Class.choices)
        }


class ApprovalNeeded(exceptions.APIException):
    """409: the message must be read by a second person before it goes."""

    status_code = 409
    default_code = "approver_required"


class CancelSerializer(StrictSerializer):
    reason = serializers.CharField(max_length=300)


class MessageViewSet(
    ReachActions, FeedbackAction, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet
):
    """Messages as their senders see them."""

    queryset = Message.objects.none()
    serializer_class = MessageSerializer
    filterset_class = MessageFilter
    lookup_field = "public_id"
    lookup_value_regex = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    required_scopes = (
        {"read": "messages:read", "write": "messages:write", "feedback": "feedback:write"}
        | dict.fromkeys(("reach", "deliveries", "receipts", "proof"), "reach:read")
        | dict.fromkeys(("deliveries_people", "receipts_people"), "people:read")
    )
    ordering = ("-created_at", "-pk")
    ordering_fields = {"created_at": ("created_at", "pk")}

    def get_queryset(self):
        if self.action == "feedback":
            return self.addressed_to_me()
        return queries.visible_to(self.request.user).select_related("sender_organisation", "topic", "network")

    @extend_schema(request=NewMessageSerializer, responses={201: MessageSerializer})
    def create(self, request):
        """Write a draft. It goes nowhere before `send`."""
        form = NewMessageSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        message = services.draft_message(
            network=first_network(),
            sender=_person(request.user),
            sender_organisation=_speaks_for(request),
            **form.validated_data,
        )
        return Response(self.get_serializer(self.get_queryset().get(pk=message.pk)).data, status=201)

    @extend_schema(request=None, responses=MessageSerializer)
    @action(detail=True, methods=["post"], filterset_class=None)
    def send(self, request, public_id):
        """Freeze the audience and dispatch, once: repeated and parallel calls answer the same and send nothing more."""
        message = self.get_object()
        try:
            services.publish(message, by=request.user)
        except ValidationError as error:
            raise _needs_approval(message) if _has_code(error, "approver_required") else error from None
        return Response(self.get_serializer(self.get_queryset().get(pk=message.pk)).data)

    @extend_schema(request=None, responses=MessageSerializer)
    @action(detail=True, methods=["post"], filterset_class=None)
    def submit(self, request, public_id):
        """Ask for a second person; they approve in the staff pages."""
        return self._answer(services.submit(self.get_object(), by=request.user))

    @extend_schema(request=CancelSerializer, responses=MessageSerializer)
    @action(detail=True, methods=["post"], filterset_class=None)
    def cancel(self, request, public_id):
        """Stop what was not sent yet, for good."""
        form = CancelSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        return self._answer(services.cancel(self.get_object(), by=request.user, **form.validated_data))

    @extend_schema(request=None, responses={201: MessageSerializer})
    @action(detail=True, methods=["post"], filterset_class=None)
    def supersede(self, request, public_id):
        """Make a new draft that corrects a sent message; unsent mail of the old one is stopped."""
        message = self.get_object()
        _person(request.user)
        return self._answer(services.supersede(message, by=request.user), status=201)

    def _answer(self, message, status=200):
        return Response(self.get_serializer(self.get_queryset().get(pk=message.pk)).data, status=status)

    @extend_schema(responses=ReachSerializer)
    @action(detail=True, filterset_class=None)
    def reach(self, request, public_id):
        """Organisations and people reached and mails by state, in numbers, never who."""
        message = self.get_object()
        states = queries.delivery_counts(message)
        mails = {"was_in_doubt": states.pop("was_in_doubt"), "states": states}
        return Response(ReachSerializer(queries.reach_numbers(message) | {"mails": mails}).data)


def _person(user):
    person = getattr(user, "person", None)
    if person is None:
        raise PermissionDenied
    return person


def _speaks_for(request):
    """Return the organisation of the token; None lets the service choose the usual sender."""
    return request.auth.organisation if request.auth else None


def _has_code(error, code):
    return any(getattr(one, "code", "") == code for one in getattr(error, "error_list", []))


def _needs_approval(message):
    steps = {
        Message.State.DRAFT: _(
            "A second person must approve this message. Hand it over in the staff pages (Check and approve), then call send again."
        ),
        Message.State.REVIEW: _("This message waits for a second person. Call send again after the approval."),
    }
    return ApprovalNeeded(steps.get(message.state, steps[Message.State.DRAFT]))
