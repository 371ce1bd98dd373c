"""How strong a passphrase is, and five random words for who has no idea."""

import secrets
from dataclasses import dataclass
from functools import cache

from zxcvbn_rs_py import zxcvbn

from makelaar.errors import Refused
from makelaar.i18n import N_, _
from makelaar.resource_paths import resource

GOOD_ENOUGH = 4
"""zxcvbn's score from 0 to 4; 4 is 10^10 guesses or more, each of which costs Argon2id's 256 MiB and a second."""
SUGGESTED_WORDS = 5
_LONGEST_JUDGED = 100
"""zxcvbn's work grows with the square of the length; nothing beyond this adds to a score."""


@dataclass(frozen=True)
class PassphraseStrength:
    """`score` 0 (nothing) to 4 (strong); `advice` says what would help, empty when nothing is the matter."""

    score: int
    advice: str

    @property
    def good_enough(self) -> bool:
        """Whether a register may be locked with it."""
        return self.score >= GOOD_ENOUGH


def passphrase_strength(passphrase: str) -> PassphraseStrength:
    """Judge a passphrase while it is being typed (about a millisecond). Dutch words count as words."""
    if not passphrase.strip():
        return PassphraseStrength(0, _("Typ een wachtzin: een paar woorden die alleen jij bij elkaar zet."))
    judged = zxcvbn(passphrase[:_LONGEST_JUDGED], _words())
    score = int(judged.score)
    if score >= GOOD_ENOUGH:
        return PassphraseStrength(score, "")
    if judged.feedback is None:  # zxcvbn has no advice for a score of 3
        return PassphraseStrength(score, _("Bijna sterk genoeg. Zet er nog een woord bij."))
    warning = repr(judged.feedback.warning).rpartition(".")[2]
    reason = _(_REASONS.get(warning, _TOO_SHORT))
    return PassphraseStrength(score, _("{reason} Zet er nog een of twee woorden bij.").format(reason=reason))


def refuse_weak(passphrase: str) -> None:
    """Raises Refused, with the reason, when a register may not be locked with this passphrase."""
    strength = passphrase_strength(passphrase)
    if not strength.good_enough:
        raise Refused(_("Deze wachtzin is te zwak. {reason}").format(reason=strength.advice))


def suggest_words() -> str:
    """Five words drawn at random from `resources/words_nl.txt`, with spaces between: some 55 bits."""
    words = _words()
    return " ".join(secrets.choice(words) for _place in range(SUGGESTED_WORDS))


@cache
def _words() -> list[str]:
    return resource("words_nl.txt").read_text(encoding="utf-8").split()


_TOO_SHORT = N_("Hij is snel te raden.")
_COMMON = N_("Zo'n wachtzin gebruiken veel mensen.")
_NAME = N_("Een naam is snel geraden.")
_KEYS = N_("Toetsen naast elkaar zijn snel geraden.")
_REPEATS = N_("Herhalingen zijn snel geraden.")
_DATE = N_("Een datum of jaartal is snel geraden.")
_REASONS: dict[str, str] = {
    "StraightRowsOfKeysAreEasyToGuess": _KEYS,
    "ShortKeyboardPatternsAreEasyToGuess": _KEYS,
    "RepeatsLikeAaaAreEasyToGuess": _REPEATS,
    "RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess": _REPEATS,
    "ThisIsATop10Password": _COMMON,
    "ThisIsATop100Password": _COMMON,
    "ThisIsACommonPassword": _COMMON,
    "ThisIsSimilarToACommonlyUsedPassword": _COMMON,
    "SequencesLikeAbcAreEasyToGuess": N_("Een rijtje als abc of 123 is snel geraden."),
    "RecentYearsAreEasyToGuess": _DATE,
    "AWordByItselfIsEasyToGuess": N_("Eén los woord is snel geraden."),
    "DatesAreOftenEasyToGuess": _DATE,
    "NamesAndSurnamesByThemselvesAreEasyToGuess": _NAME,
    "CommonNamesAndSurnamesAreEasyToGuess": _NAME,
}
"""By the name of zxcvbn's warning (its members cannot be keys of a dict)."""
