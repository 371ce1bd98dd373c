"""The bin empties itself when the register opens after the term, before it is looked at."""

from datetime import timedelta

from makelaar.services.people.bin import bin_people, list_bin
from makelaar.services.people.change import add_person


def test_who_lay_in_the_bin_longer_than_the_term_is_gone_after_unlocking(register, clock, request, settle):
    bin_people(register, [add_person(register, name="Ria Smit")])
    clock.day += timedelta(days=31)
    add_person(register, name="Kees")
    request.getfixturevalue("workspace").arrive(is_new=False)
    settle()
    assert len(list_bin(register)) == 0
