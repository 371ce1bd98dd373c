"""What a contact was about: her themes as low tiles, by the keys of those of a talk."""

from collections.abc import Sequence

from makelaar.i18n import _
from makelaar.services.conversations.themes import ThemeInfo, list_themes
from makelaar.ui.context import Context
from makelaar.ui.conversation.tiles import Choosable, Tiles

_LOW = 32
_COLUMNS = 3


class ThemeTiles(Tiles):
    """The themes come from the register a moment later; `themes` are the ids that are chosen meanwhile as well."""

    def __init__(self, context: Context, themes: Sequence[int] = ()) -> None:
        super().__init__(_("Waar ging het over?"), _COLUMNS, height=_LOW)
        self._waiting: tuple[int, ...] | None = tuple(themes)
        context.jobs.run(self, lambda: list_themes(context.register), self._offer)

    @property
    def themes(self) -> tuple[int, ...]:
        """The ids of what is chosen."""
        return self.values if self._waiting is None else self._waiting

    def set_themes(self, themes: Sequence[int]) -> None:
        """Show these as chosen."""
        if self._waiting is None:
            self.choose(themes)
        else:
            self._waiting = tuple(themes)

    def _offer(self, known: tuple[ThemeInfo, ...]) -> None:
        """A hidden theme is offered where the contact was about it."""
        chosen = self.themes
        self.offer([Choosable(one.id, one.label) for one in known if not one.hidden or one.id in chosen])
        self._waiting = None
        self.choose(chosen)
