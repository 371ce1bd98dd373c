"""The pages of the rail, in order: what each is called and where it lives. A page is imported when first shown."""

import importlib
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from makelaar.i18n import N_

if TYPE_CHECKING:
    from makelaar.services.registers import Register
    from makelaar.ui.page import Page


@dataclass(frozen=True)
class Place:
    """One entry: `title` is translated where it is shown; `icon` is a name of `makelaar.ui.kit.icons`.

    `home` is "module:Class" of the page. `count` is "module:function", `function(register) -> int`, for the
    number in the rail ("": none). `keys` go there from anywhere.
    """

    name: str
    title: str
    icon: str
    home: str
    keys: str
    count: str = ""
    at_bottom: bool = False
    """This one and those after it stand at the foot of the rail."""
    under: str = ""
    """Not on the rail but in its menu "Meer"; the place of this name is where she is meanwhile."""

    def exists(self) -> bool:
        """The page's module is part of this program."""
        module = self.home.split(":")[0]
        try:
            return importlib.util.find_spec(module) is not None
        except ModuleNotFoundError:
            return False

    def counter(self) -> "Callable[[Register], int] | None":
        """Import the function behind `count`."""
        if not self.count:
            return None
        module, name = self.count.split(":")
        found: Callable[[Register], int] = getattr(importlib.import_module(module), name)
        return found

    def page_class(self) -> "type[Page]":
        """Import the page."""
        module, name = self.home.split(":")
        found: type[Page] = getattr(importlib.import_module(module), name)
        return found


PLACES = (
    Place(
        "today",
        N_("Vandaag"),
        "today",
        "makelaar.ui.today.page:TodayPage",
        "Ctrl+1",
        "makelaar.ui.rail_counts:asking_today",
    ),
    Place("people", N_("Mensen"), "people", "makelaar.ui.people.page:PeoplePage", "Ctrl+2"),
    Place("doubles", N_("Dubbelen"), "people", "makelaar.ui.doubles.page:DoublesPage", "Ctrl+Shift+D", under="people"),
    Place(
        "doors",
        N_("Deuren"),
        "doors",
        "makelaar.ui.doors.page:DoorsPage",
        "Ctrl+4",
        "makelaar.services.waiting:count_waiting",
    ),
    Place("round", N_("Rondes"), "visit", "makelaar.ui.rounds.round_mode:DoorModePage", "Ctrl+Shift+R", under="doors"),
    Place("signals", N_("Signalen"), "signal", "makelaar.ui.signals.page:SignalsPage", "Ctrl+Shift+S", under="doors"),
    Place(
        "accountability",
        N_("Verantwoording"),
        "report",
        "makelaar.ui.accountability.page:AccountabilityPage",
        "Ctrl+5",
    ),
    Place(
        "stories",
        N_("Verhalen"),
        "quote",
        "makelaar.ui.stories.page:StoriesPage",
        "Ctrl+Shift+V",
        under="accountability",
    ),
    Place("import", N_("Uit Excel"), "import", "makelaar.ui.importing.page:ImportPage", "Ctrl+3"),
    Place(
        "settings", N_("Instellingen"), "settings", "makelaar.ui.settings.page:SettingsPage", "Ctrl+,", at_bottom=True
    ),
)
