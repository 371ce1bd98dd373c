"""Bring makelaar/resources/locale/en.po up to date with the sentences in the code: `make translations`.

What was translated stays; new sentences come in empty; those that are gone from the code go. Run with `--check`
to change nothing and list what is still to be translated (exit status 1 when there is something).
"""

import re
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

CHECKOUT = Path(__file__).parents[1]
PACKAGE = CHECKOUT / "makelaar"
ENGLISH = PACKAGE / "resources" / "locale" / "en.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
FIELD = re.compile(r"\{[^{}]*\}")


def sentences() -> Catalog:
    """Every sentence of the code that is marked for translation."""
    found = _empty()
    for path, line, message, comments, _context in extract_from_dir(
        PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        found.add(message, locations=[(f"makelaar/{Path(path).as_posix()}", line)], auto_comments=comments)
    return found


def _empty() -> Catalog:
    """Without dates of its own: the file changes only when a sentence does."""
    return Catalog(
        locale="en",
        header_comment="# English sentences of Makelaar; `make translations` keeps the list up to date.",
        project="Makelaar",
        version="1",
        creation_date=datetime(2026, 1, 1, tzinfo=UTC),
        revision_date=datetime(2026, 1, 1, tzinfo=UTC),
        last_translator="Makelaar",
        language_team="en",
        msgid_bugs_address="the issues of the project",
        fuzzy=False,
    )


def english() -> Catalog:
    """The translations as they are; an empty catalogue when there is no file yet."""
    if not ENGLISH.exists():
        return _empty()
    with ENGLISH.open("rb") as source:
        return read_po(source, locale="en")


def updated() -> Catalog:
    """The translations with today's sentences. A sentence that was changed counts as new: no guesses."""
    catalogue = english()
    catalogue.update(sentences(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def untranslated(catalogue: Catalog) -> list[str]:
    """The sentences that have no full translation, or one that lost or gained a field between braces."""
    return [_source(message) for message in catalogue if message.id and not _is_complete(message)]


def _source(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[1]


def _is_complete(message: Message) -> bool:
    if message.fuzzy:
        return False
    if isinstance(message.id, str):
        return bool(message.string) and _fields(message.id) == _fields(str(message.string))
    texts = tuple(message.string)
    return len(texts) == 2 and all(texts) and _fields(texts[1]) == _fields(message.id[1])


def _fields(text: str) -> list[str]:
    return sorted(FIELD.findall(text))


def main(arguments: list[str]) -> int:
    """Update or check; gives the exit status."""
    catalogue = updated()
    missing = untranslated(catalogue)
    if "--check" not in arguments:
        text = BytesIO()
        write_po(text, catalogue, width=100, include_lineno=False, ignore_obsolete=True, sort_by_file=True)
        ENGLISH.parent.mkdir(exist_ok=True)
        ENGLISH.write_bytes(text.getvalue())
    for sentence in missing:
        sys.stdout.write(f"not translated: {sentence}\n")
    return 1 if missing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
