"""The staff door: prepare, announce, answer, publish."""
