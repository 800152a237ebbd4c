"""The package gives the crate's answers to every vector of `tests/vectors`, to the byte where it writes bytes.

`cargo run --package sendcheck-generate package-vectors` writes the questions with the crate's answers.
"""

from __future__ import annotations

import base64
import json
import os
from typing import Any, Callable, Iterator

import pytest
import sendcheck
from sendcheck._names import in_python, snake_case
from sendcheck.options import CAMPAIGN, LIST, READING, SPLIT

with open(os.environ["SENDCHECK_VECTORS"], encoding="utf-8") as file:
    ASKED = json.load(file)

VECTORS = ASKED["vectors"]


def test_there_are_enough() -> None:
    assert len(VECTORS) > 900


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
def test_vector(vector: dict[str, Any]) -> None:
    options = {snake_case(name): value for name, value in vector["options"].items()}
    handoff, kind, answers = decoded(vector["handoff"]), vector["kind"], vector["answers"]
    given = None if vector["input"] is None else decoded(vector["input"])
    ask: dict[str, Callable[[], Any]] = {
        "request": lambda: sendcheck.check(given, handoff=handoff, **options),
        "handoff": lambda: sendcheck.check_handoff(handoff, **options),
    }
    opened = lambda **more: sendcheck.open_recipients(given, handoff=handoff, input=kind, **{**options, **more})
    if "error" in answers:
        same_error(ask.get(kind, opened), answers["error"])
    elif kind == "request":
        request(vector, given, handoff, options)
    elif kind == "handoff":
        assert ask["handoff"]() == json.loads(answers["handoffs"])
    else:
        recipients = opened()
        listed(vector, recipients)
        campaign = {snake_case(name): value for name, value in (vector["campaign"] or {}).items()}
        if answers["campaign"] is not None:
            checked = {name: value for name, value in options.items() if name not in READING}
            assert sendcheck.check_campaign(campaign, handoff=handoff, **checked) == json.loads(answers["campaign"])
        requests(answers, recipients, campaign)


def request(vector: dict[str, Any], given: bytes, handoff: bytes, options: dict[str, Any]) -> None:
    answers = vector["answers"]
    assert sendcheck.check(given, handoff=handoff, **options) == json.loads(answers["report"])
    assert sendcheck.respond(given, handoff=handoff, **options) == json.loads(answers["response"])
    others = {name: value for name, value in options.items() if name != "after"}
    for one in answers["previews"]:
        assert sendcheck.preview(one["consumer"], handoff=handoff, **others) == json.loads(one["preview"])
    if vector["split"] is not None:
        how = {snake_case(name): value for name, value in vector["split"].items()}
        apart = lambda: sendcheck.split_request(given, handoff=handoff, **options, **how)
        if isinstance(answers["split"], dict):
            same_error(apart, answers["split"]["error"])
        else:
            assert apart() == json.loads(answers["split"])
    if answers["schedule"] is not None:
        when = sendcheck.schedule_request(given, handoff=handoff, sending=how_sent(vector), **options)
        assert when == json.loads(answers["schedule"])
    # The same as a text, and as a dictionary where reading it as one loses nothing.
    try:
        text = given.decode()
        parsed = json.loads(text)
    except ValueError:
        return
    assert sendcheck.check(text, handoff=handoff, **options) == json.loads(answers["report"])
    if json.dumps(parsed, ensure_ascii=False, separators=(",", ":")) == text:
        assert sendcheck.check(parsed, handoff=handoff, **options) == json.loads(answers["report"])


