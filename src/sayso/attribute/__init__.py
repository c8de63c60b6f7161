"""Spans and cues to attributions, and to the chains around claims."""

from sayso.attribute.attributions import attributions
from sayso.attribute.chains import chains

__all__ = ["attributions", "chains"]
