from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.loaders.language import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rebels took the bridge at Dara, the army said. Residents denied that anybody had come. " * 2, "en"),
        ("El Ejército anunció el martes que suspende las operaciones en el valle hasta la medianoche, según un "
         "comunicado difundido por su comandancia en la capital.", "es"),
        ("De regering heeft in een verklaring gezegd dat zij van plan is om de troepen in het noorden te vervangen. "
         "Het was de eerste keer in het jaar dat de minister zich daarover uitliet.", "nl"),
        ("Выступая на заседании, министр сообщил, что операция завершена.", "ru"),
        ("قال المتحدث باسم الجيش إن القوات سيطرت على المدينة بعد معارك استمرت ثلاثة أيام.", "ar"),
    ],
)  # fmt: skip
def test_the_language_of_a_paragraph(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", "Dara", "Abu Bakr al-Baghdadi, Ayman al-Zawahiri, Ansar Dine", "12.5 %", "هلا"])
def test_names_and_numbers_are_of_no_language(text: str) -> None:
    assert detect(text) is None


def test_english_reports_full_of_foreign_names_are_english(shared: Path) -> None:
    texts = [
        json.loads(line)["text"]
        for path in sorted((shared / "train").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert len(texts) > 500
    assert [text[:80] for text in texts if detect(text) not in ("en", None)] == []
