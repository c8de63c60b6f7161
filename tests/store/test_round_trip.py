from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from sayso.ledger import Ledger
from sayso.model import Record
from tests import samples


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.sayso", writable=True) as made:
        yield made


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(record=samples.records())
def test_a_record_comes_back_as_it_was_saved(ledger: Ledger, record: Record) -> None:
    assume(ledger.save(record))
    *_, newest = ledger.documents()
    assert ledger.record(newest.document.number) == record
    kept = [one for one in ledger.claims(history=True) if one.document == newest.document]
    assert [one.claim for one in kept] == list(record.claims)
    for one in kept:
        assert one.quotes == tuple(span.quote(record.document.text) for span in one.claim.evidence)
