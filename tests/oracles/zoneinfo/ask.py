"""Asks Python's zoneinfo what clocks show in every zone of the phone engine's map: writes clocks.json beside this file.

It takes the database from PyPI tzdata, of the release that our own table is made of, and not from the system:

    python3 -m venv out/zoneinfo
    out/zoneinfo/bin/python -m pip install tzdata==2026.6
    PYTHONTZPATH= out/zoneinfo/bin/python tests/oracles/zoneinfo/ask.py

For each clock the file has its zones and its offsets from UTC in seconds: the first at the beginning of 2024, the others from
the second on at which they begin, to the end of 2040. Between two instants six hours apart a clock is set at most once.
"""

import datetime
import json
import pathlib
import zoneinfo

import tzdata

HERE = pathlib.Path(__file__).parent
MAP = max((HERE.parents[2] / "data").glob("libphonenumber-*/map_data.txt"))
STEP = 6 * 3600
UTC = datetime.timezone.utc


def seconds(year):
    return int(datetime.datetime(year, 1, 1, tzinfo=UTC).timestamp())


def offset(zone, at):
    return int(datetime.datetime.fromtimestamp(at, zone).utcoffset().total_seconds())


def changes(name):
    zone, (begin, end) = zoneinfo.ZoneInfo(name), (seconds(2024), seconds(2041))
    found = [(begin, offset(zone, begin))]
    for at in range(begin, end, STEP):
        until = min(at + STEP, end - 1)
        before, after = offset(zone, at), offset(zone, until)
        if before == after:
            continue
        low, high = at, until
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
        found.append((high, after))
    return found


def main():
    if zoneinfo.TZPATH:
        raise SystemExit("set PYTHONTZPATH to nothing, so that the system's database is not read")
    names = {name for line in MAP.read_text().splitlines() for name in line.split("|")[1].split("&")}
    clocks = {}
    for name in sorted(names):
        clocks.setdefault(tuple(changes(name)), []).append(name)
    rows = [json.dumps({"zones": zones, "changes": found}) for found, zones in clocks.items()]
    head = f'"source": "PyPI tzdata {tzdata.__version__}, read by zoneinfo", "release": "{tzdata.IANA_VERSION}"'
    (HERE / "clocks.json").write_text("{" + head + ', "clocks": [\n' + ",\n".join(rows) + "\n]}\n")


if __name__ == "__main__":
    main()
