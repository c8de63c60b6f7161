"""All corpora of the manifest as windows, with what is put aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from sayso.data import claim_types
from sayso.loaders import from_text
from sayso.reader.labels import Labels
from sayso.segment import segment
from training.examples import Example, attribution_examples, claim_examples, entity_examples, put_aside, time_examples
from training.tensors import Window, window_targets

OWN = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Corpora:
    """Windows to train on, by kind; ``aside``: of the annotated claims, what is put aside."""

    claims: list[Window]
    attributions: list[Window]
    entities: list[Window]
    times: list[Window]
    aside: list[Window]


def annotated_claims(shared: Path) -> tuple[list[Example], list[Example]]:
    """Examples to train on and examples put aside."""
    paths = sorted((shared / "train").glob("*.jsonl")) + sorted(OWN.glob("*.jsonl"))
    return put_aside(list(claim_examples(paths, claim_types())))


def load_corpora(shared: Path, labels: Labels, tokenizer: Tokenizer) -> Corpora:
    def of(examples: Iterable[Example]) -> list[Window]:
        found: list[Window] = []
        for example in examples:
            passages = segment(from_text(example.text, doc=example.doc))
            found += window_targets(example, passages, tokenizer, labels)
        return found

    used, aside = annotated_claims(shared)
    bench = shared / "bench"
    return Corpora(
        claims=of(used),
        attributions=of(attribution_examples(bench / "attribution" / "train.jsonl")),
        entities=of(entity_examples(bench / "entities" / "re3d_train.jsonl")),
        times=of([e for name in ("tbaq", "meantime") for e in time_examples(bench / "times" / f"{name}.jsonl")]),
        aside=of(aside),
    )
