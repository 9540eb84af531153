"""Every kind of damage is found and named; what is whole is called whole."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.audit.models import AuditEntry
from claims.audit.signing.keys import SigningKey
from claims.audit.signing.notes import Checkpoint, sign_checkpoint
from claims.review.vocabulary import VerdictState
from claims.verification.damage import Damage
from claims.verification.whole import verify_log
from tests.audit.logs import seal_and_sign, write_acts
from tests.verdicts import Desk, make_correction, make_verdict, publish
from tests.verification.damages import do

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer_files")]

# The entry at 270 and its neighbors.
AT_270 = "(SELECT entry_id FROM claims_auditleaf WHERE log_index = 270)"


@pytest.fixture
def log(signer_files: Path) -> None:
    """300 acts, a published review, two checkpoints."""
    write_acts(300)
    seal_and_sign()
    desk = Desk()
    publish(desk, make_verdict(desk, VerdictState.APPROVED))
    seal_and_sign()


def first_damage() -> Damage:
    report = verify_log()
    assert report.damages
    return report.damages[0]


class TestWhatServicesDo:
    @pytest.mark.parametrize("state", [*VerdictState, "being corrected"])
    def test_agrees_with_its_entries_whatever_became_of_a_verdict(self, state: str) -> None:
        desk = Desk()
        if state == "being corrected":
            make_correction(desk)
        else:
            make_verdict(desk, VerdictState(state))
        seal_and_sign()
        assert [damage.sentence() for damage in verify_log().damages] == []


@pytest.mark.usefixtures("log")
class TestVerifyLog:
    def test_says_that_everything_agrees(self) -> None:
        report = verify_log()
        assert report.damages == []
        assert report.sentence.startswith(f"Everything agrees: {AuditEntry.objects.count()} entries")
        assert (report.checkpoints, report.outside) == (2, 1)

    def test_of_what_still_waits_is_no_damage(self) -> None:
        write_acts(3)
        assert verify_log().damages == []

    @pytest.mark.parametrize(
        ("statements", "index", "what"),
        [
            pytest.param(
                [f"UPDATE claims_auditpayload SET body = set_byte(body, 30, 65) WHERE entry_id = {AT_270}"],
                270, "does not say what its leaf commits to", id="a byte of a body",
            ),
            pytest.param(
                ["UPDATE claims_auditpayload SET salt = set_byte(salt, 0, 1 # get_byte(salt, 0))"
                 f" WHERE entry_id = {AT_270}"],
                270, "does not say what its leaf commits to", id="a byte of a salt",
            ),
            pytest.param(
                ["UPDATE claims_auditpayload SET body = replace(convert_from(body, 'UTF8'), 'a.b', 'a.c')::bytea"
                 f" WHERE entry_id = {AT_270}",
                 "UPDATE claims_auditentry e SET kind = 'a.c', leaf = sha256('\\x0001'::bytea || uuid_send(stream)"
                 " || int8send(stream_seq::bigint) || sha256(p.salt || p.body)) FROM claims_auditpayload p"
                 f" WHERE p.entry_id = e.id AND e.id = {AT_270}"],
                270, "Tile 1 of level 0 is not the one of its entries", id="a body and its leaf",
            ),
            pytest.param(
                [f"UPDATE claims_auditentry SET kind = 'x.y' WHERE id = {AT_270}"],
                270, "has another kind", id="a kind",
            ),
            pytest.param(
                [f"UPDATE claims_auditentry SET actor = gen_random_uuid() WHERE id = {AT_270}"],
                270, "has another actor", id="an actor",
            ),
            pytest.param(
                [f"UPDATE claims_auditentry SET at = at - interval '1 day' WHERE id = {AT_270}"],
                270, "has another at", id="a time",
            ),
            pytest.param(
                [f"UPDATE claims_auditentry SET prev = leaf, stream_seq = 2 WHERE id = {AT_270}"],
                270, "are gone, the first of them no. 1", id="a place in a history",
            ),
            pytest.param(
                [f"DELETE FROM claims_auditpayload WHERE entry_id = {AT_270}"],
                270, "recorded is gone", id="a body deleted",
            ),
            pytest.param(
                [f"CREATE TEMP TABLE gone AS SELECT {AT_270} AS id",
                 "DELETE FROM claims_auditpayload WHERE entry_id IN (SELECT id FROM gone)",
                 "DELETE FROM claims_auditleaf WHERE entry_id IN (SELECT id FROM gone)",
                 "DELETE FROM claims_auditentry WHERE id IN (SELECT id FROM gone)"],
                270, "The entry at this place is gone", id="an entry deleted",
            ),
            pytest.param(
                ["UPDATE claims_auditleaf SET log_index = log_index + 100000 WHERE log_index IN (270, 280)",
                 "UPDATE claims_auditleaf SET log_index = 280 WHERE log_index = 100270",
                 "UPDATE claims_auditleaf SET log_index = 270 WHERE log_index = 100280"],
                270, "Tile 1 of level 0 is not the one of its entries", id="two entries swapped",
            ),
            pytest.param(
                ["UPDATE claims_audittile SET data = set_byte(data, 320, 1 # get_byte(data, 320))"
                 " WHERE level = 0 AND number = 0"],
                10, "Tile 0 of level 0 is not the one of its entries", id="a byte of a tile",
            ),
            pytest.param(
                ["DELETE FROM claims_audittile WHERE level = 1"],
                0, "Tile 0 of level 1 is not the one of its entries", id="a tile deleted",
            ),
            pytest.param(
                ["UPDATE claims_audittree SET root = sha256('x')"],
                None, "are not the ones that the tree's own row speaks of", id="the root",
            ),
            pytest.param(
                ["UPDATE claims_auditcheckpoint SET note = replace(note, E'\\n300\\n', E'\\n299\\n') WHERE size = 300"],
                299, "The checkpoint of 300 entries is forged", id="a note",
            ),
            pytest.param(
                ["UPDATE claims_auditcheckpoint SET root = sha256('x') WHERE size = 300"],
                299, "A checkpoint's row differs from what is signed in it", id="a checkpoint's row",
            ),
            pytest.param(
                ["UPDATE claims_verdict SET state = 'draft'"],
                None, "does not stand as its history says. Expected published, version 1, found draft", id="a verdict",
            ),
            pytest.param(
                ["UPDATE claims_verdictversion SET rationale = 'It is true after all.'"],
                None, "its words are not the recorded ones", id="a rationale",
            ),
            pytest.param(
                ["UPDATE claims_decision SET actor_id = (SELECT id FROM claims_actor WHERE kind = 'machine' LIMIT 1)"
                 " WHERE action = 'publish'"],
                None, "it was somebody else's", id="a decision",
            ),
            pytest.param(
                ["UPDATE claims_publishedclaimreview SET content = jsonb_set(content, '{rationale}', '\"True.\"')"],
                None, "what is published was changed", id="a published review",
            ),
            pytest.param(
                ["UPDATE claims_claimversion SET statement = 'Nobody was hurt.'"],
                None, "its statement was changed", id="a claim's words",
            ),
            pytest.param(
                ["UPDATE claims_claim SET stream_seq = 2"],
                None, "is not the row that its history ends with", id="a claim's place",
            ),
        ],
    )  # fmt: skip
    def test_finds_and_names(self, statements: list[str], index: int | None, what: str) -> None:
        do(*statements)
        report = verify_log()
        told = [damage.sentence() for damage in report.damages]
        assert any(what in each for each in told), told
        if index is not None:
            assert report.damages[0].log_index == index, told
        assert report.sentence.startswith("DAMAGED")

    def test_finds_an_entry_that_was_put_into_nobodys_queue(self) -> None:
        entry = write_acts(1)[0]
        do(f"DELETE FROM claims_auditpending WHERE entry_id = {entry.pk}")
        damage = first_damage()
        assert damage.what.endswith("has no place in the log and waits for none.")

    def test_finds_a_leaf_that_was_changed_in_the_queue(self) -> None:
        write_acts(1)
        do("UPDATE claims_auditpending SET leaf = sha256('x')")
        assert "waits under another leaf than its own" in first_damage().what

    def test_finds_a_row_that_no_act_made(self) -> None:
        do("UPDATE claims_claim SET stream = gen_random_uuid()")
        told = [damage.what for damage in verify_log().damages]
        assert any("has no history" in each for each in told)
        assert any("The claim whose history is" in each for each in told)


@pytest.mark.usefixtures("log")
class TestOutside:
    CUT_OFF = (
        "CREATE TEMP TABLE cut AS SELECT entry_id FROM claims_auditleaf WHERE log_index >= 300",
        "DELETE FROM claims_publishedclaimreview",
        "DELETE FROM claims_auditcheckpoint WHERE size > 300",
        "UPDATE claims_audittree SET size = 300, root = (SELECT root FROM claims_auditcheckpoint WHERE size = 300)",
        "UPDATE claims_audittile SET data = substr(data, 1, 44 * 32) WHERE level = 0 AND number = 1",
        "DELETE FROM claims_auditleaf WHERE log_index >= 300",
    )

    def test_copy_shows_that_the_end_was_cut_off(self, signer_files: Path) -> None:
        do(*self.CUT_OFF)
        told = [damage.sentence() for damage in verify_log().damages]
        assert any(
            f"The end of the log is cut off: the copy in {signer_files / 'signed_file'}" in each for each in told
        )

    def test_copy_shows_a_past_that_was_signed_anew_with_the_stolen_key(
        self, signer_files: Path, tmp_path: Path
    ) -> None:
        key = SigningKey.parse((signer_files / "key_file").read_text())
        kept = tmp_path / "kept-by-a-colleague"
        kept.write_text(sign_checkpoint(Checkpoint(key.name, 250, bytes(32)), [key]))
        (damage,) = verify_log(checkpoints=[kept]).damages
        assert (damage.log_index, "the copy in" in damage.what) == (249, True)

    def test_copy_that_is_none_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "nothing").write_text("nothing")
        (damage,) = verify_log(checkpoints=[tmp_path / "nothing"]).damages
        assert "is no checkpoint of this log" in damage.what


class TestCommand:
    def test_says_what_was_looked_at(self) -> None:
        write_acts(3)
        seal_and_sign()
        out = StringIO()
        call_command("verify_audit_log", stdout=out)

    def test_fails_with_the_first_bad_index(self) -> None:
        write_acts(3)
        seal_and_sign()
        do("UPDATE claims_auditentry SET kind = 'x.y' WHERE kind = 'a.b'")
        with pytest.raises(CommandError, match=r"index 0: The row of .* has another kind\. Expected a\.b, found x\.y"):
            call_command("verify_audit_log")
