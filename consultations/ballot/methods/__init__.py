"""Counting rules by versioned id. A published id never changes its meaning; a new rule gets a new number.

Each module offers four functions of a Pool and the params of the spec:
`faults` (what is missing in the params), `canonical_choice`, `longest_choice` and
`count(pool, params, groups, resolve)`, where groups are pairs (choice, number of identical ballots) and
`resolve(codes, where=...)` puts tied options in order and returns a lottery.Tie.
"""

from consultations.ballot.methods import approval, motion, plurality

METHODS = {"plurality/1": plurality, "approval/1": approval, "motion/1": motion}
