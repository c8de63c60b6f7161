"""Training examples of every source in one shape, and what is put aside."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.model import Span
from sayso.reader.labels import ATTRIBUTION, LINK
from training.annotations import resolve

LATE_TYPES = ("agreement", "disbanded")
"""Claim types that claims-0 to claims-7 were annotated without."""


Arguments = dict[str, tuple[Span, ...]]
"""Labels with their spans."""


@dataclass(frozen=True, slots=True)
class GoldFrame:
    """A frame that an annotator drew. ``None`` for a class: not annotated."""

    type: str
    trigger: Span
    arguments: Arguments
    polarity: str | None = None
    certainty: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One annotated text. ``heads`` names the frame types that are annotated in it, and "entities" or "times".

    ``skipped``: stretches that the annotators set aside. ``published``: ISO day.
    """

    doc: str
    text: str
    heads: frozenset[str]
    frames: tuple[GoldFrame, ...] = ()
    entities: tuple[tuple[Span, str], ...] = ()
    times: tuple[tuple[Span, str], ...] = ()
    skipped: tuple[Span, ...] = field(default=())
    published: str | None = None


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as rows:
        yield from (json.loads(row) for row in rows if row.strip())


def claim_examples(paths: Iterable[Path], types: Iterable[str]) -> Iterator[Example]:
    """Records in the format of the annotation guidelines, each string resolved to its span."""
    for path in paths:
        early = re.fullmatch(r"claims-[0-7]", path.stem) is not None
        heads = frozenset(t for t in types if not (early and t in LATE_TYPES)) | {LINK}
        for record in lines(path):
            claims = resolve(record)["claims"]
            frames = [_claim_frame(claim) for claim in claims]
            frames += _link_frames(claims)
            yield Example(record["id"], record["text"], heads, tuple(frames), published=record.get("published"))


def _span(spot: dict[str, Any]) -> Span:
    return Span(spot["start"], spot["end"])


def _claim_frame(claim: dict[str, Any]) -> GoldFrame:
    arguments = {role: tuple(map(_span, spots)) for role, spots in claim["roles"].items()}
    arguments |= {key: tuple(map(_span, claim[key])) for key in ("when", "where") if claim[key]}
    arguments |= {f"count.{kind}": (_span(spot),) for kind, spot in claim["counts"].items()}
    for part in ("source", "cue", "via"):
        if spots := [_span(link[part]) for link in claim["chain"] if part in link]:
            arguments[f"chain.{part}"] = tuple(dict.fromkeys(spots))
    stance = claim["chain"][-1]["stance"] if claim["chain"] else None
    return GoldFrame(claim["type"], _span(claim["trigger"]), arguments, claim["polarity"], claim["certainty"], stance)


def _link_frames(claims: list[dict[str, Any]]) -> list[GoldFrame]:
    found: dict[Span, GoldFrame] = {}
    for link in (link for claim in claims for link in claim["chain"] if "cue" in link):
        arguments: Arguments = {part: (_span(link[part]),) for part in ("source", "via") if part in link}
        cue = _span(link["cue"])
        if cue not in found or len(arguments) > len(found[cue].arguments):
            found[cue] = GoldFrame(LINK, cue, arguments, stance=link["stance"])
    return list(found.values())


def attribution_examples(path: Path) -> Iterator[Example]:
    """PolNeAR."""
    for record in lines(path):
        frames = []
        for given in (a for a in record["attributions"] if a["cue"]):
            arguments = {part: tuple(Span(*s) for s in given[part]) for part in ("source", "content") if given[part]}
            frames.append(GoldFrame(ATTRIBUTION, Span(*given["cue"][0]), arguments))
        skipped = tuple(Span(*s) for s in record["discard"])
        yield Example(record["doc"], record["text"], frozenset({ATTRIBUTION}), tuple(frames), skipped=skipped)


def entity_examples(path: Path) -> Iterator[Example]:
    """re3d; of nested entities the outer one."""
    for record in lines(path):
        spans = sorted(
            ((Span(e["start"], e["end"]), e["type"]) for e in record["entities"]), key=lambda e: (e[0].start, -e[0].end)
        )
        outer = [e for e in spans if not any(f[0] != e[0] and f[0].contains(e[0]) for f in spans)]
        yield Example(record["doc"], record["text"], frozenset({"entities"}), entities=tuple(outer))


def time_examples(path: Path) -> Iterator[Example]:
    """TIMEX3."""
    for record in lines(path):
        times = tuple((Span(t["start"], t["end"]), t["type"]) for t in record["timexes"])
        yield Example(record["doc"], record["text"], frozenset({"times"}), times=times)


def put_aside(examples: list[Example], *, part: int = 10) -> tuple[list[Example], list[Example]]:
    """Examples to train on, and one in ``part`` put aside: by text, so that texts sharing eight words stay together."""
    group = _near_duplicates(examples)
    aside = {doc for doc, head in group.items() if int(hashlib.sha256(head.encode()).hexdigest(), 16) % part == 0}
    return [e for e in examples if e.doc not in aside], [e for e in examples if e.doc in aside]


def _near_duplicates(examples: list[Example]) -> dict[str, str]:
    """Each document with the first of its group: those that share eight words in a row, directly or through others."""
    head: dict[str, str] = {}
    first_with: dict[tuple[str, ...], str] = {}

    def find(doc: str) -> str:
        while head[doc] != doc:
            doc = head[doc]
        return doc

    for example in examples:
        head[example.doc] = example.doc
        words = re.findall(r"\w+", example.text.lower())
        for start in range(len(words) - 7):
            other = first_with.setdefault(tuple(words[start : start + 8]), example.doc)
            head[find(example.doc)] = find(other)
    return {doc: find(doc) for doc in head}
