"""What a file of claim_types/ has to look like."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from sayso.data.yaml_file import Words
from sayso.model.claim import COUNTS
from sayso.model.phrase import phrase_roles

Kind = Literal[
    "Organisation",
    "Person",
    "Location",
    "Nationality",
    "Weapon",
    "MilitaryPlatform",
    "Vehicle",
    "DocumentReference",
    "CommsIdentifier",
]
"""The entity types of re3d (Dstl, 2017) that can fill a role."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RoleEntry(_Strict):
    definition: Words
    kinds: tuple[Kind, ...] = ()
    free_text: bool = False
    least: Annotated[int, Field(ge=0, strict=True)] = 0
    most: Annotated[int, Field(ge=1, strict=True)] | None = None
    unshared: bool = False

    @model_validator(mode="after")
    def _kinds_or_free_text(self) -> RoleEntry:
        if bool(self.kinds) == self.free_text:
            raise ValueError("give either kinds or free_text: true")
        return self


class AcledHint(_Strict):
    """Event type, sub-event type and actors as in the ACLED codebook (2023)."""

    event_type: Words
    sub_event_type: Words
    actor1: Words
    actor2: Words | None = None


class FtmHint(_Strict):
    """The FollowTheMoney schema, and the roles at its two ends."""

    schema_: Annotated[Words, Field(alias="schema")]
    source: Words
    target: Words


class ExportHints(_Strict):
    acled: AcledHint | None = None
    ftm: FtmHint
    stix: Words


class InsteadOfEntry(_Strict):
    """A claim of another type is one of this where its first role named here holds one of the words, spelled so."""

    type: Words
    words: Annotated[frozenset[Words], Field(min_length=1)]
    roles: Annotated[dict[str, str], Field(min_length=1)]


class ClaimTypeFile(_Strict):
    """One file. ``order`` is the place of the type among all; ``roles`` comes before whatever names roles."""

    order: int
    label: Words
    definition: Words
    roles: Annotated[dict[str, RoleEntry], Field(min_length=1)]
    phrase: Words
    principal: Annotated[tuple[str, ...], Field(min_length=1)]
    opinion: bool = False
    voice: str | None = None
    counts: tuple[str, ...]
    examples: Annotated[tuple[Words, ...], Field(min_length=2)]
    export: ExportHints
    instead_of: InsteadOfEntry | None = None

    @field_validator("phrase")
    @classmethod
    def _phrase_of_roles(cls, phrase: str, info: ValidationInfo) -> str:
        _all_known(phrase_roles(phrase), info.data.get("roles"), "roles")
        return phrase

    @field_validator("principal")
    @classmethod
    def _principal_of_roles(cls, principal: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        _all_known(principal, info.data.get("roles"), "roles")
        return principal

    @field_validator("voice")
    @classmethod
    def _voice_of_roles(cls, voice: str | None, info: ValidationInfo) -> str | None:
        _all_known([voice] if voice else [], info.data.get("roles"), "roles")
        return voice

    @field_validator("instead_of")
    @classmethod
    def _instead_of_roles(cls, instead_of: InsteadOfEntry | None, info: ValidationInfo) -> InsteadOfEntry | None:
        _all_known(instead_of.roles.values() if instead_of else (), info.data.get("roles"), "roles")
        return instead_of

    @field_validator("counts")
    @classmethod
    def _known_counts(cls, counts: tuple[str, ...]) -> tuple[str, ...]:
        _all_known(counts, COUNTS, "counts")
        return counts

    @field_validator("export")
    @classmethod
    def _export_of_roles(cls, export: ExportHints, info: ValidationInfo) -> ExportHints:
        actors = (export.acled.actor1, export.acled.actor2) if export.acled else ()
        ends = (*filter(None, actors), export.ftm.source, export.ftm.target)
        _all_known(ends, info.data.get("roles"), "roles")
        return export


def _all_known(names: Iterable[str], known: Collection[str] | None, what: str) -> None:
    """``known`` is ``None`` where the roles themselves are wrong, which is told instead."""
    unknown = sorted(set(names) - set(known)) if known is not None else []
    if unknown:
        raise ValueError(f"unknown {what}: {', '.join(unknown)}")
