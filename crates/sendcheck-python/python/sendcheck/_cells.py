"""Cells of records and tables as texts, and lists of them on their way into the engine.

A cell becomes what a cell of a workbook becomes (docs/workbooks.md): whole numbers every digit, no exponent and no `.0`; a
number that may have lost digits an exponent, by which the rules know it. What is no such value is refused with its place.
"""

from __future__ import annotations

import datetime
import decimal
import numbers
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Set, Tuple

from . import _engine
from .errors import SendcheckError, call, type_name

AS_WRITTEN = {"input": "csv", "encoding": "utf-8", "header": 1, "delimiter": ","}
"""How records are read once they are a file: nothing is left to be found out."""

ROWS = 1000
"""Rows that are handed to the engine at once."""

DIGITS = 15
"""So many digits a floating-point number, and a spreadsheet's, holds for certain."""


def text_of(value: Any) -> Optional[str]:
    """A cell as text; `None` where there is nothing.

    >>> [text_of(value) for value in ("Jane", 12025550123, 12025550123.0, 19.99, 1.5e17, True, None, float("nan"))]
    ['Jane', '12025550123', '12025550123', '19.99', '1.5E+17', 'TRUE', None, None]
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, decimal.Decimal):
        return None if value.is_nan() else format(value, "f")
    if isinstance(value, float) or (isinstance(value, numbers.Real) and hasattr(value, "__float__")):
        return of_float(float(value))
    # The markers of pandas for nothing: `NaT` is a date, `NA` is none of all.
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, datetime.datetime):
        at_midnight = value.tzinfo is None and value.time() == datetime.time()
        return value.date().isoformat() if at_midnight else value.isoformat(sep=" ")
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    # The truth values of numpy are none of Python's.
    if type(value).__name__ in ("bool", "bool_"):
        return "TRUE" if value else "FALSE"
    raise TypeError(type_name(value))


def of_float(value: float) -> Optional[str]:
    """A floating-point number with all its digits, or with an exponent where some may be lost."""
    if value != value:
        return None
    if value in (float("inf"), float("-inf")):
        return str(value)
    if value.is_integer() and abs(value) < 10**DIGITS:
        return str(int(value))
    shortest = format(decimal.Decimal(repr(value)), "f")
    if len(shortest.lstrip("-0.").replace(".", "")) <= DIGITS and abs(value) < 10**DIGITS:
        return shortest
    return scientific(value)


def scientific(value: float) -> str:
    """As spreadsheets write it: `1.5E+17`."""
    if abs(value) < 10**DIGITS:
        # A fraction of which no digit in front of the point is lost, as 0.1 + 0.2 is 0.3.
        return format(decimal.Decimal(f"{value:.{DIGITS}g}"), "f")
    digits, exponent = f"{value:.{DIGITS - 1}E}".split("E")
    digits = digits.rstrip("0").rstrip(".")
    return f"{digits}E{exponent[0]}{exponent[1:].lstrip('0').zfill(2)}"


def is_shown_otherwise(value: Any) -> bool:
    """Whether a message may have been meant to show this value in another form: a date, a fraction, true or false."""
    return not isinstance(value, (str, numbers.Integral)) or isinstance(value, bool)


class Writer:
    """Hands rows to the engine, and knows which columns there are."""

    def __init__(self, reading: _engine.Reading) -> None:
        self.reading = reading
        self.columns: List[str] = []
        self.rows = 0
        self._held: List[List[Optional[str]]] = []

    def heading(self, columns: Sequence[str]) -> None:
        names = list(columns)
        wrong = next((name for name in names if not isinstance(name, str)), None)
        if not names or wrong is not None:
            found = "there is no column" if not names else f"the name of a column is {type_name(wrong)}"
            raise SendcheckError("list", f"{found}; expected at least one column, each called by a text")
        self.columns = names
        self._push([[name] for name in names], 0)

    def row(self, cells: Iterable[Any]) -> None:
        """Adds a row of cells."""
        self.rows += 1
        self._held.append([cell(value, name, self.rows) for name, value in zip(self.columns, cells)])
        if len(self._held) == ROWS:
            self.end()

    def end(self) -> None:
        """Hands on what was not yet."""
        if self._held:
            self._push([list(column) for column in zip(*self._held)], self.rows - len(self._held))
            self._held = []

    def table(self, columns: Sequence[List[Optional[str]]]) -> None:
        """Adds whole columns of texts."""
        self._push(columns, self.rows)
        self.rows += max(map(len, columns), default=0)

    def _push(self, columns: Sequence[List[Optional[str]]], before: int) -> None:
        try:
            call(self.reading.push_columns, list(columns))
        except UnicodeEncodeError as cause:
            for name, column in zip(self.columns, columns):
                for place, value in enumerate(column, before + 1):
                    if value is not None and any("\ud800" <= letter <= "\udfff" for letter in value):
                        message = f"`{name}`: row {place} holds half a character (a lone surrogate)"
                        raise SendcheckError("list", message, path=name) from cause
            raise SendcheckError("list", f"the list cannot be read: {cause}") from cause


def cell(value: Any, name: str, row: int) -> Optional[str]:
    """The text of a cell.

    >>> cell(["a"], "Tags", 3)
    Traceback (most recent call last):
    sendcheck.errors.SendcheckError: `Tags`: row 3 holds a list; expected a text, a number, a date or nothing
    """
    try:
        return text_of(value)
    except TypeError as found:
        message = f"`{name}`: row {row} holds {found}; expected a text, a number, a date or nothing"
    raise SendcheckError("list", message, path=name)


def write_records(records: Iterable[Mapping[str, Any]], writer: Writer) -> Set[str]:
    """Hands on records, of which the first says which columns there are; answers which of them hold what could be shown
    otherwise."""
    told: Set[str] = set()
    for row, record in rows_of(records):
        if not writer.columns:
            writer.heading(list(record))
        # What comes later would have to be a column of all rows before.
        unknown = next((name for name in record if name not in writer.columns), None)
        if unknown is not None:
            raise SendcheckError("list", f"`{unknown}`: row {row} has a column that the first does not have", path=str(unknown))
        cells: List[Any] = [record.get(name) for name in writer.columns]
        for name, value in zip(writer.columns, cells):
            if value is not None and type(value) is not str and is_shown_otherwise(value) and text_of_or_none(value):
                told.add(name)
        writer.row(cells)
    writer.end()
    return told


def text_of_or_none(value: Any) -> Optional[str]:
    try:
        return text_of(value)
    except TypeError:
        return None


def rows_of(records: Iterable[Mapping[str, Any]]) -> Iterator[Tuple[int, Mapping[str, Any]]]:
    """The records with their rows; what the records raise, such as a cursor that lost its database, is the cause of an error
    of ours."""
    row = 0
    try:
        for record in records:
            row += 1
            if not isinstance(record, Mapping):
                as_row: Dict[str, Any] = getattr(record, "_asdict", dict)()
                if not as_row:
                    message = f"row {row} is {type_name(record)}; expected a dictionary with a member for each column"
                    raise SendcheckError("list", message)
                record = as_row
            yield row, record
    except SendcheckError:
        raise
    except GeneratorExit:
        raise
    except Exception as cause:
        raise SendcheckError("list", f"the list cannot be read: {cause}") from cause
