"""What stands behind `dev.py`: the environment, the private engines and the commands. Standard library only."""
