"""What people of member organisations do in groups."""
