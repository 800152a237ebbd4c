"""Single values: a number, the text of an SMS, a link, a word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Dict, Iterable, Optional

from . import _engine
from ._input import options
from .errors import SendcheckError, call, type_name

if TYPE_CHECKING:
    from .types import NumberReport, RuleInfo, TextReport, UrlReport


def inspect_number(number: str, *, country: Optional[str] = None) -> NumberReport:
    """A phone number as Google's libphonenumber sees it; with `country` (two letters) one without `+` is read as it would be
    dialled there.

    >>> import sendcheck
    >>> sendcheck.inspect_number("(202) 555-0123", country="US")["region"]
    'US'
    """
    return json.loads(call(_engine.inspect_number, text(number, "the number"), options({"country": country}, ["country"])))


def inspect_text(sms: str) -> TextReport:
    """A text as an SMS: its alphabet, its segments, and which characters make it dear.

    >>> import sendcheck
    >>> sendcheck.inspect_text("Don’t miss it")["encoding"]
    'UCS-2'
    """
    return json.loads(call(_engine.inspect_text, text(sms, "the text")))


def inspect_url(link: str, *, allow: Optional[Iterable[str]] = None) -> UrlReport:
    """A link as header media of a message. Hosts are checked where `allow` is given.

    >>> import sendcheck
    >>> sendcheck.inspect_url("https://cdn.example.com/a.jpg", allow=["cdn.example.com"])["defect"]
    """
    return json.loads(call(_engine.inspect_url, text(link, "the link"), options({"allow": allow}, ["allow"])))


def explain(word: str) -> Dict[str, Any]:
    """What a word of the service means: a code or an error message, a state of a recipient, a delivery error, a refusal, or
    the JSON of one. `kind` is `rule`, `word` or `unknown`.

    >>> import sendcheck
    >>> sendcheck.explain("MISSING_VARIABLE=5")["rule"]["code"]
    'MISSING_VARIABLE'
    >>> sendcheck.explain("SKIPED")
    {'kind': 'unknown', 'nearest': 'SKIPPED'}
    """
    return json.loads(call(_engine.explain, text(word, "the word")))


def rule_info(code: str) -> Optional[RuleInfo]:
    """What a rule says of itself, by its code or by one of the service's messages; `None` if there is none."""
    info = call(_engine.rule_info, text(code, "the code"))
    return None if info is None else json.loads(info)


def phone_metadata() -> str:
    """The release of libphonenumber's metadata that numbers are judged by."""
    return _engine.phone_metadata()


def text(value: str, what: str) -> str:
    """A text that a call takes; half of a character cannot be in one."""
    if not isinstance(value, str):
        raise SendcheckError("usage", f"{what} is {type_name(value)}; expected a text")
    # As every other surface reads it.
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
