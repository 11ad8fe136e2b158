"""`manage.py load_demo`: fill an empty database with the demo network and write the file of accounts."""

import random
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from config.demo import (
    accounts,
    agreements,
    city,
    history,
    joint,
    library,
    meetings,
    membership,
    network,
    past,
    questions,
    voting,
    wishes,
    work,
)
from config.demo.facts import NETWORK
from members.models import Organisation
from network.groups.models import Network


class Command(BaseCommand):
    help = "Load the demo network into an empty database. On a loaded one: only new passwords for the demo accounts."

    def add_arguments(self, parser):
        parser.add_argument("--seed", type=int, default=2030)
        parser.add_argument("--accounts-file", type=Path, required=True)
        parser.add_argument("--base-url", default=settings.BASE_URL)
        parser.add_argument("--migrate", action="store_true", help="Migrate first; quicker than a process for each.")

    def handle(self, *, seed, accounts_file, base_url, migrate, **options):
        if not settings.DEMO:
            raise CommandError("The demo network is loaded only with DEMO=1.")
        with connection.cursor() as cursor:
            # A crash may cost the last moments of a demo; waiting for the disk at each of 300 commits costs seconds.
            cursor.execute("SET synchronous_commit TO off")
        if migrate:
            call_command("migrate", interactive=False)
        rng = random.Random(seed)  # noqa: S311 -- the same seed must give the same demo
        self._lay_out(rng, accounts_file, base_url)
        voting.vote(rng)

    @transaction.atomic
    def _lay_out(self, rng, accounts_file, base_url):
        is_new = not Network.objects.exists()
        if not is_new and not Network.objects.filter(slug=NETWORK["slug"]).exists():
            raise CommandError(
                "This database holds another network. Start the demo in an empty one (move .local away)."
            )
        if is_new:
            network.lay_out(rng)
        organisations = {organisation.short_name: organisation for organisation in Organisation.objects.all()}
        accounts.open_accounts(organisations, path=accounts_file, base_url=base_url)
        if is_new:
            for chapter in (history, questions, city, meetings, library, wishes, agreements, work, joint, membership):
                chapter.write(organisations, rng)
            past.rebuild_reach()
            membership.be_active(rng)
