"""The claim types: one YAML each in claim_types/."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType

from sayso.data.claim_type_schema import ClaimTypeFile, ExportHints, InsteadOfEntry, RoleEntry
from sayso.data.yaml_file import packaged, read
from sayso.errors import DataError
from sayso.model.claim_type import ClaimType, InsteadOf, Role


@cache
def claim_types() -> Mapping[str, ClaimType]:
    """The claim types by name, in the order of the annotation guidelines; `DataError` where a file is wrong."""
    return MappingProxyType(load_claim_types(packaged("claim_types")))


def load_claim_types(folder: Traversable) -> dict[str, ClaimType]:
    """The claim types of a folder: one YAML each, named like its type, in the order that they give."""
    files = {file.name.removesuffix(".yaml"): file for file in folder.iterdir() if file.name.endswith(".yaml")}
    entries = {name: read(file, ClaimTypeFile) for name, file in sorted(files.items())}
    _check_orders(entries)
    return {name: _claim_type(name, entry) for name, entry in sorted(entries.items(), key=lambda item: item[1].order)}


def _check_orders(entries: Mapping[str, ClaimTypeFile]) -> None:
    seen: dict[int, str] = {}
    for name, entry in entries.items():
        if entry.order in seen:
            raise DataError(
                f"{name}.yaml, key order: {seen[entry.order]}.yaml has {entry.order} too; give another number"
            )
        seen[entry.order] = name


def _claim_type(name: str, entry: ClaimTypeFile) -> ClaimType:
    return ClaimType(
        name=name,
        label=entry.label,
        definition=entry.definition.strip(),
        phrase=entry.phrase,
        principal=entry.principal,
        roles=tuple(_role(role, given) for role, given in entry.roles.items()),
        examples=entry.examples,
        export=tuple(_hints(entry.export)),
        counts=entry.counts,
        opinion=entry.opinion,
        voice=entry.voice,
        instead_of=_instead_of(entry.instead_of),
    )


def _instead_of(given: InsteadOfEntry | None) -> InsteadOf | None:
    return InsteadOf(given.type, given.words, tuple(given.roles.items())) if given else None


def _role(name: str, given: RoleEntry) -> Role:
    return Role(
        name=name,
        definition=given.definition,
        kinds=given.kinds,
        least=given.least,
        most=given.most,
        unshared=given.unshared,
    )


def _hints(export: ExportHints) -> list[tuple[str, str]]:
    """The hints as pairs with dotted names: ("acled.event_type", "Battles")."""
    given = export.model_dump(exclude_none=True, by_alias=True)
    tables = [(f"{table}.{key}", hint) for table in ("acled", "ftm") for key, hint in given.get(table, {}).items()]
    return [*tables, ("stix", given["stix"])]
