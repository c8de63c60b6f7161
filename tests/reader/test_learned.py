"""The learned reader around a network: what numbers become, whichever network gave them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from sayso.errors import DataError
from sayso.model import Document, Frame, Passage, ReaderIdentity, Span
from sayso.reader import WEIGHTS, load_reader, weights_sha256
from sayso.reader.decode import Floats, Ints
from sayso.reader.labels import Labels, bio_classes
from sayso.reader.learned import Calibration, LearnedReader
from sayso.reader.network import Encoded
from sayso.reader.rivals import settled
from sayso.reader.tokens import load_tokenizer

LABELS = Labels(
    frames=("killing", "attribution"),
    groups=(("victim", "source"), ("when",)),
    arguments={"killing": ("victim", "when"), "attribution": ("source",)},
    entities=("Person",),
    times=("DATE",),
    polarities=("+", "-"),
    certainties=("certain", "probable"),
    stances=("asserts", "denies"),
)
TEXT = "Police said Rahmani died Monday."
WORDS = ("Police", "said", "Rahmani", "died", "Monday")


@dataclass(frozen=True)
class Scripted:
    """A network that marks the words it is told to: begins of triggers, and the tags of each frame type."""

    width: int
    said: int
    died: int
    rahmani: slice
    boldness: float = 4.0
    """How much more the marked tags weigh than "outside"."""

    def encode(self, ids: Ints, shapes: Ints, mask: Floats) -> Encoded:
        size = (*ids.shape,)
        triggers = np.full((*size, 4), -6.0, np.float32)
        triggers[:, self.died, 0] = triggers[:, self.said, 2] = 4.0
        entities = np.zeros((*size, bio_classes(LABELS.entities)), np.float32)
        entities[:, self.rahmani.start, 1] = 5.0
        entities[:, self.rahmani.start + 1 : self.rahmani.stop, 2] = 5.0
        flat = np.zeros((*size, 2), np.float32)
        times = np.zeros((*size, bio_classes(LABELS.times)), np.float32)
        times[..., 0] = 1.0
        return Encoded(flat, flat, triggers, entities, times)

    def arguments(
        self, keys: Floats, trigger: Floats, frame: Ints, distance: Ints, mask: Floats
    ) -> tuple[Floats, Floats]:
        width = bio_classes(LABELS.groups[0]) + bio_classes(LABELS.groups[1])
        tags = np.full((*mask.shape, width), -9.0, np.float32)
        tags[..., 0] = tags[..., 5] = 1.0
        tags[:, self.rahmani.start, 1] = tags[:, 0, 3] = 1.0 + self.boldness
        tags[:, self.rahmani.start + 1 : self.rahmani.stop, 2] = 1.0 + self.boldness
        classes = np.zeros((len(frame), 7), np.float32)
        classes[:, 1] = classes[:, 3] = classes[:, 5] = classes[:, 6] = 1.0
        return tags, classes


def reader(**thresholds: float) -> LearnedReader:
    tokenizer = load_tokenizer(WEIGHTS / "tokenizer.json")
    pieces = tokenizer.encode(TEXT, add_special_tokens=False)
    place = [next(i for i, (s, _) in enumerate(pieces.offsets) if s == TEXT.index(word)) for word in WORDS]
    network = Scripted(len(pieces.ids), place[1], place[3], slice(place[2], place[3]))
    least = {"killing": 0.5, "attribution": 0.5, **thresholds}
    calibration = Calibration(
        (1.0, 0.0, 0.0), dict.fromkeys(least, 0.0), least, -3.0, (0.0, 0.0), (0.0, 0.0), (1.0, 0.0)
    )
    return LearnedReader(ReaderIdentity("test", "0", ""), LABELS, calibration, tokenizer, network)


def passage(text: str) -> Passage:
    return Passage(Span(0, len(text)), (Span(0, len(text)),))


def document(text: str) -> Document:
    return Document("test", text, text.encode())


def test_numbers_become_frames_with_their_words() -> None:
    found = reader().read(document(TEXT), [passage(TEXT)])
    told = {
        f.type: (f.trigger.quote(TEXT), {k: [s.quote(TEXT) for s in v] for k, v in f.arguments.items()})
        for f in found.frames
    }
    assert told == {
        "attribution": ("said", {"source": ["Police"]}),
        "killing": ("died", {"victim": ["Rahmani"]}),
    }
    assert [m.span.quote(TEXT) for m in found.mentions] == ["Rahmani"]
    assert (found.frames[1].polarity, found.frames[1].certainty, found.frames[1].stance) == ("-", "probable", "denies")


def test_a_claim_is_looked_at_again_for_what_it_is_known_by_and_an_attribution_for_its_source() -> None:
    shy = reader()
    shy = replace(shy, network=replace(cast(Scripted, shy.network), boldness=-1.5))
    (said, died) = shy.read(document(TEXT), [passage(TEXT)]).frames
    assert [s.quote(TEXT) for s in died.arguments["victim"]] == ["Rahmani"]
    assert [s.quote(TEXT) for s in said.arguments["source"]] == ["Police"]


@dataclass(frozen=True)
class Twice(Scripted):
    """The same, which takes "Police" for the first label too, less clearly."""

    def arguments(
        self, keys: Floats, trigger: Floats, frame: Ints, distance: Ints, mask: Floats
    ) -> tuple[Floats, Floats]:
        tags, classes = super().arguments(keys, trigger, frame, distance, mask)
        tags[:, 0, 1] = 2.0
        return tags, classes


@pytest.mark.parametrize(
    ("frame", "role", "found"), [("role_held", "person", ["Rahmani"]), ("killing", "victim", ["Police", "Rahmani"])]
)
def test_of_a_role_that_has_one_filler_at_most_the_clearest_is_kept(frame: str, role: str, found: list[str]) -> None:
    base = reader(role_held=0.5)
    labels = replace(
        LABELS, frames=(frame, "attribution"), groups=((role, "source"), ("when",)), arguments={frame: (role,)}
    )
    labels = replace(labels, arguments={**labels.arguments, "attribution": ("source",)})
    twice = Twice(**vars(base.network))
    (told,) = (
        f
        for f in replace(base, labels=labels, network=twice).read(document(TEXT), [passage(TEXT)]).frames
        if f.type == frame
    )
    assert [s.quote(TEXT) for s in told.arguments[role]] == found


def test_two_judgements_in_the_same_words_are_one() -> None:
    text = "The truce may fail soon"
    judged = {"judgement": (Span(0, 23),)}
    frames = [
        Frame("assessment", Span(10, 13), judged, score=0.7),
        Frame("assessment", Span(14, 18), judged, score=0.6),
        Frame("intent", Span(14, 18), {"goal": (Span(0, 9),)}, score=0.5),
        Frame("attribution", Span(14, 18), {}, score=0.4),
    ]
    assert [(f.type, f.trigger.quote(text)) for f in settled(frames)] == [
        ("assessment", "may"),
        ("intent", "fail"),
        ("attribution", "fail"),
    ]


def test_the_usual_polarity_and_certainty_can_be_held_back() -> None:
    given = np.array([[1.0, 0.5, 2.0, 0.0, 1.0, 0.0, 3.0]], np.float32)
    polarity, certainty, *_ = LABELS.classes(LABELS.held_back(given, (1.0, 0.5)))
    assert [int(polarity.argmax()), int(certainty.argmax())] == [1, 0]


def test_what_scores_under_its_threshold_is_left_out() -> None:
    found = reader(killing=0.99).read(document(TEXT), [passage(TEXT)])
    assert [f.type for f in found.frames] == ["attribution"]


def test_a_document_without_passages_has_nothing_to_read() -> None:
    assert reader().read(document(TEXT), []).frames == ()


def test_weights_that_are_not_whole_are_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"encoder\.onnx is missing; install sayso again"):
        load_reader(tmp_path)


def test_the_hash_of_the_weights_changes_with_any_of_their_files(tmp_path: Path) -> None:
    for path in WEIGHTS.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert weights_sha256(tmp_path) == weights_sha256()
    (tmp_path / "labels.json").write_text("{}")
    assert weights_sha256(tmp_path) != weights_sha256()
