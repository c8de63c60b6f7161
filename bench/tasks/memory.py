"""Memory of `sayso extract --jsonl` over a thousand articles that stream through it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.bootstrap import SEED
from bench.corpora import given
from bench.figures import Figure, Measured, Result, Task
from bench.run import Run
from bench.shared import records
from sayso.errors import SaysoError

ARTICLES = 1000
EARLY = 300
AFTER = 10
"""Articles sent after the last that counts, so that the process still runs when it is looked at."""

COMMAND = (sys.executable, "-m", "sayso", "extract", "--jsonl")

FIGURES = (
    Figure("memory.peak_mb", 600, lower=True, limit=600, by_machine=True),
    Figure("memory.growth_mb", 50, lower=True, limit=50, by_machine=True, known=f"from article {EARLY} to {ARTICLES}"),
)


def articles(shared: Path) -> list[str]:
    """Each a line of JSON; the long ones first, so that what is added after them is kept without need."""
    whole = records(shared / "bench" / "attribution" / "dev.jsonl")
    short = [record for path in sorted((shared / "train").glob("*.jsonl")) for record in records(path)]
    drawn = random.Random(SEED).sample(short, ARTICLES + AFTER - len(whole))
    return [json.dumps(given(record)) for record in whole + drawn]


def measure(run: Run) -> Result:
    with tempfile.TemporaryFile() as documents:
        documents.write("\n".join(articles(run.shared)).encode())
        documents.seek(0)
        with subprocess.Popen(COMMAND, stdin=documents, stdout=subprocess.PIPE) as process:
            seen = dict(_seen(process))
            process.kill()
    if ARTICLES not in seen:
        raise SaysoError(f"`sayso extract` told of {max(seen, default=0)} articles only, of {ARTICLES}")
    growth = seen[ARTICLES]["VmRSS"] - seen[EARLY]["VmRSS"]
    values = {"memory.peak_mb": seen[ARTICLES]["VmHWM"], "memory.growth_mb": growth}
    return Result({name: Measured(round(value, 1)) for name, value in values.items()})


def _seen(process: subprocess.Popen[bytes]) -> Iterator[tuple[int, dict[str, float]]]:
    """The process's memory when it has told of so many articles."""
    for number, _ in enumerate(process.stdout or (), 1):
        if number in (EARLY, ARTICLES):
            yield number, memory(process.pid)
        if number == ARTICLES:
            return


def memory(pid: int) -> dict[str, float]:
    """Megabytes that a process holds now (VmRSS) and held at most (VmHWM), as Linux tells."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    return {name: int(told[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")}


MEMORY = Task("memory", FIGURES, measure, beside=True)
