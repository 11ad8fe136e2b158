"""REST: webhooks of the network, what was sent to them, and sending it again."""

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response

from members.api_fields import StrictSerializer
from network.messaging import permissions, services
from network.messaging.models import WebhookDelivery, WebhookEndpoint
from network.messaging.queries.doors import first_network
from network.messaging.queries.webhooks import webhooks

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


class WebhookSerializer(serializers.Serializer):
    """`waiting` counts events not yet taken; `failures` counts failed attempts in a row, at 20 it is switched off."""

    id = serializers.UUIDField(source="public_id")
    name = serializers.CharField()
    url = serializers.CharField()
    events = serializers.ListField(child=serializers.ChoiceField(WebhookEndpoint.Event.choices))
    state = serializers.ChoiceField(WebhookEndpoint.State.choices)
    waiting = serializers.IntegerField()
    failures = serializers.IntegerField()
    created_at = serializers.DateTimeField()


class WebhookSecretSerializer(serializers.Serializer):
    """The secret, which is told only here: `whsec_` and 32 octets in base64."""

    secret = serializers.CharField()


class NewWebhookSerializer(StrictSerializer):
    name = serializers.CharField(max_length=80)
    url = serializers.CharField(max_length=500)
    events = serializers.ListField(
        child=serializers.ChoiceField(WebhookEndpoint.Event.choices), allow_empty=False, max_length=10
    )


class AddedWebhookSerializer(WebhookSerializer, WebhookSecretSerializer):
    pass


class WebhookDeliverySerializer(serializers.Serializer):
    """One event for one webhook. `event_id` is the header `webhook-id`; `error` is "" when the last attempt was taken."""

    id = serializers.UUIDField(source="public_id")
    event_id = serializers.UUIDField()
    event = serializers.CharField()
    payload = serializers.DictField()
    state = serializers.ChoiceField(WebhookDelivery.State.choices)
    attempts = serializers.IntegerField()
    attempted_at = serializers.DateTimeField(allow_null=True)
    next_attempt_at = serializers.SerializerMethodField()
    response_status = serializers.IntegerField(allow_null=True)
    error = serializers.ChoiceField(WebhookDelivery.Error.choices, allow_blank=True)
    created_at = serializers.DateTimeField()

    @extend_schema_field({"type": ["string", "null"], "format": "date-time"})
    def get_next_attempt_at(self, delivery):
        is_waiting = delivery.state == WebhookDelivery.State.WAITING
        return serializers.DateTimeField().to_representation(delivery.next_attempt_at) if is_waiting else None


class WebhookViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Programs that are told of events, for tokens of network managers. How to check what they get: the guide for integrators."""

    queryset = WebhookEndpoint.objects.none()
    serializer_class = WebhookSerializer
    lookup_field = "public_id"
    lookup_value_regex = UUID
    required_scopes = {"read": "webhooks:read", "write": "webhooks:write"}
    paged_actions = {"deliveries"}
    ordering = ("name", "public_id")
    ordering_fields = {"name": ("name", "public_id"), "created_at": ("created_at", "public_id")}

    def get_queryset(self):
        self._ask()
        return webhooks(first_network())

    def _ask(self):
        if not permissions.can_manage_webhooks(self.request.user):
            raise PermissionDenied

    @extend_schema(request=NewWebhookSerializer, responses={201: AddedWebhookSerializer})
    def create(self, request):
        """Add a webhook. The secret stands in this answer and nowhere else."""
        self._ask()
        form = NewWebhookSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        added, secret = services.add_webhook(network=first_network(), by=request.user, **form.validated_data)
        return Response(self._said(added) | {"secret": secret}, status=201)

    @extend_schema(request=NewWebhookSerializer(partial=True), responses=WebhookSerializer)
    def partial_update(self, request, public_id):
        """Change name, address or events. What waits goes to the new address; the secret stays."""
        found = self.get_object()
        form = NewWebhookSerializer(data=request.data, partial=True)
        form.is_valid(raise_exception=True)
        return Response(self._said(services.change_webhook(found, by=request.user, **form.validated_data)))

    @extend_schema(responses={204: None})
    def destroy(self, request, public_id):
        """Delete the webhook with what waits and its log."""
        services.delete_webhook(self.get_object(), by=request.user)
        return Response(status=204)

    @extend_schema(request=None, responses=WebhookSerializer)
    @action(detail=True, methods=["post"])
    def pause(self, request, public_id):
        """Hold events back. They are kept for 30 days."""
        return Response(self._said(services.pause_webhook(self.get_object(), by=request.user)))

    @extend_schema(request=None, responses=WebhookSerializer)
    @action(detail=True, methods=["post"])
    def resume(self, request, public_id):
        """Send again after a pause, or after we switched it off; what waited goes first."""
        return Response(self._said(services.resume_webhook(self.get_object(), by=request.user)))

    @extend_schema(request=None, responses={201: WebhookDeliverySerializer})
    @action(detail=True, methods=["post"])
    def test(self, request, public_id):
        """Send the event `endpoint.test` once, also while paused. Read `deliveries` for the answer."""
        sent = services.send_test(self.get_object(), by=request.user)
        sent.refresh_from_db()
        return Response(WebhookDeliverySerializer(sent).data, status=201)

    @extend_schema(request=None, responses=WebhookSecretSerializer)
    @action(detail=True, methods=["post"], url_path="new-secret", url_name="new-secret")
    def new_secret(self, request, public_id):
        """Make a new secret. For 24 hours events carry both signatures, then only the new one."""
        return Response({"secret": services.renew_secret(self.get_object(), by=request.user)})

    @extend_schema(responses=WebhookDeliverySerializer(many=True))
    @action(detail=True)
    def deliveries(self, request, public_id):
        """The events of the last 30 days, newest first."""
        found = self.get_object()
        self.ordering = ("-created_at", "-public_id")
        page = self.paginate_queryset(found.deliveries.all())
        return self.get_paginated_response(WebhookDeliverySerializer(page, many=True).data)

    @extend_schema(request=None, responses=WebhookDeliverySerializer)
    @action(detail=True, methods=["post"], url_path=f"deliveries/(?P<delivery_id>{UUID})/redeliver")
    def redeliver(self, request, public_id, delivery_id):
        """Send an event again, now, with the same `webhook-id`."""
        delivery = get_object_or_404(self.get_object().deliveries, public_id=delivery_id)
        return Response(WebhookDeliverySerializer(services.send_again(delivery, by=request.user)).data)

    def _said(self, webhook):
        return WebhookSerializer(self.get_queryset().get(pk=webhook.pk)).data
