"""The sentences with which a foreign file is refused: what is wrong, and what to do about it.

Every one says that nothing was changed only where a user could doubt it; reading never changes anything.
"""

from makelaar.errors import UserError
from makelaar.i18n import _


def damaged() -> UserError:
    """The file is truncated, altered, or not what its name says."""
    return UserError(
        _(
            "Dit bestand is beschadigd of niet af. Open het in Excel of LibreOffice, bewaar het opnieuw en kies het "
            "dan nog een keer."
        )
    )


def protected() -> UserError:
    """The workbook opens with a password only."""
    return UserError(
        _(
            "Dit bestand is met een wachtwoord beveiligd. Open het in Excel, haal het wachtwoord eraf (Bestand › "
            "Info), bewaar een kopie en kies die."
        )
    )


def too_large() -> UserError:
    """More rows, cells or bytes than a sheet that somebody keeps by hand can have."""
    return UserError(
        _(
            "Dit bestand is te groot om veilig in te lezen. Kopieer alleen de rijen met mensen naar een nieuw "
            "bestand en kies dat."
        )
    )


def spread_out() -> UserError:
    """Something stands very far down or to the right."""
    return UserError(
        _(
            "In dit bestand staat ergens heel ver onderaan of rechts nog iets. Kopieer alleen de rijen met mensen "
            "naar een nieuw bestand en kies dat."
        )
    )


def harmful() -> UserError:
    """A zip bomb or an entity bomb."""
    return UserError(
        _(
            "Dit bestand is gemaakt om programma's te laten vastlopen en is niet geopend. Vertrouw het niet; vraag de "
            "afzender om een gewoon bestand."
        )
    )


def unknown_kind() -> UserError:
    """Not a sheet, a text table or cards."""
    return UserError(
        _(
            "Dit soort bestand kan Makelaar niet lezen. Kies een Excel-bestand (xlsx, xls), een ods, een csv of "
            "contactkaartjes (vcf)."
        )
    )


def nothing_in_it() -> UserError:
    """There are no rows."""
    return UserError(_("In dit bestand staat niets om in te lezen. Kies een bestand met mensen erin."))


def not_readable() -> UserError:
    """Gone, a folder, or not ours to read."""
    return UserError(
        _(
            "Dit bestand is niet te openen. Staat het er nog, en is het geen map? Sluit het in andere programma's en "
            "probeer het nog eens."
        )
    )
