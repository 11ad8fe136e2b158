"""What happens in groups and agreements, told to the organisations it concerns; connected by `receivers`."""

from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models import Affiliation, Person
from network.groups import signals
from network.messaging.services.notify import notify, register_act

register_act("sign", label=_("Read and sign"))
register_act("agreement", label=_("Open the agreement"))
register_act("action_items", label=_("See the action items"))
register_act("group", label=_("See the group"))


@receiver(signals.agreement_sent_for_signature)
def ask_to_sign(sender, *, agreement, **kwargs):
    """Whoever may sign for a party is asked to; the organisation's contact where nobody may."""
    for signatory in agreement.signatories.select_related("organisation"):
        organisation = signatory.organisation
        signers = Affiliation.objects.current().filter(organisation=organisation, can_sign=True).values("person")
        _tell(
            f"agreement:{agreement.public_id}:sign:{agreement.version.number}",
            organisation,
            agreement,
            template="groups/mail/agreement_to_sign",
            to=list(Person.objects.filter(pk__in=signers)) or organisation,
            act="sign",
        )


@receiver(signals.agreement_in_force)
def tell_in_force(sender, *, agreement, **kwargs):
    for signatory in agreement.signatories.select_related("organisation"):
        key = f"agreement:{agreement.public_id}:in_force"
        _tell(key, signatory.organisation, agreement, template="groups/mail/agreement_in_force")


@receiver(signals.agreement_expiring)
def remind_of_end(sender, *, agreement, notice_days, **kwargs):
    """Each party is told once for each of the notices, however often the signal comes."""
    for signatory in agreement.signatories.select_related("organisation"):
        key = f"agreement:{agreement.public_id}:ends:{agreement.valid_to}:{notice_days}"
        _tell(key, signatory.organisation, agreement, template="groups/mail/agreement_expiring")


@receiver(signals.action_item_due)
def remind_of_item(sender, *, item, is_late, **kwargs):
    """Its person is told, while they are of the organisation; else the organisation's contact. Once before, once after the day."""
    if not item.network.coordinators.exists():
        return  # nobody in whose name it could be written
    is_theirs = Affiliation.objects.current().filter(person=item.person_id, organisation=item.organisation_id)
    notify(
        f"action:{item.public_id}:{item.due_on}:{'late' if is_late else 'due'}",
        to=item.person if item.person and is_theirs.exists() else item.organisation,
        organisation=item.organisation,
        template="groups/mail/action_late" if is_late else "groups/mail/action_due",
        context={"network": item.network, "item": item},
        act=("action_items", reverse("groups:portal-actions")),
    )


@receiver(signals.call_decided)
def tell_applicants(sender, *, call, application, **kwargs):
    if not call.group.network.coordinators.exists():
        return  # nobody in whose name it could be written
    for one in call.applications.exclude(result="withdrawn").select_related("organisation"):
        notify(
            f"call:{call.public_id}:decided:{one.organisation.public_id}",
            to=one.organisation,
            organisation=one.organisation,
            template="groups/mail/call_decided",
            context={
                "network": call.group.network,
                "group": call.group,
                "chosen": application.organisation,
                "is_chosen": one.pk == application.pk,
            },
            act=("group", reverse("groups:public-group", args=[call.group.public_id])),
        )


def _tell(key, organisation, agreement, *, template, to=None, act="agreement"):
    if not agreement.network.coordinators.exists():
        return  # nobody in whose name it could be written
    notify(
        f"{key}:{organisation.public_id}",
        to=to or organisation,
        organisation=organisation,
        template=template,
        context={"network": agreement.network, "agreement": agreement, "organisation": organisation},
        act=(act, reverse("groups:portal-agreement", args=[agreement.public_id])),
    )
