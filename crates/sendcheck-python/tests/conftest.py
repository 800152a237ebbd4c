"""What the tests have in common."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Callable

import pytest

ROOT = Path(__file__).resolve().parents[3]

WHATSAPP = {
    "id": "H1",
    "type": "wa",
    "messageComponents": [
        {
            "type": "body",
            "content": "Hello ${{1}}, we look forward to seeing you in our shop on day ${{2}} of the sale. "
            "Write to us if you cannot come.",
            "variables": ["1", "2"],
        }
    ],
}


@pytest.fixture(scope="session")
def command() -> Callable[..., bytes]:
    """Runs the command and answers what it prints."""
    program = os.environ["SENDCHECK_COMMAND"]

    def run(*arguments: Any) -> bytes:
        ran = subprocess.run([program, *map(str, arguments)], capture_output=True, check=False)
        # 1 is the verdict that not everything may be sent.
        assert ran.returncode in (0, 1), ran.stderr.decode()
        return ran.stdout

    return run


@pytest.fixture(scope="session")
def handoff_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("handoff") / "handoff.json"
    path.write_text(json.dumps(WHATSAPP))
    return path


@pytest.fixture
def handoff() -> dict[str, Any]:
    return json.loads(json.dumps(WHATSAPP))


@pytest.fixture(scope="session")
def people() -> dict[str, list[Any]]:
    """100,000 recipients, with everything that becomes of a row: accepted, refused, twice, blank."""
    count = 100_000
    numbers: list[Any] = [
        f"+1202555{index % 9000 + 1000:04}" if index % 3 else f"1 (312) {index % 800 + 200}-{index % 9000 + 1000}"
        for index in range(count)
    ]
    names: list[Any] = [("Zoë", "Jo\nAnn", 'Bob "B"', "李雷", "Jane")[index % 5] for index in range(count)]
    days: list[Any] = [f"{index % 28 + 1} May" for index in range(count)]
    for index in range(0, count, 101):
        numbers[index] = ("abc", "123", "", None, "+49 151 23456789")[index // 101 % 5]
    for index in range(50, count, 997):
        names[index] = None
    for index in range(77, count, 5003):
        numbers[index] = names[index] = days[index] = None
    return {"Phone": numbers, "B1": names, "B2": days}
