"""Names that belong together, kept by hand: outlets, armed groups, state forces."""

from __future__ import annotations

from functools import cache
from importlib.resources.abc import Traversable
from typing import Annotated, Literal

from pydantic import ConfigDict, StringConstraints
from pydantic.dataclasses import dataclass

from sayso.data.yaml_file import Words, packaged, read
from sayso.errors import DataError

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, config=_STRICT)
class Outlet:
    """An agency, magazine or station, and the organisation that it speaks for. ``source``: where that is told."""

    name: Words
    kind: Literal["agency", "magazine", "newspaper", "radio", "television", "site", "foundation", "channel"]
    organisation: Words
    source: Words
    spellings: tuple[Words, ...] = ()
    note: Words | None = None


@dataclass(frozen=True, slots=True, config=_STRICT)
class Group:
    """An armed group or a body around one. ``short``: acronyms, short names; ``parent``: a group of the same table."""

    name: Words
    kind: Literal["group", "branch", "coalition", "militia", "party"]
    source: Words
    short: tuple[Words, ...] = ()
    spellings: tuple[Words, ...] = ()
    parent: Words | None = None


@dataclass(frozen=True, slots=True, config=_STRICT)
class StateForce:
    """An army, police or service. ``country``: ISO 3166-1 alpha-2, ``None`` for an international mission."""

    name: Words
    kind: Literal["army", "police", "paramilitary", "intelligence", "guard", "mission", "forces"]
    country: Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")] | None
    spellings: tuple[Words, ...] = ()


@cache
def outlets() -> tuple[Outlet, ...]:
    """The outlets of outlets.yaml; `DataError` where the file is wrong."""
    return read(packaged("outlets.yaml"), tuple[Outlet, ...])


@cache
def groups() -> tuple[Group, ...]:
    """The groups of groups.yaml, each name once; `DataError` where the file is wrong."""
    return load_groups(packaged("groups.yaml"))


@cache
def state_forces() -> tuple[StateForce, ...]:
    """The forces of state_forces.yaml; `DataError` where the file is wrong."""
    return read(packaged("state_forces.yaml"), tuple[StateForce, ...])


def load_groups(file: Traversable) -> tuple[Group, ...]:
    """The groups of one file; a name that stands twice or a parent that has no row is a `DataError`."""
    found = read(file, tuple[Group, ...])
    names: set[str] = set()
    for group in found:
        for name in (group.name, *group.short, *group.spellings):
            if name in names:
                raise DataError(f"{file.name}, {group.name}: the name {name!r} stands twice; correct the file")
            names.add(name)
    for group in found:
        if group.parent and group.parent not in {other.name for other in found}:
            raise DataError(f"{file.name}, {group.name}, key parent: no row for {group.parent!r}; correct the file")
    return found
