"""Tables of every library, and what becomes of cells that are no texts."""

from __future__ import annotations

import datetime
import decimal
import warnings
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest
import sendcheck
from sendcheck._cells import text_of

PEOPLE = {
    "Phone": ["+1 202 555 0123", "12025550123", None, "abc"],
    "B1": ["Jane", "Omar", None, "Zoë"],
    "B2": ["1", "2", None, "3"],
}
VERDICTS = ["accepted", "failed", None, "failed"]


def cells(table: Any, column: str) -> list[Any]:
    return table[column].to_pylist() if isinstance(table, pyarrow.Table) else table[column].to_list()


def test_a_table_comes_back_as_what_it_was(handoff: dict[str, Any]) -> None:
    arrow = sendcheck.check_table(pyarrow.table(PEOPLE), handoff=handoff)
    assert isinstance(arrow, pyarrow.Table)
    batch = sendcheck.check_table(pyarrow.RecordBatch.from_pydict(PEOPLE), handoff=handoff)
    assert isinstance(batch, pyarrow.RecordBatch)
    frame = sendcheck.check_table(polars.DataFrame(PEOPLE), handoff=handoff)
    assert isinstance(frame, polars.DataFrame)
    data = sendcheck.check_table(pandas.DataFrame(PEOPLE, index=[7, 8, 9, 7]), handoff=handoff)
    assert isinstance(data, pandas.DataFrame) and list(data.index) == [7, 8, 9, 7]
    for table in (arrow.to_pydict(), batch.to_pydict(), frame.to_dict(as_series=False)):
        assert list(table) == ["Phone", "B1", "B2", *sendcheck.VERDICT_COLUMNS]
        assert table["verdict"] == VERDICTS
        assert table["error_message"] == [None, "DUPLICATE_NUMBER", None, "INVALID_NUMBER"]
        assert table["key"] == ["12025550123", "12025550123", None, None]
        assert table["codes"][1] == ["DUPLICATE_NUMBER"]
        assert table["list_codes"] == [table["list_codes"][0]] * 4
    assert [None if value is pandas.NA else value for value in data["verdict"]] == VERDICTS
    assert data["codes"].iloc[1] == ["DUPLICATE_NUMBER"]


def test_what_streams_arrow_is_a_table(handoff: dict[str, Any]) -> None:
    class Stream:
        def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
            return pyarrow.table(PEOPLE).__arrow_c_stream__(requested_schema)

    assert sendcheck.check_table(Stream(), handoff=handoff)["verdict"].to_pylist() == VERDICTS


def test_nothing_is_overwritten(handoff: dict[str, Any]) -> None:
    table = pyarrow.table({**PEOPLE, "number": ["1", "2", "3", "4"]})
    with pytest.raises(sendcheck.SendcheckError, match="has a column `number` already") as raised:
        sendcheck.check_table(table, handoff=handoff)
    assert raised.value.kind == "usage"
    columns = {"Phone": "Phone", "B1": "B1", "B2": "B2"}
    checked = sendcheck.check_table(table, handoff=handoff, prefix="sendcheck_", columns=columns)
    assert checked["number"].to_pylist() == ["1", "2", "3", "4"]
    assert checked["sendcheck_number"].to_pylist()[0] == "+12025550123"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12025550123, "12025550123"),
        (12025550123.0, "12025550123"),
        (numpy.float64(12025550123.0), "12025550123"),
        (numpy.int64(491512345678), "491512345678"),
        (999999999999999.0, "999999999999999"),
        (1e15, "1E+15"),
        (1.2e10, "12000000000"),
        (4.91512345678e16, "4.91512345678E+16"),
        (-1.5e300, "-1.5E+300"),
        (19.989999999999998, "19.99"),
        (0.1 + 0.2, "0.3"),
        (19.99, "19.99"),
        (1e-7, "0.0000001"),
        (0.0, "0"),
        (float("inf"), "inf"),
        (decimal.Decimal("1E+3"), "1000"),
        (decimal.Decimal("19.90"), "19.90"),
        (True, "TRUE"),
        (numpy.bool_(False), "FALSE"),
        (datetime.date(2026, 11, 30), "2026-11-30"),
        (datetime.datetime(2026, 11, 30), "2026-11-30"),
        (datetime.datetime(2026, 11, 30, 9, 30), "2026-11-30 09:30:00"),
        (datetime.time(9, 30), "09:30:00"),
        (pandas.Timestamp("2026-11-30"), "2026-11-30"),
        (pandas.NA, None),
        (pandas.NaT, None),
        (float("nan"), None),
        (None, None),
        ("", ""),
    ],
)
def test_a_cell_becomes_what_a_cell_of_a_workbook_becomes(value: Any, text: str | None) -> None:
    assert text_of(value) == text


