#!/usr/bin/env python3
"""Check that a published review stands in a signed audit log, offline.

    python claimledger_verify.py review.tlog-proof --key ledger.example/log+1234abcd+AQ...
        [--review review.json]            the review as the API gives it: is it the one the log speaks of?
        [--checkpoint checkpoint.txt]     a checkpoint from somebody else: is it of the same log?
        [--consistency consistency.json]  what the API says about two sizes, where the checkpoint has another size

Ends with 0 when everything asked is proven, 1 when something is wrong, 2 when it cannot be checked. Needs Python 3.10
or newer and the package "cryptography". The proof is a C2SP tlog-proof, the checkpoint a C2SP signed note, the tree
that of RFC 9162.
"""

import argparse
import base64
import hashlib
import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HEADER = "c2sp.org/tlog-proof@v1"
PROVEN, BROKEN, NOT_CHECKABLE = 0, 1, 2


class Failed(Exception):
    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def broken(sentence: str, expected: object = None, found: object = None) -> NoReturn:
    told = "" if expected is None else f"\n  expected {expected}\n  found    {found}"
    raise Failed(BROKEN, sentence + told)


def not_checkable(sentence: str) -> NoReturn:
    raise Failed(NOT_CHECKABLE, sentence)


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def decoded(text: str, what: str, length: int | None = None) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        not_checkable(f"{what} is not base64: {text[:60]!r}")
    if length is not None and len(data) != length:
        not_checkable(f"{what} has {len(data)} bytes and not {length}")
    return data


def read_key(text: str) -> tuple[str, bytes, bytes]:
    """Name, key id and the 32 bytes of an Ed25519 key "name+id+base64"."""
    parts = text.strip().split("+", 2)
    if len(parts) != 3:
        not_checkable("the public key has not the form name+id+base64")
    name, key_id, raw = parts[0], parts[1], decoded(parts[2], "the public key", 33)
    if sha256(name.encode() + b"\n" + raw)[:4].hex() != key_id or raw[:1] != b"\x01":
        not_checkable("the public key is damaged: its id is not the one of its name and bytes")
    return name, bytes.fromhex(key_id), raw[1:]


def open_checkpoint(note: str, key: tuple[str, bytes, bytes]) -> tuple[int, bytes]:
    """Size and root of a note that the key signed."""
    text, _, lines = note.rpartition("\n\n")
    fields = text.split("\n")
    if len(fields) < 3 or not fields[1].isdecimal():
        not_checkable("the checkpoint is not a signed note of origin, size and root")
    for line in lines.splitlines():
        mark, _, rest = line.partition(" ")
        name, _, signature = rest.partition(" ")
        raw = decoded(signature, "a signature")
        if mark == "—" and (name, raw[:4]) == key[:2]:
            try:
                Ed25519PublicKey.from_public_bytes(key[2]).verify(raw[4:], (text + "\n").encode())
            except InvalidSignature:
                broken(f"The signature of {name} does not belong to this checkpoint.")
            if fields[0] != name:
                broken("The checkpoint is of another log than its key.", name, fields[0])
            return int(fields[1]), decoded(fields[2], "the root", 32)
    broken(f"The checkpoint is not signed by the key {key[0]}+{key[1].hex()}.")


