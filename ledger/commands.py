"""The command lines of the processes the product consists of, without the Python in front. No Django in here."""

# A worker takes from them in turn, so a long line in one keeps nobody waiting in another.
QUEUES = ("default", "fetch", "parse", "consistency", "recheck", "seal")


def web_command(*, address: str, threads: int = 8) -> list[str]:
    return [
        "-m", "gunicorn", "ledger.wsgi:application",
        "--bind", address,
        "--worker-class", "gthread", "--workers", "2", "--threads", str(threads),
        "--timeout", "60", "--graceful-timeout", "20",
        # Python starts a thread pool per process; restarting now and then bounds what leaks.
        "--max-requests", "5000", "--max-requests-jitter", "500",
    ]  # fmt: skip


def worker_command(*, concurrency: int = 2) -> list[str]:
    """Prefork only: with gevent the broker's sweep of lost messages does not run."""
    return [
        "-m", "celery", "--app", "ledger", "worker",
        "--pool", "prefork", "--concurrency", str(concurrency), "--queues", ",".join(QUEUES),
        "--without-gossip", "--without-mingle", "-O", "fair", "--loglevel", "INFO",
    ]  # fmt: skip


def beat_command() -> list[str]:
    return ["-m", "celery", "--app", "ledger", "beat", "--loglevel", "WARNING", "--pidfile", ""]