def test_a_number_that_lost_digits_is_refused(handoff: dict[str, Any]) -> None:
    table = pandas.DataFrame({"Phone": [4.91512345678e16, 12025550124.0], "B1": ["Jane", "Omar"], "B2": ["1", "2"]})
    checked = sendcheck.check_table(table, handoff=handoff)
    assert list(checked["verdict"]) == ["failed", "accepted"]
    assert "NUMBER_FROM_SPREADSHEET" in checked["codes"].iloc[0]


def test_a_column_of_numbers_with_an_empty_cell_is_read_as_numbers(handoff: dict[str, Any]) -> None:
    table = pandas.DataFrame({"Phone": [12025550123, None], "B1": ["Jane", "Omar"], "B2": ["1", "2"]})
    assert str(table["Phone"].dtype) == "float64"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        checked = sendcheck.check_table(table, handoff=handoff)
    assert checked["number"].iloc[0] == "+12025550123"


@pytest.mark.parametrize("of", [pyarrow.table, polars.DataFrame, pandas.DataFrame])
def test_a_date_that_is_shown_is_told(of: Any, handoff: dict[str, Any]) -> None:
    days = [datetime.date(2026, 11, 30), datetime.date(2026, 12, 1)]
    used = {"Phone": ["12025550123", "12025550124"], "B1": ["Jane", "Omar"], "B2": days}
    with pytest.warns(sendcheck.SendcheckWarning, match="`B2` holds dates"):
        checked = sendcheck.check_table(of(used), handoff=handoff)
    assert cells(checked, "list_codes")[0] == ["CELL_LOOKS_UNKNOWN"]
    unused = {**used, "B2": ["1", "2"], "Since": days}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        checked = sendcheck.check_table(of(unused), handoff=handoff)
    assert cells(checked, "list_codes")[0] == ["COLUMN_UNKNOWN"]


def test_a_column_that_no_message_can_show_is_left_out_and_told(handoff: dict[str, Any]) -> None:
    table = pyarrow.table({**PEOPLE, "Tags": [["a"], ["b"], [], None]})
    with pytest.warns(sendcheck.SendcheckWarning, match="`Tags` holds a list"):
        checked = sendcheck.check_table(table, handoff=handoff)
    assert checked["Tags"].to_pylist() == [["a"], ["b"], [], None]


def test_no_number_is_not_nothing_where_a_library_tells_them_apart(handoff: dict[str, Any]) -> None:
    for of in (pyarrow.table, polars.DataFrame):
        table = of({"Phone": ["12025550123"], "B1": [float("nan")], "B2": ["1"]})
        checked = sendcheck.check_table(table, handoff=handoff)
        assert cells(checked, "codes")[0] != []


def test_what_stands_on_the_whole_is_told(handoff: dict[str, Any]) -> None:
    table = pyarrow.table({"a": ["12025550123"], "b": ["Jane"], "c": ["Monday"]})
    with pytest.warns(sendcheck.SendcheckWarning, match="COLUMNS_"):
        checked = sendcheck.check_table(table, handoff=handoff)
    assert any(code.startswith("COLUMNS_") for code in checked["list_codes"].to_pylist()[0])


