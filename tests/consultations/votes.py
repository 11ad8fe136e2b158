"""Ballotages at any point of their life, and voters, made through the services."""

import secrets
from datetime import timedelta

from django.utils import timezone

from consultations.ballot import keys
from consultations.models import Ballotage, Consultation, Option, Pool, ProposedAct
from consultations.services.ballotage import acts, casting, clock
from consultations.services.ballotage.desk import desk_of
from members.models import StaffRole
from tests.consultations.shifted_clock import shifted_clock
from tests.factories.groups import NetworkFactory
from tests.factories.members import OrganisationFactory, staff_user

HOUR = timedelta(hours=1)


def make_officers():
    return [staff_user(StaffRole.Role.CONSULTATION_OFFICER) for _ in range(2)]


def make_consultation(**values):
    now = timezone.now()
    return Consultation.objects.create(
        **{
            "slug": f"skwer-{secrets.token_hex(4)}",
            "network": NetworkFactory(),
            "organiser": OrganisationFactory(),
            "title_pl": "Skwer przy ul. Olszewskiego",
            "title_en": "The green at Olszewskiego Street",
            "summary_pl": "Który wariant.",
            "legal_basis": "art. 5a ustawy o samorządzie gminnym",
            "decided_by": "Prezydent Miasta",
            "opens_at": now - 48 * HOUR,
            "closes_at": now + 48 * HOUR,
            "report_due_on": (now + 100 * HOUR).date(),
        }
        | values
    )


def make_draft(*, pools=None, **values):
    """Return a draft that is open for voting from an hour ago until an hour from now, once frozen."""
    now = timezone.now()
    ballotage = Ballotage.objects.create(
        **{
            "consultation": values.pop("consultation", None) or make_consultation(),
            "title_pl": "Który wariant skweru",
            "title_en": "Which variant of the green",
            "question_pl": "Który wariant skweru wybrać?",
            "question_en": "Which variant of the green should be built?",
            "entropy_source_pl": "Wynik Lotto z pierwszego losowania po zakończeniu",
            "entropy_source_en": "The Lotto numbers of the first draw after the close",
            "opens_at": now - HOUR,
            "closes_at": now + HOUR,
        }
        | values
    )
    for code, options in (pools or {"skwer": ["A", "B", "C"]}).items():
        pool = Pool.objects.create(ballotage=ballotage, code=code, name_pl=f"Pula {code}", name_en=f"Pool {code}")
        for option in options:
            Option.objects.create(
                ballotage=ballotage, pool=pool, code=option, title_pl=f"Wariant {option}", title_en=f"Variant {option}"
            )
    return ballotage


def do(ballotage, act, officers, reason=""):
    """Let the first officer propose and the second confirm; return the ballotage as it is now."""
    first, second = officers
    acts.propose(ballotage, act=act, by=first, reason=reason)
    acts.confirm(ballotage, by=second)
    return Ballotage.objects.get(pk=ballotage.pk)


def make_open(officers=None, **values):
    ballotage = do(make_draft(**values), ProposedAct.Act.FREEZE, officers or make_officers())
    clock.open_if_due(ballotage)
    return Ballotage.objects.get(pk=ballotage.pk)


def voter(desk, name):
    key = keys.voter_key(desk.roll_key, "email", f"{name}@example.org")
    return casting.Proof("E1", key, (key,), secrets.token_hex(8))


def vote(ballotage, name, choice="A", **choices):
    """Cast one ballot; return its check codes. choice is an option of the first pool, None for a blank."""
    desk = desk_of(ballotage.public_id)
    proof = voter(desk, name)
    codes, _token = casting.issue_codes(desk, proof)
    first = next(iter(codes))
    ballot = {pool: [] for pool in codes} | {first: [choice] if choice else []} | choices
    casting.cast(desk, proof=proof, check_codes=codes, choices=ballot)
    return codes


def close_and_count(ballotage):
    """Let the clock pass the end, and do what the clock's task does; return the ballotage."""
    with shifted_clock(2 * HOUR):
        clock.move_all()
    return Ballotage.objects.get(pk=ballotage.pk)
