from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from sayso.errors import BrokenDocument, DocumentTooLarge
from sayso.loaders import Failure, load_all
from sayso.model import Document


def taken(*paths: Path | str) -> list[str]:
    """What becomes of each file: its document's id, or its name with a mark."""
    found = load_all(paths)
    return [one.id if isinstance(one, Document) else f"! {Path(one.name).name}" for one in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/z.txt", "b/d.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"The army denied the report in {name}.")
    return tmp_path


def test_a_folder_is_read_in_order_without_what_is_hidden(folder: Path) -> None:
    assert taken(folder) == ["a", "d", "z", "c"]
    assert taken(folder / "c.txt", folder / "b") == ["c", "d", "z"]


def test_links_that_lead_back_are_followed_once(folder: Path) -> None:
    (folder / "b" / "again").symlink_to(folder)
    (folder / "b" / "self").symlink_to(folder / "b" / "self")
    assert taken(folder) == ["a", "d", "! self", "z", "c"]


def test_what_is_missing_or_no_file_is_told_and_the_others_are_read(folder: Path) -> None:
    os.mkfifo(folder / "b" / "pipe")
    (folder / "b" / "gone").symlink_to(folder / "nowhere")
    assert taken(folder / "none.txt", folder) == ["! none.txt", "a", "d", "! gone", "! pipe", "z", "c"]


def test_a_folder_that_can_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.iterdir

    def iterdir(path: Path) -> object:
        if path.name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert taken(folder) == ["a", "! b", "c"]
    (failed,) = [one for one in load_all([folder]) if isinstance(one, Failure)]
    assert isinstance(failed.error, BrokenDocument)
    assert "permission denied" in str(failed.error)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it is read whole"))
    (found,) = load_all([huge])
    assert isinstance(found, Failure)
    assert isinstance(found.error, DocumentTooLarge)
    assert "SAYSO_MAX_BYTES" in str(found.error)


def test_standard_input_is_a_document_within_the_same_limit(
    monkeypatch: pytest.MonkeyPatch, limit: Callable[[str, int], None]
) -> None:
    def given(content: bytes) -> list[Document | Failure]:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
        return list(load_all(["-"]))

    (found,) = given(b"The army denied the report.")
    assert isinstance(found, Document)
    assert found.id == "standard-input"
    limit("max_bytes", 10)
    (failed,) = given(b"The army denied the report.")
    assert isinstance(failed, Failure)
    assert isinstance(failed.error, DocumentTooLarge)


def test_a_name_that_is_no_utf_8_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("The army denied the report.")
    (found,) = load_all([tmp_path])
    assert isinstance(found, Document)
    assert found.id == "caf\ufffd"
    assert (found.path or "").encode()
