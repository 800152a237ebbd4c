"""Tables: checked as a whole or batch by batch, the verdicts as further columns.

A table is a DataFrame of pandas or Polars, a Table or RecordBatch of PyArrow, or whatever else has `__arrow_c_stream__` (which
comes back as a Table of PyArrow). None of these libraries is needed for anything else.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Optional, Sequence, Set, Tuple

from ._cells import Writer, is_shown_otherwise, text_of
from ._input import Json
from .errors import SendcheckError, SendcheckWarning, call, type_name

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .options import ListOptions
    from .recipients import Recipients

VERDICT_COLUMNS = ("verdict", "error_message", "number", "region", "codes", "segments", "key", "list_codes")
"""The columns that are added, in this order:

- `verdict`: `accepted`, `failed`, `skipped`; null where the row is no recipient because all its cells are empty
- `error_message`: the one message that the service would show; null if it would accept the recipient
- `number`: `+` and the digits of the number as it is handed on; of what is no number, what was given
- `region`: the country of the number by its two letters, as libphonenumber tells it
- `codes`: the codes of all rules that reported on the row, the gravest first; a list
- `segments`: the segments of the SMS; null without SMS
- `key`: the digits of the number, or the recipient's id in the app: two rows with the same `key` are the same recipient
- `list_codes`: the codes of all errors and warnings on the table as a whole and on the handoff, the same in every row; a list.
  `CELL_LOOKS_UNKNOWN` is one of them where the message uses a column of dates, fractions or truth values
