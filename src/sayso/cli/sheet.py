"""Everything known of one claim, as a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.text import Text

from sayso.cli.cards import INDENT, grid
from sayso.cli.terminal import plain, plain_part
from sayso.data import claim_types
from sayso.model import Claim, Document, Span, StoredClaim, hull
from sayso.wording import certainty, channel, counts, day, denied, source, teller, verb, what, when, who

CONTEXT = 240
"""Code points of text on either side of the evidence."""


class Sheet:
    """Who says what; the quote in its context; the chain; roles, time, places, numbers; the document and its dates."""

    def __init__(self, stored: StoredClaim, document: Document) -> None:
        self.stored, self.document = stored, document

    def __rich_console__(self, _: Console, __: ConsoleOptions) -> RenderResult:
        claim = self.stored.claim
        yield Text(plain(who(claim, self.stored.document)) + ":", "denies" if denied(claim) else "who")
        yield Padding(Text(plain(what(claim))), (0, 0, 0, INDENT))
        yield Text()
        yield Padding(in_context(claim, self.document.text), (0, 0, 0, INDENT))
        yield Text()
        yield grid(self._rows())

    def _rows(self) -> Iterator[tuple[str, Text]]:
        stored = self.stored
        yield from _chain(stored)
        yield from _content(stored.claim, self.document.text)
        yield from _document(stored, self.document)
        yield "", Text()
        yield "claim", Text(stored.id, "id")
        yield "reader", Text(f"{stored.reader.name} {stored.reader.version}; score {stored.claim.score:.2f}")
        if not stored.current:
            yield "", Text("Superseded: the document has a later version, or was read anew since.")


def in_context(claim: Claim, text: str) -> Text:
    """The evidence, marked by [ ] and by style, with what stands around it; what is left out is told by …"""
    whole = hull(claim.evidence)
    start, end = max(0, whole.start - CONTEXT), min(len(text), whole.end + CONTEXT)
    found, last = Text("… " if start else ""), start
    for span in _merged(claim.evidence):
        found.append(plain_part(text[last : span.start])).append(f"[{plain(span.quote(text))}]", "quote bold")
        last = span.end
    return found.append(plain_part(text[last:end])).append(" …" if end < len(text) else "")


def _merged(spans: tuple[Span, ...]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.overlaps(found[-1]):
            found[-1] = hull((found[-1], span))
        else:
            found.append(span)
    return found


def _chain(stored: StoredClaim) -> Iterator[tuple[str, Text]]:
    """Outermost first, each link under the one that tells of it."""
    yield "chain", Text(plain(teller(stored.document)))
    for depth, link in enumerate(stored.claim.chain, 1):
        cue = f" (“{link.cue}”)" if link.cue and link.source else ""
        told = f"{source(link)} {verb(link)}{channel(link)}{cue}"
        yield "", Text("  " * (depth - 1) + "└ " + plain(told))


def _content(claim: Claim, text: str) -> Iterator[tuple[str, Text]]:
    known = claim_types().get(claim.type)
    yield "type", Text(f"{known.label} ({claim.type})" if known else claim.type)
    for role, fillers in claim.roles.items():
        for number, one in enumerate(fillers):
            yield (plain(role) if number == 0 else ""), _meant(one.name, one.text)
    if claim.when:
        yield "when", Text(plain(f"{when(claim.when)}, {claim.when.precision}"))
    for number, place in enumerate(claim.where):
        point = f" ({place.lat:.3f}, {place.lon:.3f})" if place.lat is not None and place.lon is not None else ""
        yield ("where" if number == 0 else ""), _meant(place.name, place.text).append(f"{point}, {place.precision}")
    if claim.counts:
        yield "count", Text(plain(counts(claim)))
    if claim.polarity == "-":
        yield "negated", Text("its source says that it is not so")
    yield "sure", Text(certainty(claim) or "told as certain")
    yield "trigger", Text(f"“{plain(claim.trigger.quote(text))}”")


def _meant(name: str, words: str) -> Text:
    return Text(plain(name if name == words else f"{name} (“{words}”)"))


def _document(stored: StoredClaim, document: Document) -> Iterator[tuple[str, Text]]:
    known = stored.document
    yield "", Text()
    yield "document", Text(plain(known.id)).append(f", version {known.version}" if known.version > 1 else "")
    told = {"title": known.title, "publisher": known.publisher, "author": known.author, "url": known.url}
    yield from ((label, Text(plain(words))) for label, words in told.items() if words)
    yield "published", Text(f"{day(known.published)} ({known.basis})" if known.published else "not known")
    rivals = [f"{day(one.date)} ({one.basis})" for one in document.published.candidates if one.date != known.published]
    if rivals:
        yield "rival dates", Text("; ".join(dict.fromkeys(rivals)))
    spots = ", ".join(f"{span.start}–{span.end}" for span in stored.claim.evidence)
    yield "evidence", Text(f"characters {spots} of the text")
    yield "text", Text(f"SHA-256 {known.text_sha256}", "faint")
