"""Portal pages of members."""
