"""A province is declared, whatever verb the text has for it."""

from __future__ import annotations

import pytest

from sayso.claims import retype
from sayso.loaders import from_text
from sayso.model import Frame, Span


@pytest.mark.parametrize(
    ("founded", "type_", "roles"),
    [
        ("a Wilayat-al-Bahr", "province_declared", {"group": "The group", "province": "a Wilayat-al-Bahr"}),
        ("new provinces", "province_declared", {"province": "new provinces"}),
        ("the Khorasan Province", "founded", {"organisation": "the Khorasan Province"}),
        ("a provincial council", "founded", {"founder": "The group", "organisation": "a provincial council"}),
    ],
)
def test_what_is_founded_is_a_province_by_its_name(founded: str, type_: str, roles: dict[str, str]) -> None:
    text = f"The group created {founded} on the coast."
    there = Span(18, 18 + len(founded))
    frame = Frame("founded", Span(10, 17), {"founder": (Span(0, 9),), "organisation": (there,), "where": (there,)})
    (found,) = retype(from_text(text), [frame])
    assert found.type == type_
    assert {name: found.arguments[name][0].quote(text) for name in roles} == roles
    assert found.arguments["where"] == (there,)
