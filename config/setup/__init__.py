"""From an empty installation to a network people can use: the first account, and the steps of `/staff/setup/`."""
