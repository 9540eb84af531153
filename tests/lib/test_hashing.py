"""Digests."""

from claims.lib.hashing import digest_of, sha256_hex


class TestSha256Hex:
    def test_is_the_digest_of_fips_180(self) -> None:
        assert sha256_hex(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


class TestDigestOf:
    def test_is_equal_for_equal_records(self) -> None:
        assert digest_of({"a": 1, "b": [None]}) == digest_of({"b": [None], "a": 1})

    def test_differs_where_a_value_differs(self) -> None:
        assert digest_of({"a": 1}) != digest_of({"a": "1"})
