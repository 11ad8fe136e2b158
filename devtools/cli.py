"""The command line: which word runs what."""

import argparse
import errno

from devtools import checks, commands, environment, processes, stopping, up
from devtools.places import Problem, say
from devtools.stack import DEFAULT_PORT

LAST_PORT = 65535

# What a person can put right about a file; anything else is a mistake of ours and shows its traceback.
FILE_PROBLEMS = {
    errno.EACCES: "this user may not read or write it. Run dev.py as its owner, or give the rights back (chmod -R u+rwX .local).",
    errno.EPERM: "this user may not change it. Run dev.py as its owner.",
    errno.EROFS: "it lies on a file system that is read only. Use a copy of the project elsewhere.",
    errno.ENOSPC: "the disk is full. Make room and try again; nothing is lost.",
}
# Everything after these words belongs to the program behind them.
PASSED_ON = {"test": commands.test, "manage": commands.manage, "bench": commands.bench}


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    stopping.listen(at_third=processes.kill_all)
    word = arguments[0] if arguments else ""
    try:
        if word in PASSED_ON:
            return PASSED_ON[word](arguments[1:])
        return _run(_parser().parse_args(arguments))
    except Problem as problem:
        say(f"\n{problem}")
        return 1
    except OSError as error:
        if error.errno not in FILE_PROBLEMS:
            raise
        say(f"\n{error.filename or error.strerror}: {FILE_PROBLEMS[error.errno]}")
        return 1
    except stopping.Stopped:
        say("Stopped.")
        return 0 if word == "up" else 130


def _run(choice: argparse.Namespace) -> int:
    if choice.command == "up":
        return up.run(port=choice.port, is_empty=choice.empty)
    if choice.command == "check":
        return checks.run()
    if choice.command == "schema":
        return commands.schema()
    environment.ensure()
    return 0


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is no port: choose 1 to {LAST_PORT}, or 0 for any that is free.")
    return port


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Run, test and check Parknet on this machine.")
    words = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    up_word = words.add_parser("up", help="from a fresh machine to the running product; Ctrl-C ends it")
    up_word.add_argument("--port", type=_port, default=DEFAULT_PORT, help="the port of the pages (default 8000)")
    up_word.add_argument("--empty", action="store_true", help="without the demo network")
    words.add_parser("test", help="from a fresh machine to passing tests; arguments go to pytest")
    words.add_parser("manage", help="Django's manage.py inside the running stack, or with its engines for the call")
    words.add_parser("check", help="linters, types, imports, migrations, translations, production settings")
    words.add_parser("bench", help="the benchmarks, or the one that is named")
    words.add_parser("schema", help="after a new migration: write the finished schema that empty databases get")
    words.add_parser("env", help="only make .venv")
    return parser
