"""Named reads of consultations and ballotages."""