"""

ORDINARY = ("COLUMN_UNKNOWN",)
"""What is no news of a table, and so no warning: that it has columns which the message does not use."""

SPARK_COLUMNS = (
    "verdict string, error_message string, number string, region string, codes array<string>, segments int, key string, "
    "list_codes array<string>"
)
"""The columns that are added, as Spark writes a schema."""

Table = Any


def check_table(table: Table, *, handoff: Json, prefix: str = "", **options: Unpack[ListOptions]) -> Table:
    """Checks a table with a recipient in each row, and gives it back with the verdicts as further columns.

    What is added is `VERDICT_COLUMNS`, each name with `prefix` in front. Nothing of the table is overwritten. Duplicates are
    found over the whole table. What is wrong with the table as a whole, or with the handoff, is warned of
    (`SendcheckWarning`), and stands in `list_codes`.

    Raises `SendcheckError`: `usage` if it is no table or has such a column already, else as `open_recipients`.

    >>> import pyarrow, sendcheck
    >>> handoff = {"type": "wa", "messageComponents": [
    ...     {"type": "body", "content": "Hi ${{1}}!", "variables": ["1"]}]}
    >>> table = pyarrow.table({"Phone": ["+1 202 555 0123", "12025550123"], "B1": ["Jane", "Omar"]})
    >>> checked = sendcheck.check_table(table, handoff=handoff)
    >>> checked["verdict"].to_pylist(), checked["error_message"].to_pylist()
    (['accepted', 'failed'], [None, 'DUPLICATE_NUMBER'])
    >>> checked["key"].to_pylist()
    ['12025550123', '12025550123']
    """
    from .recipients import opened_table
    from . import _engine
    from .options import LIST, taken

    given = required(table)
    given.free(prefix)
    checked, told = opened_table(given, options, lambda rest: _engine.Reading(*taken(handoff, rest, LIST)))
    codes = list_codes(checked, told, stacklevel=2)
    return given.with_columns(verdicts(checked, given.rows, codes), prefix)


def check_batches(
    batches: Iterable[Table], *, handoff: Json, prefix: str = "", **options: Unpack[ListOptions]
) -> Iterator[Table]:
    """Checks tables that come one after the other, each for itself: what `mapInArrow` of Spark, Ray and Dask hand over.

    Handoff, sets of recipients and options are read once. The columns are found in the first table that has a row, and are
    the same in all that follow; where each process would find them for itself, say which they are (`columns`, or `reading`
    of a list that was opened first). Duplicates are found in each table, and over all tables, wherever they were checked, by
    the rows that have the same `key`: the first of them counts. Tables have to be in the order by which that is told.

    A list with a number for each channel has no one key, and is refused (`usage`); check it as one table.

    >>> import pyarrow, sendcheck
    >>> handoff = {"type": "wa", "messageComponents": [
    ...     {"type": "body", "content": "Hi ${{1}}!", "variables": ["1"]}]}
    >>> table = pyarrow.table({"Phone": ["12025550123", "abc"], "B1": ["Jane", "Omar"]})
    >>> for batch in sendcheck.check_batches(table.to_batches(max_chunksize=1), handoff=handoff):
    ...     print(batch["verdict"].to_pylist())
    ['accepted']
    ['failed']
    """
    from .checker import Checker
    from .recipients import opened_table

    checker = Checker(handoff=handoff, **options)

    def all_of_them() -> Iterator[Table]:
        reading: Dict[str, Any] = {}
        warned: Set[str] = set()
        for batch in batches:
            given = required(batch)
            given.free(prefix)
            if given.rows == 0 or given.is_blank():
                yield given.with_columns(nothing(given.rows), prefix)
                continue
            checked, told = opened_table(given, {**reading, **checker.reading_of}, checker.begin)
            if not reading:
                needs = checked.summary()["readAs"]["needs"]
                if len({need["need"] for need in needs} & {"sms", "wa"}) == 2:
                    message = (
                        "the list has a number for each channel, so that duplicates over batches cannot be told by one key: "
                        "check it as one table, or say which number is meant (`columns={'Phone': …}`)"
                    )
                    raise SendcheckError("usage", message)
                reading = first_reading(checked)
            codes = list_codes(checked, told, stacklevel=2, warned=warned)
            yield given.with_columns(verdicts(checked, given.rows, codes), prefix)

    return all_of_them()


def first_reading(checked: Recipients) -> Dict[str, Any]:
    """How the following tables are read: as this one, unless it is uncertain how that is, or nobody confirmed it. What is given
    back counts as confirmed, and the warning would be missing from then on."""
    if checked.summary()["readAs"]["standing"] != "certain":
        return {}
    kept = checked.reading()
    return {"reading": {"columns": kept["columns"]}} if kept.get("columns") else {}


def verdicts(checked: Recipients, rows: int, codes: List[str]) -> Dict[str, List[Any]]:
    told = call(checked._list.verdicts, rows)
    columns = {name: getattr(told, name) for name in VERDICT_COLUMNS[:-1]}
    columns["list_codes"] = [codes] * rows
    return columns


def nothing(rows: int) -> Dict[str, List[Any]]:
    """What is told of a table in which nobody stands."""
    return {**{name: [None] * rows for name in VERDICT_COLUMNS[:-1]}, "list_codes": [[]] * rows}


def list_codes(checked: Recipients, told: Iterable[str], stacklevel: int, warned: Optional[Set[str]] = None) -> List[str]:
    """The codes of what was found on the list as a whole and on the handoff; each is warned of."""
    summary = checked.summary()
    warned = set() if warned is None else warned
    codes: List[str] = []
    for where, findings in (("handoff", summary["handoff"]), ("list", summary["list"])):
        for finding in findings:
            if finding["severity"] == "info" or finding["code"] in codes:
                continue
            codes.append(finding["code"])
            if finding["code"] not in warned and finding["code"] not in ORDINARY:
                warned.add(finding["code"])
                text = f"{where}: {finding['severity']} {finding['code']}: {finding['message']}"
                warnings.warn(text, SendcheckWarning, stacklevel=stacklevel + 2)
    return codes + (["CELL_LOOKS_UNKNOWN"] if list(told) and "CELL_LOOKS_UNKNOWN" not in codes else [])


def table_of(data: Any) -> Optional[Given]:
    """The table, if it is one."""
    library = type(data).__module__.partition(".")[0]
    name = type(data).__name__
    if library == "pyarrow" and name in ("Table", "RecordBatch"):
        return OfArrow(data)
    if library == "pandas" and name == "DataFrame":
        return OfPandas(data)
    if library == "polars" and name == "DataFrame":
        return OfPolars(data)
    if library == "polars" and name == "LazyFrame":
        raise SendcheckError("list", "the list is a LazyFrame, which has no rows yet: `collect()` it first")
    if library == "pyspark" and name == "DataFrame":
        message = "the list is a DataFrame of Spark, whose rows are elsewhere: use `mapInArrow` with `check_batches`"
        raise SendcheckError("list", message)
    if hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__"):
        try:
            import pyarrow
        except ImportError as cause:
            message = f"the list is {type_name(data)}, a stream of Arrow, which takes `pyarrow` to be read"
            raise SendcheckError("list", message) from cause
        return OfArrow(pyarrow.table(data) if hasattr(data, "__arrow_c_stream__") else pyarrow.record_batch(data))
    return None


def required(data: Any) -> Given:
    table = table_of(data)
    if table is not None:
        return table
    expected = "a DataFrame of pandas or Polars, or a Table or RecordBatch of PyArrow"
    raise SendcheckError("usage", f"the table is {type_name(data)}; expected {expected}")


class Given:
    """A table of some library."""

    def __init__(self, table: Any) -> None:
        self.table = table

    rows: int
    names: List[Any]

    def values(self, place: int) -> List[Any]:
        """The values of a column, nothing as `None`."""
        raise NotImplementedError

    def with_columns(self, columns: Dict[str, List[Any]], prefix: str) -> Any:
        raise NotImplementedError

    def free(self, prefix: str) -> None:
        """Refuses a table that has one of the names already."""
        taken = [prefix + name for name in VERDICT_COLUMNS if prefix + name in self.names]
        if taken:
            message = f"the table has a column `{taken[0]}` already: say `prefix='sendcheck_'`, or another"
            raise SendcheckError("usage", message, path=taken[0])

    def write(self, writer: Writer) -> List[str]:
        """Hands the table on; answers which columns hold what a message could show in another form."""
        names = [name for name in self.names if isinstance(name, str)]
        if len(names) < len(self.names):
            wrong = next(name for name in self.names if not isinstance(name, str))
            raise SendcheckError("list", f"the column {wrong!r} has a name that is no text; give it one")
        columns: List[List[Optional[str]]] = []
        kept: List[str] = []
        told: List[str] = []
        for place, name in enumerate(names):
            values = self.values(place)
            try:
                texts, is_told = as_texts(values)
            except TypeError as found:
                # Of use to no message; a need that only this column could fill is told as missing.
                text = f"`{name}` holds {found}, which no message can show; the column was left out"
                warnings.warn(text, SendcheckWarning, stacklevel=5)
                continue
            kept.append(name)
            columns.append(texts)
            if is_told:
                told.append(name)
        writer.heading(kept)
        writer.table(columns)
        return told

    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        for place in range(len(self.names)):
            for value in self.values(place):
                try:
                    if text_of(value):
                        return False
                except TypeError:
                    break
        return True


def as_texts(values: Sequence[Any]) -> Tuple[List[Optional[str]], bool]:
    """The texts of a column, and whether some of them could be shown otherwise."""
    kinds = {type(value) for value in values}
    if kinds <= {str, type(None)}:
        return list(values), False
    if kinds <= {int, type(None)}:
        return [None if value is None else str(value) for value in values], False
    texts = [text_of(value) for value in values]
    # A whole number shows as it is meant, also where a column of fractions holds it because of an empty cell.
    told = any(
        is_shown_otherwise(value) and text is not None and not (isinstance(value, float) and text.lstrip("-").isdigit())
        for value, text in zip(values, texts)
    )
    return texts, told


class OfArrow(Given):
    @property
    def rows(self) -> int:  # type: ignore[override]
        return self.table.num_rows

    @property
    def names(self) -> List[Any]:  # type: ignore[override]
        return list(self.table.schema.names)

    def values(self, place: int) -> List[Any]:
        import pyarrow

        column = self.table.column(place)
        # Nanoseconds would need pandas.
        if pyarrow.types.is_timestamp(column.type) and column.type.unit == "ns":
            column = column.cast(pyarrow.timestamp("us", column.type.tz), safe=False)
        return [NOT_A_NUMBER if value != value else value for value in column.to_pylist()]

    def with_columns(self, columns: Dict[str, List[Any]], prefix: str) -> Any:
        import pyarrow

        types = {"codes": pyarrow.list_(pyarrow.string()), "segments": pyarrow.int32()}
        types["list_codes"] = types["codes"]
        arrays = list(self.table.columns)
        fields = list(self.table.schema)
        for name, values in columns.items():
            of = types.get(name, pyarrow.string())
            arrays.append(pyarrow.array(values, of))
            fields.append(pyarrow.field(prefix + name, of))
        schema = pyarrow.schema(fields, self.table.schema.metadata)
        return type(self.table).from_arrays(arrays, schema=schema)


class OfPolars(Given):
    @property
    def rows(self) -> int:  # type: ignore[override]
        return self.table.height

    @property
    def names(self) -> List[Any]:  # type: ignore[override]
        return list(self.table.columns)

    def values(self, place: int) -> List[Any]:
        values = self.table.to_series(place).to_list()
        return [NOT_A_NUMBER if value != value else value for value in values]

    def with_columns(self, columns: Dict[str, List[Any]], prefix: str) -> Any:
        import polars

        types: Dict[str, Any] = {"codes": polars.List(polars.String), "segments": polars.Int32}
        types["list_codes"] = types["codes"]
        added = [polars.Series(prefix + name, values, dtype=types.get(name, polars.String)) for name, values in columns.items()]
        return self.table.with_columns(added)


class OfPandas(Given):
    @property
    def rows(self) -> int:  # type: ignore[override]
        return len(self.table)

    @property
    def names(self) -> List[Any]:  # type: ignore[override]
        return list(self.table.columns)

    def values(self, place: int) -> List[Any]:
        # What pandas has for nothing (`NaN`, `NaT`, `NA`) is nothing.
        column = self.table.iloc[:, place]
        return column.astype(object).where(column.notna(), None).tolist()

    def with_columns(self, columns: Dict[str, List[Any]], prefix: str) -> Any:
        import pandas

        of = {"segments": "Int32", "codes": object, "list_codes": object}
        added = {
            prefix + name: pandas.Series(values, index=self.table.index, dtype=of.get(name, "string"))
            for name, values in columns.items()
        }
        return pandas.concat([self.table, pandas.DataFrame(added, index=self.table.index)], axis=1)


NOT_A_NUMBER = "NaN"
"""What a table that tells nothing (null) from no number (NaN) has for the second: a text that the rules know."""

__all__ = ["SPARK_COLUMNS", "VERDICT_COLUMNS", "check_batches", "check_table"]
