"""The reader as a torch module: MiniLM-L6 with heads for triggers, arguments, classes, entities and times."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.reader.labels import Labels, bio_classes
from sayso.reader.tokens import SHAPES

WIDTH = 384
LAYERS = 6
HEADS = 12
KEY = 192
REACH = 64
"""How many tokens either side of a trigger its arguments may lie."""


class Seen(NamedTuple):
    """What one pass yields for a batch of windows; B windows of T tokens."""

    hidden: Tensor  # B, T, WIDTH
    keys: Tensor  # B, T, 2 * KEY
    triggers: Tensor  # B, T, 2 * frames (begin, inside; as logits)
    entities: Tensor  # B, T, classes
    times: Tensor  # B, T, classes


class Layer(nn.Module):
    """One BERT layer (post-norm), with the names of its parts as in the published weights."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, t, _ = x.shape
        q, k, v = (f(x).view(b, t, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(b, t, WIDTH)
        x = self.norm(x + self.dropout(self.output(mixed)))
        fed: Tensor = self.last(x + self.dropout(self.narrow(functional.gelu(self.wide(x)))))
        return fed


class Encoder(nn.Module):
    """Word pieces and shapes to hidden states and the heads that need nothing else."""

    def __init__(self, labels: Labels, *, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.keys = nn.Linear(WIDTH, 2 * KEY)
        self.triggers = nn.Sequential(
            nn.Linear(WIDTH, WIDTH), nn.GELU(), self.dropout, nn.Linear(WIDTH, 2 * len(labels.frames))
        )
        self.entities = nn.Linear(WIDTH, bio_classes(labels.entities))
        self.times = nn.Linear(WIDTH, bio_classes(labels.times))
        nn.init.constant_(self.triggers[3].bias, -4.0)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Seen:
        """``ids``, ``shapes``: B, T; ``mask``: B, T, 1 where there is a token, as float."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places) + self.kind + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return Seen(x, self.keys(x), self.triggers(x), self.entities(x), self.times(x))


class Mix(nn.Module):
    """A residual convolution: what stands near a token bears on where a span begins and ends."""

    def __init__(self, *, dilation: int, dropout: float) -> None:
        super().__init__()
        self.depth = nn.Conv1d(KEY, KEY, 5, padding=2 * dilation, dilation=dilation, groups=KEY)
        self.point = nn.Linear(KEY, KEY)
        self.norm = nn.LayerNorm(KEY)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        near = self.depth((x * mask).transpose(1, 2)).transpose(1, 2)
        mixed: Tensor = self.norm(x + self.dropout(self.point(functional.gelu(near))))
        return mixed


class Arguments(nn.Module):
    """A trigger and the tokens around it to the trigger's arguments and classes."""

    def __init__(self, labels: Labels, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.trigger = nn.Linear(WIDTH, 2 * KEY)
        self.frame = nn.Embedding(len(labels.frames), KEY)
        self.distance = nn.Embedding(2 * REACH + 1, KEY)
        self.norm = nn.LayerNorm(KEY)
        self.mixes = nn.ModuleList(Mix(dilation=d, dropout=dropout) for d in (1, 3, 6, 12))
        self.tags = nn.Linear(KEY, sum(bio_classes(group) for group in labels.groups))
        classes = len(labels.polarities) + len(labels.certainties) + len(labels.stances) + 1
        self.classes = nn.Sequential(
            nn.Linear(2 * KEY + WIDTH, KEY), nn.GELU(), nn.Dropout(dropout), nn.Linear(KEY, classes)
        )

    def forward(
        self, keys: Tensor, trigger: Tensor, frame: Tensor, distance: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """N frames of L tokens. ``keys``: N, L, 2 * KEY; ``trigger``: N, WIDTH; ``frame``: N; ``distance``: N, L, from
        0 to 2 * REACH, REACH inside the trigger; ``mask``: N, L, as float. Yields tags (N, L, classes of all groups)
        and classes (N, polarity + certainty + stance + 1 for "a trigger indeed")."""
        add, times = keys.split(KEY, -1)
        plus, factor = self.trigger(trigger)[:, None].split(KEY, -1)
        x = self.norm(add + plus + times * factor + self.frame(frame)[:, None] + self.distance(distance))
        mask = mask[..., None]
        for mix in self.mixes:
            x = mix(x, mask)
        inside = (distance == REACH).float()[..., None] * mask
        at_trigger = (x * inside).sum(1) / inside.sum(1).clamp(min=1.0)
        strongest = (x - (1.0 - mask) * 1e4).amax(1)
        return self.tags(x), self.classes(torch.cat([at_trigger, strongest, trigger], -1))


class ReaderModel(nn.Module):
    """Both parts together."""

    def __init__(self, labels: Labels, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(labels, dropout=dropout)
        self.arguments = Arguments(labels, dropout=dropout)


_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output",
    "attention.output.LayerNorm": "norm",
    "intermediate.dense": "wide",
    "output.dense": "narrow",
    "output.LayerNorm": "last",
}


def load_minilm(encoder: Encoder, folder: Path) -> None:
    """Fill the encoder with the published MiniLM-L6 weights (``model.safetensors`` in ``folder``)."""
    given = load_file(str(folder / "model.safetensors"))
    state = encoder.state_dict()
    state["words.weight"] = given["embeddings.word_embeddings.weight"]
    state["positions.weight"] = given["embeddings.position_embeddings.weight"]
    state["kind"] = given["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for number in range(LAYERS):
            for old, new in _NAMES.items():
                state[f"layers.{number}.{new}.{part}"] = given[f"encoder.layer.{number}.{old}.{part}"]
    encoder.load_state_dict(state)
