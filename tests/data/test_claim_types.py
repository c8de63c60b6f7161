from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sayso.data import claim_types
from sayso.data.claim_type_table import load_claim_types
from sayso.errors import DataError
from sayso.model import COUNTS
from sayso.model.phrase import phrase_roles

GUIDELINES_ORDER = [
    "province_declared",
    "branch_of",
    "pledge",
    "founded",
    "role_held",
    "alias",
    "outlet_of",
    "support",
    "alliance",
    "hostile_to",
    "joined",
    "territory_held",
    "territory_lost",
    "presence",
    "attack",
    "clash",
    "killing",
    "arrest",
    "designation",
    "responsibility_claimed",
    "statement",
    "intent",
    "assessment",
    "agreement",
    "disbanded",
]

GOOD: dict[str, Any] = {
    "order": 1,
    "label": "Visit",
    "definition": "Somebody visits a place.",
    "roles": {"visitor": {"definition": "Who.", "kinds": ["Person"], "least": 1}},
    "phrase": "{visitor} came",
    "principal": ["visitor"],
    "counts": ["other"],
    "examples": ["The envoy visited the camp.", "The envoy did not come."],
    "export": {"ftm": {"schema": "Event", "source": "visitor", "target": "visitor"}, "stix": "event"},
}


def write(folder: Path, **changes: Any) -> Path:
    """A folder with one claim type, `GOOD` with its top-level keys changed; ``None`` takes a key out."""
    entry = {key: value for key, value in (GOOD | changes).items() if value is not None}
    (folder / "visit.yaml").write_text(yaml.safe_dump(entry), encoding="utf-8")
    return folder


def test_all_types_come_in_the_order_of_the_guidelines() -> None:
    assert list(claim_types()) == GUIDELINES_ORDER


@pytest.mark.parametrize("name", GUIDELINES_ORDER)
def test_type_is_whole(name: str) -> None:
    kind = claim_types()[name]
    roles = {role.name for role in kind.roles}
    assert kind.name == name
    assert phrase_roles(kind.phrase) == roles
    assert set(kind.principal) <= roles
    assert set(kind.counts) <= set(COUNTS)
    assert len({example.strip() for example in kind.examples}) >= 2
    assert all(example.endswith((".", '"')) for example in kind.examples)


def test_the_table_can_not_be_changed_by_a_user_of_it() -> None:
    with pytest.raises(TypeError):
        claim_types()["attack"] = claim_types()["clash"]  # type: ignore[index]


def test_free_text_roles_take_no_entity_kinds() -> None:
    assert claim_types()["attack"].role("weapon").free_text
    assert not claim_types()["attack"].role("attacker").free_text


def test_asking_for_a_role_that_a_type_lacks() -> None:
    with pytest.raises(KeyError, match="pilot"):
        claim_types()["attack"].role("pilot")


def test_a_new_type_needs_only_its_file(tmp_path: Path) -> None:
    visit = load_claim_types(write(tmp_path))["visit"]
    assert (visit.label, visit.role("visitor").kinds) == ("Visit", ("Person",))
    assert visit.export == (
        ("ftm.schema", "Event"),
        ("ftm.source", "visitor"),
        ("ftm.target", "visitor"),
        ("stix", "event"),
    )


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"label": None}, "key label: Field required"),
        ({"label": " "}, "key label"),
        ({"colour": "red"}, "key colour"),
        ({"phrase": "{visitor} came by {boat}"}, "key phrase: unknown roles: boat"),
        ({"phrase": "{visitor came"}, "key phrase: braces"),
        ({"phrase": "[[{visitor}] came]"}, "key phrase: braces"),
        ({"principal": ["host"]}, "key principal: unknown roles: host"),
        ({"principal": []}, "key principal"),
        ({"counts": ["dead"]}, "key counts: unknown counts: dead"),
        ({"examples": ["One only."]}, "key examples"),
        ({"roles": {"visitor": {"definition": "Who."}}}, "key roles.visitor: give either"),
        ({"roles": {"visitor": {"definition": "Who.", "kinds": ["Ghost"]}}}, "key roles.visitor.kinds.0"),
        ({"roles": {"visitor": {"definition": "Who.", "free_text": True, "least": -1}}}, "key roles.visitor.least"),
        ({"export": GOOD["export"] | {"ftm": {"schema": "Event", "source": "a", "target": "b"}}}, "key export"),
        ({"order": "first"}, "key order"),
    ],
)
def test_a_wrong_file_is_told_in_one_line_with_its_key(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    with pytest.raises(DataError) as caught:
        load_claim_types(write(tmp_path, **changes))
    message = str(caught.value)
    assert message.startswith("visit.yaml, ")
    assert told in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"label: [", "no good YAML"),
        (b"label: one\nlabel: two\n", "'label' stands twice"),
        (b"? [a, b]\n: one\n", "visit.yaml"),
        (b"label: \xff\xfe", "can't be read"),
        (b"label: \x00", "no good YAML"),
        (b"", "key the whole file"),
        (b"- a list", "key the whole file"),
    ],
)
def test_a_file_that_is_no_mapping_of_keys_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "visit.yaml").write_bytes(content)
    with pytest.raises(DataError) as caught:
        load_claim_types(tmp_path)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_two_types_with_one_place_in_the_order(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "stay.yaml").write_bytes((tmp_path / "visit.yaml").read_bytes())
    with pytest.raises(DataError, match=r"visit\.yaml, key order: stay\.yaml has 1 too"):
        load_claim_types(tmp_path)
