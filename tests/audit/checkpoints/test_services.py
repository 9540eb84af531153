"""The log is signed as it grows, by keys that the log itself names."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from claims.audit.checkpoints.keyring import NoKey
from claims.audit.checkpoints.rules import LOG_STREAM
from claims.audit.checkpoints.selectors import announced_keys, consistency_between, inclusion_of, is_checkpoint_due
from claims.audit.checkpoints.services import begin_epoch, publish_checkpoint, rotate_key
from claims.audit.models import AuditEntry
from claims.audit.sealing.models import AuditCheckpoint, AuditTree
from claims.audit.sealing.services import seal_pending
from claims.audit.services import machine_actor
from claims.audit.signing.keys import SigningKey
from claims.audit.signing.notes import Checkpoint, NoteRefused, open_checkpoint, sign_checkpoint
from claims.audit.signing.signer import SignerRefused
from claims.audit.tree.verifying import is_consistent, is_included
from claims.lib.errors import Conflict, InvalidInput
from tests.audit.logs import seal_and_sign, write_acts
from tests.people import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer_files")]


def publish(count: int = 0) -> AuditCheckpoint:
    """Write, seal, sign."""
    if count:
        write_acts(count)
    return seal_and_sign()


class TestPublishCheckpoint:
    def test_signs_what_is_sealed_under_the_name_of_the_log(self) -> None:
        note = publish(3).note
        checkpoint = open_checkpoint(note, announced_keys())
        assert checkpoint == Checkpoint("ledger.example/log", 3, bytes(AuditTree.objects.get().root))
        assert AuditCheckpoint.objects.get().note == note

    def test_of_nothing_new_signs_nothing(self) -> None:
        assert publish_checkpoint(actor=machine_actor("signer"), now=NOON) is None
        publish(3)
        assert publish_checkpoint(actor=machine_actor("signer"), now=NOON) is None

    def test_makes_a_private_key_at_the_first_time_and_names_it_in_the_log(self, signer_files: Path) -> None:
        publish(1)
        publish(1)
        file = signer_files / "key_file"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert announced_keys() == [SigningKey.parse(file.read_text()).public]

    def test_signs_with_the_key_of_the_environment(self, monkeypatch: pytest.MonkeyPatch, signer_files: Path) -> None:
        key = SigningKey.make("from.the/environment")
        monkeypatch.setenv("LEDGER_LOG_KEY", key.secret_text())
        assert open_checkpoint(publish(1).note, [key.public]).origin == "from.the/environment"
        assert not (signer_files / "key_file").exists()

    def test_refuses_a_key_that_the_log_does_not_name(self, signer_files: Path) -> None:
        publish(1)
        (signer_files / "key_file").write_text(SigningKey.make("ledger.example/log").secret_text())
        with pytest.raises(NoKey, match=r"This log is signed by ledger\.example/log"):
            publish(1)

    def test_makes_no_second_key_when_the_first_is_lost(self, signer_files: Path) -> None:
        publish(1)
        (signer_files / "key_file").unlink()
        with pytest.raises(NoKey, match="and here is no key at all"):
            publish(1)

    def test_says_which_file_holds_no_key(self, signer_files: Path) -> None:
        (signer_files / "key_file").write_text("nonsense")
        with pytest.raises(InvalidInput, match="key_file: this is not a private key"):
            publish(1)

    def test_refuses_a_name_that_no_key_can_have(self, settings: Settings) -> None:
        settings.AUDIT_LOG_ORIGIN = "two words"
        with pytest.raises(InvalidInput, match="LEDGER_LOG_ORIGIN: 'two words' cannot be the name"):
            publish(1)

    def test_refuses_to_sign_a_log_that_is_shorter_than_what_it_signed(self, signer_files: Path) -> None:
        publish(1)
        key = SigningKey.parse((signer_files / "key_file").read_text())
        (signer_files / "signed_file").write_text(sign_checkpoint(Checkpoint(key.name, 900, bytes(32)), [key]))
        with pytest.raises(SignerRefused, match="900 are signed already"):
            publish(1)
        assert AuditCheckpoint.objects.count() == 1


class TestRotateKey:
    def test_names_the_new_key_in_the_log_and_signs_one_checkpoint_by_both(self, signer_files: Path) -> None:
        publish(2)
        old = announced_keys()[0]
        new = rotate_key(actor=machine_actor("command line"), reason="a year has passed", now=NOON)
        assert announced_keys() == [old, new]
        between = AuditCheckpoint.objects.latest("size").note
        assert open_checkpoint(between, [old]) == open_checkpoint(between, [new])
        with pytest.raises(NoteRefused):
            open_checkpoint(publish(1).note, [old])
        assert SigningKey.parse((signer_files / "key_file").read_text()).public == new
        entry = AuditEntry.objects.get(stream=LOG_STREAM, kind="log.key_rotated")
        assert b'"a year has passed"' in bytes(entry.payload.body)

    def test_can_be_done_again_and_again(self) -> None:
        publish(1)
        for number in range(3):
            rotate_key(actor=machine_actor("command line"), reason=str(number), now=NOON)
        assert len(announced_keys()) == 4
        publish(1)

    def test_is_refused_before_there_is_a_key(self) -> None:
        with pytest.raises(Conflict, match="nothing to rotate"):
            rotate_key(actor=machine_actor("command line"), reason="", now=NOON)

    def test_is_refused_for_a_key_of_the_environment_and_says_where_to_put_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LEDGER_LOG_KEY", SigningKey.make("a/log").secret_text())
        publish(1)
        with pytest.raises(Conflict, match="unset LEDGER_LOG_KEY, and repeat"):
            rotate_key(actor=machine_actor("command line"), reason="", now=NOON)

    def test_cut_off_after_the_log_named_the_key_leaves_a_log_that_can_be_signed(self, signer_files: Path) -> None:
        publish(1)
        present = (signer_files / "key_file").read_text()
        rotate_key(actor=machine_actor("command line"), reason="", now=NOON)
        # As it was before the new file took the place of the old one.
        (signer_files / "key_file").rename(signer_files / "key_file.next")
        (signer_files / "key_file").write_text(present)
        publish(1)
        rotate_key(actor=machine_actor("command line"), reason="", now=NOON)
        publish(1)


class TestBeginEpoch:
    def test_goes_on_under_a_name_that_says_so_and_repeats_what_was_signed_last(self, signer_files: Path) -> None:
        publish(2)
        last = (signer_files / "signed_file").read_text()
        key = begin_epoch(actor=machine_actor("command line"), reason="the disk and its archive burned", now=NOON)
        assert key.name == "ledger.example/log/2"
        newest = AuditCheckpoint.objects.latest("size")
        assert open_checkpoint(newest.note, [key]).origin == "ledger.example/log/2"
        entry = AuditEntry.objects.get(stream=LOG_STREAM, kind="log.epoch_begun")
        assert last.split("\n")[2].encode() in bytes(entry.payload.body)
        assert open_checkpoint(publish(1).note, [key]).size == newest.size + 1

    def test_needs_to_know_what_was_signed_last(self, signer_files: Path) -> None:
        publish(2)
        (signer_files / "signed_file").unlink()
        with pytest.raises(Conflict, match="Put the newest published checkpoint into it"):
            begin_epoch(actor=machine_actor("command line"), reason="", now=NOON)


class TestIsCheckpointDue:
    def test_when_the_log_grew_and_the_last_is_a_moment_ago(self) -> None:
        later = NOON + timedelta(seconds=10)
        assert not is_checkpoint_due(NOON)
        write_acts(1)
        assert not is_checkpoint_due(NOON)
        seal_pending()
        assert is_checkpoint_due(NOON)
        publish()
        write_acts(1)
        seal_pending()
        assert (is_checkpoint_due(NOON + timedelta(seconds=9)), is_checkpoint_due(later)) == (False, True)


class TestProofs:
    def test_of_an_entry_leads_from_its_leaf_to_the_newest_checkpoint(self) -> None:
        entry = write_acts(300)[270]
        checkpoint = publish()
        found = inclusion_of(entry)
        assert found is not None
        assert found.log_index == 270
        assert is_included(bytes(entry.leaf), 270, checkpoint.size, bytes(checkpoint.root), found.path)

    def test_of_an_entry_that_no_checkpoint_covers_does_not_exist(self) -> None:
        first = write_acts(1)[0]
        assert inclusion_of(first) is None
        publish()
        later = write_acts(1)[0]
        seal_pending()
        assert inclusion_of(first) is not None
        assert inclusion_of(later) is None

    def test_shows_that_one_checkpoint_continues_another(self) -> None:
        old, new = publish(40), publish(400)
        path = consistency_between(old.size, new.size)
        assert is_consistent(old.size, bytes(old.root), new.size, bytes(new.root), path)
