"""Spark in local mode: the verdicts of `mapInArrow` are the command's, and so are the duplicates after one group-by."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Callable, Iterator

import pyarrow
import pyarrow.csv
import pytest
import sendcheck

pyspark_sql = pytest.importorskip("pyspark.sql")


def test_map_in_arrow(
    people: dict[str, list[Any]],
    handoff: dict[str, Any],
    handoff_file: Path,
    command: Callable[..., bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    functions = pyspark_sql.functions
    path = tmp_path / "list.csv"
    pyarrow.csv.write_csv(pyarrow.table(people), path)
    out = command(
        "check", path, "--handoff", handoff_file, "--format", "ndjson",
        "--header", "1", "--delimiter", ",", "--encoding", "utf-8",
    )  # fmt: skip
    reports = [json.loads(line) for line in out.splitlines()[:-1]]

    # Spark would start the first Python on the path.
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYSPARK_DRIVER_PYTHON", sys.executable)
    builder = pyspark_sql.SparkSession.builder.master("local[2]").appName("sendcheck")
    builder = builder.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "5000").getOrCreate()
    try:
        rows = list(zip(range(1, 100_001), *people.values()))
        data = spark.createDataFrame(rows, "place long, Phone string, B1 string, B2 string").repartition(8)
        data = data.sortWithinPartitions("place")
        columns = {"Phone": "Phone", "B1": "B1", "B2": "B2"}

        def check(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
            return sendcheck.check_batches(batches, handoff=handoff, columns=columns)

        schema = "place long, Phone string, B1 string, B2 string, " + sendcheck.SPARK_COLUMNS
        checked = data.mapInArrow(check, schema).cache()
        first = checked.where("key is not null").groupBy("key").agg(functions.min("place").alias("first"))
        twice = checked.join(first, "key").where("place != first").select("place")
        duplicates = {row.place for row in twice.collect()}
        verdicts = {
            row.place: (row.number, row.region, set(row.codes) - {"DUPLICATE_NUMBER"})
            for row in checked.where("Phone is not null or B1 is not null or B2 is not null").collect()
        }
        accepted = checked.join(first, "key").where("place = first and verdict = 'accepted'").count()
    finally:
        spark.stop()

    assert duplicates == {one["row"] for one in reports if "DUPLICATE_NUMBER" in codes(one)}
    assert verdicts == {one["row"]: (one["number"], one["region"], codes(one) - {"DUPLICATE_NUMBER"}) for one in reports}
    assert accepted == sum(one["verdict"] == "accepted" for one in reports)


def codes(report: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in report["findings"]}
