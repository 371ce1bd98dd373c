"""docs/commands.md names every command with every option and argument that it has, and none that it has not."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from makelaar.cli.main import main

DOCS = Path(__file__).parents[2] / "docs" / "commands.md"


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command with its whole name ("slots add"), groups within groups."""
    ahead: list[tuple[str, click.Command]] = [("makelaar", main)]
    while ahead:
        name, command = ahead.pop()
        yield name, command
        if isinstance(command, click.Group):
            context = click.Context(command, info_name=name)
            for child in command.list_commands(context):
                found = command.get_command(context, child)
                assert found is not None
                ahead.append((f"{name} {child}", found))


COMMANDS = dict(commands())


def sections() -> dict[str, str]:
    """The text below each heading `## makelaar …` or `### makelaar …`."""
    parts = re.split(r"^#{2,3} `(makelaar[^`]*)`\n", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", COMMANDS)
def test_the_command_is_documented(name: str) -> None:
    text = sections()[name]
    for parameter in COMMANDS[name].params:
        for word in _words(parameter):
            assert word in text, f"{name}: {word}"


def test_nothing_else_is_documented() -> None:
    assert sections().keys() == COMMANDS.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_command_explains_itself(name: str) -> None:
    command = COMMANDS[name]
    assert command.get_short_help_str(), name
    assert all(option.help for option in command.params if isinstance(option, click.Option)), name


def _words(parameter: click.Parameter) -> list[str]:
    if isinstance(parameter, click.Argument):
        return [parameter.make_metavar(click.Context(main)).strip("[].")]
    return [word for word in (*parameter.opts, *parameter.secondary_opts) if word.startswith("--")]
