"""Verbs that change consultations and ballotages."""
