"""Useful or not, and what follows from it."""

from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.models import Affiliation, ContactPoint
from members.text import localized
from network.messaging import signals
from network.messaging.models import Delivery, Feedback, Preference, Receipt
from network.messaging.services import outbox, preferences, projection, weights
from network.messaging.services.freeze import PRIORITIES
from network.messaging.services.stop import can_be_stopped

Reason, Verdict = Feedback.Reason, Feedback.Verdict

# Shown at once: every refusal has an effect, and this is the one it has.
EFFECTS = {
    "": gettext_lazy("Thank you. The sender sees how many people found it useful."),
    Reason.NOT_FOR_US: gettext_lazy("Recorded: this does not concern your organisation. No reminders will come."),
    Reason.WRONG_PERSON: gettext_lazy("Recorded. You will get no reminders of this message."),
    Reason.TOO_LATE: gettext_lazy("Recorded. The sender sees that it came too late."),
    Reason.KNOWN: gettext_lazy("Recorded: you already knew. Your organisation counts as informed."),
    Reason.TOO_OFTEN: gettext_lazy("Recorded. The sender sees that this comes too often."),
    Reason.TOO_LONG: gettext_lazy("Recorded. The editor sees that it is too long."),
}
TO_THE_DIGEST = gettext_lazy("Recorded. From now on such messages come to you only in the digest.")
NOT_THIS_TOPIC = gettext_lazy(
    "Recorded: this does not concern your organisation. “%(topic)s” weighs less for it now; no reminders will come."
)
PASSED_ON = gettext_lazy("Recorded. We passed the message on to %(colleague)s; you will get no reminders.")


@transaction.atomic
def give_feedback(receipt, *, verdict, reason="", comment="", colleague=None):
    """Store the reader's verdict and return the Feedback; its `.effect` is a sentence to show at once.

    The receipt must be confirmed already (`acknowledge`); with reason "wrong_person" it no longer counts, the message
    goes on to `colleague` (optional, of the same organisation) and the organisation waits for them.
    Raises ValidationError (verdict, colleague).
    """
    if verdict not in Verdict.values or (reason and reason not in Reason.values) or len(comment) > 500:
        raise ValidationError(_("Choose one of the answers."), code="verdict")
    receipt = (
        Receipt.objects.select_for_update(of=("self",)).select_related("message__topic", "person").get(pk=receipt.pk)
    )
    organisation = _shared_organisation(receipt, colleague) if colleague else None
    feedback = Feedback.objects.create(
        receipt=receipt,
        verdict=verdict,
        reason=reason,
        comment=comment,
        colleague=colleague,
        revision=receipt.feedback.count() + 1,
    )
    _move(feedback, receipt)
    feedback.effect = effect_of(feedback)
    if colleague and reason == Reason.WRONG_PERSON:
        _pass_on(receipt.message, colleague, organisation)
        feedback.effect = PASSED_ON % {"colleague": colleague}
    projection.recompute_of(receipt)
    transaction.on_commit(partial(signals.feedback_given.send, Feedback, feedback=feedback))
    return feedback


def effect_of(feedback):
    """Return the sentence that says what the answer has changed."""
    message = feedback.receipt.message
    if feedback.reason == Reason.TOO_OFTEN and comes_in_the_digest(feedback):
        return TO_THE_DIGEST
    if feedback.reason == Reason.NOT_FOR_US and message.topic:
        return NOT_THIS_TOPIC % {"topic": localized(message.topic, "name")}
    return EFFECTS[feedback.reason]


def comes_in_the_digest(feedback):
    """True while "too often" has its effect: this class comes to the reader only in the digest."""
    chosen = Preference.objects.filter(person=feedback.receipt.person, person__isnull=False)
    return chosen.filter(digest_classes__contains=[feedback.receipt.message.message_class]).exists()


@transaction.atomic
def undo_too_often(receipt):
    """Let this class come as single mails again."""
    if receipt.person and can_be_stopped(receipt.message):
        preferences.prefer_digest(receipt.person, receipt.message.message_class, is_wanted=False)


def _move(feedback, receipt):
    """The answer's effect on what comes next: for the reader, and for their organisations."""
    message = receipt.message
    if feedback.reason == Reason.TOO_OFTEN and receipt.person and can_be_stopped(message):
        preferences.prefer_digest(receipt.person, message.message_class)
    if message.topic:
        weights.recompute(message.topic, projection.organisations_of(receipt))


def _shared_organisation(receipt, colleague):
    """Return the organisation that the receipt speaks for and the colleague belongs to. Raises ValidationError."""
    shared = Affiliation.objects.current().filter(
        person=colleague, organisation__in=projection.organisations_of(receipt)
    )
    if colleague == receipt.person or not shared.exists():
        raise ValidationError(_("Choose a colleague from your own organisation."), code="colleague")
    return shared.order_by("pk").first().organisation


def _pass_on(message, colleague, organisation):
    """Send the message to the colleague too, by mail and in the portal, unless they already have it."""
    point = ContactPoint.objects.filter(person=colleague, kind="email", state="ok").order_by("pk").first()
    common = {
        "message": message,
        "person": colleague,
        "organisation": organisation,
        "locale": colleague.locale,
        "kind": Delivery.Kind.REDIRECT,
        "priority": PRIORITIES[message.message_class],
    }
    deliveries = [Delivery(channel=Delivery.Channel.INBOX, state=Delivery.State.DELIVERED, **common)]
    if point:
        deliveries.append(
            Delivery(
                channel=Delivery.Channel.EMAIL,
                state=Delivery.State.QUEUED,
                contact_point=point,
                address=point.value,
                **common,
            )
        )
    Delivery.objects.bulk_create(deliveries, ignore_conflicts=True)
    outbox.nudge(message.message_class)
