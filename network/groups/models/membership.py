"""Who belongs to a network: organisations, and networks inside networks."""

import uuid

import pghistory
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.text import plain_text
from network.groups import membership_triggers as triggers
from network.groups.models.network import Network


class MembershipQuerySet(models.QuerySet):
    def current(self):
        """Return the memberships that make a member now; one that will end soon is one of them."""
        return self.filter(state__in=Membership.MEMBER_STATES)

    def live(self):
        """Return the memberships that are not over."""
        return self.exclude(state__in=Membership.FINAL_STATES)


@pghistory.track()
class Membership(models.Model):
    """An organisation belongs to a network, or a network to another one; from the application to the end."""

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("membership", "draft")
        SUBMITTED = "submitted", pgettext_lazy("membership", "applied")
        RETURNED = "returned", pgettext_lazy("membership", "returned to be corrected")
        REFUSED = "refused", pgettext_lazy("membership", "refused")
        APPROVED = "approved", pgettext_lazy("membership", "approved, not begun")
        ACTIVE = "active", pgettext_lazy("membership", "active")
        SUSPENDED = "suspended", pgettext_lazy("membership", "suspended")
        EXPIRING = "expiring", pgettext_lazy("membership", "ends soon")
        EXPIRED = "expired", pgettext_lazy("membership", "expired")
        LEFT = "left", pgettext_lazy("membership", "left")
        EXCLUDED = "excluded", pgettext_lazy("membership", "excluded")

    class Category(models.TextChoices):
        ORDINARY = "ordinary", _("ordinary member")
        SUPPORTING = "supporting", _("supporting member")
        HONORARY = "honorary", _("honorary member")
        OBSERVER = "observer", _("observer")

    MEMBER_STATES = ("active", "expiring")
    FINAL_STATES = ("refused", "left", "excluded")

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, db_default=RandomUUID(), editable=False)
    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(
        "members.Organisation", null=True, blank=True, on_delete=models.CASCADE, related_name="memberships"
    )
    member_network = models.ForeignKey(
        Network, null=True, blank=True, on_delete=models.CASCADE, related_name="belongs_to"
    )
    category = models.CharField(_("category"), max_length=40, choices=Category, default=Category.ORDINARY)
    is_founding = models.BooleanField(_("founding member"), default=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    valid_from = models.DateField(_("member from"), null=True, blank=True)
    valid_to = models.DateField(_("member until"), null=True, blank=True)
    text = models.TextField(_("why we want to belong"), max_length=2000, blank=True, validators=[plain_text])
    applied_by = models.ForeignKey("members.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey("members.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True, validators=[plain_text])
    ended_on = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "network",
                "organisation",
                condition=~models.Q(state__in=["refused", "left", "excluded"]),
                name="one_live_membership",
                violation_error_message=_("This organisation belongs to the network already, or has applied."),
            ),
            models.UniqueConstraint(
                "network",
                "member_network",
                condition=~models.Q(state__in=["refused", "left", "excluded"]),
                name="one_live_network_membership",
                violation_error_message=_("This network belongs already, or has applied."),
            ),
            models.CheckConstraint(
                condition=models.Q(organisation__isnull=False, member_network=None)
                | models.Q(organisation=None, member_network__isnull=False),
                name="membership_of_one",
                violation_error_message=_("Choose an organisation or a network, one of the two."),
            ),
            models.CheckConstraint(
                condition=models.Q(valid_from=None)
                | models.Q(valid_to=None)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="membership_ends_after_it_begins",
                violation_error_message=_("The last day must not lie before the first."),
            ),
        ]
        triggers = [
            triggers.STATES_FOLLOW_ONE_ANOTHER,
            triggers.APPROVED_BY_SOMEBODY_ELSE,
            triggers.NETWORKS_FORM_NO_CYCLE,
        ]

    def __str__(self):
        return f"{self.member} – {self.network}"

    @property
    def member(self):
        """The Organisation or Network that belongs."""
        return self.organisation or self.member_network

    @property
    def is_member(self):
        return self.state in self.MEMBER_STATES

    @property
    def is_over(self):
        return self.state in self.FINAL_STATES
