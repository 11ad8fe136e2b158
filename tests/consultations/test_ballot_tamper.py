"""Whatever is changed in a published bundle, the verifier names it by its exit code."""

import ast
import base64
import json
import random
import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from consultations.ballot import sealing
from consultations.ballot.canonical import canonical_json
from consultations.verifier import verify_ballotage as verifier
from tests.consultations.papers import BALLOTAGE, VERIFIER, make_bundle, make_spec, write_zip

BALLOTS = [{"city": ["A"]}] * 40 + [{"city": ["B"]}] * 38 + [{"city": []}] * 2
LIST = "opened/city.csv"


def honest():
    return make_bundle(make_spec(), BALLOTS, invalid=1)


def lines(files, name):
    return files[name].decode().splitlines(keepends=True)


def replaced(name, old, new, count=1):
    def change(files):
        assert old.encode() in files[name]
        files[name] = files[name].replace(old.encode(), new.encode(), count)

    return change


def line_edit(name, edit):
    def change(files):
        rows = lines(files, name)
        edit(rows)
        files[name] = "".join(rows).encode()

    return change


def json_edit(name, edit):
    def change(files):
        value = json.loads(files[name])
        edit(value)
        files[name] = canonical_json(value)

    return change


def forged_choice(files):
    """One ballot for A becomes one for B, and the tally is made to fit: only the voter who checks the code sees it."""
    replaced(LIST, '"[""A""]"', '"[""B""]"')(files)


def swap(first, second):
    def edit(rows):
        rows[first], rows[second] = rows[second], rows[first]

    return edit


def bump_first_code(rows):
    rows[1] = rows[2]


TAMPERED = {
    "file missing": (10, lambda files: files.pop("roll.json")),
    "bundle list truncated in a line": (10, replaced(LIST, ',"[""A""]"\n', "\n")),
    "list not sorted": (10, line_edit(LIST, swap(1, 2))),
    "leaf malformed": (10, line_edit("leaves.txt", lambda rows: rows.__setitem__(3, "xyz\n"))),
    "checkpoints malformed": (10, replaced("checkpoints.txt", "— ", "- ")),
    "spec rewritten with spaces": (10, replaced("spec.json", ",", ", ")),
    "spec changed": (11, replaced("spec.json", "Miasto", "Mafia")),
    "tally of another spec": (11, json_edit("tally.json", lambda tally: tally.update(spec="0" * 64))),
    "event changed": (11, replaced("events.jsonl", "2026-05-01", "2026-05-02")),
    "event removed": (11, line_edit("events.jsonl", lambda rows: rows.pop(0))),
    "addendum slipped in": (11, lambda files: files.update({"addenda.json": b'[{"prev":"00"}]'})),
    "checkpoint signature": (12, replaced("checkpoints.txt", "\nroll 81\n", "\nroll 80\n")),
    "leaf deleted": (13, line_edit("leaves.txt", lambda rows: rows.pop(5))),
    "leaf altered": (13, line_edit("leaves.txt", lambda rows: rows.__setitem__(5, "0" * 64 + "\n"))),
    "leaf inserted": (13, line_edit("leaves.txt", lambda rows: rows.insert(5, "0" * 64 + "\n"))),
    "leaves swapped": (13, line_edit("leaves.txt", swap(5, 6))),
    "leaves truncated": (13, line_edit("leaves.txt", lambda rows: rows.pop())),
    "ballot deleted": (15, line_edit(LIST, lambda rows: rows.pop(7))),
    "ballot inserted": (15, line_edit(LIST, lambda rows: rows.append('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ,"[""A""]"\n'))),
    "roll padded": (15, json_edit("roll.json", lambda roll: roll.update(online=82))),
    "invalid ballot from nowhere": (15, line_edit("invalid.csv", lambda rows: rows.__setitem__(1, "0" * 64 + ",x\n"))),
    "code given to two voters": (16, line_edit(LIST, bump_first_code)),
    "illegal choice": (17, replaced(LIST, '"[""A""]"', '"[""A"",""B""]"')),
    "unknown option": (17, replaced(LIST, '"[""A""]"', '"[""X""]"')),
    "choice changed": (18, forged_choice),
    "winner changed": (18, json_edit("tally.json", lambda tally: tally["pools"]["city"].update(winners=["B"]))),
    "total changed": (18, json_edit("tally.json", lambda tally: tally["pools"]["city"]["totals"].update(C=1))),
    "lot invented": (19, lambda files: files.update({"lottery.json": b'{"entropy":"x","order":{},"seed":"00"}'})),
}


def test_an_untouched_bundle_checks():
    report = verifier.Report()

    verifier.verify(honest(), [], None, report)

    assert report.failures == []


@pytest.mark.parametrize("name", TAMPERED)
def test_each_change_is_named(name, tmp_path, capsys):
    code, change = TAMPERED[name]
    files = honest()
    change(files)

    assert verifier.main([str(write_zip(tmp_path / "bundle.zip", files))]) == code
    assert f"FAILED {code}" in capsys.readouterr().out


