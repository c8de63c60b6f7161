"""English number words."""

from __future__ import annotations

import re

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", *_TEENS.split()]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: n for n, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORD = "|".join([*_VALUES, *_SCALES, "half a"])
_PHRASE = re.compile(rf"\b(?:{_WORD})(?:(?:[\s-]+|\s+and\s+)(?:{_WORD}))*\b")


def in_digits(text: str) -> str:
    """``text`` (lower case) with its number words in digits.

    "twenty-three" is 23, "two hundred and five" 205, "two dozen" 24, "half a dozen" 6.
    """
    return _PHRASE.sub(lambda m: str(_value(m[0])), text)


def _value(phrase: str) -> int:
    total, part = 0, 0.0
    for word in re.findall(r"half a|\w+", phrase):
        if word == "half a":
            part = 0.5
        elif word in _VALUES:
            part += _VALUES[word]
        elif word in _SCALES:
            part = (part or 1) * _SCALES[word]
            if word in ("thousand", "million"):
                total, part = total + int(part), 0.0
    return int(total + part)
