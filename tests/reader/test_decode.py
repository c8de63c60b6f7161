"""Decoding never yields a span that the constraints forbid, and widens to whole words."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from sayso.reader.decode import CONTINUES, best_tags, runs, triggers

LABELS = 3
LOGITS = arrays(np.float32, (2, 9, 2 * LABELS + 1), elements=st.floats(-5, 5, width=32))


@given(logits=LOGITS, allowed=st.lists(st.frozensets(st.integers(0, LABELS - 1)), min_size=2, max_size=2))
def test_a_path_is_valid_bio_and_holds_allowed_labels_only(
    logits: NDArray[np.float32], allowed: list[frozenset[int]]
) -> None:
    paths = best_tags(logits, np.ones((2, 9), bool), allowed)
    for path, names in zip(paths.tolist(), allowed, strict=True):
        for before, tag in zip([0, *path], path, strict=False):
            assert tag == 0 or (tag - 1) // 2 in names
            inside = tag > 0 and tag % 2 == 0
            assert not inside or before in (tag - 1, tag)


@given(logits=LOGITS)
def test_the_path_is_the_best_of_all_valid_ones_where_the_greedy_one_is_valid(logits: NDArray[np.float32]) -> None:
    greedy = logits.argmax(-1)
    best = best_tags(logits, np.ones((2, 9), bool), [frozenset(range(LABELS))] * 2)
    for row in range(2):
        before = np.concatenate([[0], greedy[row][:-1]])
        inside = (greedy[row] % 2 == 0) & (greedy[row] > 0)
        if not (inside & (before != greedy[row]) & (before != greedy[row] - 1)).any():
            assert logits[row][np.arange(9), best[row]].sum() == logits[row].max(-1).sum()


@given(logits=arrays(np.float32, (1, 4, 3), elements=st.integers(-9, 9).map(np.float32)))
def test_no_valid_path_is_better(logits: NDArray[np.float32]) -> None:
    (found,) = best_tags(logits, np.ones((1, 4), bool), [frozenset({0})])
    valid = (p for p in product(range(3), repeat=4) if all(b != 2 or a for a, b in pairwise((0, *p))))
    assert logits[0][np.arange(4), found].sum() == max(logits[0][np.arange(4), list(p)].sum() for p in valid)


def test_places_outside_the_mask_stay_empty() -> None:
    logits = np.full((1, 4, 3), -5.0, np.float32)
    logits[..., 1] = 5.0
    path = best_tags(logits, np.array([[True, True, False, False]]), [frozenset({0})])
    assert path.tolist() == [[1, 1, 0, 0]]


def test_a_span_that_starts_or_ends_inside_a_word_takes_the_whole_word() -> None:
    shapes = np.array([2, 0, CONTINUES, CONTINUES, 0])
    tags = np.array([0, 0, 1, 0, 0])
    assert list(runs(tags, shapes)) == [(0, 1, 3)]


def test_a_trigger_starts_at_a_word_and_goes_on_while_the_inside_head_says_so() -> None:
    logits = np.full((5, 4), -4.0, np.float32)
    logits[1, 0] = 3.0
    logits[2, 1] = 1.0
    logits[4, 2] = 2.0
    shapes = np.array([0, 0, 0, CONTINUES, CONTINUES])
    found = list(triggers(logits, shapes, np.zeros(2, np.float32)))
    assert [(t.frame, t.first, t.last) for t in found] == [(0, 1, 4)]
