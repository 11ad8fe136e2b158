"""The pure package: canonical JSON, keys, codes, sealing, log and lot, with the vectors of the design."""

import ast
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import PrivateKey
from nacl.signing import SigningKey

import consultations.ballot
from consultations.ballot import codes, keys, log, lottery, sealing
from consultations.ballot import spec as specs
from consultations.ballot.canonical import canonical_json, parse_canonical, sha256_hex
from consultations.ballot.choices import InvalidChoice
from tests.consultations.papers import BALLOTAGE, make_spec

PACKAGE = Path(consultations.ballot.__file__).parent
ROOT = "53c43c0696fc86021d8b1096f3464a4dd75c91b95e5faff1a4d7bd6413e73785"
LEAVES = sorted(sealing.leaf(BALLOTAGE, ciphertext) for ciphertext in (b"a", b"b", b"c"))


# --- canonical JSON ---


def test_canonical_json_vector():
    raw = canonical_json({"b": 1, "a": ["ą", 2]})

    assert raw.decode() == '{"a":["ą",2],"b":1}'
    assert sha256_hex(raw) == "da5dc7789d9ace3768db06aa8894c3e2fec206c6d4bee9a0d3fb8dffb2f234f6"


def test_canonical_json_composes_letters_before_hashing():
    assert canonical_json("a\u0328") == canonical_json("ą")


@pytest.mark.parametrize("value", [1.0, {"a": [0.5]}, {1: "a"}, {"a"}, b"a"])
def test_canonical_json_refuses_what_has_no_single_spelling(value):
    with pytest.raises(TypeError):
        canonical_json(value)


def test_canonical_json_refuses_keys_that_become_equal():
    with pytest.raises(ValueError, match="twice"):
        canonical_json({"ą": 1, "a\u0328": 2})


@pytest.mark.parametrize(
    "raw", [b'{"b":1,"a":2}', b'{"a": 1}', b'{"a":1,"a":1}', b"1.5", b"1e3", b"NaN", b"\xff", b"", b"[" * 99999]
)
def test_parse_canonical_refuses_other_spellings(raw):
    with pytest.raises(ValueError):  # noqa: PT011 -- any ValueError means refused
        parse_canonical(raw)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(json_values)
def test_parse_canonical_reads_what_canonical_json_wrote(value):
    try:
        raw = canonical_json(value)
    except (ValueError, UnicodeEncodeError):  # keys equal after NFC; lone surrogates
        return
    assert canonical_json(parse_canonical(raw)) == raw


# --- keys of voters ---


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        (" Anna.Nowak@Example.PL ", "anna.nowak@example.pl"),
        ("anna+rada@example.pl", "anna@example.pl"),
        ("A.N.N.A+x@gmail.com", "anna@gmail.com"),
        ("anna@googlemail.com", "anna@gmail.com"),
        ("anna@example.pl.", "anna@example.pl"),
        ("ａｎｎａ@example.pl", "anna@example.pl"),
        ("anna@Łódź.pl", "anna@xn--d-uga0v4h.pl"),
    ],
)
def test_one_mailbox_has_one_spelling(typed, counted):
    assert keys.canonical_email(typed) == counted


@pytest.mark.parametrize("typed", ["", "anna", "@example.pl", "anna@", "+x@example.pl", "anna@..", "anna@-.pl"])
def test_what_is_no_address_has_no_key(typed):
    with pytest.raises(ValueError):  # noqa: PT011 -- any ValueError means refused
        keys.canonical_email(typed)


def test_voter_key_depends_on_roll_key_kind_and_subject():
    made = {keys.voter_key(k, kind, s) for k in (b"1", b"2") for kind in ("email", "code") for s in ("a", "b")}

    assert len(made) == 8
    assert {len(key) for key in made} == {32}


# --- check codes ---


def test_check_code_spends_100_bits_in_groups_of_four():
    assert codes.check_code(bytes(13)) == "0000-0000-0000-0000-0000"
    assert codes.check_code(b"\xff" * 13) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    assert codes.check_code(bytes(12) + b"\x0f") == "0000-0000-0000-0000-0000"
    assert codes.check_code(bytes(12) + b"\x10") == "0000-0000-0000-0000-0001"


@pytest.mark.parametrize(("typed", "own"), [("k0t", "K0T"), ("kot", "K0T"), ("ile-1", "11E1"), ("", ""), ("  ", "")])
def test_own_characters_are_read_kindly(typed, own):
    assert codes.own_characters(typed) == own


@pytest.mark.parametrize("typed", ["ab", "abcdefg", "żółw", "abu", "a_b"])
def test_own_characters_outside_the_alphabet_are_refused(typed):
    with pytest.raises(ValueError, match="3 to 6"):
        codes.own_characters(typed)


