"""Pages of people of member organisations: the inbox, and what waits."""
