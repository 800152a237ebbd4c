"""What callers give, as the engine takes it: bytes of documents and lists, options as JSON text."""

from __future__ import annotations

import base64
import datetime
import difflib
import json
import os
import re
from typing import Any, Callable, Iterable, List, Mapping, Optional, Sequence, Union

from ._names import camel_case
from .errors import ErrorKind, SendcheckError, type_name

Bytes = Union[bytes, bytearray, memoryview]

Json = Union[Mapping[str, Any], Sequence[Any], str, Bytes, "os.PathLike[str]"]
"""A JSON document: a dictionary (or a list of them), its text, its text as bytes, or the path of the file that holds it."""

FILE_NAME = re.compile(r"""[^\n\r,;{}\[\]"]*[^\s,;{}\[\]"]\.(?:csv|tsv|txt|json|xlsx?|xlsm|ods)""", re.IGNORECASE)


FILES = ("opted_out", "active_conversations", "app_users", "after")
"""The options that may be files of recipients."""


def document(value: Json, kind: ErrorKind, what: str) -> bytes:
    """The bytes of a document."""
    given = raw(value, kind, what)
    if given is not None:
        return given
    if isinstance(value, str):
        if FILE_NAME.fullmatch(value):
            raise file_name(kind, what)
        return escaped(value)
    if isinstance(value, Mapping) or (isinstance(value, Sequence) and not isinstance(value, range)):
        try:
            return escaped(json.dumps(value, ensure_ascii=False, allow_nan=False, default=as_dict))
        except (TypeError, ValueError, RecursionError) as cause:
            raise SendcheckError(kind, f"{what} cannot be written as JSON: {cause}") from cause
    raise SendcheckError(
        kind, f"{what} is {type_name(value)}; expected a dictionary, a JSON text, its bytes or the path of its file"
    )


def raw(value: object, kind: ErrorKind, what: str) -> Optional[bytes]:
    """The bytes that were given or that are in the file of a path; `None` if it is something else."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if isinstance(value, os.PathLike):
        try:
            with open(value, "rb") as file:
                return file.read()
        except OSError as cause:
            raise SendcheckError(kind, f"{what} cannot be read: {cause}") from cause
    return None


def list_bytes(text: str) -> bytes:
    """The bytes of a list that is a text."""
    if FILE_NAME.fullmatch(text):
        raise file_name("list", "the list")
    try:
        return text.encode()
    except UnicodeEncodeError as cause:
        line = len(re.split("\r\n|\r|\n", text[: cause.start]))
        message = (
            f"line {line} of the list holds half a character (a lone surrogate), which no file can hold; "
            "pass the bytes of the file instead"
        )
        raise SendcheckError("list", message, line=line) from cause


def escaped(text: str) -> bytes:
    """A JSON text in UTF-8; half of a character as JSON escapes it, so that the engine can name the value it stands in."""
    return text.encode("utf-8", "backslashreplace")


def as_dict(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"found {type_name(value)}")


def file_name(kind: ErrorKind, what: str, path: Optional[str] = None) -> SendcheckError:
    return SendcheckError(
        kind,
        f"{what} is a text that looks like the name of a file: pass `pathlib.Path(…)`, or what is in the file",
        path=path,
    )


def options(given: Mapping[str, Any], known: Iterable[str], what: str = "option") -> bytes:
    """Options as the engine reads them; a name that nobody knows is an error, as it would be without effect."""
    names = list(known)
    for name in given:
        if name not in names:
            near = difflib.get_close_matches(name, names, 1)
            meant = f"; did you mean `{near[0]}`?" if near else ""
            raise SendcheckError("options", f"`{name}`: no such {what}{meant}", path=name)
    for name in FILES:
        value = given.get(name)
        # Of a set a list holds its recipients, of `after` files.
        files = value if name == "after" and isinstance(value, (list, tuple)) else [value]
        if any(isinstance(file, str) and FILE_NAME.fullmatch(file) for file in files):
            raise file_name("options", f"`{name}`", name)
    members = {camel_case(name): option(value, name) for name, value in given.items() if value is not None}
    try:
        return escaped(json.dumps(members, ensure_ascii=False, allow_nan=False))
    except (TypeError, ValueError, RecursionError) as cause:
        raise SendcheckError("options", f"the options cannot be written as JSON: {cause}") from cause


def option(value: Any, path: str) -> Any:
    """A value as JSON has it: files as their bytes, collections as lists, instants with their distance from UTC."""
    given = raw(value, "options", f"`{path}`")
    if given is not None:
        return {"base64": base64.b64encode(given).decode()}
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            message = f"`{path}`: {value.isoformat()} does not say its distance from UTC; give it a `tzinfo`"
            raise SendcheckError("options", message, path=path)
        return value.isoformat()
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Mapping):
        return {name: option(item, f"{path}.{name}") for name, item in value.items()}
    if isinstance(value, Iterable):
        items = sorted(value) if isinstance(value, (set, frozenset)) else value
        return [option(item, f"{path}[{index}]") for index, item in enumerate(items)]
    raise SendcheckError("options", f"`{path}`: found {type_name(value)}, which options cannot hold", path=path)


def requests(after: Any) -> Any:
    """Requests that one came from, of which each may be a dictionary."""
    one: Callable[[Any], Any] = lambda request: document(request, "options", "`after`")
    return [one(request) for request in after] if isinstance(after, (list, tuple)) else one(after)


def several(value: Any, kind: ErrorKind, what: str) -> List[bytes]:
    """One document or several."""
    if not isinstance(value, (list, tuple)):
        return [document(value, kind, what)]
    if not value:
        raise SendcheckError(kind, f"{what} is an empty list")
    return [document(one, kind, what) for one in value]
