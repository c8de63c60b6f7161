"""A day as people give it on the command line: 2019-05-10, 2019-05 or 2019."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import click

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class Day(click.ParamType[str]):
    """An ISO day; of a month or a year, its first day or its last."""

    name = "DATE"

    def __init__(self, *, last: bool) -> None:
        self.last = last

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return self._day(value).isoformat()
        except ValueError:
            self.fail(f"{value} is no day: give it as 2019-05-10, 2019-05 or 2019", param, ctx)

    def _day(self, value: str) -> date:
        found = _DAY.fullmatch(value.strip())
        if not found:
            raise ValueError(value)
        year, month, day = (int(part or 0) for part in found.groups())
        month = month or (12 if self.last else 1)
        return date(year, month, day or (monthrange(year, month)[1] if self.last else 1))
