"""Celery 5.7 on Valkey or Redis. Messages are wake-up calls: what is due stands in the job table.

Each value was chosen from a measured failure (killed workers, stopped and full brokers, tasks that kill their process).
"""

from celery.schedules import crontab

from ledger.commands import QUEUES
from ledger.settings.environment import REDIS_URL, VAR_DIR, env

CELERY_BROKER_URL = env.str("BROKER_URL", default=REDIS_URL)

CELERY_TASK_IGNORE_RESULT = True
CELERY_RESULT_BACKEND = None
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_ENABLE_UTC = True
CELERY_TIMEZONE = "UTC"

CELERY_TASK_ACKS_LATE = True
# Failures are counted in the job row, so the message is done either way; False would repeat it for ever.
CELERY_TASK_ACKS_ON_FAILURE = True
CELERY_TASK_ACKS_ON_TIMEOUT = True
CELERY_TASK_RETRY_ON_WORKER_LOST = True
# Only reached when sending that retry fails; max_retries bounds both.
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_ANNOTATIONS = {"*": {"max_retries": 3, "default_retry_delay": 5}}
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_TASK_TIME_LIMIT = 600

CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# A countdown beyond the visibility timeout runs twice: nothing waits in the broker, `Job.next_at` does the waiting.
CELERY_WORKER_ETA_TASK_LIMIT = 1000
# Sealing alone is a task a second; what leaks is bounded by the line after this one.
CELERY_WORKER_MAX_TASKS_PER_CHILD = 5000
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 25
CELERY_WORKER_ENABLE_SOFT_SHUTDOWN_ON_IDLE = True
# Effects are fenced by the lease token: a second run after a lost connection changes nothing.
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
# Our own structlog configuration is the one place that decides how a line looks.
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {
    # The longest hard time limit and a quarter more, or a long task would be handed out twice.
    "visibility_timeout": 900,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_timeout": 10,
    "socket_connect_timeout": 5,
    "socket_keepalive": True,
    "health_check_interval": 10,
    "retry_on_timeout": False,
    "max_connections": 20,
    # Of a producer whose broker refuses: the default waits 6 s in the request that saved a document. Workers have
    # BROKER_CONNECTION_MAX_RETRIES instead.
    "max_retries": 0,
    "global_keyprefix": "ledger:",
}


CELERY_TASK_DEFAULT_QUEUE = "default"
# A misspelled queue is an error at once instead of a queue nobody reads.
CELERY_TASK_CREATE_MISSING_QUEUES = False
CELERY_TASK_QUEUES = {name: {"exchange": name, "routing_key": name} for name in QUEUES}

# Of a full re-check so many parts are due at once, and no more: a line of hundreds would be wake-up calls for nothing.
RECHECK_PARTS_AT_ONCE = env.int("LEDGER_RECHECK_PARTS_AT_ONCE", default=8)

CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    # The nudge after commit makes a job prompt; this makes it certain. `expires`: a stopped worker comes back to one
    # sweep, not to a night of them.
    "sweep-jobs": {"task": "claims.sweep_jobs", "schedule": 30.0, "options": {"expires": 30}},
    # A tick that nobody took within two seconds is worth nothing: the next one does its work.
    "seal-audit-log": {
        "task": "claims.seal_audit_log",
        "schedule": 1.0,
        "options": {"queue": "seal", "expires": 2},
    },
    "make-digests-due": {
        "task": "claims.make_digests_due",
        "schedule": crontab(minute="5"),
        "options": {"expires": 3000},
    },
}
