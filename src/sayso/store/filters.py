"""Which claims are asked for, as conditions of a query."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, false, or_
from sqlalchemy.orm import InstrumentedAttribute, aliased

from sayso.data import claim_types
from sayso.store.tables import ChainLinkRow, ClaimPlaceRow, ClaimRow, DocumentRow, FillerRow, ReadingRow
from sayso.store.words import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Names match by words, in any order, without regard to case and accents. Days are ISO, both ends inclusive.

    ``about``: in any role, source or channel. ``types``: any of these. ``source``: in the chain, or the publisher of
    what an article says in its own voice. ``place``: where, or a role that only a place fills. ``since``, ``until``:
    the time of what is claimed; what has none is left out. ``denied``: that a source denies. ``document``: its id or
    number. ``history``: also claims of earlier versions and readings.
    """

    about: str | None = None
    types: tuple[str, ...] = ()
    source: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    denied: bool = False
    document: str | None = None
    history: bool = False


def conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions on claims joined to their readings and documents."""
    found = [] if filters.history else [is_current()]
    if filters.about is not None:
        found.append(_about(filters.about))
    if filters.types:
        found.append(ClaimRow.type.in_(filters.types))
    if filters.source is not None:
        found.append(_source(filters.source))
    if filters.place is not None:
        found.append(_place(filters.place))
    if filters.denied:
        found.append(exists().where(ChainLinkRow.claim_id == ClaimRow.id, ChainLinkRow.stance == "denies"))
    if filters.document is not None:
        found.append(_document(filters.document))
    return found + _time(filters.since, filters.until)


def is_current() -> ColumnElement[bool]:
    """The claim is of its document's latest reading, and the document of the latest version."""
    later_reading, later_version = aliased(ReadingRow), aliased(DocumentRow)
    return and_(
        ~exists().where(later_reading.document_id == DocumentRow.id, later_reading.id > ReadingRow.id),
        ~exists().where(later_version.earlier_id == DocumentRow.id),
    )


def _holds(column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None], name: str) -> ColumnElement[bool]:
    """Every word of the name is among the folded words of the column."""
    words = folded(name).split()
    return and_(*(column.contains(f" {word} ") for word in words)) if words else false()


def _about(name: str) -> ColumnElement[bool]:
    in_chain = or_(_holds(ChainLinkRow.source_words, name), _holds(ChainLinkRow.via_words, name))
    return or_(
        exists().where(FillerRow.claim_id == ClaimRow.id, _holds(FillerRow.words, name)),
        exists().where(ChainLinkRow.claim_id == ClaimRow.id, in_chain),
    )


def _source(name: str) -> ColumnElement[bool]:
    in_chain = or_(_holds(ChainLinkRow.source_words, name), _holds(ChainLinkRow.via_words, name))
    return or_(
        exists().where(ChainLinkRow.claim_id == ClaimRow.id, in_chain),
        and_(~exists().where(ChainLinkRow.claim_id == ClaimRow.id), _holds(DocumentRow.publisher_words, name)),
    )


def _place(name: str) -> ColumnElement[bool]:
    roles = [
        (kind.name, role.name) for kind in claim_types().values() for role in kind.roles if role.kinds == ("Location",)
    ]
    fills = or_(*(and_(ClaimRow.type == kind, FillerRow.role == role) for kind, role in roles))
    return or_(
        exists().where(ClaimPlaceRow.claim_id == ClaimRow.id, _holds(ClaimPlaceRow.words, name)),
        exists().where(FillerRow.claim_id == ClaimRow.id, fills, _holds(FillerRow.words, name)),
    )


def _document(name: str) -> ColumnElement[bool]:
    by_name = DocumentRow.name == name
    return or_(by_name, DocumentRow.id == int(name)) if name.isdecimal() else by_name


def _time(since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    found = [or_(ClaimRow.since.is_not(None), ClaimRow.until.is_not(None))] if since or until else []
    if since:
        found.append(or_(ClaimRow.until.is_(None), ClaimRow.until >= since))
    if until:
        found.append(or_(ClaimRow.since.is_(None), ClaimRow.since <= until))
    return found
