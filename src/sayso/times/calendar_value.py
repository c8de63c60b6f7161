"""Calendar values of TIMEX3 (2019-05-17, 2019-W20, 2019-05, 2019-Q2, 2019, 201, 20), and steps from day to day."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

_STEPS = {
    "D": relativedelta(days=1),
    "W": relativedelta(weeks=1),
    "WE": relativedelta(weeks=1),
    "2W": relativedelta(weeks=2),
    "M": relativedelta(months=1),
    "Q": relativedelta(months=3),
    "H": relativedelta(months=6),
    "Y": relativedelta(years=1),
    "DE": relativedelta(years=10),
    "CE": relativedelta(years=100),
}


def shift(day: date, unit: str, count: float) -> date:
    """``count`` units later (earlier, if negative); `ValueError` or `OverflowError` beyond the years 1 to 9999."""
    if unit.startswith("T"):
        return day
    whole = int(count)
    half = _STEPS["M"] * 6 * (1 if count > 0 else -1) if count != whole and unit == "Y" else relativedelta()
    return day + _STEPS[unit] * whole + half


def value_at(unit: str, day: date) -> str:
    """The value of the ``unit`` (a sign of the lexicon, or H for half a year) that ``day`` lies in."""
    year, week, _ = day.isocalendar()
    half, quarter = (day.month - 1) // 6 + 1, (day.month - 1) // 3 + 1
    return {
        "W": f"{year:04}-W{week:02}",
        "2W": f"{year:04}-W{week:02}",
        "WE": f"{year:04}-W{week:02}-WE",
        "M": f"{day:%Y-%m}",
        "Q": f"{day.year:04}-Q{quarter}",
        "H": f"{day.year:04}-H{half}",
        "Y": f"{day.year:04}",
        "DE": f"{day.year // 10:03}",
        "CE": f"{day.year // 100:02}",
    }.get(unit, day.isoformat())
