from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import NotFound
from sayso.ledger import Ledger
from sayso.model import Link, Place, Record, When
from tests.samples import DECLARED, DENIED, KILLED, READER, RECORD, TEXT, at, document, filler

ABROAD = replace(
    KILLED,
    id="dddd555555",
    roles={"victim": (filler("Two guards", "Ömer Kılıç-Yavuz"),)},
    when=When("June", at("June"), "2031-06-01", "2031-06-30", "month"),
    where=(Place("Ostrava", at("Ostrava"), "Rub' al-Khālī"),),
    chain=(
        Link("Reuters", None, None, None, "reports", at("reported")),
        Link("Northern Front", at("The Northern Front"), "A’maq", at("Meridian")),
    ),
)
OPEN = replace(KILLED, id="eeee666666", when=When("since", at("on"), "2029-01-01", None, "since"))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path: Path = tmp_path_factory.mktemp("filters") / "ledger.sayso"
    with Ledger(path, writable=True) as made:
        made.save(RECORD)
        made.save(Record(document(TEXT + "!", name="7", publisher="Küstenbote"), READER, claims=(ABROAD, OPEN)))
        yield made


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, "acked"),
        ({"about": "northern FRONT"}, "acd"),
        ({"about": "front northern"}, "acd"),
        ({"about": "omer kilic yavuz"}, ""),  # dotless i is another letter, not an accented one
        ({"about": "Omer"}, "d"),
        ({"about": "amaq"}, "d"),
        ({"about": "reuters"}, "d"),
        ({"about": "fron"}, ""),
        ({"about": "%"}, ""),
        ({"about": "  "}, ""),
        ({"type": "killing"}, "ked"),
        ({"type": ["presence", "province_declared"]}, "ac"),
        ({"source": "army"}, "c"),
        ({"source": "northern front"}, "ad"),
        ({"source": "harbour gazette"}, "k"),
        ({"source": "kustenbote"}, "e"),
        ({"place": "ostrava"}, "ac"),
        ({"place": "rub al khali"}, "d"),
        ({"since": "2031-06-15"}, "de"),
        ({"since": "2031-07-01"}, "e"),
        ({"until": "2031-06-01"}, "de"),
        ({"since": "2031-06-02", "until": "2031-06-02"}, "ade"),
        ({"until": "2028-12-31"}, ""),
        ({"denied": True}, "c"),
        ({"document": "gazette"}, "ack"),
        ({"document": "1"}, "ack"),
        ({"document": "7"}, "de"),
        ({"document": "none"}, ""),
        ({"about": "northern front", "denied": True}, "c"),
        ({"limit": 2}, "ac"),
    ],
)
def test_a_filter_lets_through(ledger: Ledger, filters: dict[str, Any], expected: str) -> None:
    names = {DECLARED.id: "a", DENIED.id: "c", KILLED.id: "k", ABROAD.id: "d", OPEN.id: "e"}
    found = [names[one.id] for one in ledger.claims(**filters)]
    assert sorted(found) == sorted(expected)


def test_claims_come_in_the_order_of_reading_over_many_pages(tmp_path: Path) -> None:
    many = tuple(replace(KILLED, id=f"k{number:04}") for number in range(1203))
    with Ledger(tmp_path / "many.sayso", writable=True) as made:
        made.save(replace(RECORD, claims=many))
        assert [one.claim for one in made.claims()] == list(many)
        assert [one.claim for one in made.claims(limit=501)] == list(many[:501])


def test_a_claim_is_found_by_as_much_of_its_id_as_is_its_own(ledger: Ledger) -> None:
    assert ledger.claim("CCCC").claim == KILLED
    with pytest.raises(NotFound, match="aaaa222222, aaab333333"):
        ledger.claim("aaa")
    for wrong in ("zz", "%", "_aaa"):
        with pytest.raises(NotFound, match="sayso claims"):
            ledger.claim(wrong)
