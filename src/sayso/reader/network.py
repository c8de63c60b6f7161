"""The two halves of the network, as ONNX graphs run by onnxruntime on the CPU."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.reader.decode import Floats, Ints


class Encoded(NamedTuple):
    """What the encoder yields for B windows of T tokens, F frame types; D and K are widths of its own."""

    hidden: Floats  # B, T, D
    keys: Floats  # B, T, K
    triggers: Floats  # B, T, 2F: begin and inside of each frame type, as logits
    entities: Floats  # B, T, classes of a BIO tagging
    times: Floats  # B, T, classes of a BIO tagging


class Network(Protocol):
    """What the reader needs of a network, whatever runs it."""

    def encode(self, ids: Ints, shapes: Ints, mask: Floats) -> Encoded: ...

    def arguments(
        self, keys: Floats, trigger: Floats, frame: Ints, distance: Ints, mask: Floats
    ) -> tuple[Floats, Floats]:
        """N frames of L tokens: tags of all groups (N, L, classes) and frame classes (N, classes), as logits."""
        ...


class OnnxNetwork:
    """``encoder.onnx`` and ``arguments.onnx`` of ``folder``."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415  (half a second; only reading needs it)

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._encoder, self._arguments = (
            onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), options, providers=["CPUExecutionProvider"])
            for name in ("encoder", "arguments")
        )

    def encode(self, ids: Ints, shapes: Ints, mask: Floats) -> Encoded:
        return Encoded(*self._encoder.run(None, {"ids": ids, "shapes": shapes, "mask": mask}))

    def arguments(
        self, keys: Floats, trigger: Floats, frame: Ints, distance: Ints, mask: Floats
    ) -> tuple[Floats, Floats]:
        given: dict[str, NDArray[np.generic]] = {
            "keys": keys,
            "trigger": trigger,
            "frame": frame,
            "distance": distance,
            "mask": mask,
        }
        tags, classes = self._arguments.run(None, given)
        return tags, classes
