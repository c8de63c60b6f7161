"""A claim type: what can be claimed, as its YAML in data/claim_types states it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a claim type. ``kinds``: the entity types that may fill it; empty for free text. ``least``: fewest fillers."""

    name: str
    definition: str
    kinds: tuple[str, ...] = ()
    least: int = 0


@dataclass(frozen=True, slots=True)
class ClaimType:
    """``phrase`` words a claim for people, with its roles in braces: "{group} declared the province {province}"."""

    name: str
    label: str
    definition: str
    phrase: str
    principal: tuple[str, ...]
    roles: tuple[Role, ...]
    examples: tuple[str, ...] = ()
    export: tuple[tuple[str, str], ...] = ()
