#!/usr/bin/env python
"""Django's command line. `python3 dev.py manage ...` runs it inside the prepared environment."""

import gc
import os
import sys

from django.core.management import execute_from_command_line

# They build many objects, keep nearly all of them and end: collecting garbage costs a third of their time for nothing.
SHORT_LIVED = {"migrate", "load_demo"}

if __name__ == "__main__":
    if SHORT_LIVED.intersection(sys.argv[1:2]):
        gc.disable()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    execute_from_command_line(sys.argv)
