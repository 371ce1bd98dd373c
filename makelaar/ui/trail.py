"""The way she came: which pages she was on, with what was open on them."""

from typing import Any

STEPS = 50


class Trail:
    """`now` is the page in view with its arguments; Escape goes back along the places before it."""

    def __init__(self) -> None:
        self.now: tuple[str, dict[str, Any]] = ("", {})
        self._before: list[tuple[str, dict[str, Any]]] = []

    def leave_for(self, name: str, arguments: dict[str, Any]) -> None:
        """She goes to another place: remember this one."""
        if (name, arguments) != self.now:
            self._before.append(self.now)
            del self._before[:-STEPS]

    def step_back(self) -> tuple[str, dict[str, Any]] | None:
        """The place before, which is remembered no longer; None where there is none."""
        return self._before.pop() if self._before else None
