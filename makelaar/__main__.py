"""`python -m makelaar`, and the `makelaar` command: no command opens the window."""

from makelaar.cli import main

if __name__ == "__main__":
    main()
