"""Notifications that other apps send by themselves, and account mails."""

import unicodedata
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from members.models import Affiliation, ContactPoint, Person
from network.groups.models import Network
from network.messaging.models import Delivery, Message, SnapshotEntry
from network.messaging.services import content, outbox
from network.messaging.services.freeze import PRIORITIES, freeze_entries

ACTS = {}  # kind -> label of the button


@dataclass(frozen=True)
class Address:
    """A recipient without an account. Kept only as long as the delivery."""

    email: str
    locale: str = "pl"
    name: str = ""


def register_act(kind, *, label):
    """Name the button of an act, in AppConfig.ready. Raises ImproperlyConfigured on a second use."""
    if kind in ACTS:
        raise ImproperlyConfigured(f"The act {kind!r} is already registered.")
    ACTS[kind] = label


def act_label(message):
    """Return the label of the button that leads to the act of `message`, "" when it asks for none."""
    return ACTS.get(message.act_kind, _("Open the page")) if message.act_url else ""


@transaction.atomic
def notify(
    key,
    *,
    to,
    template,
    context,
    about=None,
    organisation=None,
    message_class="service",
    topic=None,
    act=None,
    not_before=None,
):
    """Tell `to` a fact once; return the Message (the existing one for a known `key`).

    `key` names the fact, such as "event:<uuid>:moved:<starts_at>". `to` is a Person, an Organisation (its primary
    contact, else its owners), an Address, or a list of them. `template` names a text template without ".txt", such as
    "events/mail/moved": its first line is the title, its first paragraph the summary, the rest the body (Markdown);
    it is rendered once in Polish and once in English with `context`. `act` is (kind, path), such as
    ("register", "/events/<uuid>/"), the one button. `organisation` is credited by persons among `to`.
    Raises ValidationError.
    """
    network = context.get("network") or Network.objects.order_by("pk").first()
    act_kind, act_url = act or ("", "")
    message = Message(
        network=network,
        sender_organisation=content.usual_sender_organisation(network),
        message_class=message_class,
        topic=topic,
        about=about,
        act_kind=act_kind,
        act_url=act_url,
        requires_ack=False,
        dedup_key=key,
        **texts_from(template, context),
    )
    content.check_draft(message)
    known = _save_once(message)
    if known:
        return known
    recipients = to if isinstance(to, list | tuple) else [to]
    entries = [entry for one in recipients if not isinstance(one, Address) for entry in _entries(one, organisation)]
    freeze_entries(message, _without_doubles(entries), not_before=not_before)
    _write_to_addresses(message, [one for one in recipients if isinstance(one, Address)], not_before)
    outbox.nudge(message_class)
    return message


def _save_once(message):
    """Save the frozen message, or return the one that already carries its key."""
    message.state, message.frozen_at = Message.State.FROZEN, timezone.now()
    Message.objects.bulk_create([message], ignore_conflicts=True)
    saved = Message.objects.get(dedup_key=message.dedup_key)
    if saved.public_id != message.public_id:
        return saved
    message.pk = saved.pk
    return None


def texts_from(template, context):
    """Render the template in both languages; return {"title_pl": ..., "summary_pl": ..., "body_pl": ..., "title_en": ...}."""
    texts = {}
    for language in ("pl", "en"):
        with translation.override(language):
            title, _newline, rest = render_to_string(f"{template}.txt", context).strip().partition("\n")
            summary, _gap, body = rest.strip().partition("\n\n")
        texts |= {
            f"title_{language}": title.strip(),
            f"summary_{language}": summary.strip(),
            f"body_{language}": body.strip() or summary.strip(),
        }
    return texts


def _entries(recipient, organisation):
    """Return unsaved snapshot entries for a Person or an Organisation."""
    if isinstance(recipient, Person):
        return [_entry(person=recipient, organisation=organisation)]
    current = Affiliation.objects.current().filter(organisation=recipient).select_related("person")
    readers = current.filter(is_primary_contact=True) or current.filter(role=Affiliation.Role.OWNER) or current
    return [_entry(person=one.person, organisation=recipient, functions=[one.function]) for one in readers] or [
        _entry(person=None, organisation=recipient)
    ]


def _entry(*, person, organisation, functions=()):
    owner = {"person": person} if person else {"organisation": organisation}
    points = ContactPoint.objects.filter(**owner, kind="email").exclude(state=ContactPoint.State.UNDELIVERABLE)
    point = points.order_by("state", "pk").first()
    return SnapshotEntry(
        person=person,
        contact_point=point,
        organisation=organisation,
        functions=list(functions),
        reason="notify",
        outcome=SnapshotEntry.Outcome.INCLUDED if point else SnapshotEntry.Outcome.EXCLUDED,
        exclusion="" if point else SnapshotEntry.Exclusion.NO_CONTACT,
    )


def _without_doubles(entries):
    """One entry per person and organisation; a second person with the same address is left out, as in an audience."""
    unique = {(entry.person_id, entry.organisation_id): entry for entry in entries}
    owners = {}
    for entry in unique.values():
        if entry.contact_point and owners.setdefault(entry.contact_point.value, entry.person_id) != entry.person_id:
            entry.outcome, entry.exclusion = SnapshotEntry.Outcome.EXCLUDED, SnapshotEntry.Exclusion.DUPLICATE_ADDRESS
    return list(unique.values())


def _write_to_addresses(message, addresses, not_before):
    Delivery.objects.bulk_create(
        [
            Delivery(
                message=message,
                address=_clean_address(one.email),
                locale=one.locale,
                channel=Delivery.Channel.EMAIL,
                state=Delivery.State.QUEUED,
                priority=PRIORITIES[message.message_class],
                not_before=not_before or timezone.now(),
            )
            for one in addresses
        ],
        ignore_conflicts=True,
    )


def _clean_address(address):
    address = address.strip().lower()
    if any(unicodedata.category(char) == "Cc" for char in address) or "@" not in address:
        raise ValidationError(_("This is not an e-mail address."), code="header_injection")
    return address


@transaction.atomic
def send_account_mail(key, *, address, locale, subject, text, html=""):
    """Queue a rendered mail about an account (sign-in code, password) before everything else; return its Delivery.

    Raises ValidationError (header_injection).
    """
    if any(unicodedata.category(char) == "Cc" for char in subject):
        raise ValidationError(_("The title must be one line without control characters."), code="header_injection")
    mail = Delivery(
        address=_clean_address(address),
        locale=locale,
        channel=Delivery.Channel.EMAIL,
        state=Delivery.State.QUEUED,
        priority=0,
        rendered={"subject": subject, "text": text, "html": html},
        dedup_key=key,
    )
    Delivery.objects.bulk_create([mail], ignore_conflicts=True)
    outbox.nudge("service")
    return Delivery.objects.get(dedup_key=key)
