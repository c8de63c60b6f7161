"""Whatever is changed in a ledger by other hands is found."""

import sqlite3
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from tests.samples import DECLARED, DENIED, RECORD

CLAIM = f"(SELECT id FROM claims WHERE key = '{DECLARED.id}')"


@pytest.mark.parametrize(
    ("change", "claim", "message"),
    [
        ("UPDATE documents SET content = X'00'", None, "bytes"),
        ("UPDATE documents SET text = text || '!'", None, "its text"),
        ("UPDATE readings SET layers = replace(layers, '[]', '[ ]')", None, "beside claims"),
        ("UPDATE claims SET body = replace(body, 'probable', 'certain')", DENIED.id, "SHA-256"),
        (f"UPDATE claims SET body = '{{' WHERE key = '{DECLARED.id}'", DECLARED.id, "read any more"),
        (f"UPDATE evidence SET quote = 'peace' WHERE claim_id = {CLAIM}", DECLARED.id, "“peace” does not stand at"),
        (f"UPDATE evidence SET start_at = 2 WHERE claim_id = {CLAIM}", DECLARED.id, "does not stand at 2-"),
        (f"UPDATE fillers SET name = 'Someone' WHERE claim_id = {CLAIM}", DECLARED.id, "found by"),
        (f"DELETE FROM claim_places WHERE claim_id = {CLAIM}", DECLARED.id, "found by"),
        (f"UPDATE claims SET type = 'attack' WHERE key = '{DENIED.id}'", DENIED.id, "found by"),
        ("UPDATE chain_links SET stance = 'asserts' WHERE stance = 'denies'", DENIED.id, "found by"),
    ],
)
def test_a_change_is_found(path: Path, change: str, claim: str | None, message: str) -> None:
    with Ledger(path, writable=True) as made:
        made.save(RECORD)
        assert list(made.verify()) == []
    with sqlite3.connect(path) as other:
        assert other.execute(change).rowcount > 0
    other.close()
    with Ledger(path) as opened:
        faults = list(opened.verify())
    assert any(fault.claim == claim and message in fault.message for fault in faults), faults


def test_a_quote_is_held_against_the_text_even_where_the_texts_hash_was_changed_too(path: Path) -> None:
    with Ledger(path, writable=True) as made:
        made.save(RECORD)
    with sqlite3.connect(path) as other:
        other.create_function("changed", 1, lambda text: text.replace("declared", "promised"))
        other.execute("UPDATE documents SET text = changed(text)")
    other.close()
    with Ledger(path) as opened:
        assert any("The Northern Front has declared" in fault.message for fault in opened.verify())
