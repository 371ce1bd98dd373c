"""Everything that a user can read is there in English too: `make translations` brings the list up to date."""

import gettext as gettext_module

import pytest
import translations

from makelaar import i18n


@pytest.fixture
def in_english():
    i18n.use_language("en")
    yield
    i18n.use_language("nl")


def test_every_sentence_has_an_english_translation() -> None:
    catalogue = translations.updated()
    assert len(catalogue) > 20
    assert translations.untranslated(catalogue) == []


def test_no_translation_is_left_of_a_sentence_that_is_gone() -> None:
    known = {message.id for message in translations.sentences()}
    assert {message.id for message in translations.english() if message.id} <= known


def test_the_catalogue_loads_and_speaks_english(in_english: None) -> None:
    assert isinstance(i18n._current, gettext_module.GNUTranslations)
    assert i18n._("Wachtzin") == "Passphrase"


def test_plurals_follow_the_count(in_english: None) -> None:
    plurals = [message for message in translations.english() if isinstance(message.id, tuple)]
    assert plurals
    for message in plurals:
        one, many = message.id
        assert i18n.ngettext(one, many, 1) == message.string[0]
        assert i18n.ngettext(one, many, 2) == message.string[1]


def test_an_unknown_language_is_dutch() -> None:
    i18n.use_language("fy")
    assert i18n.language() == "nl"
    assert i18n._("Wachtzin") == "Wachtzin"


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("{n} mensen", "people"),
        ("Klaar", ""),
        ("{naam} is weg", "{name} is gone"),
        (("{n} mens", "{n} mensen"), ("{n} person", "")),
        (("{n} mens", "{n} mensen"), ("{n} person", "people")),
    ],
)
def test_a_translation_that_lacks_something_is_listed(dutch: str | tuple[str, str], english: str) -> None:
    catalogue = translations.Catalog(locale="en")
    catalogue.add(dutch, english)
    assert translations.untranslated(catalogue) == [dutch if isinstance(dutch, str) else dutch[1]]
