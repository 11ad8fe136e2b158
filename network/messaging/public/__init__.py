"""Pages for everybody: mail links, stopping mail, the newsroom, files."""
