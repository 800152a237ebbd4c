"""Checked lists of recipients."""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple, Union

from . import _engine
from ._cells import AS_WRITTEN, Writer, write_records
from ._input import Bytes, Json, document, list_bytes, options, raw, several
from .errors import SendcheckError, SendcheckWarning, call, type_name
from .options import CAMPAIGN, LIST, SCHEDULE, WEB_LIST, ListOptions, taken

if TYPE_CHECKING:
    import os

    from typing_extensions import Unpack

    from .tables import Given
    from .types import (
        AnswerReport,
        CampaignOptions,
        CampaignRequest,
        Change,
        ColumnSample,
        Cost,
        Extreme,
        FixKind,
        FixOffer,
        ListChanges,
        ListSummary,
        Preview,
        Proposal,
        RuleCode,
        SavedReading,
        Schedule,
        ScheduleOptions,
        SetReadings,
        Severity,
        Verdict,
        WebListOptions,
    )

LINES = 2000
"""Lines of a report that are written at once."""

FIX_TAKES = {"calling-code": ["country"], "fill-empty": ["column", "value"], "drop-failed": ["code"]}
"""What has to be said for a fix, or may be."""

ListSource = Union[str, Bytes, "os.PathLike[str]", Iterable[Mapping[str, Any]]]
"""A list of recipients: the text or the bytes of a file, the path of one, or records. Tables are taken as well: see
`sendcheck.tables`."""


def open_recipients(data: ListSource, *, handoff: Json, **options: Unpack[ListOptions]) -> Recipients:
    """Checks a list of recipients.

    `data` is a CSV file as text or bytes, or the path of one; a workbook (`.xlsx`, `.xlsm`, `.xls`, `.ods`) as bytes or path;
    typed lines with `input="lines"`; records, which are dictionaries with a member for each column, such as rows of a
    database's cursor; or a table of pandas, Polars or Arrow. Columns are found by their names, whatever they come from; a
    record whose cells are all empty counts as a blank row.

    Raises `SendcheckError`: `list` if it is no text or holds nobody, or a cell is none; `handoff`, `choice`, `columns`,
    `options`.

    >>> import sendcheck
    >>> handoff = {"id": "H1", "type": "wa", "messageComponents": [
    ...     {"type": "body", "content": "Hi ${{1}}!", "variables": ["1"]}]}
    >>> people = [{"Phone": "+1 202 555 0123", "B1": "Jane"}, {"Phone": 12025550124, "B1": None}]
    >>> recipients = sendcheck.open_recipients(people, handoff=handoff)
    >>> len(recipients), recipients.all_clear
    (2, False)
    >>> recipients.summary()["reasons"]
    {'INSUFFICIENT_VARIABLES': 1}
    """
    return opened(data, options, lambda given: _engine.Reading(*taken(handoff, given, LIST)))


def opened(data: Any, given: Mapping[str, Any], begin: Any) -> Recipients:
    """The list, its reading begun with these options."""
    from .tables import table_of

    content = raw(data, "list", "the list")
    if content is None and isinstance(data, str):
        content = list_bytes(data)
        if given.get("encoding") is not None:
            message = "`encoding`: the list is a text, which needs none; leave it out, or pass the bytes of the file"
            raise SendcheckError("options", message, path="encoding")
    if content is not None:
        reading = call(begin, given)
        call(reading.push, content)
        return Recipients(call(reading.finish))
    table = table_of(data)
    if table is None and (isinstance(data, Mapping) or not isinstance(data, Iterable)):
        expected = "its text, its bytes, a path, records or a table"
        raise SendcheckError("list", f"the list is {type_name(data)}; expected {expected}")
    if table is not None:
        return opened_table(table, given, begin)[0]
    writer = Writer(call(begin, as_written(given)))
    told = write_records(data, writer)
    recipients = Recipients(call(writer.reading.finish))
    recipients.tell(told)
    return recipients


def opened_table(table: Given, given: Mapping[str, Any], begin: Any) -> Tuple[Recipients, List[str]]:
    """The list that a table is, and which of its columns the message shows otherwise than the table."""
    writer = Writer(call(begin, as_written(given)))
    told = table.write(writer)
    recipients = Recipients(call(writer.reading.finish))
    return recipients, recipients.tell(told)


