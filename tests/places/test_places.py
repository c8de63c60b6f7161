"""Places: the toponym of a phrase, its point, and how precise that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import places
from sayso.model import Document, Place, Span
from sayso.places.toponym import toponym


def resolved(phrase: str, rest: str = "") -> Place:
    text = f"{phrase}{rest}"
    return places.resolve(Document(id="sample", text=text, content=text.encode()), [Span(0, len(phrase))])[0]


@pytest.mark.parametrize(
    ("phrase", "name", "within"),
    [
        ("the Shopian district of Kashmir", "Shopian", ("Kashmir",)),
        ("Amshipora town in the Shopian District of J&K", "Amshipora", ("Shopian", "J&K")),
        ("the city of Mosul", "Mosul", ()),
        ("Quetta, Balochistan", "Quetta", ("Balochistan",)),
        ("southwestern Balochistan province", "Balochistan", ()),
        ("some 20 km north of Tal Afar", "Tal Afar", ()),
        ("the outskirts of Derna", "Derna", ()),
        ("the camp", "the camp", ()),
    ],
)
def test_the_toponym_of_a_phrase(phrase: str, name: str, within: tuple[str, ...]) -> None:
    told = toponym(phrase)
    assert (told.name, told.within) == (name, within)


@pytest.mark.parametrize(
    ("phrase", "lat", "lon", "precision"),
    [
        ("Shopian", 33.7, 74.8, "town"),
        ("Sopore", 34.3, 74.5, "town"),
        ("Amshipora", 33.7, 74.8, "point"),
        ("Jammu and Kashmir", 34.0, 76.6, "province"),
        ("Balochistan", 27.5, 65.6, "province"),
        ("Quetta", 30.2, 67.0, "town"),
        ("Nangarhar", 34.2, 70.3, "province"),
        ("Mosul", 36.3, 43.1, "town"),
        ("Sinjar", 36.3, 41.9, "town"),
        ("Sinai", 29.5, 33.8, "region"),
        ("Darfur", 13.0, 25.0, "region"),
        ("Xinjiang", 41.1, 85.4, "province"),
        ("Raqqa", 36.0, 39.0, "town"),
        ("Khorasan", 34.5, 64.0, "region"),
        ("Marawi", 8.0, 124.3, "town"),
        ("Cabo Delgado", -12.5, 39.3, "province"),
        ("Mocímboa da Praia", -11.4, 40.4, "town"),
        ("Lake Chad", 13.1, 14.2, "region"),
        ("Derna", 32.8, 22.6, "town"),
        ("Syria", 35.0, 38.0, "country"),
        ("the United States", 39.8, -98.5, "country"),
        ("Mexico City", 19.4, -99.1, "town"),
        ("the Hangu District", 33.5, 71.0, "district"),
        ("Western Iraq", 33.0, 44.0, "region"),
        ("near Mosul", 36.3, 43.1, "near"),
    ],
)
def test_places_that_must_be_found(phrase: str, lat: float, lon: float, precision: str) -> None:
    place = resolved(phrase)
    assert place.lat == pytest.approx(lat, abs=0.1)
    assert place.lon == pytest.approx(lon, abs=0.1)
    assert place.precision == precision


def test_what_holds_a_place_tells_it_from_its_namesakes() -> None:
    assert resolved("Tripoli, Lebanon").lat == pytest.approx(34.4, abs=0.1)
    assert resolved("Tripoli, Libya").lat == pytest.approx(32.9, abs=0.1)
    assert resolved("Tripoli", ", Lebanon, was calm.").lat == pytest.approx(34.4, abs=0.1)


def test_the_other_countries_of_a_document_tell_it_too() -> None:
    assert resolved("Hyderabad", " was calm.").lat == pytest.approx(17.4, abs=0.1)
    assert resolved(
        "Hyderabad", " was calm, Pakistani officers said; Karachi in Pakistan was not."
    ).lat == pytest.approx(25.4, abs=0.1)


def test_an_unknown_village_has_the_point_and_precision_of_its_district() -> None:
    place = resolved("Zzorvik village in the Hangu District of Pakistan")
    assert (place.name, place.precision) == ("Zzorvik", "district")
    assert place.lat == pytest.approx(33.5, abs=0.1)


def test_a_place_that_nothing_knows_keeps_its_words() -> None:
    place = resolved("the old camp at Zzorvik")
    assert (place.text, place.lat, place.id, place.precision) == ("the old camp at Zzorvik", None, None, "unknown")


def test_none_is_dropped_and_the_order_stays() -> None:
    text = "Mosul, Zzorvik, Mosul"
    spans = [Span(16, 21), Span(7, 14), Span(0, 5), Span(0, 5)]
    found = places.resolve(Document(id="sample", text=text, content=b""), spans)
    assert [place.span for place in found] == spans


@given(st.data())
def test_any_phrase_gives_a_place_with_its_own_words(data: st.DataObject) -> None:
    pieces = st.sampled_from(
        ["the ", "Mosul", " district", " of ", ", ", "near ", "Northern ", "J&K", "W.Va.", "'s ", "("]
    )
    text = data.draw(st.lists(pieces | st.text(max_size=3), min_size=1).map("".join).filter(bool))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    (place,) = places.resolve(Document(id="sample", text=text, content=b""), [span])
    assert (place.text, place.span) == (span.quote(text), span)
    assert (place.lat is None) == (place.lon is None) == (place.precision == "unknown")
