"""Years, and periods named by one: "the nineties", "20th century", "Q3 2016", "the winter of 1994", "Ramadan 2017"."""

from __future__ import annotations

from dataclasses import replace

from sayso.times.dates import dated, year_told
from sayso.times.fragments import after
from sayso.times.grammar import Groups, Rule
from sayso.times.holidays import holiday
from sayso.times.lexicon import LEXICON
from sayso.times.number import ordinal, spelled_year
from sayso.times.setting import Meaning, Setting


def _part(told: Groups) -> int | None:
    return LEXICON.parts.get(told.get("part", ""))


def _year(told: Groups, _: Setting) -> Meaning:
    return Meaning(told["year"], _part(told))


def _short_year(told: Groups, _: Setting) -> Meaning:
    return Meaning("19" + told["short"])


def _year_end(_: Groups, at: Setting) -> Meaning:
    return Meaning(f"{at.now.year:04}-12-31" if at.now else None)


def _spelled_year(told: Groups, _: Setting) -> Meaning:
    return Meaning(f"{spelled_year(told['spelled']):04}")


def _years(told: Groups, _: Setting) -> Meaning:
    first, last = told["year"], told["last"]
    return Meaning(f"{first}/{first[: 4 - len(last)]}{last}")


def _decade(told: Groups, _: Setting) -> Meaning:
    if "digits" in told:
        digits = told["digits"][:-1]
        return Meaning(digits if len(digits) == 3 else "19" + digits, _part(told))
    return Meaning(f"19{LEXICON.decades[told['decade_word']]}", _part(told))


def _century(told: Groups, _: Setting) -> Meaning:
    return Meaning(f"{ordinal(told['ordinal']) - 1:02}", _part(told))


def _quarter(told: Groups, at: Setting) -> Meaning:
    number = {"final": 4, "last": 4}.get(told["nth"], 0) or ordinal(told["nth"].removeprefix("q"))
    return Meaning(dated(told, replace(at, future=None if at.future else False), f"{{}}-Q{number}"))


def _half(told: Groups, at: Setting) -> Meaning:
    return Meaning(dated(told, at, f"{{}}-H{1 if told['half'] in ('first', '1st') else 2}"))


def _season(told: Groups, at: Setting) -> Meaning:
    return Meaning(dated(told, at, f"{{}}-{LEXICON.seasons[told['season']]}"), _part(told))


def _holiday(told: Groups, at: Setting) -> Meaning | None:
    name = told["holiday"]
    year = year_told(told, at)
    found = at.nearest(lambda y: holiday(name, y)) if year is None else holiday(name, year)
    if found is None or not found.start or not found.end:
        return None
    first, last = found.start.isoformat(), found.end.isoformat()
    return Meaning(first if first == last else f"{first}/{last}")


_OF = "(?: (?:of|in) (?:the )?{year}| of (?P<which>this|last|next) year| {year}| (?P<that>that) year)"
_SEASON_YEAR = "(?:,? (?:of )?(?:{year}|{spelled})| of (?P<which>this|last|next) year| (?:of )?(?P<that>that) year)"
_IN_YEAR = "(?:,? (?:of )?{year}| (?:of )?(?P<which>last|this|next) year)"
RULES = (
    Rule("DATE", r"{early:}(?:the year |fiscal(?: year)? |calendar |FY ?)?{year}(?! (?:{counted:}|and \d)\b)", _year),
    Rule("DATE", "(?:post|pre)-{year}|the {year} (?:quarter|period|season)", _year),
    Rule("DATE", after("since in of until from") + r"['’](?P<short>[4-9]\d)", _short_year),
    Rule("DATE", "(?:the )?(?:year[- ]end|year's end|end of the year)", _year_end),
    Rule("DATE", "{early:}(?:the year )?{spelled}", _spelled_year),
    Rule("DATE", r"{year} ?[-\u2010-\u2015/] ?(?P<last>(?:1\d|20)\d\d|\d\d)(?![\d-])", _years),
    Rule("DATE", r"(?:the )?{early:}(?P<digits>(?:1\d|20)\d0)['’]?s", _decade),
    Rule("DATE", r"(?:the )?(?:{part}[- ])?['’](?P<digits>[2-9]0)['’]?s", _decade),
    Rule("DATE", r"the (?:{part}[- ])?(?:(?P<digits>[2-9]0)s|{decade_word})", _decade),
    Rule("DATE", "(?:the )?{early:}{ordinal}[- ]century", _century),
    Rule("DATE", "(?:the |its )?(?:fiscal[- ])?{nth:}[- ](?:fiscal[- ])?quarter" + _OF + "?", _quarter),
    Rule("DATE", "(?:the )?{year} {nth:}[- ]quarter", _quarter),
    Rule("DATE", "(?P<which>this|last|next) year['’]s {nth:}[- ]quarter", _quarter),
    Rule("DATE", "(?P<nth>Q[1-4])" + _OF + "?", _quarter),
    Rule("DATE", "(?:the )?(?P<half>first|second|1st|2nd)[- ]half" + _OF, _half),
    Rule("DATE", "(?:the )?{early:}{season}" + _SEASON_YEAR, _season),
    Rule("DATE", after("in since over during by until through before after") + "(?:the )?{early:}{season}", _season),
    Rule("DATE", "(?:last )?{holiday}" + _IN_YEAR + "?", _holiday),
)
