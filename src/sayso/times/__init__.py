"""Times: finding expressions in a text, what they mean in days, and the time of a claim."""

from sayso.times.find import find
from sayso.times.resolve import resolve
from sayso.times.when import when

__all__ = ["find", "resolve", "when"]
