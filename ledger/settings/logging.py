"""One structlog pipeline for our lines and everybody else's: JSON in production, readable on a terminal."""

import logging
from typing import Any

import structlog

from ledger.settings.environment import PRODUCTION, env

_before: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]
_renderer: list[Any] = (
    # A line break in a value stays inside its JSON string, so input cannot forge a log line.
    [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    if PRODUCTION
    # Variables stay out of tracebacks: keys, passwords and whole documents are among them.
    else [
        structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.RichTracebackFormatter(show_locals=False)
        )
    ]
)

# Celery tells of every task when it comes and when it is done; this one comes every second.
_TICK = "claims.seal_audit_log"


def _is_worth_a_line(record: logging.LogRecord) -> bool:
    return record.levelno > logging.INFO or not (record.name.startswith("celery.") and _TICK in record.getMessage())


LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "structlog": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": _before,
            "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_renderer],
        }
    },
    "filters": {"worth_a_line": {"()": lambda: _is_worth_a_line}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "structlog", "filters": ["worth_a_line"]}},
    "root": {"handlers": ["console"], "level": env.str("LEDGER_LOG_LEVEL", default="INFO")},
    "loggers": {
        # It mails administrators and repeats what root prints.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        # Sign-ins that worked are no event either; failed ones are.
        "axes": {"level": "WARNING"},
        # Every 404 of every crawler is not an event.
        "django.request": {"level": "ERROR"},
    },
}

structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *_before,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)
