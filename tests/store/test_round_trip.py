from hypothesis import HealthCheck, assume, given, settings

from sayso.ledger import Ledger
from sayso.model import Record
from tests import samples


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(record=samples.records())
def test_a_record_comes_back_as_it_was_saved(ledger: Ledger, record: Record) -> None:
    assume(ledger.save(record))
    *_, newest = ledger.documents()
    assert ledger.record(newest.document.number) == record
    kept = [one for one in ledger.claims(history=True) if one.document == newest.document]
    assert [one.claim for one in kept] == list(record.claims)
    for one in kept:
        assert one.quotes == tuple(span.quote(record.document.text) for span in one.claim.evidence)
