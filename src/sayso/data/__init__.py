"""Knowledge as data: YAML files of the package, read once and strictly."""

from sayso.data.claim_type_table import claim_types

__all__ = ["claim_types"]
