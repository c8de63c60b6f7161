"""What the reader's scores are fitted by."""

from __future__ import annotations

import numpy as np

from training.calibrate import held_back, threshold


def test_a_rare_value_that_is_second_each_time_is_let_through() -> None:
    logits = np.array([[2.0, 1.2], [2.0, 1.4], [3.0, -3.0], [3.0, -2.0]], np.float32)
    assert held_back(logits, np.array([1, 1, 0, 0])) == 1.0


def test_nothing_is_held_back_where_that_would_only_err() -> None:
    logits = np.array([[2.0, -1.0], [2.0, 1.9], [0.0, 2.0]], np.float32)
    assert held_back(logits, np.array([0, 0, 1])) == 0.0


def test_a_type_with_few_claims_keeps_to_the_common_threshold() -> None:
    scores, right = np.array([0.9, 0.3]), np.array([True, False])
    alone, pulled = threshold(scores, right, 0), threshold(scores, right, 0, common=0.7)
    assert 0.3 < alone < 0.9
    assert abs(pulled - 0.7) < 0.03
