"""What many checks have in common, read once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, Mapping

from . import _engine
from ._input import Json, document, options
from .errors import SendcheckError, call
from .options import CAMPAIGN, LIST, READING, SCHEDULE, SPLIT, ListOptions, taken
from .recipients import ListSource, Recipients, opened

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .types import (
        CampaignOptions,
        CampaignResponse,
        Finding,
        Preview,
        ReadingOptions,
        RefusedRequest,
        Report,
        Schedule,
        ScheduleOptions,
        SplitOptions,
        SplitReport,
    )

OF_A_SPLIT = tuple(name for name in SPLIT if name in ("size", "repair"))


class Checker:
    """Handoffs, sets of recipients and options that were read once, for any number of checks, also of several threads.

    How lists are read may be said here or with each list. It remembers nobody unless it is told to: whom a check with
    `remember=True` accepts, no later one accepts again (`ACCEPTED_BEFORE`).
    """

    def __init__(self, *, handoff: Json, **given: Unpack[ListOptions]) -> None:
        if given.get("after") is not None:
            message = "`after` is said with each list, not of all"
            raise SendcheckError("options", message, path="after")
        self.reading_of: Dict[str, Any] = {name: value for name, value in given.items() if name in READING}
        self._checker = call(_engine.Checker, *taken(handoff, given, LIST))

    def check(self, request: Json, *, remember: bool = False) -> Report:
        """As `sendcheck.check`."""
        return json.loads(call(self._checker.check, document(request, "request", "the request"), remember))

    def respond(self, request: Json) -> CampaignResponse | RefusedRequest:
        """As `sendcheck.respond`."""
        return json.loads(call(self._checker.answer, document(request, "request", "the request")))

    def split_request(self, request: Json, *, remember: bool = False, **given: Unpack[SplitOptions]) -> SplitReport:
        """As `sendcheck.split_request`."""
        body, how = document(request, "request", "the request"), options(given, OF_A_SPLIT)
        return json.loads(call(self._checker.split, body, how, remember))

    def schedule_request(self, request: Json, **sending: Unpack[ScheduleOptions]) -> Schedule:
        """As `sendcheck.schedule_request`."""
        body, how = document(request, "request", "the request"), options(sending, SCHEDULE)
        return json.loads(call(self._checker.schedule_request, body, how))

    def check_campaign(self, **campaign: Unpack[CampaignOptions]) -> list[Finding]:
        """As `sendcheck.check_campaign`."""
        head = options(campaign, CAMPAIGN, "member of a campaign")
        return json.loads(call(self._checker.check_campaign, head))

    def preview(self, consumer: Json) -> Preview:
        """As `sendcheck.preview`."""
        return json.loads(call(self._checker.preview, document(consumer, "request", "the consumer")))

    def open_recipients(self, data: ListSource, *, remember: bool = False, **given: Unpack[ReadingOptions]) -> Recipients:
        """As `sendcheck.open_recipients`; `given` says how this list is read, and wins over what holds for all."""
        recipients = opened(data, {**self.reading_of, **given}, self.begin)
        if remember:
            call(self._checker.remember, recipients._list)
        return recipients

    def forget(self) -> None:
        """Forgets whom checks have accepted that were asked to be remembered."""
        self._checker.forget()

    def begin(self, given: Mapping[str, Any]) -> _engine.Reading:
        return self._checker.reading(options(given, READING))


def prepare(*, handoff: Json, **options: Unpack[ListOptions]) -> Checker:
    """Reads handoffs, sets of recipients and options once, and checks any number of requests and lists with them: for services.

    Raises `SendcheckError`: `handoff`, `options`; which handoff of several is meant is looked for with each check.

    >>> import sendcheck
    >>> checker = sendcheck.prepare(handoff={"id": "H1", "type": "wa", "messageComponents": [
    ...     {"type": "body", "content": "Hi!", "variables": []}]})
    >>> checker.open_recipients([{"Phone": "12025550123"}], remember=True).summary()["accepted"]
    1
    >>> checker.open_recipients([{"Phone": "12025550123"}]).summary()["reasons"]
    {'ACCEPTED_BEFORE': 1}
    """
    return Checker(handoff=handoff, **options)
