"""The pinned packages: complete, hashed, without addresses, and no more than what is imported."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS = ROOT / "requirements"
GROUPS = sorted(path.stem for path in REQUIREMENTS.glob("*.in"))
OUR_CODE = ("config", "members", "network", "surveys", "consultations", "events")
# Named in settings as texts, or pulled in by another package's option; no line of ours imports them.
# defusedxml: openpyxl takes it by itself, and then refuses entities.
USED_WITHOUT_IMPORT = {"brotli", "defusedxml", "tzdata", "gunicorn", "psycopg2-binary", "redis", "whitenoise"}


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(group):
    """Return the names that `<group>.in` asks for by hand."""
    lines = (REQUIREMENTS / f"{group}.in").read_text().splitlines()
    return {canonical(re.match(r"[\w.-]+", line)[0]) for line in lines if line and line[0] not in "#-"}


def pins(group):
    """Return {name: version} of `<group>.txt`."""
    found = re.findall(r"^([\w.-]+)==([^\s;\\]+)", (REQUIREMENTS / f"{group}.txt").read_text(), re.MULTILINE)
    return {canonical(name): version for name, version in found}


@pytest.mark.parametrize("group", GROUPS)
def test_each_wanted_package_has_its_pin(group):
    assert wanted(group) - set(pins(group)) == set()


@pytest.mark.parametrize("group", GROUPS)
def test_each_pin_has_hashes_and_no_address(group):
    text = (REQUIREMENTS / f"{group}.txt").read_text()
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if entry]

    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?:|://|@|--index|--find-links|file:", text) == []


def test_prod_is_a_subset_of_dev():
    dev = pins("dev")

    assert {name: dev.get(name) for name in pins("prod")} == pins("prod")


@pytest.mark.parametrize("group", ["lint", "browser", "bench"])
def test_groups_on_top_agree_with_dev(group):
    dev = pins("dev")

    assert {
        name: (version, dev[name]) for name, version in pins(group).items() if dev.get(name, version) != version
    } == {}


def imported_modules():
    """Return {top-level module: a file that imports it} over the product's code."""
    found = {}
    for path in (path for top in OUR_CODE for path in (ROOT / top).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            found |= {name.split(".")[0]: path.relative_to(ROOT).as_posix() for name in names}
    return found


def test_code_imports_only_packages_that_prod_asks_for():
    distributions = packages_distributions()
    ours = {*OUR_CODE, *sys.stdlib_module_names}
    outside = {module: place for module, place in imported_modules().items() if module not in ours}

    unasked = {
        module: place
        for module, place in outside.items()
        if not {canonical(name) for name in distributions.get(module, [])} & wanted("prod")
    }

    assert unasked == {}


def test_prod_asks_for_nothing_that_is_not_used():
    modules = set(imported_modules())
    settings = (ROOT / "config" / "settings.py").read_text(encoding="utf-8")
    by_package = {}
    for module, names in packages_distributions().items():
        for name in names:
            by_package.setdefault(canonical(name), set()).add(module)

    unused = {
        package
        for package in wanted("prod") - USED_WITHOUT_IMPORT
        if not any(module in modules or f'"{module}' in settings for module in by_package.get(package, ()))
    }

    assert unused == set()
