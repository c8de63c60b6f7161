"""The labels that a new model is trained with, from the claim types and the conventions of the annotated corpora."""

from __future__ import annotations

from sayso.data import claim_types
from sayso.model import CERTAINTIES, COUNTS, STANCES
from sayso.reader.labels import ATTRIBUTION, LINK, Labels

CIRCUMSTANCES = ("when", "where")
NUMBERS = tuple(f"count.{kind}" for kind in COUNTS)
CHAIN = ("chain.source", "chain.cue", "chain.via")
ENTITIES = (
    "Organisation", "Person", "Location", "Temporal", "Nationality", "Quantity", "Weapon", "MilitaryPlatform",
    "Money", "DocumentReference", "Vehicle", "Frequency", "CommsIdentifier", "Coordinate",
)  # fmt: skip
TIMES = ("DATE", "DURATION", "TIME", "SET")


def labels() -> Labels:
    types = claim_types()
    arguments = {name: (*(r.name for r in t.roles), *CIRCUMSTANCES, *NUMBERS, *CHAIN) for name, t in types.items()}
    arguments |= {ATTRIBUTION: ("source", "content"), LINK: ("source", "via")}
    roles = dict.fromkeys(r.name for t in types.values() for r in t.roles)
    roles |= dict.fromkeys(("source", "content", "via"))
    return Labels(
        frames=(*types, ATTRIBUTION, LINK),
        groups=(tuple(roles), CIRCUMSTANCES, NUMBERS, CHAIN),
        arguments=arguments,
        entities=ENTITIES,
        times=TIMES,
        polarities=("+", "-"),
        certainties=CERTAINTIES,
        stances=STANCES,
    )
