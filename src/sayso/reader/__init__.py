"""The learned reader: tokeniser, ONNX encoder, heads and decoding, with its weights beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from sayso.errors import DataError
from sayso.model import Document, Passage, ReaderIdentity, Reading

WEIGHTS = Path(__file__).parent / "weights"
NAME = "sayso-minilm"
VERSION = "1"
_FILES = ("encoder.onnx", "arguments.onnx", "labels.json", "calibration.json", "tokenizer.json")


class Reader(Protocol):
    """Anything that reads: this package's own network, or another behind the same interface."""

    @property
    def identity(self) -> ReaderIdentity: ...

    def read(self, doc: Document, passages: Sequence[Passage]) -> Reading: ...


def load_reader(folder: Path = WEIGHTS, *, threads: int = 1) -> Reader:
    """The learned reader with the weights in ``folder``. Raises DataError where they are not whole."""
    from sayso.reader.labels import Labels  # noqa: PLC0415  (numpy and onnxruntime only where something is read)
    from sayso.reader.learned import Calibration, LearnedReader  # noqa: PLC0415
    from sayso.reader.network import OnnxNetwork  # noqa: PLC0415
    from sayso.reader.tokens import load_tokenizer  # noqa: PLC0415

    return LearnedReader(
        ReaderIdentity(NAME, VERSION, weights_sha256(folder)),
        Labels.load(folder / "labels.json"),
        Calibration.load(folder / "calibration.json"),
        load_tokenizer(folder / "tokenizer.json"),
        OnnxNetwork(folder, threads=threads),
    )


def weights_sha256(folder: Path = WEIGHTS) -> str:
    """SHA-256 over all files that decide what is read, in a fixed order."""
    digest = hashlib.sha256()
    for name in _FILES:
        path = folder / name
        if not path.is_file():
            raise DataError(f"the reader's weights are not whole: {path} is missing; install sayso again")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
