"""Measures what the audit log costs whoever writes, how soon entries are sealed, and how fast all of it is verified.

    .venv/bin/python benchmarks/score_audit.py [--seconds N] [--rounds N] [--entries N]

Writers take turns round after round, plain inserts of the same body and acts in the log, with a sealer running beside
the latter, so that other work on the machine moves both alike: read the ratios. "bare" transactions do nothing but that
one write; "business" ones have three more statements and two milliseconds of the application's own, as acts have.
Real PostgreSQL, without flushing to disk, which makes the log look dearer than it is.
"""

import argparse
import importlib
import statistics
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.recheck_faults.servers import throwaway_ledger  # noqa: E402

WRITERS = (1, 4, 8)


def per_second(kind: str, shape: str, writers: int, seconds: float) -> float:
    command = [sys.executable, str(ROOT / "benchmarks" / "_audit_writers.py"), kind, shape, str(seconds)]
    started = [
        subprocess.Popen([*command, str(number)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for number in range(writers)
    ]
    for each in started:
        assert each.stdout is not None
        each.stdout.readline()
    for each in started:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    counts = [int(each.communicate()[0]) for each in started]
    return sum(counts) / seconds


class Sealer:
    """Seals five times a second, and notes how long the oldest waiting entry had waited."""

    def __init__(self) -> None:
        self.lags: list[float] = []
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Sealer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _run(self) -> None:
        sealing = importlib.import_module("claims.audit.sealing.services")
        selectors = importlib.import_module("claims.audit.sealing.selectors")
        while not self._is_over.wait(0.2):
            oldest = selectors.log_state().oldest_waiting
            sealing.seal_pending()
            if oldest is not None:
                self.lags.append((timezone.now() - oldest).total_seconds())
        connection.close()


def measure_writing(seconds: float, rounds: int) -> Iterator[str]:
    lags = list[float]()
    yield f"{'transactions/s':24}{'writers':>9}{'plain':>10}{'log':>10}{'ratio':>8}"
    for shape in ("business", "bare"):
        for writers in WRITERS:
            pairs = []
            for _ in range(rounds):
                plain = per_second("plain", shape, writers, seconds)
                with Sealer() as sealer:
                    pairs.append((plain, per_second("log", shape, writers, seconds)))
                lags += sealer.lags
            plain, log = (statistics.median(column) for column in zip(*pairs, strict=True))
            ratio = statistics.median(log / plain for plain, log in pairs)
            yield f"{shape:24}{writers:9}{plain:10.0f}{log:10.0f}{ratio:8.2f}"
    p99 = statistics.quantiles(lags, n=100, method="inclusive")[-1]
    yield f"waited when sealed: median {statistics.median(lags):.2f} s, p99 {p99:.2f} s, most {max(lags):.2f} s"


def fill(count: int) -> None:
    audit = importlib.import_module("claims.audit.services")
    actor = audit.machine_actor("benchmark")
    body = importlib.import_module("benchmarks._audit_writers").BODY
    for start in range(0, count, 2000):
        with transaction.atomic():
            acts = [audit.Act(uuid.uuid4(), "a.b", body) for _ in range(min(2000, count - start))]
            audit.append_all(acts, actor=actor, now=timezone.now())


def measure_reading(count: int) -> Iterator[str]:
    fill(count)
    sealing = importlib.import_module("claims.audit.sealing.services")
    tree = importlib.import_module("claims.audit.tree.proofs")
    selectors = importlib.import_module("claims.audit.sealing.selectors")
    wall, begun, sealed = time.monotonic(), time.process_time(), 0
    while (done := sealing.seal_pending()).added:
        sealed += done.added
    yield (
        f"sealing a backlog of {sealed:,}: {sealed / (time.monotonic() - wall):,.0f}/s, "
        f"{1e6 * (time.process_time() - begun) / sealed:.1f} µs of Python each"
    )
    begun = time.process_time()
    report = importlib.import_module("claims.verification.whole").verify_log()
    cpu = time.process_time() - begun
    yield (
        f"verifying {report.entries:,} entries: {report.entries / report.seconds:,.0f}/s, "
        f"{report.entries / cpu:,.0f} per second of processor; {report.sentence[:40]}"
    )
    times = []
    for index in range(0, done.size, max(1, done.size // 200)):
        begun = time.monotonic()
        tree.inclusion_proof(index, done.size, selectors.stored_nodes())
        times.append(1000 * (time.monotonic() - begun))
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1]
    yield f"inclusion proof: median {statistics.median(times):.2f} ms, p95 {p95:.2f} ms"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4, help="of writing in each turn")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--entries", type=int, default=200_000, help="in the log that is sealed and verified at once")
    options = parser.parse_args()
    with throwaway_ledger():
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE bench_plain (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea)")
            cursor.execute("CREATE TABLE bench_work (id int PRIMARY KEY, n int)")
        for lines in (measure_reading(options.entries), measure_writing(options.seconds, options.rounds)):
            for line in lines:
                print(line, flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
