from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Link, Mention, Place, When
from sayso.normalise import identified, name_spans, normalised, place_spans
from tests.samples import DECLARED, DENIED, KILLED, RECORD, at, claims, document

CLAIMS = (DECLARED, DENIED, KILLED)


def test_names_are_asked_for_wherever_words_can_stand_for_something() -> None:
    mention = Mention(at("guards"), "Person")
    asked = name_spans(CLAIMS, [mention])
    words = {span.quote(RECORD.document.text) for span in asked}
    assert words == {
        "The Northern Front",
        "the Northern Front",
        "Ostrava",
        "Meridian",
        "The army",
        "Two guards",
        "guards",
    }
    assert list(asked) == sorted(asked)


def test_places_are_asked_for_where_something_happened_and_where_a_location_is_named() -> None:
    mentions = [Mention(at("Two guards"), "Person"), Mention(at("Gazette"), "Location")]
    assert place_spans(CLAIMS, mentions) == (at("Gazette"), at("Ostrava"))


def test_what_words_mean_is_put_where_they_stand() -> None:
    place = Place("Ostrava", at("Ostrava"), "Ostrava (Moravia)", 49.8, 18.3, "1", "town")
    monday = When("Monday", at("Monday"), "2031-06-02", "2031-06-02", "day")
    meant = {at("The Northern Front"): "Northern Front of Moravia", at("Meridian"): "Meridian News"}
    told = normalised(DECLARED, names=meant, whens={monday.span: monday}, places={place.span: place})
    assert [one.name for one in told.roles["group"]] == ["Northern Front of Moravia"]
    assert (told.chain[0].source, told.chain[0].via) == ("Northern Front of Moravia", "Meridian News")
    assert told.where == (place,)
    assert told.when == monday
    assert told.roles["group"][0].text == "The Northern Front", "the words stay as they stand"


def test_nobody_quotes_himself() -> None:
    front, agency = at("The Northern Front"), at("Meridian")
    outer, inner = Link("The Northern Front", front, via="Meridian", via_span=agency), Link("The army", at("The army"))
    meant = {front: "Northern Front", at("The army"): "Northern Front"}
    (link,) = normalised(replace(DECLARED, chain=(outer, inner)), names=meant, whens={}, places={}).chain
    assert (link.source, link.span, link.via) == ("Northern Front", at("The army"), "Meridian")


def test_words_without_a_meaning_stay_as_they_were() -> None:
    assert normalised(DECLARED, names={}, whens={}, places={}) == DECLARED


def test_ids_stay_with_bytes_type_and_trigger() -> None:
    first = [claim.id for claim in identified(document(), CLAIMS)]
    again = [claim.id for claim in identified(document(), [replace(one, score=0.1, roles={}) for one in CLAIMS])]
    assert first == again
    assert all(len(one) == 10 and one.isalnum() and one.islower() for one in first)
    assert not set(first) & {claim.id for claim in identified(document("other " + RECORD.document.text), CLAIMS)}


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_ids_are_unique_in_a_document(data: st.DataObject) -> None:
    text = document().text[:20]
    drawn = data.draw(claims(text, ["a", "b", "c", "d"]))
    twice = identified(document(text), drawn + drawn)
    assert len({claim.id for claim in twice}) == len(twice)
