"""When two organisations are merged: coordination is handed over without a gap, and nobody sits or is a member twice."""

from django.dispatch import receiver
from django.utils import timezone

from members.services.merging import own_matter
from members.signals import organisation_merged
from network.groups.models import Group, GroupMember, Membership
from network.groups.services.applying import BEFORE_A_DECISION
from network.groups.services.coordinators import hand_on

# The coordinator of a group is the organisation of its open term: the two change together, below; past terms stay.
own_matter("members.Organisation", "groups.Group", "groups.CoordinatorTerm")


@receiver(organisation_merged)
def join_what_both_had(sender, kept, merged, **kwargs):
    for group in Group.objects.select_for_update().filter(coordinator=merged).order_by("pk"):
        hand_on(group, kept)
    GroupMember.objects.filter(organisation=merged).delete()
    doubles = Membership.objects.filter(organisation=merged).live()
    doubles.filter(state__in=BEFORE_A_DECISION).delete()
    doubles.update(state=Membership.State.LEFT, ended_on=timezone.localdate())
