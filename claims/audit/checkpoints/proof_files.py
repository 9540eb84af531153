"""Proofs as files that can be checked offline (C2SP tlog-proof)."""

import base64
import json

from claims.audit.checkpoints.selectors import Inclusion
from claims.audit.models import AuditPayload
from claims.audit.rules import leaf_data


def proof_file(found: Inclusion) -> str:
    """The whole text. Its extra data opens the leaf: salt and exact body, which is for acts that are public anyway.

    An act with a reason stays closed, since reasons are written for the house: then only its 57 bytes are told.
    """
    payload = AuditPayload.objects.get(entry=found.entry)
    salt, body = bytes(payload.salt), bytes(payload.body)
    if json.loads(body)["reason"]:
        entry = found.entry
        data = leaf_data(stream=entry.stream.bytes, stream_seq=entry.stream_seq, salt=salt, body=body)
        extra = {"data": data.hex()}
    else:
        extra = {"body": body.decode(), "salt": salt.hex()}
    text = json.dumps(extra, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    lines = [
        "c2sp.org/tlog-proof@v1",
        f"extra {base64.b64encode(text.encode()).decode()}",
        f"index {found.log_index}",
        *(base64.b64encode(each).decode() for each in found.path),
        "",
        found.checkpoint.note,
    ]
    return "\n".join(lines)
