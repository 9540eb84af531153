"""The tables a generated ledger fills, in the order of their foreign keys, and how COPY writes a value."""

from collections.abc import Iterable
from datetime import date, datetime

# Circles (a claim names its version and the version its claim) close at commit: the foreign keys are deferred.
COLUMNS: dict[str, tuple[str, ...]] = {
    "claims_source": tuple(
        "id stream stream_seq created_at name kind aliases name_keys parent_id homepage is_confirmed".split()
    ),
    "claims_subject": tuple(
        "id stream stream_seq created_at name kind event_type date first_date last_date place part_of_id "
        "is_confirmed".split()
    ),
    "claims_document": tuple(
        "id stream stream_seq created_at source_id title url published_at published_precision published_date language "
        "first_sha256 added_by_id".split()
    ),
    "claims_blob": ("sha256", "data"),
    "claims_snapshot": tuple(
        "id stream stream_seq created_at document_id blob_id byte_size media_type encoding text text_sha256 parser "
        "fetched_by_id".split()
    ),
    "claims_claim": tuple(
        "id stream stream_seq created_at snapshot_id status current_id extractor fingerprint decision_reason "
        "decided_by_id".split()
    ),
    "claims_claimversion": tuple(
        "id claim_id number kind statement start end exact prefix suffix anchor_state voice polarity modality date "
        "first_date last_date place subject_scope origin_id check_worthiness reasons author_id stream_seq sha256 "
        "created_at".split()
    ),
    "claims_figure": tuple("version_id measure population lower upper approximate unit verbatim part_of_id".split()),
    "claims_attribution": ("id", "version_id", "position", "source_id", "name", "cue"),
    "claims_subjectlink": tuple("id claim_id subject_id state score why decided_by_id decided_at created_at".split()),
}
# Tables whose ids we chose, so that their sequences have to be moved past them.
NUMBERED = tuple(table for table, columns in COLUMNS.items() if columns[0] == "id")


def copy_statement(table: str) -> str:
    columns = ", ".join(f'"{column}"' for column in COLUMNS[table])
    return f"COPY {table} ({columns}) FROM STDIN"


def line(values: Iterable[object]) -> str:
    """One row in COPY's text format."""
    return "\t".join(map(_written, values)) + "\n"


def _written(value: object) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, str):
        if "\\" in value or "\n" in value or "\t" in value:
            return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
        return value
    if value is True:
        return "t"
    if value is False:
        return "f"
    if isinstance(value, bytes):
        return "\\\\x" + value.hex()
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "{" + ",".join('"' + str(each).replace("\\", "\\\\").replace('"', '\\"') + '"' for each in value) + "}"
    return str(value)
