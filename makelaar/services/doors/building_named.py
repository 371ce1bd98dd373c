"""Which building a script means: by its number in the register, or by its name."""

from makelaar.errors import Refused
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.services.doors.building_view import BuildingLine, list_buildings
from makelaar.store.register import Register


def building_named(register: Register, words: str) -> int:
    """The building with this number, this name, or a name in which these words occur; however its case and accents.

    Raises Refused when there is none, or more than one.
    """
    buildings = list_buildings(register)
    wanted = fold(words)
    by_number = [one for one in buildings if words.strip() == str(one.id)]
    named = [one for one in buildings if fold(one.name) == wanted]
    within = [one for one in buildings if wanted and all(word in fold(one.name) for word in wanted.split())]
    found = by_number or named or within
    if len(found) == 1:
        return found[0].id
    if found:
        raise Refused(
            _("“{words}” kan op meer panden slaan: {names}. Noem het nummer dat ervoor staat.").format(
                words=words, names=", ".join(_told(one) for one in found[:8])
            )
        )
    raise Refused(_("“{words}” is geen pand in dit register.").format(words=words))


def _told(one: BuildingLine) -> str:
    return f"{one.id} {one.name}"
