"""A table of 100,000 rows is checked as the command checks the file that another program writes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import pandas
import polars
import pyarrow
import pyarrow.csv
import pytest
import sendcheck


@pytest.fixture(scope="module")
def written(
    people: dict[str, list[Any]], handoff_file: Path, command: Callable[..., bytes], tmp_path_factory: pytest.TempPathFactory
) -> bytes:
    path = tmp_path_factory.mktemp("list") / "list.csv"
    pyarrow.csv.write_csv(pyarrow.table(people), path)
    return command(
        "check", path, "--handoff", handoff_file, "--format", "ndjson",
        "--header", "1", "--delimiter", ",", "--encoding", "utf-8",
    )  # fmt: skip


def as_arrow(people: dict[str, list[Any]]) -> Any:
    return pyarrow.table(people)


def as_pandas(people: dict[str, list[Any]]) -> Any:
    return pandas.DataFrame(people)


def as_polars(people: dict[str, list[Any]]) -> Any:
    return polars.DataFrame(people)


def as_records(people: dict[str, list[Any]]) -> Any:
    return (dict(zip(people, row)) for row in zip(*people.values()))


@pytest.mark.parametrize("made", [as_arrow, as_pandas, as_polars, as_records])
def test_the_lines_are_the_command_s(
    made: Callable[[Any], Any], people: dict[str, list[Any]], written: bytes, handoff_file: Path
) -> None:
    recipients = sendcheck.open_recipients(made(people), handoff=handoff_file)
    assert b"".join(recipients.lines()) == written
    assert json.loads(written.splitlines()[-1])["summary"]["total"] > 99_000


def test_the_verdict_columns_are_the_command_s(people: dict[str, list[Any]], written: bytes, handoff_file: Path) -> None:
    reports = [json.loads(line) for line in written.splitlines()[:-1]]
    table = sendcheck.check_table(pyarrow.table(people), handoff=handoff_file)
    rows = table.select(list(sendcheck.VERDICT_COLUMNS)).to_pylist()
    assert len(rows) == 100_000
    for report in reports:
        row = rows[report["row"] - 1]
        assert row["verdict"] == report["verdict"]
        assert row["error_message"] == report["errorMessage"]
        assert row["number"] == report["number"]
        assert row["region"] == report["region"]
        assert set(row["codes"]) == {finding["code"] for finding in report["findings"]}
    blank = [row for row in rows if row["verdict"] is None]
    assert len(blank) == 100_000 - len(reports) > 10
    assert all(set(row) - {"list_codes"} == {name for name in row if name != "list_codes" and row[name] is None} for row in blank)


def test_batches_find_the_same_duplicates_after_one_group_by(
    people: dict[str, list[Any]], written: bytes, handoff_file: Path
) -> None:
    reports = [json.loads(line) for line in written.splitlines()[:-1]]
    table = pyarrow.table({"place": list(range(1, 100_001)), **people})
    batches = sendcheck.check_batches(table.to_batches(max_chunksize=7_000), handoff=handoff_file)
    # A row that is blank to the command has its place here.
    rows = [row for batch in batches for row in batch.to_pylist() if any(row[name] for name in people)]
    assert duplicates(rows) == {one["row"] for one in reports if "DUPLICATE_NUMBER" in codes(one)}
    by_command = {one["row"]: others(codes(one)) for one in reports}
    assert {row["place"]: others(row["codes"]) for row in rows} == by_command


def duplicates(rows: list[dict[str, Any]]) -> set[int]:
    """The rows with the key of an earlier one."""
    first: dict[str, int] = {}
    for row in rows:
        if row["key"] is not None:
            first[row["key"]] = min(first.get(row["key"], row["place"]), row["place"])
    return {row["place"] for row in rows if row["key"] is not None and row["place"] != first[row["key"]]}


def codes(report: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in report["findings"]}


def others(codes: Any) -> set[str]:
    return set(codes) - {"DUPLICATE_NUMBER"}
