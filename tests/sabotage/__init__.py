"""Guards, each with what takes it away and the test that must then go red: `make sabotage` tries them on a copy.

Add one with every guard that matters: a name, the file, a piece of its text that stands there once, what stands there
instead, the test.
"""

from tests.sabotage.box import BOX
from tests.sabotage.groups import GROUPS
from tests.sabotage.guard import Guard
from tests.sabotage.house import HOUSE
from tests.sabotage.joint import JOINT
from tests.sabotage.messages import MESSAGES
from tests.sabotage.networks import NETWORKS
from tests.sabotage.people import PEOPLE
from tests.sabotage.registry import REGISTRY
from tests.sabotage.rows import ROWS
from tests.sabotage.votes import VOTES
from tests.sabotage.webhooks import WEBHOOKS

GUARDS: list[Guard] = [
    *ROWS,
    *HOUSE,
    *BOX,
    *GROUPS,
    *JOINT,
    *MESSAGES,
    *NETWORKS,
    *PEOPLE,
    *REGISTRY,
    *VOTES,
    *WEBHOOKS,
]

__all__ = ["GUARDS", "Guard"]
