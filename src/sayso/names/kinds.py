"""What a name is a name of: person, organisation, place, nationality, or ``""`` where nothing tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sayso.data.gazetteer_file import fold
from sayso.data.own_places import demonyms, own_places
from sayso.model import Mention
from sayso.names.lexicon import known_organisations, lexicon, organisation_words, singular, titles
from sayso.names.phrases import Phrase

TAGGED = {"Person": "person", "Organisation": "organisation", "Location": "place", "Nationality": "nationality"}
DATELINE = (":", ",", "(", "-", "–", "—")
CERTAIN, STRONG, WEAK = 10, 3, 1


def kinds(text: str, phrases: Iterable[Phrase], mentions: Sequence[Mention]) -> Mapping[str, str]:
    """Each proper name with its kind, by all of its places in the document together."""
    votes: dict[str, Counter[str]] = {}
    tagged = {mention.span.end: TAGGED[mention.type] for mention in mentions if mention.type in TAGGED}
    for phrase in phrases:
        if phrase.form != "name":
            continue
        name = phrase.name.quote(text)
        count = votes.setdefault(name, Counter())
        for kind, weight in _evidence(name, phrase):
            count[kind] += weight
        if phrase.name.end in tagged:
            count[tagged[phrase.name.end]] += STRONG
    return _shared({name: max(count, key=lambda kind: count[kind]) if count else "" for name, count in votes.items()})


def _shared(found: Mapping[str, str]) -> Mapping[str, str]:
    """The same, with a person's kind for the last word of the name too, where nothing tells what it is alone."""
    surnames = {name.split()[-1] for name, kind in found.items() if kind == "person"}
    return {name: "person" if not kind and name in surnames else kind for name, kind in found.items()}


def _evidence(name: str, phrase: Phrase) -> Iterable[tuple[str, int]]:
    words = name.split()
    if name in demonyms():
        yield ("place" if fold(name) in own_places() else "nationality"), CERTAIN
    if name.lower() in known_organisations():
        yield "organisation", CERTAIN
    if _is_office(words):
        yield "organisation", CERTAIN
    if words[0].lower() in lexicon().armed_prefixes and len(words) > 1:
        yield "organisation", STRONG
    if len(words) == 1 and name.isupper() and len(name) > 2:
        yield ("place" if _is_dateline(name, phrase) else "organisation"), STRONG
    if phrase.title in titles() or singular(phrase.title) in lexicon().person_heads:
        yield "person", CERTAIN if phrase.title in titles() else STRONG
    if words[0].lower() in lexicon().honorifics and len(words) > 1:
        yield "person", STRONG
    if phrase.before in lexicon().place_prepositions:
        yield "place", STRONG if len(words) < 3 else WEAK
    if phrase.after in lexicon().speech and len(words) < 4:
        yield "person", WEAK
    if 1 < len(words) < 5 and "of" not in words:
        yield "person", WEAK


def _is_dateline(name: str, phrase: Phrase) -> bool:
    """SRINAGAR, at the head of a report."""
    return phrase.after in DATELINE and phrase.subject and len(name) > 4


def _is_office(words: Sequence[str]) -> bool:
    """Whether a word that organisations are called by ends the name, or stands before "of" or "for" in it."""
    low = [word.lower().strip(".,") for word in words]
    ends = [i for i, word in enumerate(low) if i + 1 == len(low) or low[i + 1] in ("of", "for", "in", "on", "to")]
    return any(singular(low[i]) in organisation_words() or low[i] in organisation_words() for i in ends)
