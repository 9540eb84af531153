#!/usr/bin/env python
"""Django's command line; a database that is down answers with a sentence instead of a traceback."""

import os
import sys

from django.core.management import execute_from_command_line
from django.db import OperationalError


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit(130)
    except OperationalError as error:
        if os.environ.get("LEDGER_TRACEBACK"):
            raise
        sys.exit(
            f"The database did not do this: {str(error).strip()}\n"
            "Start the embedded one with `make run`, or set DATABASE_URL to a PostgreSQL that answers. "
            "LEDGER_TRACEBACK=1 shows where it happened."
        )


if __name__ == "__main__":
    main()