def as_written(given: Mapping[str, Any]) -> Dict[str, Any]:
    """The options with which records are read; what says how a file is written says nothing of them."""
    for name in (*AS_WRITTEN, "sheet"):
        if given.get(name) is not None:
            message = f"`{name}` says how a file is written, and the list is records; leave it out"
            raise SendcheckError("options", message, path=name)
    return {**given, **AS_WRITTEN}


class Recipients:
    """A checked list of recipients, which `open_recipients` gives. It stays in the engine's memory; what is asked comes out."""

    def __init__(self, checked: _engine.List) -> None:
        self._list = checked

    def __len__(self) -> int:
        """How many recipients there are; blank rows are none."""
        return len(self._list)

    @property
    def all_clear(self) -> bool:
        """Whether everything may be sent: nobody failed, and no error stands on handoff or list."""
        return self._list.all_clear

    def summary(self) -> ListSummary:
        """The counts, and what holds for the list as a whole."""
        return json.loads(call(self._list.summary))

    def reading(self) -> SavedReading:
        """How the list was read: what the option `reading` takes, to read the next list of its source the same way."""
        return json.loads(call(self._list.reading))

    def set_readings(self) -> SetReadings:
        """How the files of sets were read: what the option `set_readings` takes, to read the next ones the same way."""
        return json.loads(call(self._list.set_readings))

    def sample_columns(self) -> List[ColumnSample]:
        """Every column of the list with up to three of its cells, which are values of recipients."""
        return json.loads(call(self._list.sample_columns))

    def encoding_sample(self) -> Optional[str]:
        """The first cell with a letter beyond ASCII as it was read, of a list whose encoding was guessed: whoever knows the
        list sees from it whether the guess is right. It is a value of a recipient."""
        return call(self._list.encoding_sample)

    def page(
        self,
        *,
        offset: int = 0,
        limit: int = 100,
        verdict: Optional[Verdict] = None,
        severity: Optional[Severity] = None,
        code: Optional[RuleCode] = None,
        text: Optional[str] = None,
        cells: bool = False,
        messages: bool = False,
    ) -> Dict[str, Any]:
        """The reports on some recipients: `total` are meant, `offset` of them come before, `recipients` are the reports.

        Meant are all with this verdict, with a finding of this severity, on which this rule reported, and with this text in
        one of their cells. A report has its place `index` among all recipients, from 0, and if asked for its `cells` as they
        were read and the `messages` that go out.
        """
        places = (whole(offset, "offset"), whole(limit, "limit"))
        return json.loads(call(self._list.page, *places, cells, messages, verdict, severity, code, text))

    def rows(
        self,
        *,
        verdict: Optional[Verdict] = None,
        severity: Optional[Severity] = None,
        code: Optional[RuleCode] = None,
        text: Optional[str] = None,
    ) -> List[int]:
        """The places, from 0, of the recipients that are meant, as `page` means them."""
        return call(self._list.rows, verdict, severity, code, text)

    def index_of(self, row: int) -> int:
        """The place, from 0, of a data row as reports count it from 1; -1 if it holds no recipient."""
        index = self._list.index_of(whole(row, "row"))
        return -1 if index is None else index

    def preview(self, row: int) -> Preview:
        """The message on every channel to the recipient of a data row, counted as in reports."""
        index = self.index_of(row)
        if index < 0:
            raise SendcheckError("usage", f"row {row} holds no recipient")
        return json.loads(call(self._list.preview, index))

    def extremes(self) -> List[Extreme]:
        """The rows that are worth a look before all others."""
        return json.loads(call(self._list.extremes))

    def web_lists(self, **given: Unpack[WebListOptions]) -> List[str]:
        """The lists for the service's own web tool with every accepted row, each the text of a file.

        Read the list with `profile="webtool"`: what is accepted for the API may be longer than the web tool takes.
        """
        return call(self._list.web_lists, options(given, WEB_LIST))

    def cost(self, prices: Iterable[str]) -> Cost:
        """What the accepted recipients cost at these prices: `sms=0.05` for a segment, `sms:US=0.0079` in one country,
        `wa=0.03` for a message on another channel."""
        return json.loads(call(self._list.cost, options({"prices": prices}, ["prices"])))

    def schedule(self, **given: Unpack[ScheduleOptions]) -> Schedule:
        """When the messages to the accepted recipients go: by time zone, by channel and by day.

        Raises `SendcheckError`: `options`, also if neither these nor the options of the list say from when on (`at`);
        `campaign` for a `size` that no request has.

        >>> import sendcheck
        >>> handoff = {"type": "sms-twilio", "messageComponents": [
        ...     {"type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP"}]}
        >>> recipients = sendcheck.open_recipients("12015550123\\n", handoff=handoff)
        >>> recipients.schedule(at="2026-11-20T21:00:00-05:00")["zones"][0]["sendLocal"]
        ['2026-11-21T08:00:00-05:00']
        """
        return json.loads(call(self._list.schedule, options(given, SCHEDULE)))

    def fixes(self) -> List[FixOffer]:
        """The fixes that would change something, by the rules that reported."""
        return json.loads(call(self._list.fixes))

    def propose(self, fix: FixKind, **given: Any) -> Proposal:
        """What a fix would change, each cell with what it holds before, and what would become of the list. Nothing is changed
        until `change` is given the changes.

        `calling-code` takes `country`, whose calling code numbers without `+` get that are valid there as they would be
        dialled; `fill-empty` the `column`, by its name in reports, and the `value` that its empty cells get; `drop-failed` may
        take the `code` of a rule. `blanks`, `plain-characters`, `https` and `drop-duplicates` take nothing.

        Raises `SendcheckError`: `change` if nobody would be left, `options` if it is no fix.

        >>> import sendcheck
        >>> handoff = {"type": "sms-twilio", "messageComponents": [
        ...     {"type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP"}]}
        >>> recipients = sendcheck.open_recipients("Phone\\n212-555-0142\\n+12025550123\\n", handoff=handoff)
        >>> proposal = recipients.propose("calling-code", country="US")
        >>> proposal["changes"]
        [{'row': 1, 'column': 1, 'before': '212-555-0142', 'value': '+12125550142'}]
        >>> proposal["before"]["accepted"], proposal["after"]["accepted"]
        (1, 2)
        """
        taken = ["fix", *FIX_TAKES.get(fix, ())]
        return json.loads(call(self._list.propose, options({"fix": fix, **given}, taken)))

    def change(self, changes: Iterable[Mapping[str, Any]]) -> List[Change]:
        """Changes the list, all of it or nothing, and answers the changes that take these back.

        A change is a cell (`{"row": 3, "column": 1, "value": "+12025550123"}`; `None` for what the file has there) or a row that
        is left out (`{"row": 7, "dropped": True}`) or not any more. With `before` a cell is changed only if it holds that.
        Rows and columns are counted from 1, as reports do, and keep their numbers. Only the rows concerned are judged again,
        duplicates included; whatever is asked from then on sees the list as it is. It is not for use while `requests` or
        `lines` of the same list are still being taken.

        Raises `SendcheckError`: `change` if one cannot be made (none is made then), `options` if it is none.

        >>> import sendcheck
        >>> handoff = {"id": "H1", "type": "wa", "messageComponents": [
        ...     {"type": "body", "content": "Hi ${{1}}!", "variables": ["1"]}]}
        >>> people = [{"Phone": "12025550123", "B1": "Jane"}, {"Phone": "12025550124", "B1": None}]
        >>> recipients = sendcheck.open_recipients(people, handoff=handoff)
        >>> undo = recipients.change([{"row": 2, "column": 2, "value": "friend"}])
        >>> recipients.all_clear
        True
        """
        return json.loads(call(self._list.change, options({"changes": changes}, ["changes"])))

    def changes(self) -> ListChanges:
        """The changes that were made since the list was read, each with what the file has, and what tells the file from
        others: to be kept, and made again with `repeat_changes`."""
        return json.loads(call(self._list.changes))

    def repeat_changes(self, changes: Json) -> List[Change]:
        """Makes changes again that were made in the same list, read in the same way, and answers those that take them back.

        Raises `SendcheckError`: `change` if they were made in another, or one cannot be made (none is made then), `options`.
        """
        return json.loads(call(self._list.repeat_changes, document(changes, "options", "the changes")))

    def requests(self, **campaign: Unpack[CampaignOptions]) -> Iterator[CampaignRequest]:
        """The requests that post every accepted row, none left out and none twice, one after the other.

        Raises `SendcheckError`: `consent` if it is not given, `campaign` if the service would refuse every request or the
        handoff has errors (see its `findings`), or it has to be settled first which column is which, `options`.

        >>> import sendcheck
        >>> handoff = {"id": "H1", "type": "wa", "messageComponents": [
        ...     {"type": "body", "content": "Hi ${{1}}!", "variables": ["1"]}]}
        >>> people = [{"Phone": "12025550123", "B1": "Jane"}, {"Phone": "12025550124", "B1": "Omar"}]
        >>> recipients = sendcheck.open_recipients(people, handoff=handoff)
        >>> [request] = recipients.requests(campaign_name="Greetings", skill="sales", consent=True)
        >>> request["consumers"][0]["variables"]
        {'1': 'Jane'}
        """
        meta = options(campaign, CAMPAIGN, "member of a campaign")
        # What is wrong with the campaign is said now and not when the first request is asked for.
        first = call(self._list.request, meta, 0)

        def all_of_them() -> Iterator[CampaignRequest]:
            made = first
            while made is not None:
                text, position = made
                yield json.loads(text)
                made = call(self._list.request, meta, position)

        return all_of_them()

    def rejected_csv(self) -> bytes:
        """The failed rows that can be mended, as a CSV file to be checked again with `after`: the row, its errors as codes and
        in sentences, and the original columns, in the delimiter and, where that is possible, the encoding of the list.

        >>> import sendcheck
        >>> handoff = {"id": "H1", "type": "wa", "messageComponents": [
        ...     {"type": "body", "content": "Hi ${{1}}!", "variables": ["1"]}]}
        >>> recipients = sendcheck.open_recipients("Phone;B1\\n12025550123;Jane\\nabc;Omar\\n", handoff=handoff)
        >>> print(recipients.rejected_csv().decode("utf-8-sig"), end="")
        sendcheck row;sendcheck codes;sendcheck reasons;Phone;B1\r
        2;INVALID_NUMBER;Phone: the number holds no digit;abc;Omar\r
        """
        return call(self._list.rejected_csv)

    def duplicates_csv(self) -> bytes:
        """The failed rows that need no mending, in the same form: whose number another recipient has who did not fail."""
        return call(self._list.duplicates_csv)

    def rejected_workbook(self) -> bytes:
        """The rows of `rejected_csv` as a workbook (`.xlsx`) whose cells are text."""
        return call(self._list.rejected_workbook)

    def read_answer(self, answer: Union[Json, List[Json]]) -> AnswerReport:
        """What the service answered to the requests of this list, as `sendcheck.read_answer`."""
        return json.loads(call(self._list.read_answers, several(answer, "answer", "the answer")))

    def refused_csv(self, answer: Union[Json, List[Json]]) -> bytes:
        """The rows that the service refused, in the form of `rejected_csv`, with its messages and what they mean."""
        return call(self._list.refused_csv, several(answer, "answer", "the answer"))

    def report(self, messages: bool = False) -> bytes:
        """The whole report as JSON in UTF-8, as `sendcheck check --format json` writes it."""
        return call(self._list.report, messages)

    def lines(self, messages: bool = False) -> Iterator[bytes]:
        """The report in pieces of some thousand lines, byte for byte as `sendcheck check --format ndjson` writes it: a
        recipient a line, then the summary.

        >>> import sendcheck
        >>> handoff = {"type": "wa", "messageComponents": [{"type": "body", "content": "Hi!", "variables": []}]}
        >>> recipients = sendcheck.open_recipients("12025550123\\n", handoff=handoff)
        >>> b"".join(recipients.lines()).splitlines()[0]
        b'{"row":1,"line":1,"number":"+12025550123","region":"US","verdict":"accepted","errorMessage":null,"findings":[]}'
        """
        length = len(self)
        for start in range(0, length, LINES):
            yield call(self._list.lines, start, start + LINES, messages)
        yield call(self._list.lines, length, length, messages)

    def tell(self, columns: Iterable[str]) -> List[str]:
        """Warns of columns that the message uses and whose cells it may have been meant to show in another form; answers
        which."""
        named = set(columns)
        if not named:
            return []
        needs = self.summary()["readAs"]["needs"]
        used = [need["name"] for need in needs if need.get("name") in named]
        for name in used:
            message = (
                f"`{name}` holds dates, fractions or truth values, and the message shows them as they are written here: "
                "make texts of them as they are to be read"
            )
            warnings.warn(message, SendcheckWarning, stacklevel=5)
        return used


def whole(value: int, name: str) -> int:
    """A count or a place."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**32:
        return value
    found = str(value) if isinstance(value, (int, float)) else type_name(value)
    raise SendcheckError("usage", f"`{name}` is {found}; expected a whole number from 0")
