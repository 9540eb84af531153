"""One process that writes for some seconds and prints how often it committed; started by `score_audit.py`.

python _audit_writers.py plain|log bare|business SECONDS NUMBER
"""

import os
import sys
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")

import django  # noqa: E402

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from claims.audit.services import append, machine_actor  # noqa: E402
from claims.lib.canonical import canonical_bytes  # noqa: E402

# About 600 bytes, as an act on a claim is.
BODY = {"words": "x" * 300, "from": "proposed", "to": "accepted", "version": 1}
APPLICATION_SECONDS = 0.002


def write_plainly() -> None:
    record = {"at": timezone.now().isoformat(), "body": BODY, "kind": "a.b", "stream": str(uuid.uuid4())}
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_plain (body) VALUES (%s)", [canonical_bytes(record)])


def main() -> None:
    kind, shape, seconds, number = sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4])
    actor = machine_actor("benchmark")

    def write_to_log() -> None:
        append(stream=uuid.uuid4(), kind="a.b", body=BODY, actor=actor, reason="", now=timezone.now())

    write = write_plainly if kind == "plain" else write_to_log
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_work (id, n) VALUES (%s, 0) ON CONFLICT DO NOTHING", [number])
    print("ready", flush=True)
    sys.stdin.readline()
    count, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        with transaction.atomic():
            if shape == "business":
                with connection.cursor() as cursor:
                    for _ in range(3):
                        cursor.execute("UPDATE bench_work SET n = n + 1 WHERE id = %s", [number])
                time.sleep(APPLICATION_SECONDS)
            write()
        count += 1
    print(count, flush=True)


if __name__ == "__main__":
    main()
