"""Ray on this machine: the verdicts of `map_batches` are the command's, and so are the duplicates after one group-by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import pyarrow
import pyarrow.csv
import pytest
import sendcheck

ray = pytest.importorskip("ray")


def test_map_batches(
    people: dict[str, list[Any]],
    handoff: dict[str, Any],
    handoff_file: Path,
    command: Callable[..., bytes],
    tmp_path: Path,
) -> None:
    import ray.data

    path = tmp_path / "list.csv"
    pyarrow.csv.write_csv(pyarrow.table(people), path)
    out = command(
        "check", path, "--handoff", handoff_file, "--format", "ndjson",
        "--header", "1", "--delimiter", ",", "--encoding", "utf-8",
    )  # fmt: skip
    reports = [json.loads(line) for line in out.splitlines()[:-1]]

    columns = {"Phone": "Phone", "B1": "B1", "B2": "B2"}

    def check(batch: pyarrow.Table) -> pyarrow.Table:
        return sendcheck.check_table(batch, handoff=handoff, columns=columns)

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        table = pyarrow.table({"place": list(range(1, 100_001)), **people})
        data = ray.data.from_arrow([table.slice(start, 12_500) for start in range(0, 100_000, 12_500)])
        checked = data.map_batches(check, batch_format="pyarrow", batch_size=5000).materialize()
        keyed = checked.filter(lambda row: row["key"] is not None)
        first = {row["key"]: row["min(place)"] for row in keyed.groupby("key").min("place").take_all()}
        rows = checked.take_all()
    finally:
        ray.shutdown()

    assert len(rows) == 100_000
    filled = [row for row in rows if any(row[name] is not None for name in columns)]
    verdicts = {row["place"]: (row["number"], row["region"], set(row["codes"]) - {"DUPLICATE_NUMBER"}) for row in filled}
    assert verdicts == {one["row"]: (one["number"], one["region"], codes(one) - {"DUPLICATE_NUMBER"}) for one in reports}
    later = {row["place"] for row in rows if row["key"] is not None and row["place"] != first[row["key"]]}
    assert later == {one["row"] for one in reports if "DUPLICATE_NUMBER" in codes(one)}
    accepted = [row for row in rows if row["verdict"] == "accepted" and row["place"] == first[row["key"]]]
    assert len(accepted) == sum(one["verdict"] == "accepted" for one in reports)


def codes(report: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in report["findings"]}
