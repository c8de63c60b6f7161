"""Weights to the int8 ONNX graphs that the package ships: ``python -m training.export``."""

from __future__ import annotations

import argparse
import shutil
import warnings
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from sayso.reader import WEIGHTS
from sayso.reader.labels import Labels
from training.label_sets import labels as label_set
from training.model import KEY, REACH, WIDTH, ReaderModel
from training.pretrained import minilm_folder

WINDOWS = {0: "windows", 1: "tokens"}
FRAMES = {0: "frames", 1: "tokens"}


def export(model: ReaderModel, labels: Labels, folder: Path, *, work: Path) -> None:
    """Write ``encoder.onnx``, ``arguments.onnx``, ``labels.json`` and ``tokenizer.json`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    model.eval()
    _encoder_graph(model.encoder, work / "encoder.onnx")
    _arguments_graph(model.arguments, work / "arguments.onnx")
    for name in ("encoder", "arguments"):
        quantised = ["MatMul", "Gemm", "Gather"]
        quantize_dynamic(
            work / f"{name}.onnx",
            folder / f"{name}.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=quantised,
        )
    labels.save(folder / "labels.json")
    shutil.copy(minilm_folder() / "tokenizer.json", folder / "tokenizer.json")


def _encoder_graph(encoder: nn.Module, path: Path) -> None:
    ids = torch.ones(2, 16, dtype=torch.long)
    names = ["hidden", "keys", "triggers", "entities", "times"]
    axes = dict.fromkeys(["ids", "shapes", "mask", *names], WINDOWS)
    _graph(encoder, (ids, ids, torch.ones(2, 16)), path, axes, names)


def _arguments_graph(arguments: nn.Module, path: Path) -> None:
    frame, distance = torch.zeros(2, dtype=torch.long), torch.full((2, 16), REACH)
    given = (torch.zeros(2, 16, 2 * KEY), torch.zeros(2, WIDTH), frame, distance, torch.ones(2, 16))
    one = {0: "frames"}
    axes = {"keys": FRAMES, "trigger": one, "frame": one, "distance": FRAMES, "mask": FRAMES}
    _graph(arguments, given, path, {**axes, "tags": FRAMES, "classes": one}, ["tags", "classes"])


def _graph(
    part: nn.Module, given: tuple[torch.Tensor, ...], path: Path, axes: dict[str, dict[int, str]], outputs: list[str]
) -> None:
    inputs = [name for name in axes if name not in outputs]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns of its own coming replacement
        torch.onnx.export(
            part,
            given,
            str(path),
            input_names=inputs,
            output_names=outputs,
            opset_version=17,
            dynamic_axes=axes,
            dynamo=False,
        )


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="?", default=Path("training/work/reader.pt"))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args(argv)
    labels = label_set()
    model = ReaderModel(labels)
    model.load_state_dict(torch.load(arguments.weights))
    export(model, labels, arguments.out, work=arguments.weights.parent)


if __name__ == "__main__":
    main()
