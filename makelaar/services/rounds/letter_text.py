"""The announcement that residents get before a round: its text in Dutch and in English, as it came or as she made it.

The register has a language only once she changed it, and of it only what she changed.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from makelaar.errors import Refused
from makelaar.hearts.letter_days import letter_day
from makelaar.hearts.mail_text import Filled, fields_in, fill
from makelaar.i18n import N_, _
from makelaar.resource_paths import resource
from makelaar.services.mails.sender import Sender, sender
from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import ROUND_LETTERS
from makelaar.store.register import Register

FIELDS = {
    "dag": N_("de dag van de ronde: “dinsdag 24 november”"),
    "dagdeel": N_("hoe laat jullie komen"),
    "waar": N_("de flats of straten"),
    "wie": N_("jullie namen, met de organisatie erbij"),
    "namen": N_("jullie namen"),
    "organisatie": N_("jullie organisatie"),
    "contact": N_("hoe bewoners jullie bereiken"),
}
"""Every field that the letter may hold, with what it becomes; translated where it is shown."""

_EXAMPLE_DAY = date(2026, 11, 24)
_EXAMPLE_PLACE = ("Laan van Vollenhove 200–298",)
_EXAMPLE_DUO = ("Noor Visser", "Bilal Kaya")


@dataclass(frozen=True)
class LetterText:
    """The letter in one language ("nl", "en"): its text, what time the duo usually comes, how residents reach them."""

    language: str
    name: str
    body: str
    when: str
    contact: str

    @property
    def unknown_fields(self) -> tuple[str, ...]:
        """Fields between braces that do not exist."""
        return tuple(field for field in fields_in(self.body) if field not in FIELDS)


@dataclass(frozen=True)
class Announced:
    """What one letter tells: the day, the buildings' names in the order of walking, and who walk."""

    day: date
    where: Sequence[str]
    duo: tuple[str, str]


@dataclass(frozen=True)
class Preview:
    """The letter as an example, and how many lines it is too long for one page (0: it fits)."""

    text: str
    lines_over: int


def letter_texts(register: Register) -> tuple[LetterText, ...]:
    """The letter in every language, Dutch first."""
    kept = _kept(register)
    return tuple(_text(language, kept) for language in _originals())


def letter_text(register: Register, language: str) -> LetterText:
    """The letter in one language. Raises Refused when there is none."""
    if language not in _originals():
        raise Refused(_("De brief is er alleen in het Nederlands en het Engels. Er is niets gemaakt."))
    return _text(language, _kept(register))


def original_text(language: str) -> LetterText:
    """The letter as it came with the program."""
    return _text(language, {})


def keep_letter_text(register: Register, text: LetterText) -> None:
    """Keep what she made of it. Raises Refused without a text; an empty time or contact is that of the program."""
    if not text.body.strip():
        raise Refused(_("Er staat nog geen tekst in de brief. Er is niets gewijzigd."))
    original = _originals()[text.language]
    made = {"body": text.body.rstrip(), "when": " ".join(text.when.split()), "contact": " ".join(text.contact.split())}
    own = {part: words for part, words in made.items() if words and words != original[part]}
    kept = _kept(register)
    now = {**kept, text.language: own} if own else {key: had for key, had in kept.items() if key != text.language}
    if now != kept:
        keep_register_setting(register, ROUND_LETTERS, json.dumps(now, ensure_ascii=False))


def written_out(text: LetterText, told: Announced, who: Sender) -> Filled:
    """The letter with its fields filled in, in its own language."""
    words = _originals()[text.language]
    names = _names(told.duo, who, words)
    organisation = who.organisation.strip()
    values = {
        "dag": letter_day(told.day, text.language),
        "dagdeel": text.when,
        "waar": _listed(told.where, words),
        "wie": words["of"].format(names=names, organisation=organisation) if organisation else names,
        "namen": names,
        "organisatie": organisation,
        "contact": text.contact,
    }
    return fill(text.body, values, may_lack=("organisatie",))


def preview(register: Register, text: LetterText) -> Preview:
    """How it reads for an example round, signed by her organisation."""
    from makelaar.export.round_letter import lines_over  # here: with all that draws a PDF, too large for a first look

    original = _originals()[text.language]
    usual = replace(
        text, when=text.when.strip() or original["when"], contact=text.contact.strip() or original["contact"]
    )
    filled = written_out(usual, Announced(_EXAMPLE_DAY, _EXAMPLE_PLACE, _EXAMPLE_DUO), sender(register))
    return Preview(filled.text, lines_over(filled.text))


def _names(duo: tuple[str, str], who: Sender, words: dict[str, str]) -> str:
    """Who come: at doors there are always two, also where the second is not known yet."""
    known = [name for name in (duo[0] or who.name.strip(), duo[1]) if name]
    if not known:
        return words["nobody"]
    return words["both"].format(one=known[0], other=known[1] if len(known) > 1 else words["colleague"])


def _listed(names: Sequence[str], words: dict[str, str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return words["both"].format(one=", ".join(names[:-1]), other=names[-1])


@cache
def _originals() -> dict[str, dict[str, str]]:
    told: dict[str, dict[str, str]] = json.loads(resource("round_letter.json").read_text(encoding="utf-8"))
    return told


def _text(language: str, kept: dict[str, dict[str, str]]) -> LetterText:
    own = kept.get(language, {})
    made = {part: own.get(part) or _originals()[language][part] for part in ("body", "when", "contact")}
    return LetterText(language, _originals()[language]["name"], **made)


def _kept(register: Register) -> dict[str, dict[str, str]]:
    told: dict[str, dict[str, str]] = json.loads(register_setting(register, ROUND_LETTERS))
    return told
