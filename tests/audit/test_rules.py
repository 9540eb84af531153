"""What of an act is public, and who may act."""

import hashlib
import uuid

import pytest

from claims.audit.rules import ensure_role, leaf_data
from claims.audit.vocabulary import Role
from claims.lib.errors import NotAllowed

STREAM = uuid.UUID("00112233-4455-6677-8899-aabbccddeeff")


class TestLeafData:
    def test_is_57_public_bytes_in_their_order(self) -> None:
        data = leaf_data(stream=STREAM.bytes, stream_seq=258, salt=b"s" * 32, body=b"{}")
        assert len(data) == 57
        assert data[:1] == b"\x01"
        assert data[1:17] == bytes.fromhex("00112233445566778899aabbccddeeff")
        assert data[17:25] == b"\x00\x00\x00\x00\x00\x00\x01\x02"
        assert data[25:] == hashlib.sha256(b"s" * 32 + b"{}").digest()


class TestEnsureRole:
    def test_lets_one_matching_role_through(self) -> None:
        ensure_role(frozenset({Role.AUDITOR, Role.EDITOR}), frozenset({Role.EDITOR}), "approve this")

    @pytest.mark.parametrize("roles", [frozenset(), frozenset({Role.AUDITOR}), frozenset({Role.ADMINISTRATOR})])
    def test_says_which_role_it_takes(self, roles: frozenset[Role]) -> None:
        with pytest.raises(NotAllowed, match=r"You cannot approve this: .*editor or fact-checker"):
            ensure_role(roles, frozenset({Role.EDITOR, Role.FACT_CHECKER}), "approve this")
