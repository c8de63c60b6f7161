"""Triggers and roles to claims; one claim for one event told again."""

from sayso.claims.build import build
from sayso.claims.counts import count
from sayso.claims.fold import fold
from sayso.claims.mend import mend
from sayso.claims.retype import retype

__all__ = ["build", "count", "fold", "mend", "retype"]
