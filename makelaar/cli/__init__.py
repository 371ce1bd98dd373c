"""The command line: for scripts, tests and helpers. Every command is in docs/commands.md."""

from makelaar.cli.main import main

__all__ = ["main"]
