"""Names of options: `opted_out` here, `optedOut` where the engine reads them."""

from __future__ import annotations

import re
from typing import Optional


def camel_case(name: str) -> str:
    """`opted_out` as `optedOut`."""
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def snake_case(name: str) -> str:
    """`optedOut` as `opted_out`."""
    return re.sub("[A-Z]", lambda letter: "_" + letter.group().lower(), name)


def in_python(text: Optional[str], quoted: bool = True) -> Optional[str]:
    """A text about options in which their names are ours: those between backticks, or the beginning of a path."""
    if text is None:
        return None
    name = r"[a-z]+(?:[A-Z][a-z]+)+"
    pattern = rf"`{name}(?=[`.\[])" if quoted else rf"^{name}(?=$|[.\[])"
    return re.sub(pattern, lambda found: snake_case(found.group()), text)
