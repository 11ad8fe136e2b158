"""REST: what the person of a token says of a message they were sent, and what that changes."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.response import Response

from members.api_fields import StrictSerializer
from network.messaging import queries, services
from network.messaging.forms import FeedbackForm
from network.messaging.models import Feedback, Message, OrganisationReach, Receipt
from network.messaging.queries.doors import colleagues
from network.messaging.queries.meant import meant_for, meant_for_organisation
from network.messaging.services.receipts import TOO_SOON_AFTER_SENDING


class NewFeedbackSerializer(StrictSerializer):
    """`reason` belongs to "partly" and "not_useful"; `colleague` is the person who should get it instead, for "wrong_person"."""

    verdict = serializers.ChoiceField(Feedback.Verdict.choices)
    reason = serializers.ChoiceField(Feedback.Reason.choices, required=False, allow_blank=True)
    comment = serializers.CharField(max_length=500, required=False, allow_blank=True)
    colleague = serializers.UUIDField(required=False, allow_null=True)


class OrganisationStandsSerializer(serializers.Serializer):
    organisation = serializers.UUIDField(source="organisation.public_id")
    name = serializers.CharField(source="organisation")
    status = serializers.ChoiceField(OrganisationReach.Status.choices)


class FeedbackSerializer(serializers.Serializer):
    """`effect` is the sentence to show at once, in the reader's language; `organisations` is how theirs stand now."""

    verdict = serializers.ChoiceField(Feedback.Verdict.choices)
    reason = serializers.ChoiceField(Feedback.Reason.choices, allow_blank=True)
    comment = serializers.CharField(allow_blank=True)
    effect = serializers.CharField()
    organisations = OrganisationStandsSerializer(many=True)


class FeedbackAction:
    """An action of a message for its readers. Scope `feedback:write`."""

    def addressed_to_me(self):
        """Return the messages sent to the person; a token of an organisation knows those meant for it."""
        person = getattr(self.request.user, "person", None)
        if person is None:
            return Message.objects.none()
        mine = queries.inbox(person)
        bound_to = self.request.auth and self.request.auth.organisation
        return mine.filter(pk__in=meant_for_organisation(person, bound_to)) if bound_to else mine

    @extend_schema(request=NewFeedbackSerializer, responses={201: FeedbackSerializer})
    @action(detail=True, methods=["post"], filterset_class=None)
    def feedback(self, request, public_id):
        """Say in the person's name whether a message was useful: send it only when they have said so.

        It confirms the message, as in the portal; by a token it counts as evidence like a press from the mail.
        The latest answer counts.
        """
        message, person = self.get_object(), request.user.person
        data = NewFeedbackSerializer(data=request.data)
        data.is_valid(raise_exception=True)
        meant = meant_for(person, [message])[message.pk]
        form = FeedbackForm(
            _as_form(data.validated_data), colleagues=colleagues(meant, without=person), show_names=False
        )
        if not form.is_valid():
            raise serializers.ValidationError(form.errors)
        if data.validated_data.get("colleague") and "colleague" not in form.fields:
            raise serializers.ValidationError({"colleague": _("Choose a colleague from your own organisation.")})
        with transaction.atomic():
            given = services.give_feedback(_confirmed(message, request), **form.cleaned_data)
        stands = message.reach.filter(organisation__in=meant).select_related("organisation")
        answer = {name: getattr(given, name) for name in ("verdict", "reason", "comment", "effect")}
        rows = stands.order_by("organisation__sort_key", "pk")
        return Response(FeedbackSerializer(answer | {"organisations": rows}).data, status=201)


def _as_form(data):
    colleague = data.get("colleague")
    return data | {"colleague": str(colleague) if colleague else ""}


def _confirmed(message, request):
    """Confirm the message for the person and return the receipt. A program that answers at once is suspect."""
    person = request.user.person
    if request.auth is None:
        return services.acknowledge(message, strength=Receipt.Strength.SESSION, person=person)
    is_hasty = timezone.now() - message.frozen_at < TOO_SOON_AFTER_SENDING
    return services.acknowledge(message, strength=Receipt.Strength.TOKEN, person=person, is_hasty=is_hasty)
