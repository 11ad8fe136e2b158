"""Notifications that other apps send by themselves, and account mails."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Address:
    """A recipient without an account. Kept only as long as the delivery."""

    email: str
    locale: str = "pl"
    name: str = ""


def notify(key, *, to, template, context, about=None, organisation=None, message_class="service", topic=None, act=None, not_before=None):
    """Tell `to` a fact once; return the Message (the existing one for a known `key`).

    `key` names the fact, such as "event:<uuid>:moved:<starts_at>". `to` is a Person, an Organisation (its primary
    contact, else its owners), an Address, or a list of them. `template` names a text template without ".txt", such as
    "events/mail/moved": its first line is the title, its first paragraph the summary, the rest the body (Markdown);
    it is rendered once in Polish and once in English with `context`. `act` is (kind, path), such as
    ("register", "/events/<uuid>/"), the one button. `organisation` is credited by persons among `to`.
    Raises ValidationError.
    """
    raise NotImplementedError


def send_account_mail(key, *, address, locale, subject, text, html=""):
    """Queue a rendered mail about an account (sign-in code, password) before everything else; return its Delivery.

    Raises ValidationError (header_injection).
    """
    raise NotImplementedError


def register_act(kind, *, label):
    """Name the button of an act, in AppConfig.ready. Raises ImproperlyConfigured on a second use."""
    raise NotImplementedError
