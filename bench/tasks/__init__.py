"""The tasks, one file each."""

from bench.figures import Task
from bench.tasks.attribution import ATTRIBUTION
from bench.tasks.claims import CLAIMS
from bench.tasks.entities import ENTITIES
from bench.tasks.evidence import EVIDENCE
from bench.tasks.memory import MEMORY
from bench.tasks.names import NAMES
from bench.tasks.places import PLACES
from bench.tasks.seed import SEED
from bench.tasks.speed import SPEED
from bench.tasks.times import TIMES

TASKS: tuple[Task, ...] = (
    ATTRIBUTION,
    CLAIMS,
    SEED,
    ENTITIES,
    TIMES,
    PLACES,
    NAMES,
    SPEED,
    MEMORY,
    EVIDENCE,
)
"""Every task that the bench measures, in the order of its table."""