@given(st.binary(min_size=13, max_size=13), st.sampled_from(["", "K0T", "ABCDEF"]))
def test_every_made_code_is_a_check_code_and_none_is_longer_than_reserved(raw, own):
    code = codes.with_own_characters(codes.check_code(raw), own)

    assert codes.is_check_code(code)
    assert len(code) <= len(codes.LONGEST_CODE)


# --- sealing ---

KEY = PrivateKey(bytes(range(32)))
LEGAL = st.fixed_dictionaries({"small": st.sets(st.sampled_from("ABC"), max_size=2), "big": st.sets(st.just("P-1"))})
TWO_POOLS = make_spec(
    method="approval/1", params={"k": 2}, pools={"small": (list("ABC"), 0, 2), "big": (["P-1", "P-2"], 0, 1)}
)


@given(LEGAL, st.sampled_from(["", "ABC", "ABCDEF"]))
def test_every_legal_ballot_has_a_ciphertext_of_one_length_and_opens_to_itself(choices, own):
    spec_sha256, length = "5" * 64, TWO_POOLS["plaintext_length"]
    choices = specs.check_ballot(TWO_POOLS, {pool: sorted(choice) for pool, choice in choices.items()})
    check_codes = {pool: codes.with_own_characters(codes.check_code(bytes(13)), own) for pool in choices}
    plaintext = sealing.pad(sealing.ballot_json(BALLOTAGE, spec_sha256, check_codes, choices), length)

    ciphertext = sealing.seal(bytes(KEY.public_key), plaintext)

    assert len(ciphertext) == length + sealing.OVERHEAD
    assert sealing.open_ballot(
        bytes(KEY), ciphertext, ballotage_id=BALLOTAGE, spec_sha256=spec_sha256, length=length
    ) == (check_codes, choices)


def seal_raw(plaintext):
    return sealing.seal(bytes(KEY.public_key), plaintext)


@pytest.mark.parametrize(
    ("ciphertext", "reason"),
    [
        (seal_raw(bytes(64)), "wrong length"),
        (bytes(128 + 48), "not openable"),
        (seal_raw(b"\xff" * 128), "wrong length"),
        (seal_raw(b"\0\x02{}".ljust(127, b"\0") + b"x"), "wrong length"),
        (seal_raw(sealing.pad(b"{}", 128)), "unreadable"),
        (seal_raw(sealing.pad(b"[]", 128)), "unreadable"),
        (seal_raw(sealing.pad(b'{"a": 1}', 128)), "unreadable"),
        (
            seal_raw(sealing.pad(canonical_json({"b": str(BALLOTAGE), "c": {}, "s": "x", "v": 1, "x": {}}), 128)),
            "not of this ballotage",
        ),
        (
            seal_raw(sealing.pad(canonical_json({"b": str(BALLOTAGE), "c": {}, "s": "s", "v": 2, "x": {}}), 128)),
            "unreadable",
        ),
    ],
)
def test_a_bad_ciphertext_is_named(ciphertext, reason):
    with pytest.raises(sealing.Unreadable) as refusal:
        sealing.open_ballot(bytes(KEY), ciphertext, ballotage_id=BALLOTAGE, spec_sha256="s", length=128)

    assert refusal.value.reason == reason


# --- log ---


def test_leaves_and_root_vector():
    assert [leaf.hex()[:8] for leaf in LEAVES] == ["51bcb30d", "8d0d50f8", "f183d3ab"]
    assert log.merkle_root(LEAVES).hex() == ROOT


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=40))
def test_root_is_the_one_of_rfc_6962(leaves):
    def root(part):
        if len(part) < 2:
            return part[0] if part else hashlib.sha256(b"").digest()
        split = 1 << (len(part) - 1).bit_length() - 1
        return hashlib.sha256(b"\1" + root(part[:split]) + root(part[split:])).digest()

    assert log.merkle_root(leaves) == root(leaves)


@pytest.mark.parametrize(
    ("waiting", "hour_has_passed", "due"), [(63, False, False), (64, False, True), (15, True, False), (16, True, True)]
)
def test_small_batches_wait(waiting, hour_has_passed, due):
    assert log.batch_is_due(waiting, hour_has_passed=hour_has_passed) is due


def test_checkpoint_text_and_signature():
    seed = bytes(range(32))
    point = log.Checkpoint("park.example/ballotage/1", 3, bytes.fromhex(ROOT), "5" * 64, 3)

    text, signature = log.sign_checkpoint(point, key_name="park.example", seed=seed)

    body, last = text.split("\n\n")
    assert body.split("\n") == ["park.example/ballotage/1", "3", "U8Q8Bpb8hgIdixCW80ZKTddckbleX6/xpNe9ZBPnN4U=", f"spec {'5' * 64}", "final", "roll 3"]  # fmt: skip
    assert last.startswith("— park.example ")
    key = bytes(SigningKey(seed).verify_key)
    assert len(signature) == 64
    assert log.checkpoint_is_genuine(text, public_key=key)
    assert not log.checkpoint_is_genuine(text.replace("roll 3", "roll 4"), public_key=key)
    assert not log.checkpoint_is_genuine("nothing", public_key=key)


