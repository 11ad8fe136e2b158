"""What happens to memberships and charters, told to the owners of the members it concerns; connected by `receivers`."""

from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models import Affiliation, Organisation, Person
from network.groups import signals
from network.groups.models import Membership
from network.messaging.services.notify import notify, register_act

register_act("membership", label=_("See the membership"))
register_act("charter", label=_("Read and accept"))


@receiver(signals.membership_activated)
def welcome(sender, *, membership, **kwargs):
    _tell(membership, "membership_activated", f"active:{membership.decided_at}:{membership.valid_to}")


@receiver(signals.membership_answered)
def tell_answer(sender, *, membership, **kwargs):
    _tell(membership, "membership_answered", f"{membership.state}:{membership.decided_at}")


@receiver(signals.membership_expiring)
def remind_of_end(sender, *, membership, **kwargs):
    _tell(membership, "membership_expiring", f"ends:{membership.valid_to}")


@receiver(signals.membership_ended)
def tell_end(sender, *, membership, **kwargs):
    _tell(membership, "membership_ended", f"{membership.state}:{membership.ended_on or membership.valid_to}")


@receiver(signals.charter_published)
def ask_to_accept(sender, *, version, **kwargs):
    """Each member is asked once for each version: its primary contact, else its owners."""
    network = version.network
    if not network.coordinators.exists():
        return  # nobody in whose name it could be written
    now = Membership.objects.current().filter(network=network, organisation__isnull=False)
    notify(
        f"charter:{version.public_id}:published",
        to=list(Organisation.objects.filter(pk__in=now.values("organisation"))),
        template="groups/mail/charter_published",
        context={"network": network, "version": version},
        act=("charter", reverse("groups:portal-charter", args=[version.public_id])),
    )


def _tell(membership, template, fact):
    """Write to the owners of the organisation, or of those that coordinate a member network."""
    network = membership.network
    if not network.coordinators.exists():
        return  # nobody in whose name it could be written
    for organisation in _members(membership):
        owners = Affiliation.objects.current().filter(organisation=organisation, role=Affiliation.Role.OWNER)
        is_own = membership.organisation_id == organisation.pk
        page = "groups:portal-membership" if is_own else "groups:public-network"
        notify(
            f"membership:{membership.public_id}:{fact}:{organisation.public_id}",
            to=list(Person.objects.filter(pk__in=owners.values("person"))) or organisation,
            organisation=organisation,
            template=f"groups/mail/{template}",
            context={"network": network, "membership": membership, "member": membership.member},
            act=("membership", reverse(page, args=[membership.public_id if is_own else network.slug])),
        )


def _members(membership):
    if membership.organisation:
        return [membership.organisation]
    return list(membership.member_network.coordinators.order_by("pk"))
