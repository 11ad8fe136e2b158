"""Sealing, logging and counting of ballots: plain functions without Django, clock, float or hidden randomness.

The web, the command line and the tests call the same functions, so a count is the same bytes everywhere.
Randomness is handed in by the caller; the one exception is the throw-away key inside a SealedBox (`sealing.seal`).
"""
