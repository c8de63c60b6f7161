"""Noise: the same for the same cases, wider where documents differ more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bench.bootstrap import measured, noise
from bench.figures import Measured


def mean(cases: Sequence[float]) -> dict[str, float]:
    return {"mean": sum(cases) / len(cases)}


MIXED = [0.0, 1.0, 0.5, 0.25] * 10


def test_the_same_cases_give_the_same_noise() -> None:
    assert noise(MIXED, mean, resamples=200) == noise(MIXED, mean, resamples=200)


def test_equal_documents_have_no_noise() -> None:
    assert noise([0.5] * 9, mean, resamples=50) == {"mean": 0.0}


def test_noise_is_half_of_the_95_percent_interval() -> None:
    coins = [0.0, 1.0] * 50
    assert noise(coins, mean, resamples=2000)["mean"] == pytest.approx(1.96 * 0.05, abs=0.015)


def test_more_documents_make_less_noise() -> None:
    assert noise(MIXED * 9, mean, resamples=200)["mean"] < noise(MIXED, mean, resamples=200)["mean"]


def test_the_value_is_that_of_all_cases() -> None:
    assert measured([0.0, 1.0, 1.0], mean, resamples=20)["mean"].value == 0.6667


def test_a_figure_that_some_draws_lack_has_its_noise_from_the_others() -> None:
    def rare(cases: Sequence[int]) -> dict[str, float]:
        return {"rare": 1.0} if 1 in cases else {}

    assert measured([1, 0, 0], rare, resamples=50) == {"rare": Measured(1.0, 0.0)}


def test_no_cases_have_no_noise() -> None:
    assert noise([], mean, resamples=50) == {}


def test_few_cases_have_the_noise_of_the_parts_that_are_drawn_instead() -> None:
    alone = measured([0.5], mean, resamples=50)["mean"]
    assert (alone.value, alone.noise) == (0.5, 0.0)
    parted = measured([0.5], mean, resamples=50, drawn=MIXED)["mean"]
    assert parted == Measured(0.5, noise(MIXED, mean, resamples=50)["mean"])
    assert parted.noise > 0
