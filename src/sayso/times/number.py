"""Counts in words or digits, exact ("two and a half", "2 1/2", "210") or loose ("a few")."""

from __future__ import annotations

import re

from sayso.times.lexicon import LEXICON


def number(words: str) -> float | None:
    """What the words count; ``None`` where they count loosely or not at all. "a year" counts one, "half an hour" .5."""
    told = " ".join(words.casefold().replace("-", " ").split())
    if told in LEXICON.loose_counts:
        return None
    told, half = re.subn(r" ?(?:and a half|1/2|½)$", "", told)
    if told.startswith("half"):
        return 0.5
    if told.startswith(("a couple", "couple")):
        return 2
    whole = _digits(told) if told[:1].isdigit() else _spelled(told)
    return None if whole is None else whole + 0.5 * half


def spelled_year(words: str) -> int | None:
    """ "nineteen ninety-six" and "two thousand (and) four"."""
    parts = words.casefold().replace("-", " ").replace(" and ", " ").split()
    if parts[:2] == ["two", "thousand"]:
        return 2000 + sum(LEXICON.numbers.get(part, 0) for part in parts[2:])
    century, *rest = (LEXICON.numbers.get(part, 0) for part in parts)
    return century * 100 + sum(rest)


def ordinal(word: str) -> int:
    """ "third" or "3rd" as 3; 0 where it is none."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else LEXICON.ordinals.get(word.casefold(), 0)


def loose(words: str) -> tuple[int, int] | None:
    """Fewest and most of a loose count ("several")."""
    return LEXICON.loose_counts.get(" ".join(words.casefold().split()))


def _digits(told: str) -> float | None:
    try:
        return float(told.replace(",", ""))
    except ValueError:
        return None


def _spelled(told: str) -> float | None:
    total, group = 0, 0
    for word in told.replace(" and ", " ").split():
        if word == "hundred":
            group = max(group, 1) * 100
        elif word == "thousand":
            total, group = total + max(group, 1) * 1000, 0
        elif word in ("a", "an", "another", "each", "every", "per"):
            group += 1
        elif word in LEXICON.numbers:
            group += LEXICON.numbers[word]
        else:
            return None
    return total + group or None
