"""One byte form: what RFC 8785 says, and nothing outside the profile."""

from types import MappingProxyType
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from claims.lib.canonical import canonical_bytes, canonical_list, canonical_object, canonical_value

KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
SCALARS = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(codec="utf-8"))
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))
RECORDS = st.dictionaries(KEYS, VALUES, max_size=6)


class TestCanonicalBytes:
    @given(RECORDS)
    def test_are_those_of_rfc_8785(self, record: dict[str, Any]) -> None:
        assert canonical_bytes(record) == rfc8785.dumps(record)

    def test_do_not_depend_on_the_order_of_keys(self) -> None:
        assert canonical_bytes({"b": 1, "a": 2}) == canonical_bytes({"a": 2, "b": 1}) == b'{"a":2,"b":1}'

    def test_take_any_mapping_at_the_top(self) -> None:
        assert canonical_bytes(MappingProxyType({"a": (1, 2)})) == b'{"a":[1,2]}'

    @pytest.mark.parametrize(
        ("record", "where"),
        [
            ({"a": 1.0}, "body.a: float"),
            ({"a": [1, {"b": 2**53}]}, r"body.a\[1\].b: 9007199254740992"),
            ({"Upper": 1}, "body: key 'Upper'"),
            ({"ключ": 1}, "body: key 'ключ'"),
            ({"a": {"1": 1}}, "body.a: key '1'"),
            ({"a": b"bytes"}, "body.a: bytes"),
            ({"a": {1, 2}}, "body.a: set"),
            ({"a": range(3)}, "body.a: range"),
            ({"a": "\ud83d"}, "body.a: half of a surrogate pair"),
        ],
    )
    def test_refuse_what_is_outside_the_profile_and_say_where(self, record: dict[str, Any], where: str) -> None:
        with pytest.raises(ValueError, match=where):
            canonical_bytes(record)


class TestAWholeMadeOfItsParts:
    @given(RECORDS)
    def test_has_the_form_of_the_record(self, record: dict[str, Any]) -> None:
        assert canonical_object({key: canonical_value(value) for key, value in record.items()}) == canonical_bytes(
            record
        )

    @given(st.lists(RECORDS, max_size=3))
    def test_may_be_a_list(self, records: list[dict[str, Any]]) -> None:
        assert canonical_list(map(canonical_bytes, records)) == canonical_value(records)

    def test_refuses_a_key_outside_the_profile(self) -> None:
        with pytest.raises(ValueError, match="body: key 'Upper'"):
            canonical_object({"Upper": b"1"})
