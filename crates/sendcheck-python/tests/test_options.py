"""What comes in: documents in every form, options by their names, and errors that say what is wrong."""

from __future__ import annotations

import datetime
import json
import pickle
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import sendcheck

REQUEST = {
    "campaignName": "Cards",
    "skill": "sales",
    "templateId": "H1",
    "outboundNumber": "12025550100",
    "consent": True,
    "consumers": [{"consumerContent": {"wa": "12025550123"}, "variables": {"1": "Jane", "2": "Monday"}}],
}
LIST = "Phone,B1,B2\n12025550123,Jane,Monday\n"


def refused(kind: str, call: Any) -> sendcheck.SendcheckError:
    with pytest.raises(sendcheck.SendcheckError) as raised:
        call()
    assert raised.value.kind == kind, raised.value
    return raised.value


def test_documents_come_in_every_form(handoff: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "request.json"
    path.write_text(json.dumps(REQUEST))
    text = json.dumps(REQUEST)
    expected = sendcheck.check(REQUEST, handoff=handoff)
    assert expected["summary"]["accepted"] == 1
    for request in (text, text.encode(), bytearray(text.encode()), memoryview(text.encode()), path):
        assert sendcheck.check(request, handoff=json.dumps(handoff)) == expected
    assert sendcheck.check(REQUEST, handoff=[handoff])["recipients"] == expected["recipients"]


def test_lists_come_in_every_form(handoff: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    lines = b"".join(sendcheck.open_recipients(LIST, handoff=handoff).lines())
    for data in (LIST.encode(), bytearray(LIST.encode()), path):
        assert b"".join(sendcheck.open_recipients(data, handoff=handoff).lines()) == lines


def test_a_workbook_goes_out_and_comes_in(handoff: dict[str, Any], tmp_path: Path) -> None:
    book = sendcheck.open_recipients("Phone,B1,B2\nabc,Jane,Monday\n", handoff=handoff).rejected_workbook()
    path = tmp_path / "to-mend.xlsx"
    path.write_bytes(book)
    for data in (book, path):
        assert sendcheck.open_recipients(data, handoff=handoff).summary()["readAs"]["workbook"]["format"] == "xlsx"


@pytest.mark.parametrize(
    ("given", "near"),
    [("opted_uot", "opted_out"), ("optedOut", "opted_out"), ("colums", "columns"), ("alow", "allow"), ("zzzz", None)],
)
def test_a_name_that_no_option_has_is_refused(given: str, near: str | None, handoff: dict[str, Any]) -> None:
    error = refused("options", lambda: sendcheck.open_recipients(LIST, handoff=handoff, **{given: "x"}))
    assert error.path == given
    assert error.message == f"`{given}`: no such option" + (f"; did you mean `{near}`?" if near else "")


def test_errors_of_the_engine_name_options_as_they_are_called_here(handoff: dict[str, Any]) -> None:
    error = refused("options", lambda: sendcheck.open_recipients(LIST, handoff=handoff, max_recipients="x"))
    assert error.path == "max_recipients"
    assert error.message.startswith("`max_recipients`")
    error = refused("options", lambda: sendcheck.open_recipients(LIST, handoff=handoff, opted_out=["+12025550123", "x"]))
    assert (error.path, error.message.startswith("`opted_out[1]`")) == ("opted_out[1]", True)


def test_sets_come_in_every_form(handoff: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "ids.txt"
    path.write_text("+12025550123\n")
    for active in (["+12025550123"], {"+12025550123"}, ("+12025550123",), path, b"+12025550123\n", "+12025550123\n"):
        summary = sendcheck.open_recipients(LIST, handoff=handoff, active_conversations=active).summary()
        assert summary["accepted"] == 0, active


def test_an_instant_needs_its_distance_from_utc(handoff: dict[str, Any]) -> None:
    at = datetime.datetime(2026, 11, 20, 15, tzinfo=datetime.timezone.utc)
    recipients = sendcheck.open_recipients(LIST, handoff=handoff, at=at)
    assert json.loads(next(recipients.lines()).splitlines()[0])["sendAt"] == "2026-11-20T15:00:00Z"
    naive = at.replace(tzinfo=None)
    assert refused("options", lambda: sendcheck.open_recipients(LIST, handoff=handoff, at=naive)).path == "at"


def test_what_is_no_document_is_refused_in_words(handoff: dict[str, Any], tmp_path: Path) -> None:
    assert refused("request", lambda: sendcheck.check(5, handoff=handoff)).message == (  # type: ignore[arg-type]
        "the request is an int; expected a dictionary, a JSON text, its bytes or the path of its file"
    )
    assert "looks like the name of a file" in refused("handoff", lambda: sendcheck.check({}, handoff="h.json")).message
    assert (
        "looks like the name of a file" in refused("list", lambda: sendcheck.open_recipients("list.csv", handoff=handoff)).message
    )
    for name in ["opted_out", "active_conversations", "app_users", "after"]:
        given: dict[str, Any] = {name: "lists/stop.csv"}
        wrong = refused("options", lambda: sendcheck.open_recipients(LIST, handoff=handoff, **given))
        assert wrong.path == name and "looks like the name of a file" in wrong.message
    assert refused("options", lambda: sendcheck.prepare(handoff=handoff, opted_out="stop.txt")).path == "opted_out"
    assert refused("options", lambda: sendcheck.open_recipients(LIST, handoff=handoff, after=[LIST, "a.csv"])).path == "after"
    assert sendcheck.open_recipients(LIST, handoff=handoff, app_users=["jane.txt"]).summary()["total"] > 0
    assert "cannot be read" in refused("request", lambda: sendcheck.check(tmp_path / "none", handoff=handoff)).message
    assert refused("request", lambda: sendcheck.check({"a": {1}}, handoff=handoff)).kind == "request"
    assert refused("request", lambda: sendcheck.check({"a": float("nan")}, handoff=handoff)).kind == "request"
    assert refused("handoff", lambda: sendcheck.check("{}", handoff="{ oops")).column == 7
    assert refused("options", lambda: sendcheck.check("{}", handoff=None)).path == "handoff"  # type: ignore[arg-type]
    half = refused("list", lambda: sendcheck.open_recipients("Phone\n\ud800\n", handoff=handoff))
    assert half.line == 2


def test_errors_carry_what_the_engine_says(handoff: dict[str, Any]) -> None:
    two = [handoff, {**handoff, "id": "H2"}]
    error = refused("choice", lambda: sendcheck.open_recipients(LIST, handoff=two))
    assert [one["id"] for one in error.candidates or []] == ["H1", "H2"]
    cyrillic = "Phone,B1,B2\n" + "".join(f"120255501{n:02},Анна Мария,Понедельник\n" for n in range(50))
    error = refused("list", lambda: sendcheck.open_recipients(cyrillic.encode("koi8-r"), handoff=handoff))
    assert error.code == "ENCODING_UNKNOWN" and error.encodings and error.encodings[0]["sample"]
    recipients = sendcheck.open_recipients(LIST, handoff=handoff)
    assert refused("consent", lambda: recipients.requests(campaign_name="A", skill="s")).kind == "consent"
    again = pickle.loads(pickle.dumps(error))
    assert (again.kind, again.message, again.encodings) == (error.kind, error.message, error.encodings)


def test_a_list_in_another_encoding_is_read(handoff: dict[str, Any]) -> None:
    text = "Phone,B1,B2\n12025550123,Анна,Понедельник\n"
    recipients = sendcheck.open_recipients(text.encode("koi8-r"), handoff=handoff, encoding="koi8-r")
    assert recipients.page(cells=True)["recipients"][0]["cells"][1] == "Анна"
    error = refused("options", lambda: sendcheck.open_recipients(text, handoff=handoff, encoding="koi8-r"))
    assert error.path == "encoding"


def test_mended_rows_are_checked_after_the_list_that_they_came_from(handoff: dict[str, Any]) -> None:
    first = "Phone,B1,B2\n12025550123,Jane,Monday\n12025550124,,Monday\n"
    mended = "Phone,B1,B2\n12025550123,Jane,Monday\n12025550124,Omar,Monday\n"
    summary = sendcheck.open_recipients(mended, handoff=handoff, after=first).summary()
    assert summary["reasons"] == {"ACCEPTED_BEFORE": 1}
    later = sendcheck.check(REQUEST, handoff=handoff, after=REQUEST)
    assert later["recipients"][0]["errorMessage"] == "ACCEPTED_BEFORE"


def test_answers_are_read(handoff: dict[str, Any]) -> None:
    answer = {"acceptedConsumers": [], "failedConsumers": [{"phone": "+12025550123", "errorMessage": "INVALID_NUMBER"}]}
    report = sendcheck.read_answer(answer, request=REQUEST, handoff=handoff)
    assert report["summary"]["disagreed"] == 1
    assert sendcheck.read_answer(answer)["entries"][0]["errorMessage"] == "INVALID_NUMBER"
    failed = sendcheck.failed_request(answer, request=REQUEST)
    assert failed is not None and len(failed["consumers"]) == 1
    assert "text" in sendcheck.answer_cases(answer, request=REQUEST, handoff=handoff)[0]
    recipients = sendcheck.open_recipients(LIST, handoff=handoff)
    assert recipients.read_answer(answer)["summary"]["disagreed"] == 1
    assert b"12025550123" in recipients.refused_csv(answer)
    assert sendcheck.is_answer(json.dumps(answer)) and not sendcheck.is_answer(json.dumps(handoff))
    assert refused("usage", lambda: sendcheck.read_answer(answer, handoff=handoff)).kind == "usage"


def test_a_checker_is_one_for_many_threads(handoff: dict[str, Any]) -> None:
    checker = sendcheck.prepare(handoff=handoff, header="yes")
    found: list[int] = []

    def work() -> None:
        for _ in range(20):
            found.append(checker.check(REQUEST)["summary"]["accepted"])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1] * 80
    assert checker.check(REQUEST, remember=True)["summary"]["accepted"] == 1
    assert checker.open_recipients(LIST).summary()["reasons"] == {"ACCEPTED_BEFORE": 1}
    checker.forget()
    assert checker.open_recipients(LIST).all_clear
    assert checker.split_request(REQUEST, size=1)["requests"][0]["body"]
    assert checker.respond(REQUEST)["failedConsumers"] == []
    assert checker.preview({})["channels"]
    assert refused("options", lambda: sendcheck.prepare(handoff=handoff, after=LIST)).path == "after"


def test_other_threads_run_while_the_engine_works(handoff: dict[str, Any]) -> None:
    many = "Phone,B1,B2\n" + "".join(f"1202555{n % 10000:04},Jane {n},Monday\n" for n in range(300_000))
    done = threading.Event()
    ticks = 0

    def count() -> None:
        nonlocal ticks
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)

    ticker = threading.Thread(target=count)
    ticker.start()
    sendcheck.open_recipients(many, handoff=handoff)
    done.set()
    ticker.join()
    # One or two, were the lock held for the whole of the check.
    assert ticks > 10


def test_the_options_are_the_engine_s(handoff: dict[str, Any]) -> None:
    """Each name that is known here is known there, and one that was left out here could not be given."""
    from sendcheck.options import LIST as known

    schema_names = {"pick", "opted_out", "columns", "numbers_as_given", "state_windows", "reading", "sheet", "at"}
    assert schema_names <= set(known)
    for name in known:
        # Nothing is of this type, so the answer is about the value and not about the name.
        error = refused("options", lambda: sendcheck.open_recipients(LIST, handoff=handoff, **{name: {"no": {"such": 1}}}))
        assert not error.message.startswith(f"`{name}`: no such"), error.message


def test_a_list_is_mended_where_it_is(handoff: dict[str, Any]) -> None:
    text = "Phone,B1,B2\n212-555-0142,Jane,Monday\n12025550124,,Monday\n12025550125,Omar,Monday\n12025550125,Omar,Monday\n"
    recipients = sendcheck.open_recipients(text, handoff=handoff)
    before = recipients.report()
    assert [(offer["code"], offer["fix"]) for offer in recipients.fixes()] == [
        ("INVALID_NUMBER", "calling-code"),
        ("DUPLICATE_NUMBER", "drop-duplicates"),
        ("MISSING_VARIABLE", "fill-empty"),
    ]
    proposals = [
        recipients.propose("calling-code", country="US"),
        recipients.propose("fill-empty", column="B1", value="friend"),
        recipients.propose("drop-duplicates"),
        recipients.propose("drop-failed", code="MISSING_VARIABLE"),
    ]
    assert recipients.report() == before, "a proposal changes nothing"
    assert [len(proposal["changes"]) for proposal in proposals] == [1, 1, 1, 1]
    undo = [recipients.change(proposal["changes"]) for proposal in proposals[:3]]
    assert recipients.all_clear and recipients.summary()["changed"] == {"rows": 2, "dropped": 1}
    [request] = recipients.requests(campaign_name="A", skill="s", consent=True)
    assert [one["variables"]["1"] for one in request["consumers"]] == ["Jane", "friend", "Omar"]

    kept = recipients.changes()
    again = sendcheck.open_recipients(text, handoff=handoff)
    again.repeat_changes(json.dumps(kept))
    assert again.report() == recipients.report()
    other = sendcheck.open_recipients(text + "12025550126,Jo,Monday\n", handoff=handoff)
    refused("change", lambda: other.repeat_changes(kept))

    for changes in reversed(undo):
        recipients.change(changes)
    assert recipients.report() == before


def test_what_is_no_change_and_no_fix_is_refused(handoff: dict[str, Any]) -> None:
    recipients = sendcheck.open_recipients(LIST, handoff=handoff)
    before = recipients.report()
    cell = {"row": 1, "column": 2, "value": "x"}
    assert refused("options", lambda: recipients.change([cell, {"row": 1}])).path == "changes[1].column"
    refused("change", lambda: recipients.change([cell, {"row": 9, "column": 1, "value": "x"}]))
    refused("change", lambda: recipients.change([{**cell, "before": "Omar"}]))
    refused("change", lambda: recipients.change([{"row": 1, "dropped": True}]))
    assert refused("options", lambda: recipients.propose("calling-code")).path == "country"
    assert "no such option" in str(refused("options", lambda: recipients.propose("blanks", country="US")))
    refused("options", lambda: recipients.propose("everything"))  # type: ignore[arg-type]
    assert recipients.report() == before
    assert recipients.change([cell]) == [{"row": 1, "column": 2, "before": "x", "value": None}]


def test_threads_change_and_read_one_list(handoff: dict[str, Any]) -> None:
    rows = "".join(f"1202555{index:04},Jane,Monday\n" for index in range(1000, 3000))
    recipients = sendcheck.open_recipients("Phone,B1,B2\n" + rows, handoff=handoff)

    def change() -> None:
        for row in range(1, 40):
            recipients.change([{"row": row, "column": 2, "value": ""}])

    def read() -> None:
        for _ in range(20):
            summary = recipients.summary()
            assert summary["accepted"] + summary["failed"] == 2000
            assert len(recipients.report()) > 2000

    threads = [threading.Thread(target=work) for work in (change, read, read)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert not any(thread.is_alive() for thread in threads)
    assert recipients.summary()["failed"] == 39
