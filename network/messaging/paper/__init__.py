"""A message on paper: the poster and the letters, as tagged PDF."""
