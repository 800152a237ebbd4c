"""Writes slidge.json: how another parser reads WhatsApp's marks. Run by hand:

    python3 -m venv /tmp/markup && /tmp/markup/bin/pip install slidge-style-parser==0.3.0
    /tmp/markup/bin/python tests/vectors/markup/slidge.py

slidge-style-parser follows XEP-0393, whose bold, italic, struck-through and inline code have WhatsApp's
marks. Where the two differ, the sample says why, and the test holds that they still do.
"""

import json
import pathlib

from slidge_style_parser import format_for_telegram

NAMES = {"bold": "bold", "italics": "italic", "strikethrough": "strike", "code": "code"}

AGREED = [
    "*b*", "_i_", "~s~", "`c`", "plain", "a *b* c", "a _b c_ d", "*b*, c", "*b*.", "*b* _i_ ~s~ `c`",
    "*_x_*", "_*~x~*_", "~_x_ y~", "*a _b_ c*", "*a _b* c_", "_a ~b c_ d~", "*a `b` c*", "_a `*b*` c_",
    "`*x*`", "a `*x*` b", "`a``b`", "*a *b*", "*a*b*", "*a* *b*", "*a * b*",
    "snake_case_x", "5*3*2", "https://example.com/a_b_c", "é*b*", "*é*", "_naïve_ *Größe*", "👋 *b* 👋", "*👋*",
    "*", "**", "***", "*a", "a*", "*b *", "a * b*", "a * *", "_ _", "`a", "``", "~", "*a\nb*", "_a\n_b", "*a*\n_b_",
    "*a `b*` c*", "~a~ and *b, _c_*", "2 * 3 = 6, *really*", "*a_ b*", "file_name.txt and *x_y*",
]

DIFFERENT = {
    "*b*c": "a mark that closes is followed by no letter or digit",
    "(*b*)": "punctuation may stand before a mark that opens",
    "*a* b*": "the first mark that may close closes",
    "**b**": "a doubled mark is text",
    "__i__": "a doubled mark is text",
    "*a*_b_": "another mark may stand before a mark that opens, also one that closed something",
    "` a `": "code may begin and end with a blank",
    "- *a": "a line that starts with a dash and a blank is an item of a list",
    "> a": "a line that starts with an angle bracket and a blank is a quotation",
    "1. ```x```": "a block of code may stand inside a line",
}


def answer(text: str) -> dict:
    shown, entities = format_for_telegram(text)
    found = [{"style": NAMES[kind], "start": start, "length": length} for kind, start, length, _ in entities]
    return {"text": text, "shown": shown, "styles": found}


if __name__ == "__main__":
    samples = [answer(text) for text in AGREED]
    samples += [answer(text) | {"differs": why} for text, why in DIFFERENT.items()]
    lines = ",\n".join("  " + json.dumps(sample, ensure_ascii=False) for sample in samples)
    path = pathlib.Path(__file__).with_name("slidge.json")
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
