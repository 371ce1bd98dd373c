"""`python -m makelaar`, and the `makelaar` command: no command opens the window."""

import sys

from makelaar.hardening import harden_process


def main() -> None:
    """The program's first step: shut the process off, then do as asked."""
    harden_process()
    if len(sys.argv) == 1:  # nothing to read: the window comes sooner without the command line
        from makelaar.app import main as window

        sys.exit(window())
    from makelaar.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
