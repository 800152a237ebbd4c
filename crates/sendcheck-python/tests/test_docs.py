"""Every example of a docstring, of the package's page and of the guide runs and prints what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest
import sendcheck

from conftest import ROOT

MODULES = ["sendcheck", *(f"sendcheck.{module.name}" for module in pkgutil.iter_modules(sendcheck.__path__))]
PAGES = [ROOT / "crates/sendcheck-python/README.md", ROOT / "docs/guide/python.md"]


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_docstrings_have_examples() -> None:
    finder = doctest.DocTestFinder()
    found = [test for name in MODULES for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(found) >= 15


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_pages(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # The end of a block is none of what an example prints.
    text = page.read_text(encoding="utf-8").replace("\n```\n", "\n\n")
    test = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    assert len(test.examples) > 5
    assert doctest.DocTestRunner().run(test).failed == 0


def test_every_public_function_says_what_it_does() -> None:
    for name in sendcheck.__all__:
        if callable(getattr(sendcheck, name)) and isinstance(getattr(getattr(sendcheck, name), "__module__", None), str):
            assert getattr(sendcheck, name).__doc__ or name in ("ErrorKind",), name
