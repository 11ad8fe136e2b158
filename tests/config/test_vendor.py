"""Vendored files are what we fetched: nothing changed, nothing unlisted, every package with its licence."""

import pytest

from devtools import vendor


@pytest.mark.parametrize("folder", vendor.FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_vendored_file_is_listed_with_its_sum(folder):
    assert vendor.sums(folder) == vendor.listed(folder)


@pytest.mark.parametrize("folder", vendor.FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_vendored_package_brings_its_licence(folder):
    without_licence = [version for version in folder.glob("*/*/") if not (version / "LICENSE").exists()]

    assert without_licence == []


def test_a_changed_or_unlisted_file_is_noticed(tmp_path):
    (tmp_path / vendor.LIST).write_text("00  library.js\n")
    (tmp_path / "library.js").write_text("changed")
    (tmp_path / "stranger.js").write_text("new")

    assert vendor.sums(tmp_path) != vendor.listed(tmp_path)
