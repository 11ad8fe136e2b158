"""What a message must be before it may go: the refusals, each with a sentence that says what to do."""

import unicodedata
from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models import Affiliation, Organisation
from network.messaging.audience import check_within, keeps_within, parse
from network.messaging.models import Message
from network.messaging.permissions import groups_to_write_to, writers_of

UNFIT_FOR_A_TITLE = {"Cc", "Cf", "Zl", "Zp"}  # line ends of every kind, and signs that turn the text round
OPEN_FOR = timedelta(days=30)
TEXTS = ["title", "summary", "body"]
PORTAL_CLASSES = (Message.Class.NETWORK_INFO, Message.Class.COMMERCIAL)
# A correction starts from these; the sender says what changed.
CARRIED_OVER = [
    *(f"{text}_{language}" for language in ("pl", "en") for text in TEXTS),
    "message_class",
    "legal_basis",
    "topic",
    "deadline",
    "requires_ack",
    "reach_rule",
    "reach_functions",
    "reach_number",
    "effort_minutes",
    "act_kind",
    "act_url",
    "about_type",
    "about_id",
    "audience",
    "expires_at",
    "catch_up",
]


def usual_sender_organisation(network, sender=None):
    """Return the organisation a message comes from: the sender's own coordinating one, else the network's first coordinator."""
    coordinators = network.coordinators.order_by("pk")
    own = Organisation.objects.filter(
        pk__in=Affiliation.objects.current().filter(person=sender).values("organisation")
    ).order_by("pk")
    found = coordinators.filter(pk__in=own).first() or coordinators.first() or (own.first() if sender else None)
    if found is None:
        raise ValidationError(
            _("The network has no coordinator yet: say for which organisation you write."),
            code="sender_organisation_required",
        )
    return found


def new_message(*, network, sender, sender_organisation=None, **fields):
    """Return an unsaved Message; without a sender organisation it comes from the usual one. Raises ValidationError."""
    return Message(
        network=network,
        sender=sender,
        sender_organisation=sender_organisation or usual_sender_organisation(network, sender),
        **fields,
    )


def unfit(title):
    """True when the text holds a line end or a sign that turns the text round: it must not stand in a header."""
    return not UNFIT_FOR_A_TITLE.isdisjoint(map(unicodedata.category, title))


def check_draft(message):
    """Refuse what must not even be stored. Raises ValidationError."""
    for field in ("title_pl", "title_en"):
        if unfit(getattr(message, field)):
            raise ValidationError(
                {
                    field: ValidationError(
                        _("The title must be one line without control characters."), code="header_injection"
                    )
                }
            )
    for field in ("summary_pl", "summary_en"):
        if len(getattr(message, field)) > 300:
            raise ValidationError(
                {field: ValidationError(_("Shorten the summary to 300 characters."), code="summary_too_long")}
            )
    if message.audience:
        parse(message.audience)
    check_from_portal(message)
    # Texts and audience may still be missing in a draft; what is there must be right.
    missing = [field for field in ("title_pl", "summary_pl", "body_pl") if not getattr(message, field)]
    message.clean_fields(exclude=[*missing, "audience"])


def check_from_portal(message):
    """Refuse what an organisation may not send by itself. Raises ValidationError (class_not_allowed, bad_value)."""
    if not message.from_portal:
        return
    if message.message_class not in PORTAL_CLASSES:
        sentence = _("An organisation sends network information and offers: the network's office sends anything else.")
        raise ValidationError({"message_class": ValidationError(sentence, code="class_not_allowed")})
    groups = groups_to_write_to(message.sender_organisation).filter(network=message.network_id)
    ours = {str(public_id) for public_id in groups.values_list("public_id", flat=True)}
    if message.audience and not keeps_within(parse(message.audience), "group", ours):
        sentence = _("Choose groups that your organisation coordinates: it writes to nobody else.")
        raise ValidationError({"groups": ValidationError(sentence, code="bad_value")})


def check_named(message):
    """Refuse an audience that names groups or organisations of another network. Raises ValidationError (bad_value)."""
    if message.audience:
        try:
            check_within(parse(message.audience), message.network)
        except ValidationError as error:
            raise ValidationError({"audience": error}) from None


def check_ready(message):
    """Refuse a message that is not complete. Raises ValidationError with one error per field."""
    check_from_portal(message)
    errors = _missing_texts(message)
    if message.deadline and message.deadline <= timezone.now():
        errors["deadline"] = ValidationError(_("The deadline is over: choose a later one."), code="deadline_past")
    if message.expires_at and message.expires_at <= timezone.now():
        errors["expires_at"] = ValidationError(
            _("The message would be out of date at once: choose a later moment."), code="deadline_past"
        )
    if message.message_class == Message.Class.MANDATORY and not message.legal_basis.strip():
        errors["legal_basis"] = ValidationError(
            _("Say on what legal basis everybody must get this message."), code="legal_basis_required"
        )
    if message.reach_rule == Message.ReachRule.NAMED_FUNCTION and not message.reach_functions:
        errors["reach_functions"] = ValidationError(
            _("Choose the functions whose holders must confirm, or another rule."), code="functions_required"
        )
    if errors:
        raise ValidationError(errors)
    parse(message.audience)


def _missing_texts(message):
    """Polish is always complete; English as soon as any of it is there."""
    errors = {}
    languages = ["pl"] + ["en"] * any(getattr(message, f"{text}_en").strip() for text in TEXTS)
    sentences = {
        "pl": _("Write the Polish text."),
        "en": _("Write the English text too, or leave English out entirely."),
    }
    for language in languages:
        for text in TEXTS:
            if not getattr(message, f"{text}_{language}").strip():
                errors[f"{text}_{language}"] = ValidationError(sentences[language], code="translation_missing")
    return errors


def needs_approval(message_class, people):
    """Four eyes: always for mandatory and commercial, for network information above a number of people."""
    if message_class == Message.Class.NETWORK_INFO:
        return people > settings.FOUR_EYES_ABOVE_PEOPLE
    return message_class in (Message.Class.MANDATORY, Message.Class.COMMERCIAL)


def check_approved(message, *, people=0):
    """Refuse what needs a second person and has none. Raises ValidationError (approver_required)."""
    if needs_approval(message.message_class, people) and (
        message.approved_by is None or message.approved_by_id in writers_of(message)
    ):
        raise ValidationError(
            _("A second person must approve this message: send it for approval first."), code="approver_required"
        )


def check_audience(message, *, people):
    """Refuse an audience without anybody to write to, or too large for one person to decide. Raises ValidationError."""
    if not people:
        raise ValidationError(
            {
                "audience": ValidationError(
                    _("Nobody in this audience can be written to: choose another one."), code="audience_empty"
                )
            }
        )
    check_approved(message, people=people)


def messages_about(subject):
    """Return the messages about one object of any app."""
    return Message.objects.filter(about_type=ContentType.objects.get_for_model(subject), about_id=subject.pk)
