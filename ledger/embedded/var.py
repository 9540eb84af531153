"""Where everything written at run time stands."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent


def var_folder() -> Path:
    """LEDGER_VAR, else `var/` in the project."""
    return Path(os.environ.get("LEDGER_VAR") or PROJECT / "var").resolve()