def test_negative_control_without_the_count_comparison_a_deleted_ballot_passes(monkeypatch):
    """A verifier that only counts what it is given misses a ballot removed together with its share of the tally."""
    files = honest()
    TAMPERED["ballot deleted"][1](files)
    deleted = (set(lines(honest(), LIST)) - set(lines(files, LIST))).pop()
    option = deleted.split('""')[1] if '""' in deleted else None
    tally = json.loads(files["tally.json"])
    tally["pools"]["city"]["ballots"] -= 1
    if option:
        tally["pools"]["city"]["totals"][option] -= 1
    files["tally.json"] = canonical_json(tally)
    monkeypatch.setattr(verifier, "check_counts", lambda *args: None)
    report = verifier.Report()

    verifier.verify(files, [], None, report)

    assert report.failures == []


def test_lot_with_a_wrong_seed_or_order():
    spec = make_spec()
    tied = [{"city": ["A"]}] * 20 + [{"city": ["B"]}] * 20
    for edit in (
        lambda lot: lot.update(seed="00" * 32),
        lambda lot: lot["order"]["city"].reverse(),
        lambda lot: lot.update(entropy=None, seed=None),
    ):
        files = make_bundle(spec, tied, entropy="3 8 14")
        json_edit("lottery.json", edit)(files)
        report = verifier.Report()
        verifier.verify(files, [], None, report)
        assert report.exit_code() in {18, 19}
        assert 19 in {code for code, _ in report.failures}


def test_not_a_bundle_at_all(tmp_path, capsys):
    (tmp_path / "bundle.zip").write_bytes(b"PK nothing")

    assert verifier.main([str(tmp_path / "bundle.zip")]) == 10
    assert verifier.main([str(tmp_path / "absent.zip")]) == 10


def test_wrong_usage_is_two():
    assert run_isolated("--nonsense").returncode == 2


def run_isolated(*arguments):
    return subprocess.run([sys.executable, "-I", VERIFIER, *arguments], capture_output=True, text=True, check=False)


def test_the_shipped_file_runs_isolated_on_an_unpacked_bundle(tmp_path):
    for name, content in honest().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)

    finished = run_isolated(tmp_path)

    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "pula / pool city: wybrano / winners A" in finished.stdout
    assert finished.stdout.endswith("Wszystko się zgadza. / Everything checks.\n")


def test_each_failure_is_said_in_polish_too():
    documented = re.findall(r"[:;]\s(\d\d) [a-z]", verifier.__doc__)

    assert sorted(verifier.PO_POLSKU) == [int(code) for code in documented]


def test_verifier_imports_only_the_standard_library():
    for node in ast.walk(ast.parse(VERIFIER.read_text())):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


# --- checkpoints kept by others, and the auditor's file ---


def first_checkpoint(files):
    return "".join(lines(files, "checkpoints.txt")[:6])


def test_an_earlier_checkpoint_fits_or_shows_what_was_removed(tmp_path):
    kept, files = tmp_path / "kept.txt", honest()
    kept.write_text(first_checkpoint(files))
    bundle = write_zip(tmp_path / "bundle.zip", files)
    rewritten = write_zip(tmp_path / "other.zip", make_bundle(make_spec(), BALLOTS[1:], invalid=1))

    assert verifier.main([str(bundle), "--earlier", str(kept)]) == 0
    assert verifier.main([str(rewritten), "--earlier", str(kept)]) == 14


def sealed_bundle(tmp_path):
    """A bundle whose ciphertexts are known: papers.make_bundle draws them from the same dice."""
    spec, dice = make_spec(), random.Random(len(BALLOTS))
    ciphertexts = [dice.randbytes(spec["plaintext_length"] + 48) for _ in range(len(BALLOTS) + 1)]
    return write_zip(tmp_path / "bundle.zip", honest()), ciphertexts


def test_auditor_mode_finds_missing_foreign_repeated_and_misshapen_ciphertexts(tmp_path):
    bundle, ciphertexts = sealed_bundle(tmp_path)

    def exit_code(sealed):
        path = tmp_path / "sealed.txt"
        path.write_text("".join(f"{base64.b64encode(one).decode()}\n" for one in sealed))
        report = verifier.Report()
        verifier.verify(verifier.read_files(bundle), [], path, report)
        return {code for code, _ in report.failures}

    assert sealing.leaf(BALLOTAGE, ciphertexts[0]).hex() in honest()["leaves.txt"].decode()
    assert exit_code(ciphertexts) == set()
    assert exit_code(ciphertexts[1:]) == {20}
    assert exit_code([*ciphertexts, ciphertexts[0]]) == {20}
    assert exit_code([*ciphertexts, b"x" * len(ciphertexts[0])]) == {20}
    assert exit_code([*ciphertexts, b"x"]) == {20, 21}


# --- Ed25519 of the verifier against libsodium ---


@settings(max_examples=25, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=99), st.integers(0, 511))
def test_pure_python_signatures_agree_with_libsodium(seed, message, bit):
    key = SigningKey(seed)
    signature = bytearray(key.sign(message).signature)

    assert verifier.ed25519_is_valid(bytes(key.verify_key), message, bytes(signature))
    signature[bit // 8] ^= 1 << bit % 8
    assert not verifier.ed25519_is_valid(bytes(key.verify_key), message, bytes(signature))
    assert not verifier.ed25519_is_valid(bytes(key.verify_key), message + b"x", bytes(key.sign(message).signature))


@pytest.mark.parametrize("signature", [b"", b"x" * 63, b"\xff" * 64, bytes(64)])
def test_malformed_signatures_are_just_wrong(signature):
    assert not verifier.ed25519_is_valid(bytes(SigningKey(bytes(32)).verify_key), b"", signature)
