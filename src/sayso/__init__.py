"""sayso: a ledger of claims and of who says so."""
