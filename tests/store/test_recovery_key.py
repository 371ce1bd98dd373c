"""The printed recovery key: exact, and forgiving to who types it over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.errors import WrongKey
from makelaar.store.recovery_key import (
    SECRET_BYTES,
    fresh_recovery_secret,
    print_recovery_key,
    read_recovery_key,
)

SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_what_is_printed_is_read_back(secret: bytes) -> None:
    assert read_recovery_key(print_recovery_key(secret)) == secret


@given(SECRETS)
def test_it_is_eight_groups_of_five_without_signs_that_look_alike(secret: bytes) -> None:
    groups = print_recovery_key(secret).split("-")
    assert [len(group) for group in groups] == [5] * 8
    assert not set("".join(groups)) - set(ALPHABET)


@given(SECRETS, st.randoms())
def test_case_spaces_hyphens_and_lookalikes_are_forgiven(secret: bytes, chance: object) -> None:
    lookalikes = {"0": "0oO", "1": "1iIlL"}
    typed = ""
    for sign in print_recovery_key(secret):
        sign = chance.choice(lookalikes.get(sign, sign + sign.lower()))  # type: ignore[attr-defined]
        typed += chance.choice(["", " ", "\t", "\u2013"]) + sign  # type: ignore[attr-defined]
    assert read_recovery_key(typed.replace("-", "")) == secret


@given(SECRETS, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_a_typing_error(secret: bytes, place: int, other: str) -> None:
    signs = list(print_recovery_key(secret).replace("-", ""))
    if signs[place] == other:
        return
    signs[place] = other
    with pytest.raises(WrongKey, match="typefout"):
        read_recovery_key("".join(signs))


@given(SECRETS, st.integers(0, 38))
def test_two_signs_in_the_wrong_order_are_a_typing_error(secret: bytes, place: int) -> None:
    signs = list(print_recovery_key(secret).replace("-", ""))
    if signs[place] == signs[place + 1]:
        return
    signs[place], signs[place + 1] = signs[place + 1], signs[place]
    with pytest.raises(WrongKey, match="typefout"):
        read_recovery_key("".join(signs))


def test_a_group_too_few_is_counted() -> None:
    with pytest.raises(WrongKey, match=r"40 tekens.*35"):
        read_recovery_key(print_recovery_key(bytes(20))[:-6])


@pytest.mark.parametrize("sign", ["U", "é", "!", "٣"])
def test_a_sign_that_is_never_used_is_named(sign: str) -> None:
    with pytest.raises(WrongKey, match="komt dit teken niet voor"):
        read_recovery_key(sign + print_recovery_key(bytes(20))[1:])


def test_nothing_typed_is_told_too() -> None:
    with pytest.raises(WrongKey, match="Dit zijn er 0"):
        read_recovery_key(" - ")


def test_two_keys_are_never_the_same() -> None:
    assert len({fresh_recovery_secret() for _ in range(100)}) == 100
