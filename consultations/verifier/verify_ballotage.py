#!/usr/bin/env python3
"""Recount a published ballotage at home.

    python3 -I verify_ballotage.py BUNDLE [--earlier CHECKPOINT ...] [--sealed FILE] [--json]

BUNDLE is the zip file of a result, or the folder it was unpacked to. Needs Python 3.11 and nothing else: no
network, no other package, no part of the voting system. The counting below was written apart from the counting of
the system on purpose; the two must agree.

Exit code: 0 everything checks; 2 wrong usage; otherwise the lowest of the failures found, all of which are printed:
10 bundle unreadable, file missing or malformed line; 11 hash of the spec, an addendum or an event differs;
12 signature of a checkpoint wrong; 13 leaves do not give the root of a checkpoint; 14 an earlier checkpoint does not
fit: something was removed or changed since; 15 counts disagree; 16 check code repeated; 17 illegal choice;
18 recomputed tally or winners differ; 19 order or seed of the lot differs; 20 sealed ballot not in the log, missing
or repeated; 21 sealed ballot of wrong length.
"""

import argparse
import base64
import csv
import hashlib
import io
import json
import re
import sys
import unicodedata
import uuid
import zipfile
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

ALWAYS = ("spec.json", "addenda.json", "events.jsonl", "checkpoints.txt", "leaves.txt", "roll.json", "paper.csv",
          "invalid.csv", "lottery.json", "tally.json")  # fmt: skip
SYMBOL = "[0-9ABCDEFGHJKMNPQRSTVWXYZ]"
PO_POLSKU = {
    10: "nie da się odczytać paczki: brakuje pliku albo wiersz jest uszkodzony",
    11: "nie zgadza się suma kontrolna zasad, aneksu albo czynności",
    12: "podpis punktu kontrolnego jest błędny",
    13: "wpisy dziennika nie dają sumy z punktu kontrolnego",
    14: "wcześniejszy punkt kontrolny nie pasuje: od tego czasu coś usunięto albo zmieniono",
    15: "liczby się nie zgadzają",
    16: "kod kontrolny się powtarza",
    17: "wybór jest niezgodny z zasadami",
    18: "ponownie policzony wynik jest inny",
    19: "losowanie daje inną kolejność albo inną liczbę początkową",
    20: "zapieczętowanego głosu nie ma w dzienniku, brakuje go albo się powtarza",
    21: "zapieczętowany głos ma złą długość",
}
CODE = re.compile(f"{SYMBOL}{{4}}(-{SYMBOL}{{4}}){{4}}(-{SYMBOL}{{3,6}})?")


class Report:
    """Failures with their exit codes, things that could not be checked, and what was found out."""

    def __init__(self):
        self.failures, self.not_checked, self.pools = [], [], {}

    def fail(self, code, text):
        self.failures.append((code, text))

    def expect(self, holds, code, text):
        if not holds:
            self.fail(code, text)

    def exit_code(self):
        return min((code for code, _ in self.failures), default=0)


class Unusable(Exception):
    """The bundle cannot be read any further (exit code 10)."""


# --- reading -------------------------------------------------------------------------------------------------------


def read_files(path):
    """Return {name: bytes} of a zip file or a folder."""
    try:
        if path.is_dir():
            return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile, RuntimeError, ValueError) as error:
        raise Unusable(f"bundle unreadable: {error}") from error


def text_of(files, name):
    if name not in files:
        raise Unusable(f"{name} is missing")
    try:
        return files[name].decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unusable(f"{name} is not UTF-8") from error


