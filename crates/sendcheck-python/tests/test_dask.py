"""Dask: the verdicts of `map_partitions` are the command's, and so are the duplicates after one group-by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import pandas
import pyarrow
import pyarrow.csv
import pytest
import sendcheck

dataframe = pytest.importorskip("dask.dataframe")


def test_map_partitions(
    people: dict[str, list[Any]],
    handoff: dict[str, Any],
    handoff_file: Path,
    command: Callable[..., bytes],
    tmp_path: Path,
) -> None:
    path = tmp_path / "list.csv"
    pyarrow.csv.write_csv(pyarrow.table(people), path)
    out = command(
        "check", path, "--handoff", handoff_file, "--format", "ndjson",
        "--header", "1", "--delimiter", ",", "--encoding", "utf-8",
    )  # fmt: skip
    reports = [json.loads(line) for line in out.splitlines()[:-1]]

    columns = {"Phone": "Phone", "B1": "B1", "B2": "B2"}

    def check(part: pandas.DataFrame) -> pandas.DataFrame:
        return sendcheck.check_table(part, handoff=handoff, columns=columns)

    table = pandas.DataFrame({"place": range(1, 100_001), **people})
    parts = dataframe.from_pandas(table, npartitions=8, sort=False)
    checked = parts.map_partitions(check, meta=check(table.head(2)).head(0)).persist()
    first = checked[["key", "place"]].dropna().groupby("key").agg({"place": "min"}).rename(columns={"place": "first"})
    together = checked.merge(first.reset_index(), on="key", how="left").compute().sort_values("place")

    filled = together[together[["Phone", "B1", "B2"]].notna().any(axis=1)]
    verdicts = {
        row.place: (given(row.number), given(row.region), set(row.codes) - {"DUPLICATE_NUMBER"}) for row in filled.itertuples()
    }
    assert verdicts == {one["row"]: (one["number"], one["region"], codes(one) - {"DUPLICATE_NUMBER"}) for one in reports}
    later = together[together["first"].notna() & (together["place"] != together["first"])]
    assert set(later["place"]) == {one["row"] for one in reports if "DUPLICATE_NUMBER" in codes(one)}
    accepted = together[(together["place"] == together["first"]) & (together["verdict"] == "accepted")]
    assert len(accepted) == sum(one["verdict"] == "accepted" for one in reports)


def given(text: Any) -> str | None:
    """A text, or nothing where Dask has a value of its own for that."""
    return text if isinstance(text, str) else None


def codes(report: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in report["findings"]}
