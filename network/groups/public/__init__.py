"""What everybody sees of groups, and the files that only members may open."""