def strict_json(text, where):
    """Return the value of a JSON text that is written in the one canonical way."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unusable(f"{where}: {error}") from error
    if canonical(value) != text:
        raise Unusable(f"{where} is not canonical JSON")
    return value


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def rows_of(files, name, columns):
    """Return the rows of a CSV file with this heading."""
    rows = list(csv.reader(io.StringIO(text_of(files, name), newline=""), strict=False))
    if not rows or rows[0] != columns:
        raise Unusable(f"{name}, line 1: the heading must be {','.join(columns)}")
    for number, row in enumerate(rows, 1):
        if len(row) != len(columns):
            raise Unusable(f"{name}, line {number}: {len(columns)} columns expected")
    return rows[1:]


def leaves_of(files):
    lines = text_of(files, "leaves.txt").splitlines()
    for number, line in enumerate(lines, 1):
        if not re.fullmatch("[0-9a-f]{64}", line):
            raise Unusable(f"leaves.txt, line {number}: not a leaf")
    return [bytes.fromhex(line) for line in lines]


def checkpoints_of(text, name):
    """Return a list of {"body", "size", "root", "spec", "roll" (final only), "signature"}."""
    found, pattern = [], r"((?:[^\n]+\n)+)\n— \S+ (\S+)\n\n?"
    for number, part in enumerate(re.findall(pattern, text), 1):
        lines = part[0].splitlines()
        try:
            found.append({
                "body": part[0].encode(), "size": int(lines[1]), "root": base64.b64decode(lines[2]),
                "spec": lines[3].removeprefix("spec "), "signature": base64.b64decode(part[1]),
                "roll": int(lines[5].removeprefix("roll ")) if lines[4:5] == ["final"] else None,
            })  # fmt: skip
        except (ValueError, IndexError) as error:
            raise Unusable(f"{name}, checkpoint {number}: malformed") from error
    if not found or re.sub(pattern, "", text):
        raise Unusable(f"{name}: malformed")
    return found


def ballots_of(files, pools, report):
    """Return ({pool: [(choice, ballots)]}, {pool: ballots or None}); a pool without choices cannot be counted."""
    groups, cast = {pool: [] for pool in pools}, dict.fromkeys(pools)
    for pool in pools:
        if f"opened/{pool}.csv" in files:
            rows = rows_of(files, f"opened/{pool}.csv", ["code", "choice"])
            check_list(pool, [code for code, _ in rows], report)
            cast[pool] = len(rows)
            groups[pool] = [
                (strict_json(choice, f"opened/{pool}.csv, line {n}"), 1) for n, (_, choice) in enumerate(rows, 2)
            ]
    if "codes.csv" in files:
        rows = rows_of(files, "codes.csv", ["pool", "code"])
        for pool in {row[0] for row in rows}:
            codes = [code for name, code in rows if name == pool]
            check_list(pool, codes, report)
            cast[pool] = len(codes)
        for number, (pool, ballots, choice) in enumerate(
            rows_of(files, "patterns.csv", ["pool", "ballots", "choice"]), 2
        ):
            where = f"patterns.csv, line {number}"
            if pool not in groups or not re.fullmatch("[1-9][0-9]*", ballots):
                raise Unusable(f"{where}: malformed")
            groups[pool].append((strict_json(choice, where), int(ballots)))
    return groups, cast


# --- checks --------------------------------------------------------------------------------------------------------


def check_list(pool, codes, report):
    report.expect(all(map(CODE.fullmatch, codes)), 10, f"pool {pool}: a check code is malformed")
    report.expect(codes == sorted(codes), 10, f"pool {pool}: the list is not sorted by code")
    for code in sorted({code for code, after in pairwise(sorted(codes)) if code == after}):
        report.fail(16, f"pool {pool}: check code {code} appears more than once")


def check_chain(spec_sha256, files, report):
    """Addenda follow the spec, events follow each other, each holding the hash of the one before."""
    previous = spec_sha256
    for number, addendum in enumerate(strict_json(text_of(files, "addenda.json"), "addenda.json"), 1):
        report.expect(addendum.get("prev") == previous, 11, f"addendum {number} does not follow what was before it")
        previous = hashlib.sha256(canonical(addendum).encode()).hexdigest()
    previous = "0" * 64
    for number, line in enumerate(text_of(files, "events.jsonl").splitlines(), 1):
        event = strict_json(line, f"events.jsonl, line {number}")
        own = event.pop("hash", None)
        chained = event.get("prev") == previous and event.get("number") == number
        previous = hashlib.sha256(canonical(event).encode()).hexdigest()
        report.expect(chained and own == previous, 11, f"event {number} was changed or moved")


def check_log(spec, spec_sha256, checkpoints, leaves, report):
    """Every checkpoint is signed, belongs to this spec and is a prefix of the leaves; the last one covers all."""
    key, size = bytes.fromhex(spec["checkpoint_key"]["public"]), -1
    roots = roots_at({point["size"] for point in checkpoints}, leaves)
    for number, point in enumerate(checkpoints, 1):
        report.expect(point["spec"] == spec_sha256, 11, f"checkpoint {number} belongs to another spec")
        report.expect(
            ed25519_is_valid(key, point["body"], point["signature"]), 12, f"checkpoint {number}: signature wrong"
        )
        report.expect(
            roots.get(point["size"]) == point["root"], 13, f"checkpoint {number}: the leaves give another root"
        )
        report.expect(point["size"] > size or point["roll"] is not None, 13, f"checkpoint {number} does not grow")
        size = point["size"]
    last = checkpoints[-1]
    report.expect(
        last["roll"] is not None and last["size"] == len(leaves), 13, "the final checkpoint does not cover the leaves"
    )
    report.expect(len(set(leaves)) == len(leaves), 13, "a leaf appears twice")


def check_earlier(spec, path, leaves, report):
    try:
        points = checkpoints_of(path.read_text(encoding="utf-8"), path.name)
    except (OSError, ValueError) as error:
        raise Unusable(f"{path.name}: {error}") from error
    roots = roots_at({point["size"] for point in points}, leaves)
    for point in points:
        genuine = ed25519_is_valid(bytes.fromhex(spec["checkpoint_key"]["public"]), point["body"], point["signature"])
        report.expect(genuine, 12, f"{path.name}: signature wrong")
        fits = roots.get(point["size"]) == point["root"]
        report.expect(fits, 14, f"{path.name}: something was removed or changed since this checkpoint")


def check_counts(files, leaves, checkpoints, cast, report):
    """Leaves = online marks on the roll = opened + invalid, in every pool."""
    roll = strict_json(text_of(files, "roll.json"), "roll.json")
    invalid = rows_of(files, "invalid.csv", ["leaf", "reason"])
    report.expect(
        roll["online"] == len(leaves), 15, f"{len(leaves)} leaves, but {roll['online']} online marks on the roll"
    )
    report.expect(checkpoints[-1]["roll"] == roll["online"], 15, "the roll differs from the final checkpoint")
    report.expect(
        {row[0] for row in invalid} <= {leaf.hex() for leaf in leaves}, 15, "an invalid ballot is not in the log"
    )
    report.expect(len({row[0] for row in invalid}) == len(invalid), 15, "an invalid ballot is listed twice")
    for pool, listed in cast.items():
        ballots = listed or 0
        agrees = ballots + len(invalid) == len(leaves)
        report.expect(agrees, 15, f"pool {pool}: {ballots} opened + {len(invalid)} invalid, but {len(leaves)} leaves")


def check_sealed(spec, path, leaves, report):
    """Auditor mode: one base64 ciphertext a line; each must be in the log once."""
    try:
        sealed = [base64.b64decode(line, validate=True) for line in path.read_text(encoding="ascii").splitlines()]
    except (OSError, ValueError) as error:
        raise Unusable(f"{path.name}: {error}") from error
    prefix, known, seen = b"\0" + uuid.UUID(spec["id"]).bytes, set(leaves), set()
    for number, ciphertext in enumerate(sealed, 1):
        leaf = hashlib.sha256(prefix + ciphertext).digest()
        report.expect(
            leaf in known and leaf not in seen, 20, f"{path.name}, line {number}: not in the log, or repeated"
        )
        report.expect(len(ciphertext) == spec["plaintext_length"] + 48, 21, f"{path.name}, line {number}: wrong length")
        seen.add(leaf)
    report.expect(known <= seen, 20, f"{path.name}: {len(known - seen)} sealed ballots of the log are missing")


def check_lottery(spec, spec_sha256, files, root, report):
    """Return the seed, or None when no lot was drawn."""
    lottery = strict_json(text_of(files, "lottery.json"), "lottery.json")
    if lottery["entropy"] is None:
        report.expect(lottery["seed"] is None, 19, "a seed without a public event")
        return None
    entropy = unicodedata.normalize("NFC", lottery["entropy"]).strip().encode()
    seed = hashlib.sha256(bytes.fromhex(spec_sha256) + root + entropy).digest()
    report.expect(seed.hex() == lottery["seed"], 19, "the seed does not follow from the public event")
    for pool in spec["pools"]:
        order = drawn(seed, [o["code"] for o in spec["options"] if o["pool"] == pool["code"]])
        report.expect(lottery["order"].get(pool["code"]) == order, 19, f"pool {pool['code']}: another order of the lot")
    return seed


def check_tally(spec, groups, seed, tally, report):
    """Count again and compare. A pool whose choices are not in the bundle is only listed."""
    for pool in spec["pools"]:
        code, published = pool["code"], tally["pools"].get(pool["code"], {})
        if published.get("withheld"):
            report.not_checked.append(f"pool {code}: fewer than 10 ballots, choices are not public")
            report.pools[code] = {"winners": published.get("winners"), "checked": False}
            continue
        if any(not legal(spec, pool, choice) for choice, _ in groups[code]):
            report.fail(17, f"pool {code}: a choice the rules do not allow")
            continue
        mine = recount(spec, pool, groups[code], seed, report)
        report.pools[code] = mine | {"checked": True}
        for name in sorted(mine):
            same = published.get(name) == mine[name]
            report.expect(same, 18, f"pool {code}: {name} published {published.get(name)}, recounted {mine[name]}")


# --- counting, written apart from the voting system ----------------------------------------------------------------


def legal(spec, pool, choice):
    options = {option["code"] for option in spec["options"] if option["pool"] == pool["code"]}
    if not isinstance(choice, list) or not all(isinstance(code, str) for code in choice):
        return False
    limit = 1
    if spec["method"]["id"] == "approval/1":
        limit = min(pool["max_choices"], spec["method"]["params"].get("k", pool["max_choices"]))
    in_order = all(first < second for first, second in pairwise(choice))
    return in_order and set(choice) <= options and pool["min_choices"] <= len(choice) <= limit


def recount(spec, pool, groups, seed, report):
    """Return {"winners", "totals", "ballots", "blank"} and, for a motion, "passed"."""
    totals = {option["code"]: 0 for option in spec["options"] if option["pool"] == pool["code"]}
    result = {"totals": totals, "ballots": 0, "blank": 0}
    for choice, ballots in groups:
        result["ballots"] += ballots
        result["blank"] += 0 if choice else ballots
        for code in choice:
            totals[code] += ballots
    if spec["method"]["id"] == "motion/1":
        result["passed"] = motion_passed(spec["method"]["params"], totals, result["ballots"])
        result["winners"] = ["yes"] if result["passed"] else []
    elif spec["method"]["id"] in {"plurality/1", "approval/1"}:
        result["winners"] = seated(spec, totals, seed, report)
    else:
        report.not_checked.append(f"pool {pool['code']}: this program does not know {spec['method']['id']}")
    return result


def motion_passed(params, totals, cast):
    base = {"yes+no": totals["yes"] + totals["no"], "all_cast": cast, "all_entitled": params.get("entitled")}
    share = Fraction(params.get("share", "1/2"))
    whole = base[params.get("base", "yes+no")]
    return totals["yes"] * share.denominator > share.numerator * whole and cast >= params.get("quorum", 0)


def seated(spec, totals, seed, report):
    """Return winners, most votes first. Equal votes keep the order of codes unless seats run out among them."""
    seats = spec["method"]["params"].get("seats", 1) if spec["method"]["id"] == "approval/1" else 1
    cost = {option["code"]: option["cost"] or 0 for option in spec["options"]}
    winners = []
    for votes in sorted({number for number in totals.values() if number}, reverse=True):
        equal = sorted(code for code in totals if totals[code] == votes)
        free = seats - len(winners)
        if 0 < free < len(equal):
            by_cost = "min_cost" in spec["tie_chain"]
            if seed is None and not (by_cost and len({cost[code] for code in equal}) == len(equal)):
                report.fail(19, f"{', '.join(equal)} are equal, but no lot was drawn")
            equal = drawn(seed, equal) if seed else equal
            equal = sorted(equal, key=cost.get) if by_cost else equal
        winners += equal[: max(free, 0)]
    return winners


def drawn(seed, codes):
    return [code for _, code in sorted((hashlib.sha256(seed + code.encode()).digest(), code) for code in codes)]


# --- RFC 6962 tree and RFC 8032 signatures -------------------------------------------------------------------------


def roots_at(sizes, leaves):
    """Return {size: root} for those sizes the leaves can give; the leaves are read once."""
    roots, peaks = {0: hashlib.sha256(b"").digest()}, []
    for count, leaf in enumerate(leaves, 1):
        node, left_over = leaf, count
        while left_over % 2 == 0:
            node, left_over = hashlib.sha256(b"\1" + peaks.pop() + node).digest(), left_over // 2
        peaks.append(node)
        if count in sizes:
            root = peaks[-1]
            for peak in reversed(peaks[:-1]):
                root = hashlib.sha256(b"\1" + peak + root).digest()
            roots[count] = root
    return roots


P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def ed25519_is_valid(public_key, message, signature):
    """Say whether the signature fits (RFC 8032, 5.1.7)."""
    key, start = decoded_point(public_key), decoded_point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or start is None or len(signature) != 64 or scalar >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % ORDER
    left, right = times(scalar, BASE), plus(start, times(challenge, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def decoded_point(raw):
    """Return the point (x, y, 1, x·y), or None when the 32 bytes are not a point."""
    number = int.from_bytes(raw, "little")
    y, odd = number & (2**255 - 1), number >> 255
    if len(raw) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and odd):
        return None
    x = P - x if x % 2 != odd else x
    return x, y, 1, x * y % P


def plus(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = plus(result, point)
        point, scalar = plus(point, point), scalar >> 1
    return result


BASE = decoded_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


# --- the program ---------------------------------------------------------------------------------------------------


def verify(files, earlier, sealed, report):
    for name in ALWAYS:
        text_of(files, name)
    spec_sha256 = hashlib.sha256(files["spec.json"]).hexdigest()
    spec = strict_json(text_of(files, "spec.json"), "spec.json")
    tally = strict_json(text_of(files, "tally.json"), "tally.json")
    report.expect(tally["spec"] == spec_sha256, 11, "the tally belongs to another spec")
    leaves = leaves_of(files)
    checkpoints = checkpoints_of(text_of(files, "checkpoints.txt"), "checkpoints.txt")
    check_chain(spec_sha256, files, report)
    check_log(spec, spec_sha256, checkpoints, leaves, report)
    groups, cast = ballots_of(files, [pool["code"] for pool in spec["pools"]], report)
    check_counts(files, leaves, checkpoints, cast, report)
    if "codes.csv" in files:
        report.not_checked.append("check codes are published without choices: observers compared them")
    seed = check_lottery(spec, spec_sha256, files, checkpoints[-1]["root"], report)
    check_tally(spec, groups, seed, tally, report)
    for path in earlier:
        check_earlier(spec, path, leaves, report)
    if sealed:
        check_sealed(spec, sealed, leaves, report)


def show(report, as_json):
    if as_json:
        failures = [{"code": code, "text": text} for code, text in report.failures]
        print(
            canonical(
                {"ok": not failures, "failures": failures, "not_checked": report.not_checked, "pools": report.pools}
            )
        )
        return
    for code, text in sorted(report.failures):
        print(f"BŁĄD / FAILED {code}: {PO_POLSKU[code]} / {text}")
    for text in report.not_checked:
        print(f"nie sprawdzono / not checked: {text}")
    for pool, result in report.pools.items():
        print(
            f"pula / pool {pool}: wybrano / winners {', '.join(result.get('winners') or []) or '-'}; "
            f"głosy / totals {result.get('totals', 'nie ogłoszono / not public')}"
        )
    print(
        "Coś się nie zgadza. / Some checks failed." if report.failures else "Wszystko się zgadza. / Everything checks."
    )


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Recount a published ballotage.")
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--earlier", type=Path, nargs="+", action="extend", default=[], metavar="CHECKPOINT")
    parser.add_argument("--sealed", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="replace")  # an old console may lack Polish letters
    report = Report()
    try:
        verify(read_files(options.bundle), options.earlier, options.sealed, report)
    except Unusable as error:
        report.fail(10, str(error))
    except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
        report.fail(10, f"malformed: {type(error).__name__} {error}")
    show(report, options.json)
    return report.exit_code()


if __name__ == "__main__":
    sys.exit(main())
