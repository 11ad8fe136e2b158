"""REST: saved audiences, and what an audience would mean."""

from django.core.exceptions import ValidationError
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response

from members.api_fields import StrictSerializer
from network.messaging import permissions, queries
from network.messaging.api import AudienceField
from network.messaging.audience import check_within, parse
from network.messaging.models import Audience, Message
from network.messaging.queries.doors import first_network


class AudienceSerializer(serializers.Serializer):
    id = serializers.UUIDField(source="public_id")
    name = serializers.CharField()
    definition = serializers.DictField()


class AskedAudienceSerializer(StrictSerializer):
    definition = AudienceField(allow_empty=False)

    def get_fields(self):
        # "class" cannot be an attribute name in Python.
        kinds = serializers.ChoiceField(Message.Class.choices, source="message_class", default="network_info")
        return super().get_fields() | {"class": kinds}


class ClauseSerializer(serializers.Serializer):
    words = serializers.CharField()
    organisations = serializers.IntegerField()


class AudiencePreviewSerializer(serializers.Serializer):
    """`organisations` counts all of the audience, `not_reachable` those without anybody to write to, `excluded` people by reason."""

    people = serializers.IntegerField()
    organisations = serializers.IntegerField()
    not_reachable = serializers.IntegerField()
    excluded = serializers.DictField(child=serializers.IntegerField())
    needs_approval = serializers.BooleanField()
    clauses = ClauseSerializer(many=True)


class AudienceViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):
    """Saved audiences of the network, for those who write messages."""

    queryset = Audience.objects.none()
    serializer_class = AudienceSerializer
    required_scopes = {"read": "messages:write", "write": "messages:write"}
    ordering = ("name", "pk")
    ordering_fields = {"name": ("name", "pk")}

    def get_queryset(self):
        self._may_write()
        return Audience.objects.filter(network=first_network())

    @extend_schema(request=AskedAudienceSerializer, responses=AudiencePreviewSerializer)
    @action(detail=False, methods=["post"])
    def preview(self, request):
        """Count an audience. Nothing is saved."""
        self._may_write()
        form = AskedAudienceSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        definition, network = form.validated_data["definition"], first_network()
        try:
            check_within(parse(definition), network)
        except ValidationError as error:
            raise ValidationError({"definition": error}) from None
        found = queries.audience_preview(
            definition, message_class=form.validated_data["message_class"], network=network
        )
        clauses = [
            {"words": words, "organisations": count} for words, count in queries.explain(definition, network=network)
        ]
        return Response(AudiencePreviewSerializer(found | {"clauses": clauses}).data)

    def _may_write(self):
        if not permissions.can_draft(self.request.user):
            raise PermissionDenied
