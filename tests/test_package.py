"""What is in the package when it is built."""

from __future__ import annotations

from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[1]


def test_the_wheel_has_every_file_of_the_package() -> None:
    """Data, schema and weights too, though .gitignore, which the build follows, names files of their kind."""
    there = {file for file in (ROOT / "src/sayso").rglob("*") if file.is_file() and "__pycache__" not in file.parts}
    packed = {Path(file.path) for file in WheelBuilder(str(ROOT)).recurse_included_files()}
    assert {file for file in there if file.suffix == ".yaml"}
    assert there - packed == set()
