"""Calls that could not be carried out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Callable, List, Literal, NoReturn, Optional, TypedDict, TypeVar, Union

from . import _engine
from ._names import in_python

if TYPE_CHECKING:
    from .types import Candidate, Finding, Reason, RuleCode

T = TypeVar("T")

ErrorKind = Literal[
    "handoff",
    "choice",
    "request",
    "answer",
    "list",
    "columns",
    "change",
    "options",
    "campaign",
    "consent",
    "usage",
    "internal",
]
"""What could not be used:

- `handoff`, `request`, `list`: the document is not readable as one; what is wrong with a recipient is data and never raised
- `answer`: a text is no answer of the service
- `choice`: no handoff of the document, or none alone, is the one that is meant; see `candidates`
- `columns`: what was said of a list's columns or heading cannot be followed, such as a name that no column has
- `change`: a list cannot be changed so, or was not the one that changes were made in; nothing of it was changed
- `options`: an option is unknown, of the wrong type or out of range; see `path`
- `campaign`, `consent`: no requests can be made; where the service would refuse each of them, see `findings`
- `usage`: the call makes no sense
- `internal`: a defect of ours
"""


class LikelyEncoding(TypedDict):
    """An encoding that a list may be in, and how its first cell reads in it."""

    encoding: str
    """The option `encoding` that reads the list so."""

    sample: str
    """A value of the list, to be shown only where values may be."""


class SendcheckError(Exception):
    """A call that could not be carried out.

    >>> import sendcheck
    >>> try:
    ...     sendcheck.check("{ oops", handoff={"type": "wa", "messageComponents": []})
    ... except sendcheck.SendcheckError as error:
    ...     print(error.kind, error.line, error.column)
    request 1 7
    """

    kind: ErrorKind
    """What could not be used."""

    message: str
    """What is wrong, what was found, what is expected."""

    reason: Optional[Reason]
    """What the message says, with what it names, for programs that say it in words of their own; nothing where the message alone
    says it."""

    path: Optional[str]
    """Where in the options (`allow[1]`), the JSON pointer in the handoff, or the column of a table or of records."""

    line: Optional[int]
    """The line of a JSON text, or of a list, from 1."""

    column: Optional[int]
    """The column of a JSON text, from 1."""

    code: Optional[RuleCode]
    """The code of the rule that says so, if one does."""

    candidates: Optional[List[Candidate]]
    """The handoffs that there are to choose from, for the kind `choice`."""

    findings: Optional[List[Finding]]
    """What was found on a campaign that the service would refuse, warnings too, for the kind `campaign`."""

    encodings: Optional[List[LikelyEncoding]]
    """The encodings that the list may be in, the likeliest first, for the code `ENCODING_UNKNOWN`."""

    def __init__(self, kind: ErrorKind, message: str, **more: Any) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        for name in ("reason", "path", "line", "column", "code", "candidates", "findings", "encodings"):
            setattr(self, name, more.get(name))

    def __reduce__(self) -> Any:
        # So that it comes whole out of the processes of Spark, Ray and Dask.
        return (_made, (self.__dict__,))


def _made(members: dict[str, Any]) -> SendcheckError:
    return SendcheckError(**members)


class SendcheckWarning(UserWarning):
    """What was found on a list or its handoff as a whole, or what a table's cells had to become, where only rows are answered."""


def call(work: Callable[..., T], *given: Any) -> T:
    """What the engine answers; why it cannot is raised as our own error."""
    try:
        return work(*given)
    except _engine.Fault as fault:
        cause = json.loads(str(fault))
    raise_cause(cause)


def raise_cause(cause: dict[str, Any]) -> NoReturn:
    if cause["kind"] == "options":
        cause["message"] = in_python(cause["message"])
        cause["path"] = in_python(cause.get("path"), quoted=False)
    raise SendcheckError(**cause)


def type_name(value: object) -> str:
    """What a value is, in words."""
    if value is None:
        return "None"
    name: Union[str, Any] = type(value).__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
