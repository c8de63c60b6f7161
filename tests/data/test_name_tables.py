from __future__ import annotations

from pathlib import Path

import pytest

from sayso.data import groups, outlets, state_forces
from sayso.data.name_tables import load_groups
from sayso.errors import DataError


def write(folder: Path, content: str) -> Path:
    file = folder / "groups.yaml"
    file.write_text(content, encoding="utf-8")
    return file


def test_every_outlet_speaks_for_a_group_of_the_table() -> None:
    assert {outlet.organisation for outlet in outlets()} <= {group.name for group in groups()}


def test_spellings_of_one_agency() -> None:
    (amaq,) = (outlet for outlet in outlets() if "A'amaaq" in outlet.spellings)
    assert (amaq.name, amaq.organisation) == ("Amaq", "Islamic State")


def test_a_branch_has_a_parent() -> None:
    assert all(group.parent for group in groups() if group.kind == "branch")


def test_no_group_is_its_own_ancestor() -> None:
    parents = {group.name: group.parent for group in groups()}
    for name, parent in parents.items():
        above, seen = parent, [name]
        while above:
            assert above not in seen
            seen.append(above)
            above = parents[above]


def test_no_name_stands_for_two_outlets_or_two_forces() -> None:
    for rows in (outlets(), state_forces()):
        names = [name for row in rows for name in (row.name, *row.spellings)]
        assert len(names) == len(set(names))


def test_a_country_is_none_only_for_missions() -> None:
    assert {force.kind for force in state_forces() if force.country is None} == {"mission"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("- {name: A, kind: group, source: s}\n- {name: B, kind: group, short: [A], source: s}", "'A' stands twice"),
        ("- {name: A, kind: branch, parent: Z, source: s}", "key parent: no row for 'Z'"),
        ("- {name: A, kind: gang, source: s}", "key 0.kind"),
        ("- {name: A, kind: group}", "key 0.source"),
        ("- {name: NO, kind: group, source: s}", "key 0.name"),
        ("- {name: A, kind: group, source: s, leader: x}", "key 0.leader"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        load_groups(write(tmp_path, content))
    assert "groups.yaml" in str(caught.value)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
