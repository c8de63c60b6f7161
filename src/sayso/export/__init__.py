"""Ways out of sayso: the reading record, and exporters of claims. To add an exporter, add its line to EXPORTERS."""

from sayso.export.base import Exporter
from sayso.export.csv import CSV
from sayso.export.jsonl import JSON, JSONL

EXPORTERS: tuple[Exporter, ...] = (JSON, JSONL, CSV)

__all__ = ["EXPORTERS", "Exporter"]
