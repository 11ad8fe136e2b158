"""`manage.py network_import FILE|KIND [--network SLUG] [--dry-run] [--replace]`: unpack a network's file or a preset."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from config.box import form, services
from config.management.commands.network_export import found
from network.groups.models import Network


class Command(BaseCommand):
    help = (
        "Bring a file of network_export, or a preset by its name (chamber, cluster, …), into a network: all or nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", help=f"A file, or one of: {', '.join(Network.Kind.values)}.")
        parser.add_argument(
            "--network", metavar="SLUG", help="Into which one, when there are several; else the oldest."
        )
        parser.add_argument("--dry-run", action="store_true", help="Only say what would change.")
        parser.add_argument(
            "--replace", action="store_true", help="What the file does not name goes, unless it is used."
        )

    def handle(self, *, file, network, dry_run, replace, **options):
        target = found(network) if network or Network.objects.exists() else None
        try:
            data = services.preset(file) if file in Network.Kind.values else form.load(Path(file).read_bytes())
            report = services.unpack(data, network=target, replace=replace, dry_run=dry_run)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}.") from None
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from None
        for change in report.changes:
            self.stdout.write(str(change))
        if report.kept_own:
            self.stdout.write("The network keeps its name, address and mission: it has members or messages.")
        verdict = "Nothing would change." if dry_run else "Nothing has changed."
        if report:
            verdict = f"{len(report.changes)} change(s){', not made' if dry_run else ''}."
        self.stdout.write(verdict)
