"""Checkpoints as C2SP signed notes."""

import base64

import pytest

from claims.audit.signing.keys import SigningKey
from claims.audit.signing.notes import Checkpoint, NoteRefused, open_checkpoint, parse_checkpoint, sign_checkpoint

KEY, OTHER = SigningKey.make("ledger.example/log"), SigningKey.make("ledger.example/log")
WITNESS = SigningKey.make("witness.example")
CHECKPOINT = Checkpoint("ledger.example/log", 109_482, bytes(range(32)))


class TestSignCheckpoint:
    def test_writes_origin_size_and_root_a_blank_line_and_the_signatures(self) -> None:
        lines = sign_checkpoint(CHECKPOINT, [KEY, WITNESS]).split("\n")
        assert lines[:4] == ["ledger.example/log", "109482", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", ""]
        assert [line.rpartition(" ")[0] for line in lines[4:]] == ["— ledger.example/log", "— witness.example", ""]

    def test_signs_as_the_example_of_go(self) -> None:
        # The note in the documentation of golang.org/x/mod/sumdb/note and its signature.
        key = SigningKey.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")
        text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
        signed = base64.b64encode(key.public.key_id + key.sign(text.encode())).decode()
        assert signed == (
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
        )


class TestOpenCheckpoint:
    def test_returns_what_a_known_key_signed_whoever_else_did(self) -> None:
        note = sign_checkpoint(CHECKPOINT, [WITNESS, KEY])
        assert open_checkpoint(note, [OTHER.public, KEY.public]) == CHECKPOINT

    def test_keeps_lines_for_others_out(self) -> None:
        assert parse_checkpoint(CHECKPOINT.text() + "for somebody else\n") == CHECKPOINT

    def test_refuses_what_no_known_key_signed(self) -> None:
        with pytest.raises(NoteRefused, match="none of the 1 known keys signed this"):
            open_checkpoint(sign_checkpoint(CHECKPOINT, [OTHER]), [KEY.public])

    @pytest.mark.parametrize(
        ("old", "new"), [("109482", "109483"), ("AAEC", "AAED"), ("ledger.example/log\n1", "x\n1")]
    )
    def test_refuses_a_changed_text(self, old: str, new: str) -> None:
        note = sign_checkpoint(CHECKPOINT, [KEY]).replace(old, new, 1)
        with pytest.raises(NoteRefused, match="does not belong to this text"):
            open_checkpoint(note, [KEY.public])

    @pytest.mark.parametrize(
        "note",
        [
            "",
            "text\n",
            CHECKPOINT.text() + "\n",
            CHECKPOINT.text() + "\n- a b\n",
            CHECKPOINT.text() + "\n— a b",
            "\n\n",
        ],
    )
    def test_refuses_what_is_no_note(self, note: str) -> None:
        with pytest.raises(NoteRefused):
            open_checkpoint(note, [KEY.public])

    @pytest.mark.parametrize(
        "text", ["a\n-1\nAAAA\n", "a\n01\nAAAA\n", "\n1\nAAAA\n", "a\n1\nAAAA\n", "a\n1\n?\n", "a\n1\n"]
    )
    def test_refuses_a_signed_text_that_is_no_checkpoint(self, text: str) -> None:
        with pytest.raises(NoteRefused):
            parse_checkpoint(text)
