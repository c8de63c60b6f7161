"""What the heads of the reader can say. Kept beside the weights, since the numbers of the outputs mean these words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.data import claim_types

ATTRIBUTION = "attribution"
"""A cue with its source and content, by the conventions of PolNeAR: flat, one role for a token."""
LINK = "link"
"""A cue that takes part in the chain of some claim, with its source and channel; may lie inside another's content."""


@dataclass(frozen=True)
class Labels:
    """``frames``: claim types, then attribution and link. ``groups``: argument labels, each group one BIO tagging.

    ``arguments`` says which labels a frame type may take. A BIO tagging of k labels has 2k + 1 classes: O, B-1, I-1,
    B-2, ...
    """

    frames: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    arguments: Mapping[str, tuple[str, ...]]
    entities: tuple[str, ...]
    times: tuple[str, ...]
    polarities: tuple[str, ...]
    certainties: tuple[str, ...]
    stances: tuple[str, ...]

    @cached_property
    def principal(self) -> Mapping[str, frozenset[int]]:
        """For each claim type that is known by who fills a role, the places of such roles in the first group.

        An opinion stands without: the article's own judgement has no words for the one who judges.
        """
        types = claim_types()
        return {
            frame: frozenset(self.groups[0].index(role) for role in types[frame].principal)
            for frame in self.frames
            if frame in types and not types[frame].opinion
        }

    @cached_property
    def sought(self) -> Mapping[str, frozenset[int]]:
        """For each frame type, the places in the first group of what is looked for again where none is found."""
        return {**self.principal, ATTRIBUTION: frozenset({self.groups[0].index("source")})}

    @cached_property
    def single(self) -> Mapping[str, frozenset[str]]:
        """For each claim type, the roles of which there is one at most."""
        return {name: frozenset(r.name for r in one.roles if r.most == 1) for name, one in claim_types().items()}

    @cached_property
    def allowed(self) -> Mapping[str, tuple[frozenset[int], ...]]:
        """For each frame type and group, the places (from 0) of the labels that it may take."""
        return {
            frame: tuple(frozenset(i for i, name in enumerate(g) if name in self.arguments[frame]) for g in self.groups)
            for frame in self.frames
        }

    def classes(self, logits: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        """The logits (... x classes) of a frame's polarity, certainty, stance and, alone, of "a trigger indeed"."""
        lengths = [len(self.polarities), len(self.certainties), len(self.stances)]
        return np.split(logits, np.cumsum(lengths), -1)

    def held_back(self, logits: NDArray[np.float32], usual: Sequence[float]) -> NDArray[np.float32]:
        """The same logits with the usual polarity and the usual certainty (the first of each) lower by ``usual``."""
        lower = np.zeros(logits.shape[-1], np.float32)
        lower[0], lower[len(self.polarities)] = usual
        return logits - lower

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Labels:
        given = json.loads(path.read_text(encoding="utf-8"))
        arguments = {frame: tuple(names) for frame, names in given.pop("arguments").items()}
        groups = tuple(tuple(group) for group in given.pop("groups"))
        return cls(arguments=arguments, groups=groups, **{key: tuple(value) for key, value in given.items()})


def bio_classes(labels: Sequence[str]) -> int:
    """How many classes a BIO tagging of these labels has."""
    return 2 * len(labels) + 1
