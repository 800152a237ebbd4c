"""What the package says of itself, and of what it is built."""

from __future__ import annotations

import re

import sendcheck

from conftest import ROOT

PACKAGE = ROOT / "crates/sendcheck-python"


def versions(lock: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r'name = "([^"]+)"\nversion = "([^"]+)"', lock):
        found.setdefault(name, set()).add(version)
    return found


def test_the_version_is_one() -> None:
    for path in (PACKAGE / "Cargo.toml", PACKAGE / "pyproject.toml", ROOT / "Cargo.toml"):
        assert f'version = "{sendcheck.__version__}"' in path.read_text(encoding="utf-8"), path


def test_what_both_workspaces_need_they_have_in_one_version() -> None:
    """Else the wheel might answer what the command does not."""
    ours, others = (versions((at / "Cargo.lock").read_text(encoding="utf-8")) for at in (PACKAGE, ROOT))
    differ = {name: versions - others[name] for name, versions in ours.items() if name in others and versions - others[name]}
    assert differ == {}, "copy Cargo.lock of the root here; cargo takes out what is not needed"


def test_the_types_are_there() -> None:
    from importlib.resources import files

    assert files("sendcheck").joinpath("py.typed").is_file()
    assert sendcheck.phone_metadata()
