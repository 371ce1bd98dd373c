"""Our own bugs, told without a single value of a resident: the exception's type and the place, nothing else."""

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType

from makelaar.errors import UserError
from makelaar.i18n import _

_PACKAGE = Path(__file__).parent.parent


class OurMistake(UserError):
    """A bug, as a sentence. `place` is "TypeError in ui/window.py:41": safe to mail to whoever mends it."""

    def __init__(self, place: str) -> None:
        super().__init__(
            _(
                "Hier ging iets mis in het programma zelf. Wat bewaard was, is bewaard. "
                "Probeer het nog eens; blijft het, geef dan dit door: {place}."
            ).format(place=place)
        )
        self.place = place

    @classmethod
    def of(cls, error: BaseException) -> "OurMistake":
        """The mistake behind any exception that is no `UserError`."""
        return cls(place_of(error))


def place_of(error: BaseException) -> str:
    """The exception's type and the innermost place in our own code; never its message, which may hold a name."""
    places = [
        f"{Path(frame.filename).relative_to(_PACKAGE).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_PACKAGE)
    ]
    return f"{type(error).__name__} in {places[-1]}" if places else type(error).__name__


def hush_qt(mode: QtMsgType, context: QMessageLogContext, _words: str) -> None:
    """What Qt says goes to the console by its kind alone: its words may hold an address or a whole mail."""
    if mode not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        print(f"makelaar: Qt {context.category or 'default'}", file=sys.stderr)  # noqa: T201 - no words


def catch_all(tell: Callable[[OurMistake], None]) -> None:
    """From now on unknown exceptions, in slots and threads too, are told by `tell`; the program goes on."""

    def caught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.exit(130)
        print(f"makelaar: {place_of(error)}", file=sys.stderr)  # noqa: T201 - type and place only
        tell(OurMistake.of(error))

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
