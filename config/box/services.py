"""Putting a network into a box, and unpacking one: all of it or nothing."""

from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from config.box import form
from config.box.parts import PARTS, Act, Change
from config.place import forget
from members.permissions import has_staff_role
from network.groups.models import Membership, Network
from network.messaging.models import Message

PRESETS = Path(__file__).parent / "presets"
OWN = ("slug", "name", "mission", "population")  # whose network it is; the rest says how it works


@dataclass(frozen=True)
class Report:
    """What an import changed or, in a dry run, would change."""

    changes: tuple[Change, ...]
    kept_own: bool  # the name, address and mission of the network stayed

    def __bool__(self):
        return bool(self.changes)

    @property
    def counts(self):
        """Return {Act: number}, without the acts that did not occur."""
        found = {act: sum(change.act == act for change in self.changes) for act in Act}
        return {act: number for act, number in found.items() if number}


def can_carry(user):
    """Take the network's file, unpack one, rename things and set the network up: network managers."""
    return has_staff_role(user)


def pack(network):
    """Return the data of the network's file. Raises ValidationError when a text holds somebody's mail address."""
    data = {
        "format": form.FORMAT,
        "version": form.VERSION,
        "network": {
            "slug": network.slug,
            "name": {"pl": network.name_pl, "en": network.name_en},
            "mission": {"pl": network.mission_pl, "en": network.mission_en},
            "kind": network.kind,
            "languages": list(network.languages),
            "population": network.population,
        },
        **{part.key: part.read(network) for part in PARTS},
    }
    if keys := form.personal(data):
        raise ValidationError(
            _("%(keys)s: a mail address stands there. Take it out of the text: the file holds no personal data."),
            code="personal",
            params={"keys": ", ".join(keys)},
        )
    return data


def preset(kind):
    """Return the checked data of the preset of a kind of network."""
    return form.load((PRESETS / f"{kind}.json").read_bytes())


@transaction.atomic
def import_network(data, *, by, network, replace=False, dry_run=False):
    """Unpack `data` for a network manager; see `unpack`. Raises PermissionDenied."""
    if not can_carry(by):
        raise PermissionDenied
    return unpack(data, network=network, replace=replace, dry_run=dry_run)


@transaction.atomic
def unpack(data, *, network=None, replace=False, dry_run=False):
    """Bring checked `data` into `network` and return the Report; without a network, found one.

    `replace`: what the file does not name goes, unless it is used. An empty network takes name, address and mission of
    the file too. A dry run does all of it and takes it back. Raises ValidationError.
    """
    network = Network.objects.select_for_update().get(pk=network.pk) if network else _founded(data)
    takes_own = is_empty(network)
    changes = [*_network(network, data["network"], takes_own=takes_own)]
    for part in PARTS:
        if part.key in data:
            changes += part.write(network, data[part.key], replace=replace)
    if dry_run:
        transaction.set_rollback(True)
    else:
        transaction.on_commit(forget)
    brings_own = not set(OWN).isdisjoint(data["network"])
    return Report(tuple(changes), kept_own=brings_own and not takes_own)


def is_empty(network):
    """True for a network without a message and without members besides its coordinators."""
    members = Membership.objects.filter(network=network).exclude(organisation__in=network.coordinators.all())
    return not members.exists() and not Message.objects.filter(network=network).exists()


def _founded(data):
    own = data["network"]
    if "slug" not in own or "name" not in own:
        raise ValidationError(
            _("network: add slug and name, or make a network first; there is none here to take this file."),
            code="no_network",
        )
    return Network.objects.create(slug=own["slug"], name_pl=own["name"]["pl"], name_en=own["name"]["en"])


def _network(network, rows, *, takes_own):
    """Write what the file says of the network itself and yield the Change, if there is one."""
    values = {name: rows[name] for name in ("kind", "languages") if name in rows}
    if takes_own:
        values |= {name: rows[name] for name in ("slug", "population") if name in rows}
        for name in ("name", "mission"):
            values |= {f"{name}_{language}": text for language, text in rows.get(name, {}).items()}
    changed = [
        (name, getattr(network, name), value) for name, value in values.items() if getattr(network, name) != value
    ]
    if "slug" in values and Network.objects.filter(slug=values["slug"]).exclude(pk=network.pk).exists():
        raise ValidationError(
            _("network.slug: another network of this installation has the address “%(slug)s”. Choose another one."),
            code="slug_taken",
            params={"slug": values["slug"]},
        )
    for name, __, value in changed:
        setattr(network, name, value)
    network.save(update_fields=list(values))
    if changed:
        yield Change("network", Act.CHANGE, network.slug, tuple(changed))
