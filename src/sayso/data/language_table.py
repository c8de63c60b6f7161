"""Languages by their ISO 639-1 codes."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import StringConstraints

from sayso.data.yaml_file import Words, packaged, read

Code = Annotated[str, StringConstraints(pattern="^[a-z]{2}$")]


def language_name(code: str) -> str:
    """The name in English of the language of an ISO 639-1 code; the code itself where it is none."""
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    return read(packaged("languages.yaml"), dict[Code, Words])
