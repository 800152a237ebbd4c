"""What a check is made with, as arguments: each stands in `sendcheck.types` with what it means.

The names are those of the command's flags (`--opted-out` is `opted_out`) and of the npm package in snake case.
"""

from __future__ import annotations

from typing import Any, Dict, Mapping, Tuple

from ._input import Json, document, options, requests
from .errors import SendcheckError
from .types import (
    CampaignOptions,
    CheckOptions,
    ReadingOptions,
    RequestOptions,
    ScheduleOptions,
    SplitOptions,
    WebListOptions,
)


class CheckRequestOptions(CheckOptions, RequestOptions):
    """What a check of a request is made with."""


class SplitRequestOptions(CheckOptions, RequestOptions, SplitOptions):
    """What a request is split with."""


class ListOptions(CheckOptions, ReadingOptions):
    """What a check of a list is made with."""


CHECK = tuple(CheckOptions.__annotations__)
REQUEST = tuple(CheckRequestOptions.__annotations__)
SPLIT = tuple(SplitRequestOptions.__annotations__)
LIST = tuple(ListOptions.__annotations__)
READING = tuple(ReadingOptions.__annotations__)
CAMPAIGN = tuple(CampaignOptions.__annotations__)
SCHEDULE = tuple(ScheduleOptions.__annotations__)
WEB_LIST = tuple(WebListOptions.__annotations__)


def taken(handoff: Json, given: Mapping[str, Any], known: Tuple[str, ...]) -> Tuple[bytes, bytes]:
    """The handoff, and everything else, as the engine takes them."""
    if handoff is None:
        message = "`handoff` is missing: give the handoff that the campaign is sent with"
        raise SendcheckError("options", message, path="handoff")
    return document(handoff, "handoff", "the handoff"), options(given, known)


def with_requests(given: Mapping[str, Any]) -> Dict[str, Any]:
    """Options in which the requests that one came from are files."""
    after = given.get("after")
    return dict(given) if after is None else {**given, "after": requests(after)}
