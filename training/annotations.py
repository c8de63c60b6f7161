"""Strings of an annotated record to offsets (the conventions of the annotation guidelines)."""

from __future__ import annotations

import re
from typing import Any

Spot = dict[str, Any]


class AnnotationError(ValueError):
    """A record does not hold: its message names the record and what is wrong."""


def resolve(record: dict[str, Any]) -> dict[str, Any]:
    """The record with every string of its claims replaced by ``{"text", "start", "end"}``. Raises AnnotationError."""
    try:
        return {**record, "claims": [_claim(record["text"], claim) for claim in record["claims"]]}
    except AnnotationError as error:
        raise AnnotationError(f"{record['id']}: {error}") from error


def _claim(text: str, claim: dict[str, Any]) -> dict[str, Any]:
    evidence = _locate(text, claim["evidence"])
    home = (evidence["start"], evidence["end"])
    trigger = _locate(text, claim["trigger"], home=home, near=home[0])

    def spot(given: str | list[Any]) -> Spot:
        return _locate(text, given, home=home, near=trigger["start"])

    chain = [{k: v if k == "stance" else spot(v) for k, v in link.items()} for link in claim.get("chain") or []]
    return {
        **claim,
        "trigger": trigger,
        "evidence": evidence,
        "roles": {role: [spot(g) for g in given] for role, given in (claim.get("roles") or {}).items()},
        "when": [spot(g) for g in claim.get("when") or []],
        "where": [spot(g) for g in claim.get("where") or []],
        "counts": {kind: spot(g) for kind, g in (claim.get("counts") or {}).items()},
        "chain": chain,
    }


def _locate(text: str, given: str | list[Any], *, home: tuple[int, int] | None = None, near: int | None = None) -> Spot:
    """The span meant by a string (inside ``home``, or nearest ``near``), or by [string, n], the nth of all."""
    string, nth = (given, None) if isinstance(given, str) else given
    starts = [m.start() for m in re.finditer(re.escape(string), text)]
    if not starts or not string.strip():
        raise AnnotationError(f"not in the text: {string!r}")
    if nth is not None:
        start = starts[nth - 1]
    else:
        starts = [s for s in starts if _whole_words(text, s, s + len(string))] or starts
        inside = [s for s in starts if home and home[0] <= s and s + len(string) <= home[1]]
        pool = inside or starts
        start = pool[0] if near is None else min(pool, key=lambda s: abs(s - near))
    return {"text": string, "start": start, "end": start + len(string)}


def _whole_words(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 1) : start + 1]
    after = text[end - 1 : end + 1]
    return not (len(before) == 2 and before.isalnum()) and not (len(after) == 2 and after.isalnum())
