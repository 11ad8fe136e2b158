"""The bundle of a result: built, checked by the shipped verifier, signed by two officers, published."""

import hashlib
import json
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import connection
from django.utils.translation import gettext as _

from consultations.ballot import bundle
from consultations.models import BallotageEvent, Result
from consultations.queries import ballotage as queries
from consultations.services.ballotage import counting, events, publiclog
from consultations.verifier import verify_ballotage

VERIFIER = Path(verify_ballotage.__file__)
README = """Paczka wyników głosowania / Bundle of a vote's result

PL  Aby przeliczyć wynik, rozpakuj plik verify_ballotage.py i uruchom:
        python3 -I verify_ballotage.py paczka.zip
    Potrzebny jest Python 3.11 lub nowszy i nic więcej; program nie łączy się z siecią. Kod wyjścia 0: wszystko się zgadza.
    Masz punkt kontrolny zapisany w czasie głosowania? Dodaj: --earlier plik.txt
EN  To recount the result, unpack verify_ballotage.py and run:
        python3 -I verify_ballotage.py bundle.zip
    It needs Python 3.11 or newer and nothing else; it makes no network request. Exit code 0: everything checks.
    Have you kept a checkpoint during the vote? Add: --earlier file.txt

spec.json         zasady / rules                       leaves.txt, checkpoints.txt   dziennik / log of sealed ballots
opened/*.csv      kody i wybory / codes and choices    codes.csv, patterns.csv       instead of them for small groups
roll.json         liczby z wykazu / counts of the roll invalid.csv, paper.csv        głosy nieważne, papierowe / invalid, paper
tally.json        wynik / result                       lottery.json                  losowanie / lot
events.jsonl      czynności / acts of the officers
"""


def verify(ballotage):
    """Run the shipped verifier on the very bundle to be published and remember its hash.

    Raises ValidationError with the verifier's words when it finds anything.
    """
    with connection.cursor() as cursor:  # a large bundle takes longer than a page may sit in a transaction
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = '15min'")
    with tempfile.NamedTemporaryFile(suffix=".zip") as file:
        _write(ballotage, file)
        file.flush()
        finished = subprocess.run(  # noqa: S603 -- our own program on our own file
            [sys.executable, "-I", VERIFIER, file.name], capture_output=True, text=True, timeout=600, check=False
        )
        if finished.returncode != 0:
            raise ValidationError(finished.stdout or finished.stderr, code=f"verifier_{finished.returncode}")
        ballotage.tallies.filter(kind="count").update(bundle_sha256=_sha256(file))


def publish(ballotage, *, first, second):
    """Store the bundle and the signatures; return the moment of publication. Refuses any bundle but the verified one."""
    tally = ballotage.tallies.get(kind="count")
    with tempfile.NamedTemporaryFile(suffix=".zip") as file:
        _write(ballotage, file)
        if _sha256(file) != tally.bundle_sha256:
            raise ValidationError(_("The bundle is not the one that was verified."), code="bundle_changed")
        result = Result(tally=tally, signed_by=first, second_signed_by=second, published_at=queries.database_now())
        result.bundle.save(f"{ballotage.public_id}.zip", File(file), save=False)
        result.save(force_insert=True)
    return result.published_at


def end_of_objections(ballotage, published_at):
    return published_at + timedelta(days=ballotage.objection_days)


def _write(ballotage, file):
    tally = ballotage.tallies.get(kind="count")
    seed = counting.seed_of(ballotage)
    facts = bundle.Facts(
        spec=json.loads(ballotage.spec),
        spec_text=ballotage.spec,
        spec_sha256=ballotage.spec_sha256,
        addenda=[],
        events=[events.published(event) for event in _events_until_counted(ballotage)],
        checkpoints=list(ballotage.checkpoints.order_by("number").values_list("body", flat=True)),
        leaves=publiclog.leaves(ballotage),
        levels=queries.turnout_by_level(ballotage),
        opened=lambda pool: _opened(ballotage, pool),
        patterns=counting.groups_of(ballotage),
        invalid=[(bytes(ballot.leaf), ballot.reason) for ballot in ballotage.invalid_ballots.order_by("leaf")],
        entropy=ballotage.entropy or None,
        seed=seed,
        result=tally.result,
        verifier=VERIFIER.read_bytes(),
        readme=README,
    )
    bundle.write_bundle(file, facts)


def _events_until_counted(ballotage):
    counted = ballotage.events.get(kind=BallotageEvent.Kind.COUNTED)
    return ballotage.events.filter(number__lte=counted.number).order_by("number")


def _opened(ballotage, pool):
    for code, choice in queries.opened_ballots(ballotage, pool).iterator(chunk_size=5000):
        yield code, json.loads(choice)


def _sha256(file):
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
