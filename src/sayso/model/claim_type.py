"""A claim type: what can be claimed, as its YAML in data/claim_types states it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a claim type. ``kinds``: the entity types that may fill it, none for free text.

    ``least`` and ``most``: how many fillers it has. ``least`` is 1 where a claim without the role makes no sense, not
    wherever the text might have named one; ``most`` is 1 where annotators hardly ever see two, else ``None``.
    ``unshared``: two claims of the type are hardly ever told with the same words in this role.
    """

    name: str
    definition: str
    kinds: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None
    unshared: bool = False

    @property
    def free_text(self) -> bool:
        return not self.kinds


@dataclass(frozen=True, slots=True)
class InsteadOf:
    """A claim of ``type`` is told under another type where what fills its first role here holds one of ``words``.

    ``roles``: pairs of the role there and the role here.
    """

    type: str
    words: frozenset[str]
    roles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClaimType:
    """``phrase`` words a claim for people, to follow "X says: "; `sayso.model.phrase` fills it.

    ``principal``: the roles by which a claim is recognised. ``opinion``: whether it stands
    without them, as a judgement of the writer does. ``voice``: the role of whoever says it, if any, which the innermost
    source of the chain fills. ``counts``: which of `COUNTS` may occur. ``export``: pairs
    such as ("acled.event_type", "Battles"), ("ftm.schema", "Event"), ("ftm.source", a role), ("stix", "incident").
    """

    name: str
    label: str
    definition: str
    phrase: str
    principal: tuple[str, ...]
    roles: tuple[Role, ...]
    examples: tuple[str, ...] = ()
    export: tuple[tuple[str, str], ...] = ()
    counts: tuple[str, ...] = ()
    opinion: bool = False
    voice: str | None = None
    instead_of: InsteadOf | None = None

    def role(self, name: str) -> Role:
        """The role of that name; `KeyError` where the type has none."""
        for role in self.roles:
            if role.name == name:
                return role
        raise KeyError(name)
