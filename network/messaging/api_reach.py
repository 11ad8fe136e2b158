"""REST: what became of a message: mails by state, organisations by status, the signed proof. Never who."""

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.response import Response

from network.messaging import queries
from network.messaging.models import Delivery, OrganisationReach
from network.messaging.proof.document import signed


class DeliveriesSerializer(serializers.Serializer):
    """Mails by state; states without mail are left out."""

    states = serializers.DictField(child=serializers.IntegerField())
    was_in_doubt = serializers.IntegerField()


class OrganisationReceiptSerializer(serializers.Serializer):
    """How one organisation stands; `first_at` is when it first counted as reached."""

    organisation = serializers.UUIDField(source="organisation.public_id")
    name = serializers.CharField(source="organisation")
    status = serializers.ChoiceField(OrganisationReach.Status.choices)
    first_at = serializers.DateTimeField(allow_null=True)


class SignatureSerializer(serializers.Serializer):
    algorithm = serializers.CharField()
    key = serializers.CharField()
    value = serializers.CharField()


class ProofSerializer(serializers.Serializer):
    """The signed report; docs/how-to/verify-a-report.md says how to check it."""

    report = serializers.DictField()
    signature = SignatureSerializer()


class ReachActions:
    """Actions of a message that read its reach. Scope `reach:read`."""

    @extend_schema(responses=DeliveriesSerializer)
    @action(detail=True, filterset_class=None)
    def deliveries(self, request, public_id):
        """Mails by state, in numbers."""
        counts = queries.delivery_counts(self.get_object())
        in_doubt = counts.pop("was_in_doubt")
        return Response(
            {"states": {Delivery.State(state).value: n for state, n in counts.items()}, "was_in_doubt": in_doubt}
        )

    @extend_schema(responses=OrganisationReceiptSerializer(many=True))
    @action(detail=True, filterset_class=None, pagination_class=None)
    def receipts(self, request, public_id):
        """Organisations by status, those to call first. People are not in it."""
        rows = queries.reach_board(self.get_object())
        return Response(OrganisationReceiptSerializer(rows, many=True).data)

    @extend_schema(responses=ProofSerializer)
    @action(detail=True, filterset_class=None)
    def proof(self, request, public_id):
        """The proof of reach, signed. 400 when its sums do not agree or the message was not sent."""
        return Response(signed(queries.proof_of_reach(self.get_object())))
