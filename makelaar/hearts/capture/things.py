"""The words of one part of a clause: which things they say, and whether they say things at all."""

import re

from makelaar.hearts.capture.clause_words import (
    ABOUT_REACHING,
    DEED,
    DENIES,
    EMPTY,
    JOINT,
    LANGUAGES,
    NO_THING,
    ONLY_WHEN,
    PAST,
    TRIM_FRONT,
)
from makelaar.hearts.cell_lists import is_nothing, split_things
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES


def things_in(words: str) -> list[str]:
    """The things in these words; none where they only say when somebody can, or how to reach her."""
    if ONLY_WHEN.fullmatch(words.strip().lower()) or ABOUT_REACHING.search(words):
        return []
    words = re.sub(r"\s+(?:willen|kunnen)(?=\s+\w+en$)", "", words)
    things = [bare(thing) for thing in split_things(words) if not is_nothing(thing)]
    if any(ONLY_WHEN.fullmatch(thing.lower()) for thing in things[1:]):  # "oppassen ma en wo middag"
        return [bare(words)]
    return [thing for thing in things if thing and thing.lower() not in EMPTY]


def is_somebody(words: str) -> bool:
    """Whether the words begin as a name in small letters does: "fam. Öztürk", "kees"."""
    first = words.split()[0]
    return fold(first).rstrip(".") in TITLES or fold(first) in PARTICLES or is_given_name(first)


def looks_like_thing(words: str, *, known: bool) -> bool:
    """Whether words behind a comma go on with the list: known as a talent or wish, or what one does."""
    if not words or re.search(r"\d", words) or NO_THING.search(words) or DENIES.search(words) or PAST.search(words):
        return False
    last = words.lower().split(" en ")[0].split()[-1]
    return known or (last.endswith("en") and len(last) > 4) or bool(LANGUAGES.fullmatch(words))


def is_deed(words: str) -> bool:
    """Whether the words say what one does, speaks or is: "gitaar spelen", "Frans", "kapper"."""
    return any(DEED.fullmatch(word) for word in words.split())


def without_joint(words: str) -> str:
    """The words without an "en" or "maar" that leads to the next clause."""
    joint = JOINT.search(words)
    return (words[: joint.start()] if joint else words).rstrip(" ,;.")


def bare(thing: str) -> str:
    """Without small words in front that say nothing of the thing."""
    return re.sub(r"\s+(?:willen|kunnen)$", "", TRIM_FRONT.sub("", thing)).strip(' "“”„')
