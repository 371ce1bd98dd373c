"""`deduce`, trimmed, as a second opinion on names, places, days and ages in a note.

Left out: institutions, hospitals, eponyms and its list of streets, which cost 8 seconds and a gigabyte and find little
in doorstep notes. What it needs is built in memory at each start: its own pickle cache would be a file that anyone can
exchange for another, so none is read or written.
"""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from makelaar.hearts.deidentify.types import Label, Source, Span

_LEFT_OUT = ("hospital", "institution", "eponymous_disease", "street_lookup")
_LISTS = (
    "names/lst_first_name",
    "names/lst_surname",
    "names/lst_initial",
    "names/lst_interfix",
    "names/lst_interfix_surname",
    "names/lst_prefix",
    "locations/lst_placename/lst_residence",
    "locations/lst_placename/lst_municipality",
    "whitelist/lst_common_word",
    "whitelist/lst_medical_term",
    "whitelist/lst_stop_word",
)
_LABELS = {
    "persoon": Label.PERSON,
    "locatie": Label.PLACE,
    "datum": Label.DATE,
    "leeftijd": Label.AGE,
    "bsn": Label.ID,
    "id": Label.ID,
    "telefoonnummer": Label.PHONE,
    "emailadres": Label.EMAIL,
    "url": Label.URL,
}


def second_opinion(text: str) -> tuple[Span, ...]:
    """What `deduce` finds in the text, for a human to decide. The first call loads it (a quarter of a second)."""
    annotations = _detector().deidentify(text).annotations
    return tuple(
        Span(one.start_char, one.end_char, _LABELS.get(one.tag, Label.OTHER), Source.SECOND_OPINION, review=True)
        for one in annotations.sorted(by=("start_char", "end_char"))
    )


@cache
def _detector() -> Any:
    """The trimmed detector. Some of deduce is imported only while it is put together."""
    with _process_left_alone():
        return _put_together()


def _put_together() -> Any:
    """deduce's own rules, over lists without the spellings that it generates of each place."""
    from deduce import deduce as whole
    from deduce.lookup_structs import load_raw_itemsets
    from docdeid.deidentifier import DocDeid
    from frozendict import frozendict

    raw = load_raw_itemsets(whole._LOOKUP_LIST_PATH, list(_LISTS))
    tokenizer = whole.Deduce._initialize_tokenizer(whole._LOOKUP_LIST_PATH)
    config = dict(whole.Deduce._initialize_config())
    config["annotators"] = {name: what for name, what in config["annotators"].items() if name not in _LEFT_OUT}
    extras = {"tokenizer": tokenizer, "ds": _lookups(raw, tokenizer)}
    detector = DocDeid()
    detector.tokenizers = {"default": tokenizer}
    detector.processors = whole._DeduceProcessorLoader().load(config=frozendict(config), extras=extras)
    return detector


def _lookups(raw: dict[str, set[str]], tokenizer: Any) -> Any:
    """The lists as deduce looks them up. Names and places that are everyday or medical words count for none."""
    from deduce import lookup_struct_loader as loader
    from docdeid.ds.ds import DsCollection
    from docdeid.ds.lookup import LookupSet, LookupTrie
    from docdeid.str.processor import LowercaseString

    family = {name.lower() for name in raw["surname"]}
    harmless = raw["medical_term"] | raw["stop_word"] | {word for word in raw["common_word"] if word not in family}
    found = DsCollection()
    found["prefix"], found["interfix"] = loader.load_prefix_lookup(raw), loader.load_interfix_lookup(raw)
    whitelist = LookupSet(matching_pipeline=[LowercaseString()])
    whitelist.add_items_from_iterable(word for word in harmless if len(word) > 1)
    found["whitelist"] = whitelist
    for name in ("initial", "interfix_surname"):
        plain = LookupSet()
        plain.add_items_from_iterable(raw[name])
        found[name] = plain
    places = raw["residence"] | raw["municipality"]
    for name, words in (("first_name", raw["first_name"]), ("surname", raw["surname"]), ("placename", places)):
        trie = LookupTrie()
        for word in words:
            if len(word) > 1 and word.lower() not in whitelist.items():
                trie.add_item([word] if word.isalpha() else [token.text for token in tokenizer.tokenize(word)])
        found[name] = trie
    return found


@contextmanager
def _process_left_alone() -> Iterator[None]:
    """On import deduce sets the root logger to DEBUG on standard output, where names would end up, and shows every
    warning of every module."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    with warnings.catch_warnings():
        try:
            yield
        finally:
            root.setLevel(level)
            root.handlers[:] = handlers
