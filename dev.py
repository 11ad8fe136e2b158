#!/usr/bin/env python3
"""Parknet's commands for developers and evaluators: `python3 dev.py up` and `python3 dev.py test`.

Needs Python 3.11 and nothing else. `python3 dev.py --help` lists the rest.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- the one file that older Pythons must be able to read
    sys.exit("Parknet needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info[:2]))
if sys.platform == "win32":
    sys.exit("dev.py does not run on Windows itself. Use WSL, the Linux inside Windows.")

from devtools.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
