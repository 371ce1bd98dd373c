"""Sentences for people. Dutch is the source language, written where it is used; English is a translation.

Wrap every sentence that a user can read in `_()` (or `ngettext` for counts) and fill it with `.format(...)`
afterwards, so that the catalogue holds the sentence and never a resident's data. Sentences defined at import
time are marked with `N_()` and translated where they are shown.
"""

import gettext as gettext_module
from io import BytesIO

from makelaar.resource_paths import resource

LANGUAGES = ("nl", "en")

_current: gettext_module.NullTranslations = gettext_module.NullTranslations()
_language = "nl"


def use_language(language: str) -> None:
    """Switch all sentences to `language` ("nl" or "en"); anything else is Dutch."""
    global _current, _language
    _language = language if language in LANGUAGES else "nl"
    _current = gettext_module.NullTranslations() if _language == "nl" else _catalogue(_language)


def language() -> str:
    """The language in use: "nl" or "en"."""
    return _language


def _(message: str) -> str:
    """The sentence in the language in use."""
    return _current.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """The sentence for `n` things in the language in use."""
    return _current.ngettext(singular, plural, n)


def N_(message: str) -> str:
    """Mark a sentence for the catalogue without translating it yet."""
    return message


def _catalogue(code: str) -> gettext_module.GNUTranslations:
    """Compile the .po in memory: no generated file to keep in step, and Dutch users never pay for it."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with resource("locale", f"{code}.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale=code))
    compiled.seek(0)
    return gettext_module.GNUTranslations(compiled)
