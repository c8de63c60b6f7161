"""A claim in words for people: who says it, what it is, when, where, how many, how sure. Never in sayso's own voice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from sayso.data import claim_types
from sayso.model import Claim, Count, Link, StoredDocument, When, phrase

VERBS: Mapping[str, tuple[str, str]] = {
    "asserts": ("says", "say"),
    "denies": ("denies", "deny"),
    "doubts": ("doubts", "doubt"),
    "predicts": ("predicts", "predict"),
    "intends": ("intends", "intend"),
}
CERTAINTIES: Mapping[str, str] = {
    "certain": "",
    "probable": "told as probable",
    "possible": "told as possible",
    "unknown": "told as open: a question, a condition or a plan",
}
PLURAL = {
    "analysts",
    "authorities",
    "experts",
    "forces",
    "militants",
    "officials",
    "people",
    "police",
    "rebels",
    "troops",
}
"""Last words of sources that take a plural verb, beside common nouns that end in s; a name ("Reuters") takes none."""
NOT_NAMED = "Someone not named"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def who(claim: Claim, document: StoredDocument) -> str:
    """Who says it, innermost first: "Northern Front says, via Meridian, as the army denies, in Harbour Gazette ..."."""
    printed = teller(document) + (f" ({day(document.published)})" if document.published else "")
    if not claim.chain:
        return f"{printed} {_negated('says', claim)} in its own voice"
    *outer, inner = claim.chain
    told = f"{source(inner)} {_negated(verb(inner), claim)}{channel(inner)}"
    between = "".join(f", as {source(link)} {verb(link)}{channel(link)}" for link in reversed(outer))
    return f"{told}{between}, in {printed}"


def teller(document: StoredDocument) -> str:
    """What stands for the article as a source: its publisher, else its title, else its name."""
    return document.publisher or (f"“{document.title}”" if document.title else document.id)


def what(claim: Claim) -> str:
    """The claim's content in the words of its type: "Northern Front declared a province in Ostrava"."""
    known = claim_types().get(claim.type)
    fillers = {role: [filler.name for filler in told] for role, told in claim.roles.items()}
    if known:
        return phrase(known, fillers)
    return f"{claim.type}: " + "; ".join(f"{role} {', '.join(names)}" for role, names in fillers.items())


def when(found: When) -> str:
    """Days, and the words that tell them: "10 May 2019 (“last Friday”)"."""
    days = interval(found.start, found.end)
    if not days:
        return f"“{found.text}”"
    return days if days == found.text else f"{days} (“{found.text}”)"


def where(claim: Claim) -> str:
    return "; ".join(dict.fromkeys(place.name for place in claim.where))


def counts(claim: Claim) -> str:
    return "; ".join(f"{what} {number(count)}" for what, count in claim.counts.items())


def number(count: Count) -> str:
    """A number as told: "2", "at least 20", "20 to 30", each with its words where they are not the number itself."""
    told = _number(count)
    if not told:
        return f"“{count.text}”"
    return told if told == count.text else f"{told} (“{count.text}”)"


def certainty(claim: Claim) -> str:
    return CERTAINTIES[claim.certainty]


def day(iso: str) -> str:
    """``2019-05-10`` as 10 May 2019."""
    found = date.fromisoformat(iso)
    return f"{found.day} {_month(found)}"


def interval(start: str | None, end: str | None) -> str:
    """Two ISO days as people write them: 10 May 2019; May 2019; 2019; 3 to 9 May 2019; since 2014. Empty: not known."""
    if start and end:
        return _between(date.fromisoformat(start), date.fromisoformat(end))
    if start:
        return f"since {day(start)}"
    return f"until {day(end)}" if end else ""


def _between(start: date, end: date) -> str:
    after = end + timedelta(days=1) if end < date.max else end
    if (start.day, start.month, after.day, after.month) == (1, 1, 1, 1):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    if start.day == after.day == 1:
        months = _month(start), _month(end)
        return months[0] if months[0] == months[1] else " to ".join(months)
    return day(start.isoformat()) if start == end else f"{day(start.isoformat())} to {day(end.isoformat())}"


def _month(found: date) -> str:
    return f"{_MONTHS[found.month - 1]} {found.year}"


def _number(count: Count) -> str:
    low, best, high = count.low, count.best, count.high
    if low == high and low is not None:
        return str(low)
    if low is not None and high is not None:
        return f"{low} to {high}"
    if low is not None:
        return f"at least {low}"
    if high is not None:
        return f"at most {high}"
    return f"about {best}" if best is not None else ""


def source(link: Link) -> str:
    return link.source or NOT_NAMED


def channel(link: Link) -> str:
    told = f", via {link.via}" if link.via else ""
    return told if link.source or not link.cue else f" (“{link.cue}”){told}"


def verb(link: Link) -> str:
    singular, plural = VERBS[link.stance]
    return plural if link.source and _is_plural(link.source) else singular


def _is_plural(source: str) -> bool:
    """Told by the last word before "of" or "in": a common noun in s, or one of `PLURAL`."""
    head = re.split(r" (?:of|in) ", source, maxsplit=1)[0].split()
    last = head[-1] if head else ""
    return last.casefold() in PLURAL or (
        last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    )


def _negated(said: str, claim: Claim) -> str:
    return f"{said} that it is not so" if claim.polarity == "-" else said


def denied(claim: Claim) -> bool:
    """Whether some source in the chain denies it."""
    return any(link.stance == "denies" for link in claim.chain)
