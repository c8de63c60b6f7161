"""Knowledge as data: YAML files of the package, read once and strictly."""

from sayso.data.claim_type_table import claim_types
from sayso.data.cue_table import Cues, cues
from sayso.data.language_table import language_name
from sayso.data.name_tables import Group, Outlet, StateForce, groups, outlets, state_forces

__all__ = [
    "Cues",
    "Group",
    "Outlet",
    "StateForce",
    "claim_types",
    "cues",
    "groups",
    "language_name",
    "outlets",
    "state_forces",
]
