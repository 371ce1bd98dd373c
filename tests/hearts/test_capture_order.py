"""The order of the parts, and what stands between them, do not change what a clear line says."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from makelaar.hearts.capture import Captured, read_line

TODAY = date(2026, 11, 21)
_NAMES = st.sampled_from(
    "Fatima El Amrani|Jan Bos|mw. de Wit|Henk van den Berg|Ayşe Yıldız|Agnieszka Kowalska|Sunita Ramdin|"
    "Dhr. Pinas|Marie-Louise d'Hont|Jan en Mieke de Boer|fam. Öztürk|Kees|Mohammed Bouzid|Ingrid O'Brien".split("|")
)
_STREETS = st.sampled_from(
    "Kerkweg 12|Laan van Vollenhove 240|De Clomp 19-12|Brugakker 5312|Prins Hendriklaan 8|Burg. van Tuyllstraat 8b|"
    "Plein 1944 12|Wilgenlaan 3 hs|Dorpsstr. 4a|Jan van Eyckstraat 7".split("|")
)
_PHONES = st.sampled_from(
    "06-12345678|0612345678|06 12 34 56 78|0343-512345|+31 6 12345678|tel. 06-12345678".split("|")
)
_MAILS = st.sampled_from("ria@example.nl|j.de.boer@example.com|mail: info@example.nl".split("|"))
_CANS = st.sampled_from(
    "kan koken|kan fietsen maken|kan goed luisteren|is handig met computers|kan tekenen en naaien|was timmerman".split(
        "|"
    )
)
_WANTS = st.sampled_from(
    "wil taalmaatje worden|zoekt gezelschap|wil graag wandelen|heeft hulp nodig|wil vrijwilligerswerk".split("|")
)
_WHENS = st.sampled_from(
    "mail over een jaar|bel morgen|bellen volgende week|app 3 maart|langsgaan over 2 weken|opvolgen 1-2-2027|"
    "mail maart 2028|bel ma".split("|")
)
_TAGS = st.sampled_from(["#tuin", "#flat-noord", "#jeugd"])
_LINES = st.tuples(
    _NAMES, *(st.none() | part for part in (_STREETS, _PHONES, _MAILS, _CANS, _WANTS, _WHENS, _TAGS))
).map(lambda parts: tuple(part for part in parts if part))


def told(read: Captured) -> tuple[object, ...]:
    """All that the line says; of the note, and of lists, without their order."""
    promise = read.promise
    return (
        read.name, read.street, read.number, read.phones, read.emails, read.tags, set(read.can), set(read.want),
        set(read.note.split(", ")), set(read.questions), promise and (promise.day, promise.channel, promise.condition),
    )  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    _LINES.flatmap(lambda parts: st.tuples(st.just(parts), st.permutations(parts))), st.sampled_from([", ", "; ", "\n"])
)
def test_the_order_of_the_parts_does_not_change_what_is_read(lines, sign):
    parts, other_order = lines
    assert told(read_line(sign.join(other_order), TODAY)) == told(read_line(", ".join(parts), TODAY))


@settings(max_examples=300, deadline=None)
@given(_LINES, st.sampled_from([". ", " - ", " ", " | "]))
def test_what_stands_between_the_parts_does_not_change_what_is_read(parts, sign):
    assert told(read_line(sign.join(parts), TODAY)) == told(read_line(", ".join(parts), TODAY))


@settings(max_examples=200, deadline=None)
@given(_LINES.flatmap(st.permutations))
def test_a_line_says_what_its_parts_say(parts):
    """Each part by itself, and the line of all of them: nothing of one part ends up in another."""
    read = read_line(", ".join(parts), TODAY)
    apart = [read_line(part, TODAY) for part in parts]
    assert set(read.can) == {thing for one in apart for thing in one.can}
    assert set(read.want) == {thing for one in apart for thing in one.want}
    assert {read.name} - {""} == {one.name for one in apart} - {""}
    assert {(read.street, read.number)} - {("", "")} == {(one.street, one.number) for one in apart} - {("", "")}
    assert [read.promise.day if read.promise else None] == [one.promise.day for one in apart if one.promise] or [None]
