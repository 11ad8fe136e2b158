"""The steps of setting a network up. Whether one is done is read from the network's rows and noted nowhere."""

from dataclasses import dataclass

from django.db.models import Exists, Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.models import Venue
from members.models import Affiliation, StaffInvitation, StaffRole
from members.models.access import InvitationState
from network.groups.models import Membership, Network
from network.groups.queries.networks import UNNAMED
from network.messaging.models import Message, Topic


@dataclass(frozen=True)
class Kind:
    """One step as it is declared here."""

    key: str
    title: str | Promise
    text: str | Promise
    button: str | Promise
    icon: str


KINDS = (
    Kind(
        "kind",
        _("What kind of network it is"),
        _("A preset brings themes, topics, branches, templates and the words of such a network. All can be changed."),
        _("Choose the kind"),
        "box-arrow-in-down",
    ),
    Kind(
        "network",
        _("What it is called and what it is for"),
        _("Name, address, mission and the languages of its pages."),
        _("Name the network"),
        "pencil",
    ),
    Kind(
        "coordinator",
        _("Who runs it"),
        _("The organisation in whose name messages go out, and you as one of its people."),
        _("Enter the organisation"),
        "building",
    ),
    Kind(
        "places",
        _("Branches and the first place"),
        _("Keep the branches that your members have, and name the place where you meet."),
        _("Choose branches and place"),
        "geo-alt",
    ),
    Kind(
        "colleagues",
        _("Your colleagues"),
        _("Invite who works with you. Some messages need a second person."),
        _("Invite a colleague"),
        "person-plus",
    ),
    Kind(
        "members",
        _("Your members"),
        _("Bring them in from a CSV file, or add them one by one."),
        _("Bring members in"),
        "upload",
    ),
    Kind(
        "message",
        _("A test message"),
        _("Send one to your own organisation and see how confirming and reach work."),
        _("Send a test message"),
        "send",
    ),
)
KEYS = [kind.key for kind in KINDS]


@dataclass(frozen=True)
class Step:
    """One step as a page shows it; `state` is done, now (the first that is not done) or ahead."""

    kind: Kind
    state: str

    @property
    def url(self):
        return reverse(f"staff-setup-{self.kind.key}")

    @property
    def is_done(self):
        return self.state == "done"


def steps(network):
    """Return the Steps of `network` in their order; one statement."""
    done = _done(network)
    first_open = next((key for key in KEYS if not done[key]), None)
    states = {key: "done" if done[key] else "now" if key == first_open else "ahead" for key in KEYS}
    return [Step(kind, states[kind.key]) for kind in KINDS]


def after(key, network):
    """Return the address of the first step behind `key` that is not done; that of the list when there is none."""
    behind = [step for step in steps(network)[KEYS.index(key) + 1 :] if not step.is_done]
    return behind[0].url if behind else reverse("staff-setup")


def behind(key):
    """Return the address of the step behind `key`, done or not; of the list after the last."""
    rest = KEYS[KEYS.index(key) + 1 :]
    return reverse(f"staff-setup-{rest[0]}") if rest else reverse("staff-setup")


def is_untouched(network):
    """True for a network that nobody has named or filled yet: staff are led to its setting up."""
    return network.slug == UNNAMED and not _done(network)["members"]


def _done(network):
    """Return {key: is it done}."""
    coordinators = Network.coordinators.through.objects.filter(network=network)
    people = Affiliation.objects.current().filter(organisation__in=coordinators.values("organisation"))
    members = Membership.objects.filter(network=network, state=Membership.State.ACTIVE)
    colleagues = StaffRole.objects.filter(user__is_active=True).exclude(user=_first_manager())
    found = {
        "kind": Exists(Topic.objects.all()),
        "network": ~Q(slug=UNNAMED),
        "coordinator": Exists(people),
        "places": Exists(Venue.objects.filter(network=network)),
        "colleagues": Exists(colleagues) | Exists(StaffInvitation.objects.filter(state=InvitationState.SENT)),
        "members": Exists(members.exclude(organisation__in=coordinators.values("organisation"))),
        "message": Exists(Message.objects.filter(network=network, frozen_at__isnull=False)),
    }
    row = (
        Network.objects.filter(pk=network.pk).values(**{f"{key}_done": is_done for key, is_done in found.items()}).get()
    )
    return {key: row[f"{key}_done"] for key in found}


def _first_manager():
    return StaffRole.objects.order_by("pk").values("user")[:1]
