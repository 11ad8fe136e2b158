"""The navigation of each frame: what stands in it, who sees it, and what waits there."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from config.approvals import to_approve
from config.counts import staff_counts
from config.todo import todo_count
from members import permissions
from members.models import StaffRole
from network.groups.queries import mentoring
from network.groups.queries.pilots import pilots_of
from network.messaging import queries as messaging
from network.messaging.permissions import WRITERS

Role = StaffRole.Role
COMMUNICATION, CITY, NETWORK, SETTINGS = _("Communication"), _("City"), _("Network"), _("Settings")


def everybody(request):
    return True


def anonymous(request):
    return not request.user.is_authenticated


def signed_in(request):
    return request.user.is_authenticated


def members(request):
    """People who may act for an organisation now."""
    return getattr(request, "organisation", None) is not None


def staff(*roles):
    """Return the rule "may read this staff page": staff with one of `roles`, or any staff."""
    return lambda request: permissions.can_enter_staff(request.user, roles)


def staff_of_demo(request):
    """Staff, where mail goes to the local sink instead of people."""
    return settings.DEMO and staff()(request)


def has_mentoring(request):
    """Who learns from another member, or teaches one."""
    return members(request) and mentoring.has_pairs(request.user)


def who_tries(request):
    """People of a pilot that runs now."""
    return pilots_of(request.user, request.organisation).exists()


def unread_messages(request):
    return messaging.unread_count(request.user.person)


def undecided_mail(request):
    return messaging.undecided_count(request.user)


def returned_mail(request):
    return messaging.returned_mail_count(request.user)


def dead_webhooks(request):
    return messaging.switched_off_count()


def number_of(name):
    """Return the rule "as many as there are of these"; the names are those of `staff_counts`."""
    return lambda request: staff_counts(request).get(name, 0)


@dataclass(frozen=True)
class Entry:
    """One line of a navigation as it is declared here."""

    url_name: str
    label: str | Promise
    icon: str
    who: Callable = everybody
    group: str | Promise = ""
    count: Callable | None = None  # request -> number
    is_waiting: bool = False  # the count is work for the reader: shown as the accent badge
    is_shortcut: bool = False  # stays visible on a phone


@dataclass(frozen=True)
class Link:
    """One line of a navigation as a template draws it."""

    url: str
    label: str | Promise
    icon: str
    group_label: str | Promise
    count: int
    is_current: bool
    is_waiting: bool
    is_shortcut: bool


ENTRIES = {
    "public": (
        Entry("home", _("Start"), "lightbulb"),
        Entry("consultations:public-list", _("Consultations and votes"), "chat-left-text"),
        Entry("members:public-directory", _("Companies and organisations"), "building"),
        Entry("events:public-list", _("Events"), "calendar-event"),
        Entry("library:public-list", _("Good practices"), "book"),
        Entry("messaging:public-news", _("News"), "rss"),
    ),
    "me": (
        Entry("account_login", _("Sign in"), "box-arrow-in-right", anonymous),
        Entry("portal-home", _("My company"), "building", members),
        Entry("staff-home", _("Staff board"), "speedometer2", staff()),
        Entry("members:public-account", _("My account"), "person", signed_in),
    ),
    "portal": (
        Entry("portal-home", _("To do"), "list-check", count=todo_count, is_waiting=True, is_shortcut=True),
        Entry("messaging:portal-inbox", _("Inbox"), "inbox", count=unread_messages, is_shortcut=True),
        Entry("members:portal-organisation", _("Our company"), "building"),
        Entry("members:portal-people", _("People"), "people"),
        Entry("surveys:portal-list", _("Surveys"), "ui-checks"),
        Entry("events:portal-list", _("Events"), "calendar-event"),
        Entry("groups:portal-list", _("Groups"), "diagram-3"),
        Entry("groups:portal-agreements", _("Agreements"), "file-earmark-text"),
        Entry("groups:portal-actions", _("Action items"), "list-check"),
        Entry("groups:portal-mentorings", _("Mentoring"), "people", has_mentoring),
    ),
    "account": (
        Entry("members:public-account", _("About me"), "person"),
        Entry("messaging:public-preferences", _("What comes by mail"), "sliders"),
        Entry("account_email", _("E-mail addresses"), "envelope"),
        Entry("account_change_password", _("Password"), "lock"),
        Entry("mfa_index", _("Second factor"), "shield-lock"),
        Entry("usersessions_list", _("Where I am signed in"), "laptop"),
        Entry("account_logout", _("Sign out"), "box-arrow-right"),
    ),
    "me-portal": (
        Entry("groups:portal-feedback", _("Feedback"), "chat-left-text", who_tries),
        Entry("members:portal-account", _("My account"), "person"),
    ),
    "staff": (
        Entry("staff-home", _("Board"), "speedometer2", staff()),
        Entry("staff-approvals", _("To approve"), "inbox", staff(), count=to_approve),
        Entry("messaging:staff-list", _("Messages"), "megaphone", staff(), COMMUNICATION, number_of("messages")),
        Entry("messaging:staff-call-list", _("To call"), "telephone", staff(), COMMUNICATION),
        Entry(
            "messaging:staff-decisions",
            _("Mail to decide about"),
            "question-circle",
            staff(*WRITERS),
            COMMUNICATION,
            count=undecided_mail,
        ),
        Entry(
            "messaging:staff-contact-health",
            _("Contact data"),
            "envelope",
            staff(*WRITERS),
            COMMUNICATION,
            count=returned_mail,
        ),
        Entry("surveys:staff-list", _("Surveys"), "ui-checks", staff(), COMMUNICATION, number_of("surveys")),
        Entry("events:staff-list", _("Events"), "calendar-event", staff(), COMMUNICATION, number_of("events")),
        Entry(
            "consultations:staff-list", _("Consultations"), "chat-left-text", staff(), CITY, number_of("consultations")
        ),
        Entry(
            "members:staff-organisations", _("Organisations"), "building", staff(), NETWORK, number_of("organisations")
        ),
        Entry("members:staff-people", _("People"), "people", staff(), NETWORK, number_of("people")),
        Entry("groups:staff-memberships", _("Membership"), "patch-check", staff(), NETWORK, number_of("applications")),
        Entry("groups:staff-networks", _("Networks and charter"), "globe", staff(), NETWORK),
        Entry("groups:staff-figures", _("In figures"), "bar-chart", staff(), NETWORK),
        Entry("groups:staff-indicators", _("Indicators"), "activity", staff(), NETWORK),
        Entry("groups:staff-list", _("Groups and consortia"), "diagram-3", staff(), NETWORK, number_of("groups")),
        Entry(
            "groups:staff-agreements", _("Agreements"), "file-earmark-text", staff(), NETWORK, number_of("agreements")
        ),
        Entry("groups:staff-roadmaps", _("Roadmaps"), "flag", staff(), NETWORK),
        Entry("groups:staff-actions", _("Action items"), "list-check", staff(), NETWORK, number_of("action_items")),
        Entry("groups:staff-activity", _("Activity"), "activity", staff(), NETWORK),
        Entry("groups:staff-contacts", _("Contacts"), "journal-text", staff(), NETWORK),
        Entry("groups:staff-mentorings", _("Mentoring"), "people", staff(), NETWORK),
        Entry("groups:staff-stakeholders", _("Stakeholders"), "award", staff(), NETWORK),
        Entry("groups:staff-funding", _("Funding"), "receipt", staff(), NETWORK),
        Entry("members:staff-team", _("Staff team"), "shield-check", staff(Role.NETWORK_MANAGER), SETTINGS),
        Entry("messaging:staff-topics", _("Topics"), "list", staff(Role.NETWORK_MANAGER), SETTINGS),
        Entry("events:staff-venues", _("Places of events"), "geo-alt", staff(Role.NETWORK_MANAGER), SETTINGS),
        Entry("staff-setup", _("Setting up"), "check2-square", staff(Role.NETWORK_MANAGER), SETTINGS),
        Entry("staff-labels", _("Names on the pages"), "pencil", staff(Role.NETWORK_MANAGER), SETTINGS),
        Entry("staff-network-file", _("Network as a file"), "box-arrow-in-down", staff(Role.NETWORK_MANAGER), SETTINGS),
        Entry("members:staff-tokens", _("Access for programs"), "key", staff(Role.NETWORK_MANAGER), SETTINGS),
        Entry(
            "messaging:staff-webhooks",
            _("Webhooks"),
            "link-45deg",
            staff(Role.NETWORK_MANAGER),
            SETTINGS,
            count=dead_webhooks,
            is_waiting=True,
        ),
        Entry("messaging:staff-mail-sink", _("Mail of the demo"), "mailbox", staff_of_demo, SETTINGS),
        Entry("members:public-account", _("My account"), "person", staff(), SETTINGS),
    ),
}


def links(name, request):
    """Return the links of navigation `name` that this reader may follow; the longest matching address is current."""
    visible = [(entry, reverse(entry.url_name)) for entry in ENTRIES[name] if entry.who(request)]
    current = max((url for _entry, url in visible if request.path.startswith(url)), key=len, default="")
    return [_link(entry, url, request, is_current=_is_current(url, current, request)) for entry, url in visible]


def _is_current(url, current, request):
    # The home of a door is a prefix of all its pages, so it is current only on itself.
    is_home = url in ("/", "/portal/", "/staff/")
    return url == current and (not is_home or request.path == url)


def _link(entry, url, request, *, is_current):
    return Link(
        url=url,
        label=entry.label,
        icon=entry.icon,
        group_label=entry.group,
        count=entry.count(request) if entry.count else 0,
        is_current=is_current,
        is_waiting=entry.is_waiting,
        is_shortcut=entry.is_shortcut,
    )
