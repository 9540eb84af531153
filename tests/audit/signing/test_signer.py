"""The signer contradicts itself under no circumstances."""

import stat
from pathlib import Path

import pytest

from claims.audit.signing.keys import SigningKey
from claims.audit.signing.notes import open_checkpoint
from claims.audit.signing.signer import Signer, SignerRefused
from claims.audit.tree.hashing import root
from claims.audit.tree.proofs import consistency_proof
from tests.audit.tree.growing import Tree, tree_of

KEY = SigningKey.make("ledger.example/log")


class SignedLog:
    """A tree and the signer that stands beside it."""

    def __init__(self, folder: Path) -> None:
        self.memory = folder / "signer" / "last-signed"
        self.signer = Signer([KEY], [KEY.public], self.memory)

    def sign(self, tree: Tree, *, published: int = 0) -> str:
        def proof(old: int, new: int) -> list[bytes]:
            return consistency_proof(old, new, tree.node)

        top = root(tree.size, tree.node)
        return self.signer.sign(size=tree.size, root=top, proof=proof, published=published)[1]


@pytest.fixture
def log(tmp_path: Path) -> SignedLog:
    return SignedLog(tmp_path)


class TestSign:
    def test_signs_a_log_that_grows_and_remembers_it_in_a_private_file(self, log: SignedLog) -> None:
        log.sign(tree_of(300))
        note = log.sign(tree_of(700))
        assert open_checkpoint(note, [KEY.public]).size == 700
        assert log.memory.read_text() == note
        assert stat.S_IMODE(log.memory.stat().st_mode) == 0o600

    def test_signs_the_same_log_again_in_the_same_bytes(self, log: SignedLog) -> None:
        assert log.sign(tree_of(5)) == log.sign(tree_of(5))

    def test_refuses_a_shorter_log_and_says_how_much_is_missing(self, log: SignedLog) -> None:
        log.sign(tree_of(300))
        with pytest.raises(SignerRefused, match=r"has 299 entries, and 300 are signed already: 1 are missing .*docs/"):
            log.sign(tree_of(299))

    @pytest.mark.parametrize("size", [300, 301, 900])
    def test_refuses_another_past(self, log: SignedLog, size: int) -> None:
        log.sign(tree_of(300))
        rewritten = Tree()
        rewritten.add([b"another", *(b"entry %d" % number for number in range(1, size))])
        with pytest.raises(SignerRefused, match="The first 300 entries of the log are not the ones that were signed"):
            log.sign(rewritten)

    def test_refuses_a_tree_with_holes(self, log: SignedLog) -> None:
        log.sign(tree_of(300))
        holed = tree_of(600)
        holed.tiles[0, 1] = b""
        with pytest.raises(SignerRefused, match="has holes: tile 1 of level 0 holds 0 hashes"):
            log.signer.sign(
                size=600, root=bytes(32), proof=lambda old, new: consistency_proof(old, new, holed.node), published=300
            )

    def test_after_a_refusal_signs_what_is_right(self, log: SignedLog) -> None:
        log.sign(tree_of(300))
        with pytest.raises(SignerRefused):
            log.sign(tree_of(3))
        assert open_checkpoint(log.sign(tree_of(301)), [KEY.public]).size == 301

    def test_without_its_memory_refuses_a_log_that_was_published(self, log: SignedLog) -> None:
        with pytest.raises(SignerRefused, match="remembers nothing, though a checkpoint of 7 entries was published"):
            log.sign(tree_of(9), published=7)

    def test_goes_on_from_a_published_note_that_was_put_into_its_memory(self, log: SignedLog, tmp_path: Path) -> None:
        note = SignedLog(tmp_path / "before").sign(tree_of(7))
        log.memory.parent.mkdir()
        log.memory.write_text(note)
        assert open_checkpoint(log.sign(tree_of(9), published=7), [KEY.public]).size == 9

    def test_refuses_a_memory_that_somebody_else_wrote(self, log: SignedLog) -> None:
        log.sign(tree_of(3))
        log.memory.write_text(log.memory.read_text().replace("\n3\n", "\n2\n"))
        with pytest.raises(SignerRefused, match="is not what the signer wrote"):
            log.sign(tree_of(3))
