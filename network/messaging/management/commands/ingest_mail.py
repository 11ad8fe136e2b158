"""`manage.py ingest_mail` reads one returned mail from standard input, as a mail server pipes it in; `--maildir DIR` reads a folder."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from network.messaging.services import inbound

TRY_LATER = 75  # EX_TEMPFAIL: the mail server keeps the mail and comes again


class Command(BaseCommand):
    help = "Take in mail that came back: one from standard input, or all new ones of a Maildir."

    def add_arguments(self, parser):
        parser.add_argument("--maildir", type=Path, help="A Maildir; what was taken in moves from new/ to cur/.")
        parser.add_argument(
            "--recipient", default="", help="The address it was sent to, when the mail server knows it."
        )

    def handle(self, *, maildir, recipient, **options):
        if maildir is None:
            self._take_in(sys.stdin.buffer.read(inbound.OCTETS_KEPT), recipient)
            return
        if not (maildir / "new").is_dir():
            raise CommandError(f"{maildir} is not a Maildir: it has no folder new/.")
        for path in sorted((maildir / "new").iterdir()):
            try:
                with path.open("rb") as file:
                    inbound.take_in(file.read(inbound.OCTETS_KEPT), source="maildir")
            except Exception as error:  # noqa: BLE001 -- it stays in new/, and the mails behind it are not kept waiting
                self.stderr.write(f"Not taken in: {path.name}, {type(error).__name__}.")
                continue
            path.rename(maildir / "cur" / f"{path.name}:2,S")  # after the commit; taken in twice, it counts once

    def _take_in(self, raw, recipient):
        try:
            inbound.take_in(raw, source="pipe", recipient=recipient)
        except Exception as error:
            raise CommandError(f"Not taken in: {type(error).__name__}.", returncode=TRY_LATER) from error
