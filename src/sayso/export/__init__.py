"""Ways out of sayso: the reading record, and exporters of claims."""
