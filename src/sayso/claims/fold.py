"""One claim for one event or state that the same source tells again in the same document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.claims.names import same_name
from sayso.data import claim_types
from sayso.model import Claim, Filler, When

KEPT_APART = ("assessment", "intent", "statement")
"""Types whose claims differ by their words, not by who fills their roles: folded only where the words are the same."""


def fold(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with retellings folded into the first telling, which gains their evidence and what they add."""
    kept: list[Claim] = []
    for claim in claims:
        number = next((n for n, other in enumerate(kept) if told_again(other, claim)), None)
        if number is None:
            kept.append(claim)
        else:
            kept[number] = _joined(kept[number], claim)
    return tuple(kept)


def told_again(one: Claim, two: Claim) -> bool:
    """Whether ``two`` tells ``one`` again: same type, voice and polarity, a principal in common, nothing against it."""
    return (
        one.type == two.type
        and one.polarity == two.polarity
        and _same_voice(one, two)
        and _roles_agree(one, two)
        and _times_agree(one.when, two.when)
        and _places_agree(one, two)
        and _numbers_agree(one, two)
    )


def _same_voice(one: Claim, two: Claim) -> bool:
    a, b = one.chain[-1:], two.chain[-1:]
    if not a or not b:
        return not a and not b
    return a[0].stance == b[0].stance and same_name(a[0].source or "", b[0].source or "")


def _roles_agree(one: Claim, two: Claim) -> bool:
    """Each role that both fill must share a filler, and one principal role must be filled in both."""
    if one.type in KEPT_APART:
        return {r: _texts(f) for r, f in one.roles.items()} == {r: _texts(f) for r, f in two.roles.items()}
    both = [role for role in one.roles if role in two.roles]
    principal = claim_types()[one.type].principal
    return any(role in principal for role in both) and all(_share(one.roles[r], two.roles[r]) for r in both)


def _texts(fillers: Sequence[Filler]) -> set[str]:
    return {filler.text.casefold() for filler in fillers}


def _share(ones: Sequence[Filler], twos: Sequence[Filler]) -> bool:
    return any(same_name(a.name, b.name) for a in ones for b in twos)


def _times_agree(one: When | None, two: When | None) -> bool:
    if one is None or two is None or one.start is None or two.start is None:
        return True
    return one.start <= (two.end or "9999") and two.start <= (one.end or "9999")


def _places_agree(one: Claim, two: Claim) -> bool:
    if not one.where or not two.where:
        return True
    return any(same_name(a.name, b.name) for a in one.where for b in two.where)


def _numbers_agree(one: Claim, two: Claim) -> bool:
    both = [kind for kind in one.counts if kind in two.counts]
    return all(one.counts[k].best == two.counts[k].best for k in both)


def _joined(one: Claim, two: Claim) -> Claim:
    roles = dict(one.roles)
    for role, fillers in two.roles.items():
        known = roles.get(role, ())
        roles[role] = (*known, *(f for f in fillers if not any(same_name(f.name, k.name) for k in known)))
    return replace(
        one,
        evidence=tuple(dict.fromkeys((*one.evidence, *two.evidence))),
        roles=roles,
        when=one.when or two.when,
        where=one.where or two.where,
        counts={**two.counts, **one.counts},
        score=max(one.score, two.score),
    )
