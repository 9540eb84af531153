"""Keys in the text forms of the Go checksum database."""

import pytest

from claims.audit.signing.keys import PublicKey, SigningKey

# The example in the documentation of golang.org/x/mod/sumdb/note.
SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"


class TestSigningKey:
    def test_reads_and_writes_the_form_of_go(self) -> None:
        key = SigningKey.parse(SECRET + "\n")
        assert (key.secret_text(), str(key.public)) == (SECRET, PUBLIC)

    def test_shows_no_secret_when_it_is_printed(self) -> None:
        assert repr(SigningKey.parse(SECRET)) == f"SigningKey({PUBLIC})"

    def test_signs_what_its_public_key_accepts_and_nothing_else(self) -> None:
        key = SigningKey.make("ledger.example/log")
        signature = key.sign(b"a text\n")
        assert key.public.is_signed(b"a text\n", signature)
        assert not key.public.is_signed(b"another text\n", signature)
        assert not SigningKey.make(key.name).public.is_signed(b"a text\n", signature)

    @pytest.mark.parametrize("name", ["", "two words", "a+b", "line\nbreak", "nb\u00a0sp"])
    def test_refuses_a_name_that_notes_cannot_hold(self, name: str) -> None:
        with pytest.raises(ValueError, match="cannot be the name of a key"):
            SigningKey.make(name)

    @pytest.mark.parametrize(
        "text", [PUBLIC, SECRET[:-4], SECRET.replace("c74f20a3", "c74f20a4"), "PRIVATE+KEY+", SECRET + "AAAA"]
    )
    def test_refuses_a_damaged_text_without_repeating_it(self, text: str) -> None:
        with pytest.raises(ValueError) as refusal:
            SigningKey.parse(text)
        assert "AYEK" not in str(refusal.value)


class TestPublicKey:
    def test_reads_its_own_text(self) -> None:
        key = SigningKey.make("ledger.example/log").public
        assert PublicKey.parse(str(key)) == key

    @pytest.mark.parametrize("text", ["", "a", "a+b+c", PUBLIC.replace("c74f", "ffff"), PUBLIC.replace("ARpc", "Arpc")])
    def test_refuses_what_is_none(self, text: str) -> None:
        with pytest.raises(ValueError, match="public key"):
            PublicKey.parse(text)
