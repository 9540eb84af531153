"""Task `story`: the whole file is one ledger; what comparing its documents finds, then the claims of each.

Every step is a service that people use, taken by scripted people: they accept every proposal and confirm the link that
the machine proposes.
"""

import importlib
from collections.abc import Iterator, Sequence

from benchmarks.tasks._database import empty_ledger
from benchmarks.tasks._lines import Answer


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """Findings and reconciliations first, then one answer per line. One ledger is one order: `workers` is not used."""
    with empty_ledger():
        # Models can be imported only once the settings know the database.
        yield from importlib.import_module("benchmarks.tasks._story").told(lines)
