"""The sample reports with every proposal waiting, and somebody who may do everything with them."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import Morsel
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone

from claims.audit.services import actor_for, machine_actor
from claims.audit.vocabulary import Role
from claims.demo.catalog import read_catalog
from claims.demo.loading import load_document, load_sources
from claims.documents.selectors import latest_snapshot
from claims.extraction.services import propose_claims, read_snapshot

ROOT = Path(__file__).resolve().parents[2]


def load() -> User:
    """An empty database becomes the sample reports, read; nobody has decided on anything."""
    person = User.objects.create_superuser("checker", password=None)
    person.groups.set(Group.objects.filter(name=Role.FACT_CHECKER))
    catalog, actor = read_catalog(), actor_for(person)
    sources = load_sources(catalog, actor)
    for sample in catalog.documents:
        snapshot = latest_snapshot(load_document(sample, sources[sample.source], actor))
        reading = read_snapshot(snapshot.pk)
        propose_claims(
            snapshot=snapshot,
            proposals=reading.proposals,
            extractor_name=reading.extractor_name,
            extractor_version=reading.extractor_version,
            actor=machine_actor("extractor of the benchmark"),
            now=timezone.now(),
        )
    return person


def session_of(person: User) -> Morsel[str]:
    """The cookie of somebody who is signed in."""
    client = Client()
    client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME]


@contextmanager
def served(*program: str) -> Iterator[str]:
    """The address at which `program`, given a free port as its last argument, answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, *program, str(port)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(port)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(port: int, seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return
