"""All rules; of two that match the same words, the first is taken."""

from __future__ import annotations

from sayso.times import clock, dates, durations, offsets, relative, vague, years
from sayso.times.grammar import Rule

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *years.RULES,
    *relative.RULES,
    *offsets.RULES,
    *clock.RULES,
    *vague.RULES,
    *durations.RULES,
)
