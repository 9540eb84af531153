"""Runs a full re-check of a generated ledger twice, undisturbed and with workers killed at random moments, and compares
what is left in the database, row by row.

    .venv/bin/python benchmarks/fault_recheck.py [--claims N] [--workers N] [--kills N] [--claims-per-part N]

Real PostgreSQL, real Valkey, real worker processes, SIGKILL for a worker and its children. Meanwhile the check that a
fresh claim makes due is enqueued every second or so, and how long it waits is measured. `--seed` repeats the ledger and
the draw of the moments.
"""

import argparse
import importlib
import random
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.generated_ledger.shape import Shape  # noqa: E402
from benchmarks.recheck_faults.servers import throwaway_ledger  # noqa: E402


def measure(options: argparse.Namespace) -> tuple[list[str], int]:
    """What to print, and how many rows differ."""
    # Models can be imported only once the settings know the database.
    loading = importlib.import_module("benchmarks.generated_ledger.loading")
    running = importlib.import_module("benchmarks.recheck_faults.running")
    rows = importlib.import_module("benchmarks.recheck_faults.rows")
    done = loading.generate_ledger(Shape(claims=options.claims, seed=options.seed))
    told = {"workers": options.workers, "claims_per_part": options.claims_per_part, "actor": _editor()}
    rng = random.Random(options.seed)
    calm = running.run(kills=0, rng=rng, **told)
    rows.forget()
    wild = running.run(kills=options.kills, rng=rng, **told)
    differing = {
        name: rows.different(*pair) for name, *pair in zip(calm.left._fields, calm.left, wild.left, strict=True)
    }
    lines = [
        f"{done.claims:,} claims about {done.subjects:,} subjects, {options.workers} workers",
        *_table(calm, wild, done.claims),
        f"rows that differ: {', '.join(f'{name} {count}' for name, count in differing.items())}",
    ]
    return lines, sum(differing.values())


def _editor() -> Any:
    auth = importlib.import_module("django.contrib.auth.models")
    user = auth.User.objects.create_user("benchmark-editor", is_staff=True)
    user.groups.add(auth.Group.objects.get(name="editor"))
    return importlib.import_module("claims.audit.services").actor_for(user)


def _table(calm: Any, wild: Any, claims: int) -> list[str]:
    def line(name: str, tell: Any) -> str:
        return f"{name:38}{tell(calm):>16}{tell(wild):>16}"

    return [
        f"{'':38}{'undisturbed':>16}{'killed':>16}",
        line("workers killed", lambda run: str(run.kills)),
        line("seconds", lambda run: f"{run.seconds:.1f}"),
        line("  of these splitting", lambda run: f"{run.splitting_seconds:.2f}"),
        line("claims/s", lambda run: f"{claims / run.seconds:,.0f}"),
        line("parts / jobs", lambda run: f"{run.parts} / {run.jobs}"),
        line("jobs begun again", lambda run: str(run.began_again)),
        line("check of a fresh claim: p50 / max s", _waits),
        line("findings", lambda run: f"{run.left.findings.total():,}"),
        line("reconciliations", lambda run: f"{run.left.reconciliations.total():,}"),
        line("entries in the log", lambda run: f"{run.left.entries.total():,}"),
    ]


def _waits(run: Any) -> str:
    return f"{run.waits[len(run.waits) // 2]:.1f} / {run.waits[-1]:.1f}" if run.waits else "-"


def main() -> int:
    parser = argparse.ArgumentParser(description="A full re-check with killed workers against an undisturbed one.")
    parser.add_argument("--claims", type=int, default=20_000, help="claims of the generated ledger (default 20,000)")
    parser.add_argument("--workers", type=int, default=2, help="worker processes (default 2)")
    parser.add_argument("--kills", type=int, default=10, help="how often one of them is killed (default 10)")
    parser.add_argument("--claims-per-part", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with throwaway_ledger():
        lines, differing = measure(options)
    print("\n".join(lines))
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(main())
