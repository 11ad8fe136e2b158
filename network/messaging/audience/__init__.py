"""Audiences: a tree of all / any / not over a closed list of fields, compiled into one SQL relation. Never SQL from outside.

{"all": [{"kind": "tenant_sme"}, {"any": [{"branch": "ict"}, {"group": "<uuid>"}]}, {"not": {"organisation": "<uuid>"}}]}
"""

from network.messaging.audience.fields import register_audience_field
from network.messaging.audience.relation import Relation
from network.messaging.audience.tree import check_within, keeps_within, parse

__all__ = ["Relation", "check_within", "keeps_within", "parse", "register_audience_field"]