def root_by_inclusion(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """RFC 9162, 2.1.3.2."""
    node, last, found = index, size - 1, leaf
    for each in path:
        if last == 0:
            return None
        if node % 2 or node == last:
            found = sha256(b"\x01" + each + found)
            while node and node % 2 == 0:
                node, last = node // 2, last // 2
        else:
            found = sha256(b"\x01" + found + each)
        node, last = node // 2, last // 2
    return found if last == 0 else None


def is_consistent(old: int, old_root: bytes, new: int, new_root: bytes, path: list[bytes]) -> bool:
    """RFC 9162, 2.1.4.2, for sizes 0 < old < new."""
    hashes = [old_root, *path] if old & (old - 1) == 0 else path
    if not hashes:
        return False
    node, last = old - 1, new - 1
    while node % 2:
        node, last = node // 2, last // 2
    first = second = hashes[0]
    for each in hashes[1:]:
        if last == 0:
            return False
        if node % 2 or node == last:
            first, second = sha256(b"\x01" + each + first), sha256(b"\x01" + each + second)
            while node and node % 2 == 0:
                node, last = node // 2, last // 2
        else:
            second = sha256(b"\x01" + second + each)
        node, last = node // 2, last // 2
    return last == 0 and (first, second) == (old_root, new_root)


def read_proof(text: str) -> tuple[dict[str, Any], int, list[bytes], str]:
    """Extra data, index, path and checkpoint."""
    head, _, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if lines[0] != HEADER or len(lines) < 3 or not lines[1].startswith("extra "):
        not_checkable(f"this is no proof of a review: it would begin with {HEADER!r} and a line of extra data")
    kind, _, number = lines[2].partition(" ")
    if kind != "index" or not number.isdecimal():
        not_checkable("the proof does not say which entry it is of")
    try:
        extra = json.loads(decoded(lines[1].removeprefix("extra "), "the extra data"))
        assert isinstance(extra, dict)
    except (ValueError, AssertionError):
        not_checkable("the extra data of the proof is no JSON object")
    return extra, int(number), [decoded(line, "a hash", 32) for line in lines[3:]], checkpoint


def public_data(extra: dict[str, Any]) -> tuple[bytes, dict[str, Any] | None]:
    """The 57 bytes of the leaf, and what was recorded where that is told."""
    try:
        if "body" not in extra:
            return bytes.fromhex(extra["data"]), None
        record = json.loads(extra["body"])
        commitment = sha256(bytes.fromhex(extra["salt"]) + extra["body"].encode())
        history = bytes.fromhex(record["stream"].replace("-", ""))
        return b"\x01" + history + int(record["stream_seq"]).to_bytes(8, "big") + commitment, record
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        not_checkable("the extra data of the proof lacks what the leaf is made of")


def check_review(record: dict[str, Any] | None, review: dict[str, Any]) -> str:
    if record is None:
        not_checkable("this proof does not tell what was recorded, so no review can be compared with it")
    if review.get("is_retracted"):
        not_checkable(
            "this review was retracted, and the API gives it without its rating; take a copy from before that"
        )
    json_ld = json.dumps(review["json_ld"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    whole = {"content": review["content"], "json_ld": json_ld}
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    expected, found = record["body"].get("sha256"), sha256(text.encode()).hex()
    if expected != found:
        broken("The review is not the one that the log speaks of.", expected, found)
    return "The review is word for word the one that was recorded."


def check_other(mine: tuple[int, bytes], other: tuple[int, bytes], consistency: dict[str, Any] | None) -> str:
    (old, old_root), (new, new_root) = sorted((mine, other))
    if old == new:
        if old_root != new_root:
            broken("Two logs of one name: same size, another root.", other[1].hex(), mine[1].hex())
        return "The other checkpoint is of the same log."
    if consistency is None or (consistency.get("old"), consistency.get("new")) != (old, new):
        not_checkable(f"the checkpoints have {old} and {new} entries; give --consistency for old={old} and new={new}")
    path = [decoded(each, "a hash", 32) for each in consistency["hashes"]]
    if old and not is_consistent(old, old_root, new, new_root, path):
        broken(f"The log of {new} entries does not begin with the one of {old}: its past was rewritten.")
    return f"The log of {new} entries begins with the one of {old}."


def verify(options: argparse.Namespace) -> list[str]:
    """What was proven, in sentences; `Failed` otherwise."""
    given = Path(options.key)
    key = read_key(given.read_text(encoding="utf-8").split("\n")[0] if given.is_file() else options.key)
    extra, index, path, note = read_proof(Path(options.proof).read_text(encoding="utf-8"))
    size, root = open_checkpoint(note, key)
    data, record = public_data(extra)
    if index >= size:
        broken("The entry is beyond the end of the log.", f"an index below {size}", index)
    found = root_by_inclusion(sha256(b"\x00" + data), index, size, path)
    if found != root:
        broken(f"Entry {index} is not in this log.", root.hex(), "no root at all" if found is None else found.hex())
    told = [f"Entry {index} stands in the log {key[0]}, which has {size} entries and is signed."]
    if record is not None:
        told.append(f"It records: {record['kind']}, {record['at']}, {json.dumps(record['body'], ensure_ascii=False)}")
    if options.review:
        told.append(check_review(record, json.loads(Path(options.review).read_text(encoding="utf-8"))))
    if options.checkpoint:
        other = open_checkpoint(Path(options.checkpoint).read_text(encoding="utf-8"), key)
        text = Path(options.consistency).read_text(encoding="utf-8") if options.consistency else "null"
        told.append(check_other((size, root), other, json.loads(text)))
    return told


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("proof")
    parser.add_argument("--key", required=True, help="the public key, or a file that begins with it")
    for name in ("review", "checkpoint", "consistency"):
        parser.add_argument(f"--{name}")
    try:
        for sentence in verify(parser.parse_args(arguments)):
            print(sentence)
    except Failed as failed:
        print(f"{'BROKEN' if failed.status == BROKEN else 'NOT CHECKABLE'}: {failed}", file=sys.stderr)
        return failed.status
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"NOT CHECKABLE: {error}", file=sys.stderr)
        return NOT_CHECKABLE
    print("PROVEN")
    return PROVEN


if __name__ == "__main__":
    sys.exit(main())
