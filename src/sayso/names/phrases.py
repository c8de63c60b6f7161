"""All noun phrases of a document that a later word can stand for: names, descriptions and subject pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.model import Span
from sayso.names.candidates import Run, name_runs
from sayso.names.lexicon import heads, lexicon, singular
from sayso.names.tokens import Token
from sayso.names.trim import titles_before

PRONOUNS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("masculine", "person")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("feminine", "person")),
    **dict.fromkeys(("it", "its", "itself"), ("thing", "")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("plural", "")),
    **dict.fromkeys(("who", "whom", "which", "whose"), ("relative", "")),
    **dict.fromkeys(("i", "me", "my", "we", "us", "our", "ours", "myself", "ourselves"), ("speaker", "")),
}
SUBJECTS = ("he", "she", "it", "they")
MODIFIERS = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """``span`` is the whole phrase, ``name`` the part that names. ``form``: name, indefinite, definite, pronoun.

    ``head``: the noun that it ends in, singular, or ``""`` for a name. ``governed``: stands after a preposition;
    ``modifier``: stands before the noun that it belongs to ("Taliban fighters", "Sofi's men"). ``title``: the word
    before a person's name; ``opening``: a description's first word; ``before``, ``after``: the words around the phrase.
    """

    span: Span
    name: Span
    form: str
    head: str
    sentence: int
    plural: bool = False
    subject: bool = False
    governed: bool = False
    modifier: bool = False
    title: str = ""
    opening: str = ""
    before: str = ""
    after: str = ""


def phrases_of(tokens: Sequence[Token], sentence: int, common: frozenset[str]) -> tuple[Phrase, ...]:
    """The phrases of one sentence, in order; a name inside a description stands as its own phrase as well."""
    runs = name_runs(tokens, common)
    found = [_named(tokens, run, dict(runs), sentence) for run in runs]
    found += _described(tokens, runs, sentence)
    found += _pairs(tokens, runs, sentence)
    found += [_pronoun(tokens, i, sentence) for i, token in enumerate(tokens) if token.low in SUBJECTS]
    return _with_subject(sorted(found, key=lambda phrase: (phrase.span.start, -phrase.span.end)), tokens)


def _named(tokens: Sequence[Token], run: Run, ends: Mapping[int, int], sentence: int) -> Phrase:
    begin, end = run
    cut = titles_before(tokens[begin:end])
    first = begin - 1 if begin and tokens[begin - 1].low in ("the", "a", "an") else begin
    if singular(tokens[end - 1].text) in lexicon().person_heads and (beside := _beside(tokens, end, ends)):
        begin, cut, end = end + 1, titles_before(tokens[end + 1 : beside]), beside
    after = tokens[end] if end < len(tokens) else None
    return Phrase(
        span=Span(tokens[first].start, tokens[end - 1].end),
        name=Span(tokens[begin + cut].start, tokens[end - 1].end),
        form="name",
        head="",
        sentence=sentence,
        governed=_governed(tokens, first),
        modifier=after is not None and (after.text in ("'s", "’s", "'", "’") or singular(after.text) in heads()),
        title=_title(tokens, begin + cut),
        before=_word_before(tokens, first),
        after=after.low if after else "",
    )


def _title(tokens: Sequence[Token], begin: int) -> str:
    """The word before the name, a full stop passed over."""
    before = [token.low for token in tokens[max(0, begin - 2) : begin] if token.text != "."]
    return before[-1] if before else ""


def _pairs(tokens: Sequence[Token], runs: Sequence[Run], sentence: int) -> Iterator[Phrase]:
    """ "The BLA and the BRS": two names that "and" joins, as one phrase in the plural."""
    for (begin, end), (following, last) in pairwise(runs):
        between = [token.low for token in tokens[end:following]]
        if between in (["and"], ["and", "the"]):
            first = begin - 1 if begin and tokens[begin - 1].low == "the" else begin
            span = Span(tokens[first].start, tokens[last - 1].end)
            yield Phrase(span, span, "pair", "", sentence, plural=True, governed=_governed(tokens, first))


def _described(tokens: Sequence[Token], runs: Sequence[Run], sentence: int) -> Iterator[Phrase]:
    taken = {i for run in runs for i in range(*run)}
    ends = dict(runs)
    for index, token in enumerate(tokens):
        head = singular(token.text)
        if index in taken or index + 1 in ends or head not in heads() or _goes_on(tokens, index):
            continue
        first = _first(tokens, index)
        opening = tokens[first].low
        plural = head != token.low or head in ("police", "troops")
        definite = opening in ("the", "this", "that", "these", "those") or opening in lexicon().possessives
        bare_singular = opening not in lexicon().determiners and not plural and not opening[0].isdigit()
        if bare_singular and first == index:
            continue
        span = Span(tokens[first].start, _apposed(tokens, index, ends))
        yield Phrase(
            span=span,
            name=span,
            form="definite" if definite else "indefinite",
            head=head,
            sentence=sentence,
            plural=plural,
            governed=_governed(tokens, first),
            modifier=index + 1 < len(tokens) and tokens[index + 1].text in ("'s", "’s"),
            opening=opening,
            before=_word_before(tokens, first),
            after=tokens[index + 1].low if index + 1 < len(tokens) else "",
        )


def _apposed(tokens: Sequence[Token], index: int, ends: Mapping[int, int]) -> int:
    """Where the phrase ends whose head is at ``index``: after a name set beside it ("Its spokesman, Azam Tariq,")."""
    beside = _beside(tokens, index + 1, ends)
    return tokens[(beside or index + 1) - 1].end


def _beside(tokens: Sequence[Token], comma: int, ends: Mapping[int, int]) -> int:
    """The end of the name that stands between the comma at that index and another sign; 0 where there is none."""
    end = ends.get(comma + 1, 0)
    framed = end and tokens[comma].text == "," and (end == len(tokens) or tokens[end].text in ",.;")
    return end if framed else 0


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the head is only the modifier of a head that follows: "police" in "police officer"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and singular(following.text) in heads() and not following.capital


def _first(tokens: Sequence[Token], index: int) -> int:
    """Where the phrase that ends in the head at ``index`` begins."""
    first = index
    while first > 0 and index - first < MODIFIERS:
        before = tokens[first - 1]
        if before.low in lexicon().determiners:
            return first - 1
        if not (before.is_word or before.text in ("'s", "’s")) or _breaks(before):
            return first
        first -= 1
    return first


def _breaks(token: Token) -> bool:
    words = lexicon()
    return token.low in words.function_words | words.speech | words.auxiliaries | words.prepositions | set(PRONOUNS)


def _pronoun(tokens: Sequence[Token], index: int, sentence: int) -> Phrase:
    token = tokens[index]
    span = Span(token.start, token.end)
    before = _word_before(tokens, index)
    return Phrase(
        span,
        span,
        "pronoun",
        token.low,
        sentence,
        token.low == "they",
        governed=_governed(tokens, index),
        before=before,
    )


def _governed(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].low in lexicon().prepositions


def _word_before(tokens: Sequence[Token], first: int) -> str:
    return tokens[first - 1].low if first else ""


def _with_subject(found: Sequence[Phrase], tokens: Sequence[Token]) -> tuple[Phrase, ...]:
    """Marks the phrases that a clause is about: the first that no preposition governs, those before "said"."""
    verbs = lexicon().speech | lexicon().auxiliaries
    following = {token.end: tokens[i + 1].low for i, token in enumerate(tokens[:-1])}
    marked, seen = [], False
    for phrase in found:
        free = not phrase.governed and not phrase.modifier
        subject = free and (not seen or following.get(phrase.span.end, "") in verbs or phrase.form == "pronoun")
        seen = seen or free
        marked.append(replace(phrase, subject=subject))
    return tuple(marked)
