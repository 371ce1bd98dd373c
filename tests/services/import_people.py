"""People as rows may say them, few words and much alike, so that they collide: for property-based tests."""

from datetime import date

from hypothesis import strategies as st

from makelaar.hearts.days import Repeat
from makelaar.intake.rows import FollowUpWords, Person
from makelaar.terms import AgeGroup, Channel, RepeatUnit

DAYS = st.dates(date(2026, 11, 22), date(2029, 1, 1))
PROMISES = st.one_of(
    st.builds(FollowUpWords, text=st.just("?")),
    st.builds(FollowUpWords, text=st.sampled_from(["na pensioen", "ooit"])).map(
        lambda words: FollowUpWords(words.text, condition=words.text)
    ),
    DAYS.map(lambda day: FollowUpWords(day.isoformat(), day=day)),
    DAYS.map(lambda day: FollowUpWords("elke maand", day=day, repeat=Repeat(1, RepeatUnit.MONTH), channel=Channel.APP)),
)


def some(*values: str, most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most).map(tuple)


PEOPLE = st.builds(
    Person,
    name=st.sampled_from(["", "Ria Smit", "Ria Smitt", "Çelik", "Celik", "mw. Jansen", "Jan en Mieke de Boer"]),
    phones=some("+31612345678", "+31687654321", "06 onleesbaar"),
    emails=some("ria@example.nl", "RIA@example.nl"),
    street=st.sampled_from(["", "Kerkweg", "kerkweg"]),
    number=st.sampled_from(["", "12", "12bis"]),
    area=st.sampled_from(["", "Vollenhove", "vollenhove"]),
    can=some("naaien", "Naaien", "koken", "haken", most=3),
    want=some("koor", "een moestuin"),
    followups=st.lists(PROMISES, max_size=2, unique_by=lambda words: words.text).map(tuple),
    preferred_channel=st.sampled_from([None, Channel.MAIL]),
    languages=some("Arabisch", "arabisch", "Turks"),
    tags=some("groen", "Groen", "burendag"),
    is_key_person=st.booleans(),
    age_group=st.sampled_from([None, AgeGroup.SENIOR]),
    met_on=st.sampled_from([None, date(2026, 1, 2)]),
    note=st.sampled_from(["", "ziet slecht", "via huisarts\nziet slecht", "Opm: x\n\nOpm: x"]),
)
