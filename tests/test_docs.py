"""What the documentation says is what there is."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import click
import pytest

from sayso.cli import main
from sayso.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
RUNNABLE = re.compile(r"<!-- runnable -->\n+```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def _commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        with click.Context(command) as context:
            for child in command.list_commands(context):
                found = command.get_command(context, child)
                assert found, f"{name} lists {child}, but has no such command"
                yield from _commands(found, f"{name} {child}")


COMMANDS = dict(_commands(main, "sayso"))


def _section(name: str) -> str:
    """The text under the heading of a command in commands.md, up to the next heading of a command."""
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def _long_options(command: click.Command) -> set[str]:
    options = (param for param in command.params if isinstance(param, click.Option) and not param.hidden)
    return {name for option in options for name in (*option.opts, *option.secondary_opts) if name.startswith("--")}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented_and_no_other(name: str) -> None:
    told = set(re.findall(r"`(--[a-z][a-z-]*)", _section(name)))
    assert _section(name), f"docs/commands.md has no section '## {name}'"
    assert told - {"--help"} == _long_options(COMMANDS[name]) - {"--help"}


def test_no_section_for_a_command_that_is_gone() -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## (sayso.*)$", page, re.MULTILINE)) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_is_named_in_the_usage(name: str) -> None:
    arguments = [param for param in COMMANDS[name].params if isinstance(param, click.Argument)]
    usage = _section(name).partition("```")[2].partition("```")[0]
    assert all((argument.metavar or argument.human_readable_name) in usage for argument in arguments)


def test_every_setting_is_documented_with_its_default() -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(SAYSO_\w+)` \|.*\| ([\d,]+) \|$", page, re.MULTILINE))
    assert told == {f"SAYSO_{field.name.upper()}": f"{field.default:,}" for field in fields(Settings)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_named_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = page.read_text(encoding="utf-8")
    blocks = "\n".join(block for _, block in FENCE.findall(text))
    named = re.findall(r"^\s*(?:\$ )?make ([a-z]+)", blocks, re.MULTILINE) + re.findall(r"`make ([a-z]+)", text)
    assert set(named) <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def _properties(schema: dict[str, dict[str, object]]) -> Iterator[str]:
    shapes = [schema, *schema["$defs"].values()]
    return (name for shape in shapes if isinstance(shape, dict) for name in dict(shape["properties"]))


def test_every_field_of_the_reading_record_is_documented() -> None:
    schema = json.loads((files("sayso.export") / "reading-record.schema.json").read_text(encoding="utf-8"))
    told = set(re.findall(r"`([a-z_0-9]+)`", (ROOT / "docs/reading-record.md").read_text(encoding="utf-8")))
    assert set(_properties(schema)) - told == set()


RUNNABLE_PAGES = [page for page in PAGES if RUNNABLE.search(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", RUNNABLE_PAGES, ids=lambda page: page.name)
def test_runnable_blocks_run(page: Path, tmp_path: Path) -> None:
    """In one folder with the examples, in the order in which they stand."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for language, block in RUNNABLE.findall(page.read_text(encoding="utf-8")):
        for command in _block_commands(language, block):
            done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
            assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


def _block_commands(language: str, block: str) -> list[list[str]]:
    """A Python block is one program; of a console block, each line after ``$ `` that calls sayso is a command."""
    if language == "python":
        return [[sys.executable, "-W", "error", "-c", block]]
    lines = re.findall(r"^\$ sayso (.*)$", block, re.MULTILINE)
    return [[sys.executable, "-W", "error", "-m", "sayso", *shlex.split(line)] for line in lines]


def test_some_documentation_runs() -> None:
    assert {"index.md", "commands.md"} <= {page.name for page in RUNNABLE_PAGES}


FIGURE = re.compile(r"^\| `([a-z_0-9.]+)`[^|]*\| (\d\.\d\d) \|", re.MULTILINE)


@pytest.mark.parametrize("page", ["README.md", "MODEL_CARD.md"])
def test_figures_that_are_told_are_those_of_the_baseline(page: str) -> None:
    told = dict(FIGURE.findall((ROOT / page).read_text(encoding="utf-8")))
    baseline = json.loads((ROOT / "bench/baseline.json").read_text(encoding="utf-8"))
    assert len(told) > 5
    assert told == {name: f"{baseline[name]['value']:.2f}" for name in told}
