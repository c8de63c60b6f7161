"""Who judges is who says it: the judge of an assessment and the source of its chain are one."""

from __future__ import annotations

from dataclasses import replace

from sayso.data import claim_types
from sayso.model import Claim, Filler, Link


def voiced(claim: Claim, *, stance: str) -> Claim:
    """The claim, where its type has a role for its own voice, with that role and the innermost source filled alike.

    ``stance``: of a source that only the role tells.
    """
    role = claim_types()[claim.type].voice
    if role is None:
        return claim
    if role not in claim.roles:
        return _judged(claim, role)
    if not any(link.span or link.cue for link in claim.chain):
        judge = claim.roles[role][0]
        return replace(claim, chain=(Link(judge.text, judge.span, stance=stance),))
    return claim


def _judged(claim: Claim, role: str) -> Claim:
    inner = claim.chain[-1] if claim.chain else None
    if inner is None or inner.span is None or inner.source is None:
        return claim
    return replace(claim, roles={role: (Filler(inner.span, inner.source, inner.source),), **claim.roles})
