"""The ledger's database: tables, what writes them, what reads them."""
