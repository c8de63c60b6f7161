"""What the reader's scores are fitted by."""

from __future__ import annotations

import numpy as np

from training.fitting import fit, held_back, threshold


def test_a_rare_value_that_is_second_each_time_is_let_through() -> None:
    logits = np.array([[2.0, 1.2], [2.0, 1.4], [3.0, -3.0], [3.0, -2.0]], np.float32)
    assert held_back(logits, np.array([1, 1, 0, 0])) == 1.0


def test_nothing_is_held_back_where_that_would_only_err() -> None:
    logits = np.array([[2.0, -1.0], [2.0, 1.9], [0.0, 2.0]], np.float32)
    assert held_back(logits, np.array([0, 0, 1])) == 0.0


def test_the_threshold_parts_right_from_wrong() -> None:
    assert 0.29 < threshold([(0.9, True), (0.29, False)], 1) < 0.9


def test_where_much_is_missed_less_is_asked_for() -> None:
    scored = [(0.8, True), (0.6, True), (0.4, True), (0.3, False), (0.25, False), (0.2, True)]
    assert threshold(scored, 30) <= 0.2 < threshold(scored, 4)


def test_a_kind_that_is_right_more_often_gets_a_higher_constant_and_one_with_few_rows_stays_with_the_rest() -> None:
    rows = [(float(n % 2),) for n in range(81)]
    kinds = [0] * 40 + [1] * 40 + [2]
    right = [True] * 30 + [False] * 10 + [True] * 10 + [False] * 30 + [True]
    _, _, often, seldom, once = fit(rows, right, kinds)
    assert often > once > seldom
    assert abs(once) < 0.2
