"""The stand-alone verifier, as its own program, on files that the site gave out."""

import base64
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from claims.audit.signing.keys import SigningKey
from claims.audit.signing.notes import Checkpoint, sign_checkpoint
from claims.publication.models import PublishedClaimReview
from claims.review.vocabulary import VerdictState
from tests.audit.logs import seal_and_sign, write_acts
from tests.verdicts import Desk, make_verdict, publish
from tests.worker import PROJECT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer_files")]
PROGRAM = PROJECT / "claims" / "audit" / "verify" / "claimledger_verify.py"


class Reader:
    """Somebody with the files of a published review, and no access to anything else."""

    def __init__(self, folder: Path, client: Client) -> None:
        self.folder, self.client = folder, client
        folder.mkdir()

    def fetch(self, address: str, name: str) -> Path:
        answer = self.client.get(address)
        assert answer.status_code == 200, answer.content
        return self.keep(name, answer.content)

    def keep(self, name: str, content: bytes | str) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def change(self, name: str, change: Callable[[str], str]) -> None:
        before = (self.folder / name).read_text()
        assert change(before) != before
        self.keep(name, change(before))

    def verify(self, **further: str) -> tuple[int, str]:
        options = [part for name, file in further.items() for part in (f"--{name}", file)]
        done = subprocess.run(
            # -I: nothing of this project can be imported.
            [sys.executable, "-I", str(PROGRAM), "review.tlog-proof", "--key", "keys", *options],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def review() -> PublishedClaimReview:
    desk = Desk()
    return publish(desk, make_verdict(desk, VerdictState.APPROVED))


@pytest.fixture
def reader(review: PublishedClaimReview, client: Client, tmp_path: Path) -> Reader:
    write_acts(5)
    seal_and_sign()
    someone = Reader(tmp_path / "reader", client)
    someone.fetch("/log/keys", "keys")
    someone.fetch(f"/reviews/{review.slug}/proof", "review.tlog-proof")
    someone.fetch(f"/api/v1/reviews/{review.slug}/", "review.json")
    return someone


def extra_of(proof: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(base64.b64decode(proof.split("\n")[1].removeprefix("extra ")))
    return found


def with_extra(proof: str, extra: dict[str, str]) -> str:
    lines = proof.split("\n")
    lines[1] = "extra " + base64.b64encode(json.dumps(extra).encode()).decode()
    return "\n".join(lines)


class TestVerifier:
    def test_proves_the_review_that_was_published(self, reader: Reader, review: PublishedClaimReview) -> None:
        status, told = reader.verify(review="review.json")
        assert status == 0, told
        assert "stands in the log ledger.example/log" in told
        assert review.sha256 in told
        assert "word for word the one that was recorded" in told
        assert told.endswith("PROVEN\n")

    def test_finds_a_changed_word_of_the_review(self, reader: Reader, review: PublishedClaimReview) -> None:
        reader.change("review.json", lambda text: text.replace("Mostly false", "Mostly true"))
        status, told = reader.verify(review="review.json")
        assert status == 1
        assert f"expected {review.sha256}" in told

    def test_finds_a_body_that_is_not_the_one_of_the_leaf(self, reader: Reader) -> None:
        def forge(proof: str) -> str:
            extra = extra_of(proof)
            return with_extra(proof, {**extra, "body": extra["body"].replace('"kind":"', '"kind":"x')})

        reader.change("review.tlog-proof", forge)
        status, told = reader.verify()
        assert (status, "is not in this log" in told) == (1, True)

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            (lambda text: text.replace("index ", "index 9"), "beyond the end of the log"),
            (lambda text: text.replace("\nledger.example/log\n", "\nledger.example/log\n1"), "does not belong to this"),
        ],
        ids=["index", "size"],
    )
    def test_finds_a_changed_proof(self, reader: Reader, change: Callable[[str], str], sentence: str) -> None:
        reader.change("review.tlog-proof", change)
        status, told = reader.verify()
        assert (status, sentence in told) == (1, True), told

    def test_finds_a_log_that_another_key_signed(self, reader: Reader) -> None:
        reader.keep("keys", str(SigningKey.make("ledger.example/log").public))
        status, told = reader.verify()
        assert (status, "is not signed by the key" in told) == (1, True)

    @pytest.mark.parametrize("proof", ["", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\n"])
    def test_says_what_it_cannot_check(self, reader: Reader, proof: str) -> None:
        reader.keep("review.tlog-proof", proof)
        status, told = reader.verify()
        assert (status, told.startswith("NOT CHECKABLE: ")) == (2, True)
        assert "Traceback" not in told

    def test_says_that_a_file_is_missing(self, reader: Reader) -> None:
        assert reader.verify(review="nothing.json")[0] == 2


class TestAnotherCheckpoint:
    def test_of_a_longer_log_is_proven_to_continue_this_one(self, reader: Reader) -> None:
        write_acts(300)
        seal_and_sign()
        text = reader.fetch("/log/checkpoint", "later").read_text()
        old = int((reader.folder / "review.tlog-proof").read_text().partition("\n\n")[2].split("\n")[1])
        new = int(text.split("\n")[1])
        assert reader.verify(checkpoint="later")[0] == 2
        reader.fetch(f"/api/v1/log/consistency/?old={old}&new={new}", "consistency")
        status, told = reader.verify(checkpoint="later", consistency="consistency")
        assert (status, f"The log of {new} entries begins with the one of {old}." in told) == (0, True), told

    @pytest.mark.parametrize("more", [0, 7])
    def test_of_another_history_is_found(self, reader: Reader, signer_files: Path, more: int) -> None:
        key = SigningKey.parse((signer_files / "key_file").read_text())
        size = int((reader.folder / "review.tlog-proof").read_text().partition("\n\n")[2].split("\n")[1])
        reader.keep("fork", sign_checkpoint(Checkpoint(key.name, size + more, bytes(32)), [key]))
        reader.keep("consistency", json.dumps({"old": size, "new": size + more, "hashes": []}))
        status, told = reader.verify(checkpoint="fork", consistency="consistency")
        assert (status, "BROKEN" in told) == (1, True), told


class TestProof:
    def test_is_not_there_before_a_checkpoint_covers_the_review(
        self, review: PublishedClaimReview, client: Client
    ) -> None:
        assert client.get(f"/reviews/{review.slug}/proof").status_code == 404
        seal_and_sign()
        answer = client.get(f"/reviews/{review.slug}/proof")
        assert answer["Content-Disposition"] == f'attachment; filename="{review.slug}.tlog-proof"'

    def test_shows_no_reason_of_the_house(self, reader: Reader) -> None:
        body = json.loads(extra_of((reader.folder / "review.tlog-proof").read_text())["body"])
        assert (body["kind"], body["reason"]) == ("review.published", "")

    def test_is_linked_on_the_page_and_named_by_the_api(self, reader: Reader, review: PublishedClaimReview) -> None:
        page = reader.client.get(f"/reviews/{review.slug}/").content.decode()
        assert f'href="/reviews/{review.slug}/proof"' in page
        told = json.loads((reader.folder / "review.json").read_text())
        assert told["proof_url"].endswith(f"/reviews/{review.slug}/proof")
