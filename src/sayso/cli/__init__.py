"""The commands of sayso: one file each, loaded when it is called, none with logic of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module

import click

from sayso.errors import SaysoError

COMMANDS: Mapping[str, str] = {
    "read": "Read documents into a ledger.",
    "claims": "List claims: who says what, in which words.",
    "show": "Show everything known of one claim.",
    "documents": "List the documents of a ledger.",
    "verify": "Hold every quote against the text that it comes from.",
    "extract": "Read documents and print their records, without a ledger.",
}
"""Each command, in `sayso.cli.NAME`, with the first line of its help."""

INTERRUPTED = 130
BROKEN_PIPE = 141


class _Wrong(click.ClickException):
    """What sayso reports of its own: one line."""

    def show(self, file: object = None) -> None:  # noqa: ARG002  click's signature
        click.echo(f"sayso: {self.message}", err=True)


class _Commands(click.Group):
    """Loads a command only when it is called, so that help is quick; ends quietly where a reader leaves or stops it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"sayso.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> None:
        try:
            super().invoke(ctx)
            sys.stdout.flush()
        except SaysoError as error:
            raise _Wrong(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            with suppress(OSError):  # else Python complains on leaving that it can't empty its buffer
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(BROKEN_PIPE)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="sayso", message="sayso %(version)s")
def main() -> None:
    """Who says what, on whose word: a ledger of claims in open reporting on armed groups.

    \b
    Read what lies in a folder, then ask:
      sayso read reports/
      sayso claims --about "Northern Front" --denied
      sayso show k3v9

    Nothing leaves this machine. sayso states no facts: each claim is somebody's, and has its quote.
    """
