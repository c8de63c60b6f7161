"""The embedded gazetteer and the own tables beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.data.gazetteer_file import FILE, find, fold
from sayso.data.own_places import abbreviations, country_rows, demonyms, own_places
from sayso.data.place_row import PRECISION, PlaceRow
from sayso.data.yaml_file import packaged

_FIELDS = st.text(st.characters(codec="utf-8", exclude_characters="\t\n\r"), max_size=8)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Mocímboa da Praia", "mocimboa da praia"),
        ("Sinjār", "sinjar"),
        ("Ma'rib", "marib"),
        ("Deir-ez-Zor", "deir ez zor"),
        ("St. Louis", "st louis"),
        ("", ""),
    ],
)
def test_spellings_that_differ_in_signs_alone_fold_alike(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text())
def test_folding_twice_changes_nothing_and_any_name_can_be_asked_for(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert all(row.kind in PRECISION for row in find(fold(name)))


@given(
    st.builds(
        PlaceRow,
        _FIELDS,
        st.just("t"),
        _FIELDS,
        _FIELDS,
        _FIELDS,
        st.integers(0, 10**8),
        st.just(1.5),
        st.just(-2.25),
        _FIELDS,
    )
)
def test_a_row_survives_its_line(row: PlaceRow) -> None:
    assert PlaceRow.parse(row.line()) == row


def test_another_name_finds_the_place_of_the_main_name() -> None:
    assert {row.id for row in find("sopore")} == {row.id for row in find("sopur") if row.country == "IN"} != set()


def test_the_archive_stays_small() -> None:
    assert len(packaged(FILE).read_bytes()) < 10_000_000


def test_own_rows_lie_on_the_globe_and_have_ids_of_their_own() -> None:
    rows = {row for rows in own_places().values() for row in rows}
    assert len({row.id for row in rows}) == len(rows) > 250
    assert all(abs(row.lat) <= 90 and abs(row.lon) <= 180 for row in rows)


def test_demonyms_and_abbreviations_lead_to_known_countries() -> None:
    codes = {row.country for row in country_rows()}
    assert set(demonyms().values()) <= codes
    assert {country for country, _ in abbreviations().values()} <= codes
    assert all(find(fold(name)) for _, name in abbreviations().values())
