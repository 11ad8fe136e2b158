"""What the steps of the setting up do. Each is a verb of the house's own services, or a few of them in one transaction."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from config.box import services as box
from config.place import forget
from events.services import places
from members.models import Affiliation, Organisation
from members.services import classification, organisations, people
from network.groups.services.membership import admit
from network.messaging import services as messaging
from network.messaging.models import Message

State = Organisation.State


def _ask(by):
    if not box.can_carry(by):
        raise PermissionDenied


@transaction.atomic
def choose_kind(network, kind, *, by):
    """Unpack the preset of `kind`; on an empty network it takes the place of an earlier one. Return the Report."""
    return box.import_network(box.preset(kind), by=by, network=network, replace=box.is_empty(network))


@transaction.atomic
def name_network(network, *, by):
    """Store the name, address, mission and languages of `network`. Raises PermissionDenied, ValidationError."""
    _ask(by)
    network.full_clean()
    network.save()
    transaction.on_commit(forget)
    return network


@transaction.atomic
def settle_coordinator(network, values, *, by, joins):
    """Enter the organisation that runs `network`, and `by` as its owner if they join; return the organisation.

    `values`: fields of Organisation. Raises PermissionDenied, ValidationError.
    """
    _ask(by)
    values = {"helix": organisations.suggested_helix(values["kind"])} | values
    coordinator = network.coordinators.order_by("pk").first()
    if coordinator:
        organisations.update_organisation(coordinator, values, by=by)
    else:
        coordinator = organisations.create_organisation(values, by=by)
        if coordinator.state == State.PROPOSED:
            coordinator = organisations.verify_organisation(coordinator, by=by) or coordinator
        network.coordinators.add(coordinator)
        admit([coordinator], network)
    if joins:
        people.start_affiliation(by.person, coordinator, role=Affiliation.Role.OWNER)
    transaction.on_commit(forget)
    return coordinator


@transaction.atomic
def choose_places(branches, *, dropped, venue, by):
    """Delete the branches `dropped` of `branches` and store `venue`, if one is named. Raises PermissionDenied, ValidationError."""
    _ask(by)
    for branch in branches:
        if branch.slug in dropped:
            classification.delete_branch(branch, by=by)
    if venue:
        places.save_venue(venue, by=by)


@transaction.atomic
def send_test(network, texts, *, by):
    """Send a service message to the people of the first coordinator, and return it. Raises PermissionDenied, ValidationError."""
    _ask(by)
    coordinator = network.coordinators.order_by("pk").first()
    if coordinator is None:
        raise ValidationError(_("Enter who runs the network first: the message goes to their people."), code="nobody")
    message = messaging.draft_message(
        network=network,
        sender=by.person,
        sender_organisation=coordinator,
        message_class=Message.Class.SERVICE,
        audience={"organisation": [str(coordinator.public_id)]},
        **texts,
    )
    messaging.publish(message, by=by)
    return message
