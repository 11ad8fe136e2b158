"""Verbs of a ballotage, one module for each part of its life: acts, casting, clock, public log, opening, counting, result."""