def test_every_batch_has_the_columns(handoff: dict[str, Any]) -> None:
    table = pyarrow.table(PEOPLE)
    batches = [table.slice(0, 0), table.slice(2, 1), table.slice(0, 2), table.slice(2, 1), table.slice(3, 1)]
    checked = list(sendcheck.check_batches(batches, handoff=handoff))
    assert [batch["verdict"].to_pylist() for batch in checked] == [[], [None], ["accepted", "failed"], [None], ["failed"]]
    assert len({str(batch.schema) for batch in checked}) == 1


def test_batches_keep_to_the_columns_of_the_first(handoff: dict[str, Any]) -> None:
    first = pyarrow.table({"Mobile": ["12025550123"], "B1": ["Jane"], "B2": ["1"], "Other": ["x"]})
    second = pyarrow.table({"Mobile": ["n/a"], "B1": ["Omar"], "B2": ["1"], "Other": ["12025550124"]})
    checked = list(sendcheck.check_batches([first, second], handoff=handoff))
    assert checked[0]["verdict"].to_pylist() == ["accepted"]
    assert checked[1]["number"].to_pylist() != ["+12025550124"]


def test_columns_by_position_are_told_with_every_batch(handoff: dict[str, Any]) -> None:
    table = pyarrow.table({"a": ["12025550123", "12025550124"], "b": ["Jane", "Omar"], "c": ["1", "2"]})
    with pytest.warns(sendcheck.SendcheckWarning) as told:
        checked = list(sendcheck.check_batches(table.to_batches(max_chunksize=1), handoff=handoff))
    assert [batch["list_codes"].to_pylist()[0] for batch in checked] == [["COLUMNS_BY_POSITION"]] * 2
    assert len(told) == 1


def test_a_list_with_a_number_for_each_channel_is_not_checked_in_batches(handoff: dict[str, Any]) -> None:
    body = {"type": "body", "content": "Hi!", "variables": []}
    two = {"id": "H1", "channels": [
        {"type": "wa", "messageComponents": [body]},
        {"type": "sms-twilio", "messageComponents": [{**body, "optOut": "Reply STOP"}]},
    ]}  # fmt: skip
    table = pyarrow.table({"SMS number": ["12025550123"], "WhatsApp number": ["12025550124"]})
    assert sendcheck.check_table(table, handoff=two)["verdict"].to_pylist() == ["accepted"]
    with pytest.raises(sendcheck.SendcheckError, match="a number for each channel"):
        list(sendcheck.check_batches([table], handoff=two))


def test_what_is_no_table_is_refused(handoff: dict[str, Any]) -> None:
    for wrong in ({"a": [1]}, [1], "Phone\n1\n", None, polars.LazyFrame(PEOPLE)):
        with pytest.raises(sendcheck.SendcheckError):
            sendcheck.check_table(wrong, handoff=handoff)


def test_records_are_held_to_their_form(handoff: dict[str, Any]) -> None:
    def refused(records: Any) -> sendcheck.SendcheckError:
        with pytest.raises(sendcheck.SendcheckError) as raised:
            sendcheck.open_recipients(records, handoff=handoff)
        assert raised.value.kind == "list"
        return raised.value

    assert refused([{"Phone": "1"}, {"Phone": "2", "More": "3"}]).path == "More"
    assert "row 2 holds a list" in refused([{"Phone": "1"}, {"Phone": []}]).message
    assert "row 1 is a tuple" in refused([("12025550123",)]).message
    assert refused([{"Phone": "a\ud800"}]).path == "Phone"
    assert "there is no column" in refused([{}]).message

    def cursor() -> Any:
        yield {"Phone": "12025550123"}
        raise OSError("the connection was lost")

    error = refused(cursor())
    assert "the connection was lost" in error.message and isinstance(error.__cause__, OSError)
    with pytest.raises(sendcheck.SendcheckError, match="says how a file is written"):
        sendcheck.open_recipients([{"Phone": "1"}], handoff=handoff, delimiter=";")
