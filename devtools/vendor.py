"""Checksums of vendored files: `python -m devtools.vendor` writes them after a file was added or updated on purpose."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "static/vendor", ROOT / "tests/vendor")
LIST = "CHECKSUMS"


def sums(folder):
    """Return {relative path: sha256 hex} of every file under `folder` but the list itself."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != LIST)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def listed(folder):
    """Return {relative path: sha256 hex} as written in the folder's CHECKSUMS (the format of `sha256sum -c`)."""
    lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def main():
    """Write CHECKSUMS of both folders."""
    for folder in FOLDERS:
        lines = [f"{digest}  {path}\n" for path, digest in sums(folder).items()]
        (folder / LIST).write_text("".join(lines), encoding="utf-8")
        print(f"{folder.relative_to(ROOT)}/{LIST}: {len(lines)} files")


if __name__ == "__main__":
    main()
