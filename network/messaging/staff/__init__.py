"""Pages of park staff: writing, approving, sending, and the reach board."""
