"""Facts of consultations: what is asked, and the votes inside it."""

from consultations.models.ballotage import (
    Ballotage,
    BallotageEvent,
    BallotageSecret,
    Option,
    Pool,
    ProposedAct,
    Result,
    Tally,
)
from consultations.models.ballots import (
    Checkpoint,
    EligibleKey,
    InvalidBallot,
    LogLeaf,
    OpenedBallot,
    RollAlias,
    RollMark,
    SealedBallot,
)
from consultations.models.consultation import Consultation, MaterialVersion, Promise, Report, Section
from consultations.models.remark import Remark, RemarkContact, RemarkDecision

__all__ = [
    "Ballotage",
    "BallotageEvent",
    "BallotageSecret",
    "Checkpoint",
    "Consultation",
    "EligibleKey",
    "InvalidBallot",
    "LogLeaf",
    "MaterialVersion",
    "OpenedBallot",
    "Option",
    "Pool",
    "Promise",
    "ProposedAct",
    "Remark",
    "RemarkContact",
    "RemarkDecision",
    "Report",
    "Result",
    "RollAlias",
    "RollMark",
    "SealedBallot",
    "Section",
    "Tally",
]
