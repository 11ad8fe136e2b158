"""Clean HTML input of groups."""
