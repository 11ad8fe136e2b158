"""REST: what became of a message: mails and receipts by organisation, by person for those who may see people, the signed proof."""

import structlog
from django.core.exceptions import PermissionDenied
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from network.messaging import permissions, queries
from network.messaging.models import Delivery, Feedback, OrganisationReach, Receipt
from network.messaging.proof.document import signed
from network.messaging.queries import recipients

log = structlog.get_logger(__name__)
Status = OrganisationReach.Status
BY_NAME = ("sort_key", "pk")
STATUS = OpenApiParameter("status", str, enum=Status.values, description="Only organisations of this status.")


class OrganisationMailsSerializer(serializers.Serializer):
    """Mails to people and mailboxes of one organisation by state; states without mail are left out."""

    organisation = serializers.UUIDField(source="organisation.public_id")
    name = serializers.CharField(source="organisation")
    mails = serializers.SerializerMethodField()

    def get_mails(self, row) -> dict[str, int]:
        return self.context["mails"][row.organisation_id]


class OrganisationNameSerializer(serializers.Serializer):
    organisation = serializers.UUIDField(source="public_id")
    name = serializers.CharField(source="*")


class _OfSomebody(serializers.Serializer):
    """A row about a person; `person` is null and `name` empty for a shared mailbox and for an address without an account."""

    person = serializers.UUIDField(source="person.public_id", allow_null=True, default=None)
    name = serializers.SerializerMethodField()
    organisations = serializers.SerializerMethodField()

    def get_name(self, row) -> str:
        return str(row.person) if row.person else ""

    @extend_schema_field(OrganisationNameSerializer(many=True))
    def get_organisations(self, row):
        return OrganisationNameSerializer(self.context["organisations"][row.pk], many=True).data


class PersonDeliverySerializer(_OfSomebody):
    id = serializers.UUIDField(source="public_id")
    channel = serializers.ChoiceField(Delivery.Channel.choices)
    kind = serializers.ChoiceField(Delivery.Kind.choices)
    state = serializers.ChoiceField(Delivery.State.choices)
    created_at = serializers.DateTimeField()
    accepted_at = serializers.DateTimeField(allow_null=True)


class PersonReceiptSerializer(_OfSomebody):
    """`strength` is how it is known, "" while only seen; a suspect receipt does not count. `verdict` is the latest one."""

    strength = serializers.ChoiceField(Receipt.Strength.choices, allow_blank=True)
    is_suspect = serializers.BooleanField()
    seen_at = serializers.DateTimeField(source="first_seen_at", allow_null=True)
    confirmed_at = serializers.DateTimeField(source="acknowledged_at", allow_null=True)
    acted_at = serializers.DateTimeField(allow_null=True)
    verdict = serializers.ChoiceField(Feedback.Verdict.choices, allow_null=True)
    reason = serializers.ChoiceField(Feedback.Reason.choices, allow_null=True, allow_blank=True)


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

    paged_actions = {"deliveries", "receipts", "deliveries_people", "receipts_people"}
    action_parameters = {"receipts": {"status"}}

    @extend_schema(responses=OrganisationMailsSerializer(many=True))
    @action(detail=True, filterset_class=None)
    def deliveries(self, request, public_id):
        """Mails by organisation and state, by name of the organisation. People are not in it; totals stand in `reach`."""
        message = self.get_object()
        page = self._page(recipients.organisations_addressed(message), BY_NAME)
        mails = recipients.mails_of(message, [row.organisation_id for row in page])
        return self.get_paginated_response(OrganisationMailsSerializer(page, many=True, context={"mails": mails}).data)

    @extend_schema(parameters=[STATUS], responses=OrganisationReceiptSerializer(many=True))
    @action(detail=True, filterset_class=None)
    def receipts(self, request, public_id):
        """Organisations with their status, by name; `status=pending` and `status=not_reachable` are those to call. People are not in it."""
        rows = recipients.organisations_addressed(self.get_object())
        if status := request.query_params.get("status"):
            if status not in Status.values:
                raise ValidationError({"status": f"Choose one of: {', '.join(Status.values)}."})
            rows = rows.filter(status=status)
        page = self._page(rows, BY_NAME)
        return self.get_paginated_response(OrganisationReceiptSerializer(page, many=True).data)

    @extend_schema(responses=PersonDeliverySerializer(many=True))
    @action(detail=True, filterset_class=None, url_path="deliveries/people", url_name="deliveries-people")
    def deliveries_people(self, request, public_id):
        """Deliveries on all channels with the people they are to. Scope `people:read`, for whoever may see the call list; each look is logged."""
        return self._people(recipients.deliveries_of, PersonDeliverySerializer)

    @extend_schema(responses=PersonReceiptSerializer(many=True))
    @action(detail=True, filterset_class=None, url_path="receipts/people", url_name="receipts-people")
    def receipts_people(self, request, public_id):
        """Receipts with the people who gave them. Scope `people:read`, for whoever may see the call list; each look is logged."""
        return self._people(recipients.receipts_of, PersonReceiptSerializer)

    def _people(self, rows_of, serializer_class):
        message = self.get_object()
        if not permissions.can_see_call_list(self.request.user, message):
            raise PermissionDenied
        log.info(
            "call_list_viewed", user=self.request.user.pk, message=str(message.public_id), purpose=f"api:{self.action}"
        )
        page = self._page(rows_of(message), ("pk",))
        context = {"organisations": recipients.spoken_for(message, page)}
        return self.get_paginated_response(serializer_class(page, many=True, context=context).data)

    def _page(self, rows, ordering):
        self.ordering = ordering
        return self.paginate_queryset(rows)

    @extend_schema(responses=ProofSerializer)
    @action(detail=True, filterset_class=None)
    def proof(self, request, public_id):
        """The proof of reach, signed. 400 when its sums do not agree or the message was not sent."""
        return Response(signed(queries.proof_of_reach(self.get_object())))
