"""What words mean in their document, put into the claims: names, days, places; and the claims' ids."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.data import claim_types
from sayso.model import Claim, Document, Filler, Link, Mention, Place, Span, When

ID_BYTES = 6


def name_spans(claims: Iterable[Claim], mentions: Iterable[Mention]) -> tuple[Span, ...]:
    """Every span whose name is asked for, in order of appearance: mentions, role fillers, sources and channels."""
    found = {mention.span for mention in mentions}
    for claim in claims:
        found |= {filler.span for role, fillers in claim.roles.items() if _named(claim, role) for filler in fillers}
        found |= {span for link in claim.chain for span in (link.span, link.via_span) if span}
    return tuple(sorted(found))


def _named(claim: Claim, role: str) -> bool:
    """Whether a role is filled by somebody or something with a name; a goal or a judgement has none."""
    return not claim_types()[claim.type].role(role).free_text


def place_spans(claims: Iterable[Claim], mentions: Iterable[Mention]) -> tuple[Span, ...]:
    """Every span told as a place, in order of appearance: where something is claimed, and locations mentioned."""
    told = {place.span for claim in claims for place in claim.where}
    return tuple(sorted(told | {mention.span for mention in mentions if mention.type == "Location"}))


def normalised(
    claim: Claim, *, names: Mapping[Span, str], whens: Mapping[Span, When], places: Mapping[Span, Place]
) -> Claim:
    """The claim with what its words mean; a span that has no meaning given keeps its words."""
    return replace(
        claim,
        roles={
            role: tuple(_filler(one, names) for one in fillers) if _named(claim, role) else fillers
            for role, fillers in claim.roles.items()
        },
        when=claim.when and whens.get(claim.when.span, claim.when),
        where=tuple(places.get(place.span, place) for place in claim.where),
        chain=_once(_link(link, names) for link in claim.chain),
    )


def _once(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links, of neighbours that turn out to have one source the inner one: nobody quotes himself."""
    kept: list[Link] = []
    for link in links:
        if kept and link.source and link.source == kept[-1].source:
            kept[-1] = replace(link, via=link.via or kept[-1].via, via_span=link.via_span or kept[-1].via_span)
        else:
            kept.append(link)
    return tuple(kept)


def _filler(filler: Filler, names: Mapping[Span, str]) -> Filler:
    return replace(filler, name=names.get(filler.span, filler.name))


def _link(link: Link, names: Mapping[Span, str]) -> Link:
    source = names.get(link.span, link.source) if link.span else link.source
    via = names.get(link.via_span, link.via) if link.via_span else link.via
    return replace(link, source=source, via=via)


def identified(document: Document, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with ids of ten letters and digits: same bytes, type and trigger, same id, on any machine."""
    seen: Counter[tuple[str, Span]] = Counter()
    found = []
    for claim in claims:
        key = (claim.type, claim.trigger)
        found.append(replace(claim, id=_id(document.bytes_sha256, claim, seen[key])))
        seen[key] += 1
    return tuple(found)


def _id(digest: str, claim: Claim, number: int) -> str:
    told = f"{digest} {claim.type} {claim.trigger.start} {claim.trigger.end} {number}"
    # 48 bits: that two of a million claims share an id has a chance of two in a thousand; base32 lacks 0 and 1
    return base64.b32encode(hashlib.sha256(told.encode()).digest()[:ID_BYTES]).decode().rstrip("=").lower()
