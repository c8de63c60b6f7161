"""Wording a claim for people: the template of its type, filled with names.

A template is plain words with roles in braces. Square brackets hold choices, parted by bars; the first whose roles are
all filled is taken, or else nothing: ``[{attacker} attacked {target}|an attack][ with {weapon}]``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.model.claim_type import ClaimType

_ROLE = re.compile(r"\{(\w+)\}")
_CHOICES = re.compile(r"\[([^\[\]]*)\]")
_TEMPLATE = re.compile(r"(?:[^\[\]{}]|\{\w+\}|\[(?:[^\[\]{}]|\{\w+\})*\])*")


def phrase_roles(template: str) -> frozenset[str]:
    """The roles that a template names; `ValueError` where its braces or brackets don't pair."""
    if not _TEMPLATE.fullmatch(template):
        raise ValueError("braces hold a role each, brackets hold choices and are not nested")
    return frozenset(_ROLE.findall(template))


def phrase(claim_type: ClaimType, fillers: Mapping[str, Sequence[str]]) -> str:
    """The claim in words, to follow "X says: ". ``fillers`` maps a role to names; they appear as they are, on one line.

    Never empty: a role outside brackets that nothing fills is called not named; where no words are left, the label is
    given.
    """
    named = {role: words for role, names in fillers.items() if (words := _listed(names))}
    chosen = _CHOICES.sub(lambda found: _first_filled(found[1].split("|"), named), claim_type.phrase)
    filled = _ROLE.sub(lambda found: named.get(found[1], f"({found[1]} not named)"), chosen)
    return " ".join(filled.split()) or claim_type.label


def _first_filled(choices: Sequence[str], named: Mapping[str, str]) -> str:
    return next((choice for choice in choices if named.keys() >= set(_ROLE.findall(choice))), "")


def _listed(names: Sequence[str]) -> str:
    """``A, B and C``, each name once, blank ones left out."""
    told = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
