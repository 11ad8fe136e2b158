"""Staff pages of members."""
