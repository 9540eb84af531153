"""Whether what is on record and the log say the same: true after anything the services did."""

from claims.verification.whole import verify_log


def differences() -> list[str]:
    """One sentence for each row that its history does not account for, and each entry out of its place."""
    return [damage.sentence() for damage in verify_log().damages]