# --- lot ---


def test_lot_vectors():
    spec_sha256 = hashlib.sha256(b"spec").hexdigest()

    seed = lottery.lot_seed(spec_sha256, bytes.fromhex(ROOT), " 2026-12-01: 3 8 14 22 31 40\n")

    assert seed.hex() == "ca10edabb40efa6079a1f035f93ab30e184b95a168a818931414c1fbbb504651"
    assert lottery.lot_order(seed, "CBA") == ["A", "B", "C"]
    assert lottery.lot_order(lottery.NO_SEED, "ABC") == ["C", "B", "A"]


def resolve(chain, seed, costs):
    return lottery.resolve(["A", "B", "C"], where="5 votes", chain=chain, seed=seed, costs=costs)


def test_min_cost_comes_before_the_lot():
    different, equal = {"A": 3, "B": 1, "C": 2}, {"A": 3, "B": 1, "C": 1}

    assert resolve(["min_cost", "lot"], None, different)[2:] == ("min_cost", ["B", "C", "A"])
    assert resolve(["min_cost", "lot"], lottery.NO_SEED, equal)[2:] == ("lot", ["C", "B", "A"])
    assert resolve(["lot"], lottery.NO_SEED, different)[2:] == ("lot", ["C", "B", "A"])


def test_a_tie_without_a_seed_asks_for_the_lot():
    with pytest.raises(lottery.LotNeeded):
        resolve(["lot"], None, {})


# --- spec ---


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        ({"city": ["A", "B"]}, "too_many"),
        ({"city": ["X"]}, "unknown_option"),
        ({"city": "A"}, "malformed"),
        ({"city": [1]}, "malformed"),
        ({"city": [["A"]]}, "malformed"),
        ({"city": ["A", "A"]}, "repeated_option"),
        ({}, "wrong_pools"),
        ({"city": [], "other": []}, "wrong_pools"),
        (None, "wrong_pools"),
    ],
)
def test_an_illegal_ballot_is_refused_never_trimmed(choices, code):
    with pytest.raises(InvalidChoice) as refusal:
        specs.check_ballot(make_spec(), choices)

    assert refusal.value.code == code


def test_too_few_choices_are_refused_only_where_the_spec_says_so():
    demanding = make_spec(method="approval/1", pools={"city": (list("ABC"), 2, 3)})

    assert specs.check_ballot(make_spec(), {"city": []}) == {"city": []}
    assert specs.check_ballot(demanding, {"city": ["B", "A"]}) == {"city": ["A", "B"]}
    with pytest.raises(InvalidChoice, match="too_few in city"):
        specs.check_ballot(demanding, {"city": []})


def test_a_complete_spec_misses_nothing_and_each_hole_is_named():
    assert specs.missing_parts(make_spec()) == []
    assert specs.missing_parts(make_spec(title={"pl": "Skwer", "en": ""})) == ["title.en"]
    assert specs.missing_parts(make_spec(organiser="")) == ["organiser"]
    assert specs.missing_parts(make_spec(closes_at="2026-05-05T00:00:00Z")) == ["closes_at"]
    assert specs.missing_parts(make_spec(alias_kinds=[])) == ["alias_kinds"]
    assert (
        specs.missing_parts(make_spec(alias_kinds=[], exceptions=["A person holding two proofs could vote twice."]))
        == []
    )
    assert specs.missing_parts(make_spec(pools={"city": (["A"], 0, 1)})) == ["pools.city.options"]
    assert specs.missing_parts(make_spec(pools={"city": (["A", "B"], 0, 2)})) == ["pools.city.max_choices"]


def test_options_are_shown_in_an_order_that_rotates_and_is_not_alphabetical():
    codes_shown = [f"P{number}" for number in range(9)]

    first = specs.display_order("5" * 64, codes_shown, offset=0)

    assert sorted(first) == codes_shown
    assert first != codes_shown
    assert specs.display_order("5" * 64, codes_shown, offset=1) == first[1:] + first[:1]
    assert specs.display_order("5" * 64, codes_shown, offset=10) == first[1:] + first[:1]


# --- the package keeps its own rules ---


def modules():
    return [(path, ast.parse(path.read_text())) for path in PACKAGE.rglob("*.py")]


def test_counting_knows_no_float_no_clock_no_chance_and_no_django():
    for path, tree in modules():
        for node in ast.walk(tree):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)), path
            assert not (isinstance(node, ast.Name) and node.id in {"float", "round"}), path
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            banned = {"django", "random", "secrets", "os", "time", "datetime", "math", "statistics", "decimal"}
            assert not {name.split(".")[0] for name in names} & banned, path
