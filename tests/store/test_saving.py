"""What is saved once stays, and is there once."""

from dataclasses import replace
from pathlib import Path

from sayso.ledger import Ledger
from sayso.model import ReaderIdentity, Record
from tests.samples import DENIED, READER, RECORD, TEXT, document


def test_the_same_bytes_again_add_nothing(ledger: Ledger) -> None:
    assert ledger.save(RECORD)
    assert not ledger.save(RECORD)
    assert not ledger.save(replace(RECORD, document=document(name="copy", path="elsewhere/copy.txt")))
    assert len(list(ledger.documents())) == 1
    assert len(list(ledger.claims(history=True))) == 3


def test_a_new_byte_at_the_same_path_is_a_new_version_beside_the_old(ledger: Ledger) -> None:
    ledger.save(replace(RECORD, document=document(path="reports/gazette.txt")))
    changed = document(TEXT + "\n", path="reports/gazette.txt")
    ledger.save(Record(changed, READER, claims=(DENIED,)))
    assert [(one.document.version, one.latest, one.claims) for one in ledger.documents()] == [
        (1, False, 3),
        (2, True, 1),
    ]
    assert [one.claim for one in ledger.claims()] == [DENIED]
    assert [one.current for one in ledger.claims(history=True)] == [False, False, False, True]


def test_a_page_is_known_by_its_address_wherever_it_was_saved(ledger: Ledger) -> None:
    page = "https://example.org/news/1?print=yes"
    for number in (1, 2, 3):
        ledger.save(Record(document(TEXT + "\n" * number, path=f"day{number}/page.html", url=page), READER))
    assert [one.document.version for one in ledger.documents()] == [1, 2, 3]


def test_pages_that_all_give_the_front_page_as_theirs_are_no_versions_of_one(ledger: Ledger) -> None:
    for number in (1, 2):
        ledger.save(Record(document(TEXT + "\n" * number, path=f"{number}.html", url="https://example.org/"), READER))
    assert [one.document.version for one in ledger.documents()] == [1, 1]


def test_documents_of_one_file_are_no_versions_of_each_other(ledger: Ledger) -> None:
    for name in ("one", "two"):
        ledger.save(Record(document(f"{TEXT} {name}", name=name, path="all.jsonl"), READER))
    assert [one.document.version for one in ledger.documents()] == [1, 1]


def test_texts_without_address_are_no_versions_of_each_other(ledger: Ledger) -> None:
    for number in (1, 2):
        ledger.save(Record(document(TEXT + "\n" * number), READER))
    assert [one.document.version for one in ledger.documents()] == [1, 1]


def test_another_readers_reading_is_current_and_the_old_one_kept(ledger: Ledger) -> None:
    newer = ReaderIdentity("sample", "2", "1" * 64)
    ledger.save(RECORD)
    assert ledger.holds(RECORD.document.bytes_sha256, by=READER)
    assert not ledger.holds(RECORD.document.bytes_sha256, by=newer)
    assert ledger.save(replace(RECORD, reader=newer, claims=(replace(DENIED, certainty="certain"),)))
    assert [(one.claim.certainty, one.reader.version) for one in ledger.claims()] == [("certain", "2")]
    assert len(list(ledger.claims(history=True))) == 4
    assert ledger.claim(DENIED.id).reader == newer
    assert ledger.claim("aaaa").reader == READER, "what only the old reading has can still be shown"


def test_two_at_once_may_write(path: Path) -> None:
    with Ledger(path, writable=True) as one, Ledger(path, writable=True) as two:
        assert one.save(RECORD)
        assert not two.save(RECORD)
        assert two.save(Record(document(TEXT + "2"), READER))
        assert len(list(one.documents())) == 2


def test_a_document_comes_back_by_its_bytes(ledger: Ledger) -> None:
    ledger.save(RECORD)
    assert ledger.document(RECORD.document.bytes_sha256) == RECORD.document
    assert ledger.document("0" * 64) is None
