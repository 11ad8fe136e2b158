"""Which cells stay hidden."""

from hypothesis import given
from hypothesis import strategies as st

from surveys.disclosure import hidden_cells

K = 5
COUNTS = st.lists(st.integers(min_value=0, max_value=14), min_size=2, max_size=5)


def test_a_single_small_cell_takes_the_next_smallest_with_it():
    assert hidden_cells({"a": 20, "b": 2, "c": 8}, K) == {"b", "c"}


def test_zero_is_hidden_too():
    assert hidden_cells({"a": 20, "b": 0, "c": 0, "d": 9}, K) == {"b", "c", "d"}


def test_nothing_is_hidden_when_every_cell_is_large_enough():
    assert hidden_cells({"a": 5, "b": 6}, K) == set()


def test_cells_without_a_known_sum_are_judged_one_by_one():
    assert hidden_cells({"a": 20, "b": 2, "c": 8}, K, has_known_sum=False) == {"b"}


@given(COUNTS)
def test_no_hidden_cell_of_a_line_with_a_known_sum_can_be_computed(counts):
    cells = dict(enumerate(counts))
    hidden = sorted(hidden_cells(cells, K))

    assert _is_safe(cells, hidden)


def test_without_the_second_rule_a_hidden_cell_leaks():
    cells = {0: 20, 1: 2, 2: 8}
    only_small = [1]

    assert not _is_safe(cells, only_small)


def _is_safe(cells, hidden):
    """True when each hidden cell may, for a reader who subtracts, still lie anywhere in a span of at least K."""
    if not hidden or sum(cells.values()) < K:
        return True
    rest = sum(cells[key] for key in hidden)
    span = rest if len(hidden) > 1 else 0
    return span >= K