def listed(vector: dict[str, Any], recipients: sendcheck.Recipients) -> None:
    answers = vector["answers"]
    assert recipients.report().decode() == answers["report"]
    assert recipients.summary() == json.loads(answers["summary"])
    assert b"".join(recipients.lines()).decode() == answers["lines"]
    assert b"".join(recipients.lines(messages=True)).decode() == answers["linesWithMessages"]
    assert recipients.all_clear == answers["allClear"]
    assert len(recipients) == len(answers["rows"])
    assert recipients.rejected_csv() == decoded(answers["rejectedCsv"])
    assert recipients.duplicates_csv() == decoded(answers["duplicatesCsv"])
    assert recipients.reading() == json.loads(answers["reading"])
    assert recipients.sample_columns() == json.loads(answers["sampleColumns"])
    assert [recipients.index_of(row) for row in answers["rows"]] == list(range(len(answers["rows"])))
    worth = [{"index": one["index"], "row": answers["rows"][one["index"]], **one} for one in json.loads(answers["extremes"])]
    assert recipients.extremes() == worth
    if answers["schedule"] is not None:
        assert recipients.schedule(**how_sent(vector)) == json.loads(answers["schedule"])
    for row, preview in zip(answers["rows"], answers["previews"]):
        assert recipients.preview(row) == json.loads(preview)
    reports = json.loads(answers["report"])["recipients"]
    assert list(pages(recipients)) == reports
    stated(vector, recipients)
    for verdict in ("accepted", "failed", "skipped"):
        meant = [index for index, report in enumerate(reports) if report["verdict"] == verdict]
        assert recipients.rows(verdict=verdict) == meant


def how_sent(vector: dict[str, Any]) -> dict[str, Any]:
    return {snake_case(name): value for name, value in vector["sending"].items()}


def pages(recipients: sendcheck.Recipients) -> Iterator[dict[str, Any]]:
    """Every page, few rows each, without the places that a page adds."""
    for offset in range(0, len(recipients), 7):
        page = recipients.page(offset=offset, limit=7)
        assert page["total"] == len(recipients)
        for place, row in enumerate(page["recipients"], offset):
            assert row.pop("index") == place
            yield row


def stated(vector: dict[str, Any], recipients: sendcheck.Recipients) -> None:
    """What the vector itself states of the values of a list."""
    rows = [json.loads(line) for line in b"".join(recipients.lines(messages=True)).splitlines() if line.startswith(b'{"row":')]
    said = vector["stated"]
    if said["messages"]:
        assert [row["messages"] for row in rows] == said["messages"]
    if said["numbers"]:
        assert [row["number"] for row in rows] == said["numbers"]


def requests(answers: dict[str, Any], recipients: sendcheck.Recipients, campaign: dict[str, Any]) -> None:
    if answers["requests"] is None:
        return
    if isinstance(answers["requests"], dict):
        error = answers["requests"]["error"]
        raised = same_error(lambda: recipients.requests(**campaign), error)
        if error["code"] is not None and raised is not None and raised.findings is not None:
            head, handoff = json.loads(answers["campaign"]), json.loads(answers["report"])["handoff"]
            is_refused = any(finding["severity"] == "error" for finding in head)
            assert raised.findings == (head if is_refused else handoff)
        return
    assert list(recipients.requests(**campaign)) == [json.loads(one) for one in answers["requests"]]


def same_error(call: Callable[[], Any], expected: dict[str, Any]) -> sendcheck.SendcheckError | None:
    with pytest.raises(sendcheck.SendcheckError) as raised:
        call()
    error = raised.value
    assert error.kind == expected["kind"]
    path = in_python(expected["path"], quoted=False)
    name = (path or "").split("[")[0].split(".")[0]
    if error.kind == "options" and name and name not in (*LIST, *CAMPAIGN, *SPLIT):
        # What no option is called is refused here, with what it was probably meant to be.
        assert error.message.startswith(f"`{name}`: no such ")
        return error
    message = in_python(expected["message"]) if error.kind == "options" else expected["message"]
    assert error.message == message
    assert (error.code, error.line, error.column) == (expected["code"], expected["line"], expected["column"])
    if error.kind == "options":
        assert error.path == path
    return error


@pytest.mark.parametrize("place", range(0, len(ASKED["inspected"]["texts"]), 500))
def test_inspected(place: int) -> None:
    for asked in ASKED["inspected"]["texts"][place : place + 500]:
        text, allow = asked["text"], ASKED["inspected"]["allow"]
        assert sendcheck.inspect_number(text) == json.loads(asked["number"])
        assert sendcheck.inspect_text(text) == json.loads(asked["sms"])
        assert sendcheck.inspect_url(text) == json.loads(asked["url"])
        assert sendcheck.inspect_url(text, allow=allow) == json.loads(asked["allowedUrl"])


def test_rules() -> None:
    for rule in map(json.loads, ASKED["rules"]):
        assert sendcheck.rule_info(rule["code"]) == rule
        assert sendcheck.explain(rule["code"]) == {"kind": "rule", "rule": rule}


def decoded(text: str) -> bytes:
    return base64.b64decode(text)
