"""Words per CPU-second of all that `sayso extract` does with a text, on one thread, after start-up."""

from __future__ import annotations

from bench.figures import Figure, Measured, Result, Task
from bench.run import TIMED, Run


def measure(run: Run) -> Result:
    words = sum(len(case.reading["text"].split()) for case in run.cases(TIMED))
    shares = ", ".join(f"{stage} {share:.1%}" for stage, share in run.watch.shares().items())
    told = f"speed: {words:,} words in {run.watch.total:.1f} CPU-seconds; {shares}"
    return Result({"speed.words_per_second": Measured(round(words / run.watch.total, 1))}, (told,))


SPEED = Task(
    "speed",
    (
        Figure(
            "speed.words_per_second",
            1500,
            2500,
            "bare encoder about 3,000; a trial 735",
            limit=500,
            by_machine=True,
        ),
    ),
    measure,
)
