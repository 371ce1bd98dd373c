"""`deduce`, trimmed, as a second opinion on names, places, days and ages in a note.

Left out: institutions, hospitals, eponyms and its list of streets, which cost 8 seconds and a gigabyte and find little
in doorstep notes. What it needs is built in memory at each start: its own pickle cache would be a file that anyone can
exchange for another, so none is read or written.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from makelaar.hearts.deidentify.types import Label, Source, Span

_LEFT_OUT = ("hospital", "institution", "eponymous_disease", "street_lookup")
_LISTS = ("names/lst_first_name", "names/lst_surname", "names/lst_initial", "names/lst_interfix", "names/lst_prefix")
_MORE_LISTS = (
    "names/lst_interfix_surname",
    "locations/lst_placename",
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
    """The trimmed detector: deduce's own parts put together without the lists that we leave out."""
    with _logging_left_alone():
        import docdeid
        from deduce import deduce as whole
        from deduce import lookup_struct_loader as loader
        from deduce.lookup_structs import load_raw_itemsets
        from deduce.tokenizer import DeduceTokenizer
        from frozendict import frozendict

    raw = load_raw_itemsets(whole._LOOKUP_LIST_PATH, [*_LISTS, *_MORE_LISTS])
    prefix, interfix = loader.load_prefix_lookup(raw), loader.load_interfix_lookup(raw)
    tokenizer = DeduceTokenizer(merge_terms=[*prefix.items(), *interfix.items()])
    found = docdeid.ds.DsCollection()
    for name in ("initial", "interfix_surname"):
        found[name] = docdeid.ds.LookupSet()
        found[name].add_items_from_iterable(raw[name])
    found["prefix"], found["interfix"] = prefix, interfix
    found["whitelist"] = loader.load_whitelist_lookup(raw)
    found["first_name"] = loader.load_first_name_lookup(raw, tokenizer)
    found["surname"] = loader.load_surname_lookup(raw, tokenizer)
    found["placename"] = loader.load_placename_lookup(raw, tokenizer)
    config = dict(whole.Deduce._initialize_config())
    config["annotators"] = {name: what for name, what in config["annotators"].items() if name not in _LEFT_OUT}
    detector = docdeid.DocDeid()
    detector.tokenizers = {"default": tokenizer}
    extras = {"tokenizer": tokenizer, "ds": found}
    detector.processors = whole._DeduceProcessorLoader().load(config=frozendict(config), extras=extras)
    return detector


@contextmanager
def _logging_left_alone() -> Iterator[None]:
    """On import deduce sets the root logger to DEBUG on standard output: names would end up on the screen."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    try:
        yield
    finally:
        root.setLevel(level)
        root.handlers[:] = handlers
