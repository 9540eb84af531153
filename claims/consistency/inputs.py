"""What a check depends on, in one digest."""

from claims.consistency.comparable import Case
from claims.lib.canonical import canonical_list, canonical_object, canonical_value
from claims.lib.hashing import sha256_hex


def inputs_of(case: Case) -> str:
    """SHA-256 of everything that rows and sentences of a check depend on beside the code: claims, days and names."""
    told = [*case.claims, *case.parts]
    plain = {
        "kind": str(case.subject_kind),
        "days": [None if day is None else day.isoformat() for day in (case.first_date, case.last_date)],
        "parents": [list(pair) for pair in sorted(case.parents.items())],
        "versions": [claim.version_id for claim in told],
        "names": [[claim.origin.name, claim.speaker.name, claim.document_source.name] for claim in told],
    }
    members = {name: canonical_value(value) for name, value in plain.items()}
    return sha256_hex(canonical_object({**members, "claims": canonical_list(claim.inputs() for claim in told)}))
