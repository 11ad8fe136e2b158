"""REST: how the person of a token wants to be told. The rules are those of the preferences page: its form judges."""

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from members.api_fields import StrictSerializer
from network.messaging import services
from network.messaging.forms.preferences import WAYS, PreferencesForm
from network.messaging.models import Preference, Topic
from network.messaging.services.preferences import locked

CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"


class PreferencesSerializer(StrictSerializer):
    """Mandatory, service and account mail always comes.

    `network_info` and `commercial`: as single mails, only in the digest, or not by mail. `topics` (slugs) come by mail, the others
    stand in the portal. `weekly_mails`: single mails a week at most, from 1 to `weekly_mails_limit` of the network. Quiet hours are local;
    the same hour twice means none. `paused_until` is the day on which mail comes again, at most 90 days from now.
    """

    network_info = serializers.ChoiceField(WAYS)
    commercial = serializers.ChoiceField(WAYS)
    topics = serializers.ListField(child=serializers.SlugField(), max_length=500)
    weekly_mails = serializers.IntegerField(min_value=1)
    weekly_mails_limit = serializers.IntegerField(read_only=True)
    digest_period = serializers.ChoiceField(Preference.Period.choices)
    quiet_from = serializers.RegexField(CLOCK)
    quiet_to = serializers.RegexField(CLOCK)
    paused_until = serializers.DateField(allow_null=True)


class PreferencesViewSet(GenericViewSet):
    """The preferences of the token's own person."""

    queryset = Topic.objects.none()  # for the schema
    serializer_class = PreferencesSerializer
    pagination_class = None
    required_scopes = {"read": "preferences:read", "write": "preferences:write"}

    @extend_schema(responses=PreferencesSerializer)
    def retrieve(self, request):
        """Read them. Without any they are the network's usual ones."""
        self.filter_queryset(self.get_queryset())
        return self._answer(_person(request))

    @extend_schema(request=PreferencesSerializer(partial=True), responses=PreferencesSerializer)
    def partial_update(self, request):
        """Change what is named; the rest stays. It takes effect at once, also for mail that waits."""
        self.filter_queryset(self.get_queryset())
        person = _person(request)
        changes = PreferencesSerializer(data=request.data, partial=True)
        changes.is_valid(raise_exception=True)
        with transaction.atomic():
            locked(person)  # of two changes at once the second one sees the first
            form = PreferencesForm(PreferencesForm(person=person).initial | changes.validated_data, person=person)
            if not form.is_valid():
                raise serializers.ValidationError(form.errors)
            services.set_preferences(person, by=request.user, **form.wishes())
        return self._answer(person)

    def _answer(self, person):
        form = PreferencesForm(person=person)
        clocks = {name: form.initial[name].strftime("%H:%M") for name in ("quiet_from", "quiet_to")}
        said = form.initial | clocks | {"weekly_mails_limit": form.limit, "topics": sorted(form.initial["topics"])}
        return Response(PreferencesSerializer(said).data)


def _person(request):
    person = getattr(request.user, "person", None)
    if person is None:
        raise PermissionDenied
    return person
