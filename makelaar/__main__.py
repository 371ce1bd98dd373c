"""`python -m makelaar`, and the `makelaar` command: no command opens the window."""

from makelaar.cli import main as command_line
from makelaar.hardening import harden_process


def main() -> None:
    """The program's first step: shut the process off, then do as asked."""
    harden_process()
    command_line()


if __name__ == "__main__":
    main()
