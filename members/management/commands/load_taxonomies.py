"""`manage.py load_taxonomies`: NACE from the library's data; the official PKD lists when their files are named."""

from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from members.models import PkdCode
from members.services import taxonomies


class Command(BaseCommand):
    help = "Load the classification of activities. Run again as often as you like: nothing is doubled."

    def add_arguments(self, parser):
        parser.add_argument("--pkd2025", type=Path, help="Official list of PKD 2025 as CSV: code, name.")
        parser.add_argument("--pkd2007", type=Path, help="Official list of PKD 2007 as CSV: code, name.")
        parser.add_argument("--transitions", type=Path, help="Official key as CSV: PKD 2007, PKD 2025.")

    def handle(self, *, pkd2025, pkd2007, transitions, **options):
        self.stdout.write(f"NACE: {taxonomies.load_nace()} codes")
        for file, revision in ((pkd2025, PkdCode.Revision.NEW), (pkd2007, PkdCode.Revision.OLD)):
            if file:
                count = _told(file, lambda text, r=revision: taxonomies.import_codes(text, revision=r))
                self.stdout.write(f"{revision.label}: {count} codes")
        if transitions:
            self.stdout.write(f"Transitions: {_told(transitions, taxonomies.import_transitions)}")


def _told(file, load):
    try:
        return load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file}: {error}. Save it as CSV in UTF-8.") from None
    except ValidationError as error:
        raise CommandError(f"{file}: {' '.join(error.messages)}") from None
